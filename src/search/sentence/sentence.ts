import type { FacetName, Query } from '../query.ts'

/** What a part of a sentence can narrow: the facets of the index, and those that it is yet to learn. */
export type SentenceFacet =
  | FacetName
  /** Where the person lives: ISO 3166 codes, our regions, or a clock such as "UTC+1". */
  | 'from'
  | 'title'
  /** US dollars a year, as `range`. */
  | 'pay'
  | 'pay-stated'
  /** How many days ago at most, as `range.to`. */
  | 'posted'
  /** Years of experience that a posting demands, as `range`. */
  | 'years'
  | 'visa'
  | 'clearance'
  | 'benefit'
  | 'equity'
  /** Human languages that a posting demands, ISO 639-1. `language` is the one it is written in. */
  | 'speaks'
  /** Hours from UTC that the work is tied to, as `range`. */
  | 'time-zone'
  /** Hours from UTC with whose day the work must meet, as `range`; `values` has the number of hours where it is said. */
  | 'overlap'
  | 'sort'

/** Both ends are within; an open end is absent. */
export type Range = { from?: number; to?: number }

/** Another way to read the same words. Written in their place, `write` is read that way and no other. */
export type OtherReading = { label: string; write: string }

/** Whether `Query` can say it today: exactly, nearly (a word of the text for a value), or not at all (see `Further`). */
export type Applied = 'yes' | 'roughly' | 'not-yet'

type Span = { words: string; start: number; end: number }

/** `values` are alternatives; negated, none of them may be there. */
export type FilterPart = Span & {
  kind: 'filter'
  facet: SentenceFacet
  values: string[]
  range?: Range
  negated: boolean
  label: string
  applied: Applied
  otherReadings?: OtherReading[]
}
/** Words for the full text, all of which a posting must hold, or, negated, none of which it may. A phrase keeps its quotes. */
export type TextPart = Span & { kind: 'text'; negated: boolean; applied: Applied; otherReadings?: OtherReading[] }
/** Words that change nothing, and why. */
export type IgnoredPart = Span & { kind: 'ignored'; why: string; otherReadings?: OtherReading[] }
export type Part = FilterPart | TextPart | IgnoredPart

/** What is asked but no field of `Query` can say yet, in the terms that a filter would have. */
export type Further = {
  /** None of these values, by facet; `text` has phrases of several words. */
  not?: Partial<Record<SentenceFacet | 'text', string[]>>
  /** Every group must be met, by any of its values. The first stands in `Query.skill`, the others in its text. */
  everySkill?: string[][]
  /** The upper end of the pay asked for, US dollars a year. */
  payTo?: number
  years?: Range
  visa?: boolean
  clearance?: boolean
  benefits?: string[]
  equity?: boolean
  speaks?: string[]
  timeZone?: Range
  overlap?: Range & { hours?: number }
  title?: string[]
}

/** The change to a `Query`: the fields to set, and what the engine cannot do yet. */
export type SentenceChange = { query: Partial<Query>; further: Further }

/** `parts` are in order and hold every word of the text. */
export type Sentence = { parts: Part[]; change: SentenceChange }
