import { isDeepStrictEqual } from 'node:util'
import { categories, type Category } from '../../../domain/index.ts'
import { facetNames, type FacetName, type Found, type Query, type SearchIndex } from '../../../search/index.ts'
import { ask, toQuery, type Asked, type Asking } from './ask.ts'
import type { Chosen } from './chosen.ts'
import { noFilters, type Filters } from './filters.ts'
import { paySteps } from './pay-group.ts'

export type Pay = { counts: readonly number[]; notStated: number }

/** As many as a group of the form shows; all of them are on a page of their own. */
const MOST_VALUES = 24

/** The postings of a question, the counts of `facets`, and how pay is spread when no pay is asked for. */
export function findListing(
  index: SearchIndex,
  query: Query,
  facets: readonly FacetName[],
): { found: Found; pay: Pay } {
  const found = index.find({ ...query, facets, mostValues: MOST_VALUES, paySteps })
  const { minPay, maxPay, payStated, cursor: _, ...rest } = query
  const isPayAsked = minPay !== undefined || maxPay !== undefined || payStated !== undefined
  const any = isPayAsked ? index.find({ ...rest, offset: 0, limit: 0, facets: [], paySteps }) : found
  return { found, pay: { counts: any.pay, notStated: any.total - any.pay.reduce((sum, count) => sum + count, 0) } }
}

const MOST_TRIED = 12

/** Nothing found: the question again without each filter in turn, best first. */
export function whatElse(
  index: SearchIndex,
  { asked, found, chosen }: { asked: Asked; found: Found; chosen: readonly Chosen[] },
  asking: Asking,
): { chosen: Chosen; total: number }[] {
  const totalOf = ({ without }: Chosen): number => {
    const { query } = ask(without, asking)
    const facet = droppedFacet(asked.query, query)
    return facet ? found.total + found.without[facet] : index.find({ ...query, limit: 0, facets: [] }).total
  }
  return chosen
    .slice(0, MOST_TRIED)
    .map((one) => ({ chosen: one, total: totalOf(one) }))
    .sort((a, b) => b.total - a.total)
}

/** What does not change how many there are. */
const ORDER = { sort: 'newest', rankBy: undefined, offset: 0 } as const

/** The facet that `before` asks something of and `after` nothing, while all else is the same: its total is counted already. */
export function droppedFacet(before: Query, after: Query): FacetName | undefined {
  const asks = (query: Query, name: FacetName): boolean =>
    (query[name] ?? []).length > 0 || query.all?.[name] !== undefined || query.not?.[name] !== undefined
  const [name, another] = facetNames.filter((one) => asks(before, one) && !asks(after, one))
  if (name === undefined || another !== undefined) return undefined
  const { [name]: _all, ...all } = before.all ?? {}
  const { [name]: _not, ...not } = before.not ?? {}
  return isSame({ ...before, ...ORDER, [name]: [], all, not }, { ...after, ...ORDER }) ? name : undefined
}

/** Most of a question is lists of words, which are quickly compared. */
function isSame(a: Query, b: Query): boolean {
  const names = Object.keys(a) as (keyof Query)[]
  return names.length === Object.keys(b).length && names.every((name) => isSameValue(a[name], b[name]))
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!Array.isArray(a) || !Array.isArray(b)) return isDeepStrictEqual(a, b)
  return a.length === b.length && a.every((one, i) => one === b[i])
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
