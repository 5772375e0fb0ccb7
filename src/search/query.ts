import type { Answer, Person } from '../domain/index.ts'

export const facetNames = [
  'category',
  'career',
  'level',
  'skill',
  'workplace',
  'employment',
  'place',
  'company',
  'language',
] as const
export type FacetName = (typeof facetNames)[number]

/** The value every facet has for postings that do not say. */
export const NOT_STATED = 'not-stated'

/**
 * One question. The values of one facet are alternatives; the facets narrow each other. An empty list asks nothing.
 * `company` takes slugs; `place` takes countries, regions and `worldwide` as postings name them; `language` is the ISO
 * 639-1 code of the posting's own language.
 */
export type Query = Record<Exclude<FacetName, 'language'>, string[]> & {
  language?: string[]
  /** Words that a posting must all hold, `-words` that it must not; see text-query.ts for the bounds. */
  text: string
  /**
   * US dollars a year that the stated pay must reach with its upper end. Postings without a comparable yearly figure are
   * left out and counted in `payNotStated`; with `payStated: false` they are taken in.
   */
  minPay?: number
  /** Whether a pay that compares as a yearly figure is stated. */
  payStated?: boolean
  /** Days since the employer's date, or since we first saw the posting where the employer gives none. */
  postedWithinDays?: number
  person: Person
  /** Answers for `person` to take; none means all. */
  answer: Answer[]
  /** By relevance only with words, else the newest come first. By pay: the highest upper end, then those that state none. */
  sort: 'relevance' | 'newest' | 'pay'
  offset: number
  /** 0 for counts alone. */
  limit: number
}

export const emptyQuery: Query = {
  text: '',
  category: [],
  career: [],
  level: [],
  skill: [],
  workplace: [],
  employment: [],
  place: [],
  company: [],
  language: [],
  person: {},
  answer: [],
  sort: 'newest',
  offset: 0,
  limit: 25,
}

export type FacetValue = { value: string; label: string; count: number; chosen: boolean }

/**
 * How the words were understood. `every`: each result holds all `words`. `some`: no posting at all holds every word, so
 * results hold at least one of `words`, best match first. `missing` are words that no posting holds; they are left aside.
 */
export type TextMatch = { mode: 'every' | 'some'; words: string[]; missing: string[]; excluded: string[] }

export type Found = {
  ids: number[]
  total: number
  /** Most frequent first, at most 100 values each and every chosen one. Counts are exact and leave out the facet's own choices. */
  facets: Record<FacetName, FacetValue[]>
  /** How many for each answer, `query.answer` aside. */
  answers: Record<Answer, number>
  /** Postings that fit but for having no comparable pay; 0 without `minPay`. */
  payNotStated: number
  /** Absent without words. */
  text?: TextMatch
  tookMs: number
}
