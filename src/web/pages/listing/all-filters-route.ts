import type { Context } from 'hono'
import type { Category } from '../../../domain/index.ts'
import { facetNames } from '../../../search/index.ts'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { allFiltersView } from './all-filters-view.ts'
import { ask } from './ask.ts'
import { badAddressView } from './bad-address-view.ts'
import { chosenFilters } from './chosen.ts'
import { fromStart } from './filters.ts'
import { findListing } from './find-listing.ts'
import { readParams } from './read-params.ts'

/**
 * `/jobs/filters?<the query of a listing>&open=<a group>`: every filter with its values. The page of results leaves out what is
 * closed there; script takes it from here.
 */
export const allFiltersPage = ({ index, rates, siteName, now }: PageDeps, preset?: Category) => {
  const path = preset?.path ?? '/jobs'
  return (c: Context) => {
    const person = personOf(c)
    const params = new URL(c.req.url).searchParams
    const read = readParams(params)
    if (!read.ok) return sendPage(c, badAddressView({ path, siteName, person, problems: read.problems }), 400)
    const filters = fromStart(preset ? { ...read.filters, category: [] } : read.filters)
    const asked = ask(filters, { person, now: now(), rates: rates(), ...(preset && { preset }) })
    const { found, pay } = findListing(index, { ...asked.query, limit: 0 }, facetNames)
    const chosen = chosenFilters(asked, found.facets)
    const opened = params.get('open') ?? ''
    return sendPage(c, allFiltersView({ path, siteName, asked, found, pay, chosen, preset, person, opened }))
  }
}
