import type { Answer, Person } from '../domain/index.ts'

/** The facets that every question names. */
export const basicFacets = [
  'category',
  'career',
  'level',
  'skill',
  'workplace',
  'employment',
  'place',
  'company',
] as const
export type BasicFacet = (typeof basicFacets)[number]
/** All facets, in the order of the columns of the index. */
export const facetNames = [
  ...basicFacets,
  'language',
  'years',
  'visa',
  'benefit',
  'equity',
  'timeZone',
  'education',
  'speaks',
  'clearance',
] as const
export type FacetName = (typeof facetNames)[number]
export type FurtherFacet = Exclude<FacetName, BasicFacet>

/** The value every facet has for postings that do not say. */
export const NOT_STATED = 'not-stated'

/** Both ends are within; an open end is absent. What is not stated is outside, unless `orNotStated`. */
export type Range = { from?: number; to?: number; orNotStated?: boolean }
type PerFacet = Partial<Record<FacetName, readonly string[]>>

/**
 * One question. The values of one facet are alternatives; the facets narrow each other. An empty list asks nothing.
 * `company` takes slugs; `place` takes countries, regions and `worldwide` as postings name them; `language` is the ISO
 * 639-1 code of the posting's own language, `speaks` those it demands; `timeZone` is an hour from UTC such as "UTC-5"
 * at which a posting lets people work; `years` are `yearRanges`; `benefit` slugs; `visa`, `equity`, `clearance` yes or no.
 */
export type Query = Record<BasicFacet, string[]> & {
  [name in FurtherFacet]?: string[]
} & {
  /** Values that a posting must not have. `not-stated` may stand here too: whatever is stated. */
  not?: PerFacet
  /** Values that a posting must have every one of. */
  all?: PerFacet
  /** Companies by their number in the catalogue, beside those of `company`. */
  companyIds?: readonly number[]
  /** Words that a posting must all hold; see text-query.ts for quotes, `-`, `title:`, `company:`, `skill:` and the bounds. */
  text: string
  /** Words that demand nothing: by relevance, postings that hold more of them come first. */
  rankBy?: string
  /** Words are taken as they stand: no other spellings of a skill, no mending of typing errors. */
  literal?: boolean
  /**
   * US dollars a year that the stated pay must reach with its upper end. Postings without a comparable yearly figure are
   * left out and counted in `payNotStated`; with `payStated: false` they are taken in.
   */
  minPay?: number
  /** US dollars a year that the upper end must not exceed; what states none is treated as for `minPay`. */
  maxPay?: number
  /** Whether a pay that compares as a yearly figure is stated. */
  payStated?: boolean
  /** Days since the employer's date, or since we first saw the posting where the employer gives none. */
  postedWithinDays?: number
  /** The same date between these, in milliseconds since 1970. */
  posted?: Range
  /** The smallest number of years of experience that is demanded. */
  experience?: Range
  person: Person
  /** Answers for `person` to take; none means all. */
  answer: Answer[]
  /** By relevance only with words, else the newest come first. By pay: the highest upper end, then those that state none. */
  sort: 'relevance' | 'newest' | 'pay'
  /** `next` of an answer to this same question: what comes after it. Or `previous`: what comes before. */
  cursor?: string
  /** So many results are passed over; for a jump to a page by its number. */
  offset: number
  /** 0 for counts alone. */
  limit: number
  /** The facets to count; absent means all. */
  facets?: readonly FacetName[]
  /** How many values of a facet are listed; absent means 100. */
  mostValues?: number
  /** Where the steps of pay begin, US dollars a year, rising from 0: the results are counted by their upper end. */
  paySteps?: readonly number[]
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
export type TextMatch = {
  mode: 'every' | 'some'
  words: string[]
  missing: string[]
  excluded: string[]
  /** Words that no posting holds, and the word that was searched in their place. */
  mended?: { from: string; to: string }[]
  /** Phrases that stand in no title: postings with all of their words were searched. */
  loose?: string[]
}

export type Found = {
  ids: number[]
  total: number
  /**
   * Most frequent first, at most `mostValues` each and every chosen one. Counts are exact and leave out the facet's own
   * choices. A facet that was not asked for is an empty list.
   */
  facets: Record<FacetName, FacetValue[]>
  /** How many more there would be without any choice of one facet, by its name: only that one leaves them out. */
  without: Record<FacetName, number>
  /** How many for each answer, `query.answer` aside; all "not-stated" unless a person is told or an answer asked. */
  answers: Record<Answer, number>
  /** The results by `paySteps`, one count a step, the last one open; what states no comparable pay is in none. Empty unless asked. */
  pay: number[]
  /** How many results come before these. */
  before: number
  /** The cursor for what comes after these results, and before them; absent at the ends. */
  next?: string
  previous?: string
  /** Postings that fit but for having no comparable pay; 0 without `minPay` and `maxPay`. */
  payNotStated: number
  /** Absent without words. */
  text?: TextMatch
  tookMs: number
}
