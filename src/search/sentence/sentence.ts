import type { FacetName } from '../query.ts'

/** What a part of a sentence can narrow: the facets of the index, and what its other fields say. */
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

type Span = { words: string; start: number; end: number }

/** `values` are alternatives; negated, none of them may be there. */
export type FilterPart = Span & {
  kind: 'filter'
  facet: SentenceFacet
  values: string[]
  range?: Range
  negated: boolean
  label: string
  otherReadings?: OtherReading[]
}
/** Words for the full text, all of which a posting must hold, or, negated, none of which it may. A phrase keeps its quotes. */
export type TextPart = Span & { kind: 'text'; negated: boolean; otherReadings?: OtherReading[] }
/** Words that change nothing, and why. */
export type IgnoredPart = Span & { kind: 'ignored'; why: string; otherReadings?: OtherReading[] }
export type Part = FilterPart | TextPart | IgnoredPart

/** `parts` are in order and hold every word of the text. */
export type Sentence = { parts: Part[] }
