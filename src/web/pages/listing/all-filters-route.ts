import type { Context } from 'hono'
import type { Category } from '../../../domain/index.ts'
import { facetNames } from '../../../search/index.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { allFiltersView } from './all-filters-view.ts'
import { askedIn } from './asked-in.ts'
import { chosenFilters } from './chosen.ts'
import { findListing } from './find-listing.ts'

/**
 * `/jobs/filters?<the query of a listing>&open=<a group>`: every filter with its values. The page of results leaves out what is
 * closed there; script takes it from here.
 */
export const allFiltersPage = (deps: PageDeps, preset?: Category) => {
  const path = preset?.path ?? '/jobs'
  return (c: Context) => {
    const read = askedIn(c, deps, preset)
    if (read instanceof Response) return read
    const { asked, asking } = read
    const { found, pay } = findListing(deps.index, { ...asked.query, limit: 0 }, facetNames)
    const chosen = chosenFilters(asked, found.facets)
    const about = { path, siteName: deps.siteName, person: asking.person, opened: c.req.query('open') ?? '' }
    return sendPage(c, allFiltersView({ ...about, asked, found, pay, chosen, preset }))
  }
}
