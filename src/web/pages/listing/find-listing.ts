import { categories, type Category } from '../../../domain/index.ts'
import { facetNames, type Found, type Query, type SearchIndex } from '../../../search/index.ts'
import { ask, toQuery, type Asking } from './ask.ts'
import type { Chosen } from './chosen.ts'
import { noFilters, type Filters } from './filters.ts'
import { paySteps } from './pay-group.ts'

export type Pay = { counts: readonly number[]; notStated: number }

/** As many as a group of the form shows; all of them are on a page of their own. */
const MOST_VALUES = 24

/** The postings of a question, the counts of all facets, and how pay is spread when no pay is asked for. */
export function findListing(index: SearchIndex, query: Query): { found: Found; pay: Pay } {
  const found = index.find({ ...query, facets: facetNames, mostValues: MOST_VALUES, paySteps })
  const { minPay, maxPay, payStated, cursor: _, ...rest } = query
  const isPayAsked = minPay !== undefined || maxPay !== undefined || payStated !== undefined
  const any = isPayAsked ? index.find({ ...rest, offset: 0, limit: 0, facets: [], paySteps }) : found
  return { found, pay: { counts: any.pay, notStated: any.total - any.pay.reduce((sum, count) => sum + count, 0) } }
}

const MOST_TRIED = 12

/** Nothing found: the question again without each filter in turn, best first. */
export function whatElse(
  index: SearchIndex,
  chosen: readonly Chosen[],
  asking: Asking,
): { chosen: Chosen; total: number }[] {
  return chosen
    .slice(0, MOST_TRIED)
    .map((one) => ({
      chosen: one,
      total: index.find({ ...ask(one.without, asking).query, limit: 0, facets: [] }).total,
    }))
    .sort((a, b) => b.total - a.total)
}

export type Whole = { total: number; payStated: number }

/** The size of the whole listing, which stands on each of its pages; counted when the index has changed. */
export function wholeListing(index: SearchIndex, preset?: Category): () => Whole {
  let kept: { whole: Whole; version: number } | undefined
  const count = (filters: Filters): number =>
    index.find({ ...toQuery(filters, {}, preset), limit: 0, facets: [] }).total
  return () => {
    if (kept?.version !== index.version) {
      const whole = { total: count(noFilters), payStated: count({ ...noFilters, payStated: true }) }
      kept = { whole, version: index.version }
    }
    return kept.whole
  }
}

/** The category whose own page has this path. */
export const presetOf = (path: string | null): Category | undefined => categories.find((one) => one.path === path)
