import type { Context } from 'hono'
import type { Category } from '../../../domain/index.ts'
import type { SearchIndex } from '../../../search/index.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { askedIn } from './asked-in.ts'
import { chosenFilters } from './chosen.ts'
import { chooseView } from './choose-view.ts'
import { facetValues } from './facet-values.ts'
import { facetNames, type FacetName } from './filters.ts'

const MOST_VALUES = 5_000
const LONGEST_FIND = 60

/** `/jobs/choose/skill?<the query of a listing>&find=`: every value of one facet, for lists too long for the form. */
export const choosePage = (deps: PageDeps, preset?: Category) => {
  const { index, siteName } = deps
  const path = preset?.path ?? '/jobs'
  return (c: Context) => {
    const facet = facetNames.find((name) => name === c.req.param('facet') && name !== 'timeZone')
    if (!facet) return c.notFound()
    const read = askedIn(c, deps, preset)
    if (read instanceof Response) return read
    const { asked, asking } = read
    const found = valuesOf(index, asked.query, facet)
    const chosen = chosenFilters(asked, found.facets)
    const find = (c.req.query('find') ?? '').slice(0, LONGEST_FIND).trim()
    const values = facetValues({ path, asked, found, chosen }, facet)
    const about = { path, siteName, facet, filters: asked.start, person: asking.person }
    return sendPage(c, chooseView({ ...about, values, find, total: found.total }))
  }
}

const valuesOf = (index: SearchIndex, query: Parameters<SearchIndex['find']>[0], facet: FacetName) =>
  index.find({ ...query, limit: 0, facets: [facet], mostValues: MOST_VALUES })
