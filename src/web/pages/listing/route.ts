import type { Context } from 'hono'
import type { Category, Person } from '../../../domain/index.ts'
import type { SearchIndex } from '../../../search/index.ts'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { ContentDeps } from '../content-deps.ts'
import { careerHints } from '../../piece/guide-hint.ts'
import { badAddressView } from './bad-address-view.ts'
import { chosenFilters, type Chosen } from './chosen.ts'
import { noFilters, readParams, toQuery, type Filters } from './params.ts'
import { listingView, type Listing } from './view.ts'

const TEN_SECONDS = 10_000
const MOST_TRIED = 12

/** `/jobs`, or the address of a category: parse, find, load, present. */
export const listingPage = (
  { cards: load, index, content, siteUrl, siteName, now }: ContentDeps,
  preset?: Category,
) => {
  const path = preset?.path ?? '/jobs'
  const countAll = counter(index, preset)
  return async (c: Context) => {
    const person = personOf(c)
    const read = readParams(new URL(c.req.url).searchParams)
    if (!read.ok) return sendPage(c, badAddressView({ path, siteName, person, problems: read.problems }), 400)
    const filters = preset ? { ...read.filters, category: [] } : read.filters
    const found = index.find(toQuery(filters, person, preset))
    const cards = await load(found.ids)
    const instead = found.total > 0 ? [] : whatElse(index, chosenFilters(filters, found.facets), person, preset)
    const only = filters.career.length === 1 ? filters.career[0] : undefined
    const hints = careerHints(content(), { category: preset?.slug, career: only })
    const listing = { hints, path, siteUrl, siteName, preset, filters, person, found, cards, instead, now: now() }
    return sendPage(c, listingView({ ...listing, all: countAll(listing.now) }))
  }
}

/** The size of the whole listing, counted at most every ten seconds: it stands on each of its pages. */
function counter(index: SearchIndex, preset?: Category): (now: Date) => Listing['all'] {
  let kept: { all: Listing['all']; until: number } | undefined
  const count = (filters: Filters): number =>
    index.find({ ...toQuery(filters, {}, preset), limit: 0, facets: [] }).total
  return (now) => {
    if (!kept || kept.until < now.getTime()) {
      const all = { total: count(noFilters), payStated: count({ ...noFilters, pay: 'stated' }) }
      kept = { all, until: now.getTime() + TEN_SECONDS }
    }
    return kept.all
  }
}

/** Nothing found: the question again without each filter in turn. */
const whatElse = (index: SearchIndex, chosen: Chosen[], person: Person, preset?: Category): Listing['instead'] =>
  chosen
    .slice(0, MOST_TRIED)
    .map((one) => ({
      chosen: one,
      total: index.find({ ...toQuery(one.without, person, preset), limit: 0, facets: [] }).total,
    }))
    .sort((a, b) => b.total - a.total)
