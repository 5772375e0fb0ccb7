import type { Context } from 'hono'
import type { Category } from '../../../domain/index.ts'
import type { SearchIndex } from '../../../search/index.ts'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { ask } from './ask.ts'
import { badAddressView } from './bad-address-view.ts'
import { chosenFilters } from './chosen.ts'
import { chooseView } from './choose-view.ts'
import { facetValues } from './facet-values.ts'
import { facetNames, fromStart, type FacetName } from './filters.ts'
import { readParams } from './read-params.ts'

const MOST_VALUES = 5_000
const LONGEST_FIND = 60

/** `/jobs/choose/skill?<the query of a listing>&find=`: every value of one facet, for lists too long for the form. */
export const choosePage = ({ index, rates, siteName, now }: PageDeps, preset?: Category) => {
  const path = preset?.path ?? '/jobs'
  return (c: Context) => {
    const facet = facetNames.find((name) => name === c.req.param('facet') && name !== 'timeZone')
    if (!facet) return c.notFound()
    const person = personOf(c)
    const params = new URL(c.req.url).searchParams
    const read = readParams(params)
    if (!read.ok) return sendPage(c, badAddressView({ path, siteName, person, problems: read.problems }), 400)
    const filters = fromStart(preset ? { ...read.filters, category: [] } : read.filters)
    const asked = ask(filters, { person, now: now(), rates: rates(), ...(preset && { preset }) })
    const found = valuesOf(index, asked.query, facet)
    const chosen = chosenFilters(asked, found.facets)
    const find = (params.get('find') ?? '').slice(0, LONGEST_FIND).trim()
    const values = facetValues({ path, asked, found, chosen }, facet)
    return sendPage(c, chooseView({ path, siteName, facet, filters, values, find, total: found.total, person }))
  }
}

const valuesOf = (index: SearchIndex, query: Parameters<SearchIndex['find']>[0], facet: FacetName) =>
  index.find({ ...query, limit: 0, facets: [facet], mostValues: MOST_VALUES })
