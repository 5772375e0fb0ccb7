import type { Body } from './body.ts'

/** A value that the source states in a field of its own: its words as they stand there, and where. */
export type Stated<T> = { value: T; words: string; path: string }

export type Workplace = 'remote' | 'hybrid' | 'onsite'
/** The kinds of boards that we ask. */
export type SourceKind = 'greenhouse' | 'lever' | 'ashby'
/** Where a posting on the site may stem from: `hn` only in the sample, from the monthly "Who is hiring?" of Hacker News. */
export type PostingSource = SourceKind | 'hn'

/** A place as the source gives it. `words` is the string shown there; the parts only where the source has fields for them. */
export type RawPlace = { words: string; path: string; locality?: string; region?: string; country?: string }

/** A pay range from a field of the source, in whole and broken units of `currency` (never cents). */
export type RawPay = {
  min?: number
  max?: number
  /** ISO 4217, upper case; absent when the source does not say. */
  currency?: string
  period?: PayPeriod
  kind: 'base' | 'ote' | 'bonus' | 'commission' | 'equity'
  /** The tier, place or level that the range is for, in the source's words. */
  where?: string
  words: string
  path: string
}
export type PayPeriod = 'hour' | 'day' | 'week' | 'month' | 'year' | 'once'

/** A moment as the source gives it; `precision: 'day'` means that the time of day is not known. ISO 8601, UTC. */
export type RawMoment = { at: string; precision: 'second' | 'day' }

/** Everything one source says of one posting, in one shape for all sources and not yet understood. */
export type RawPosting = {
  nativeId: string
  title: string
  companyName?: string
  /** The page people see, and the form they fill in. Always http or https. */
  sourceUrl: string
  applyUrl?: string
  requisitionId?: string
  /** The source's own key for one role that is posted in several places. */
  roleKey?: string
  places: RawPlace[]
  workplace?: Stated<Workplace>
  isRemote?: Stated<boolean>
  /** Two-letter or spelled country in a field of its own. */
  country?: Stated<string>
  /** The source's own words: "FullTime", "Regular Full Time (Salary)". */
  employment?: Stated<string>
  level?: Stated<string>
  department?: string
  team?: string
  pay: RawPay[]
  postedAt?: RawMoment
  updatedAt?: RawMoment
  deadlineAt?: RawMoment
  language?: string
  tags: string[]
  /** Fields the employer made up, as name and words; values about persons are left out. */
  metadata: { name: string; value: string }[]
  body: Body
}
