import type { Level } from '../domain/index.ts'

/**
 * What is counted; all given parts must hold. `family` adds the careers below `career`. `country`: a person who lives there may do
 * the work as far as the posting says (worldwide ones count, "not stated" ones do not). `days` is the window, 90 unless given.
 */
export type Question = {
  career?: string
  family?: true
  category?: string
  /** A name of data/skills.json. */
  skill?: string
  /** The slug of a company. */
  company?: string
  /** ISO 3166-1 alpha-2. */
  country?: string
  level?: Level
  days?: number
}

/** Below this a figure misleads more than a blank: we say how many there are instead. */
export const FEWEST_POSTINGS = 10
export const USUAL_DAYS = 90

/**
 * A figure. `n` roles are what the value rests on, out of `of` that answer the question in the window; a role posted many times
 * counts once. `value` is absent when `n` is below FEWEST_POSTINGS. `since`: the first day on
 * which this site has looked at a board, absent while it shows the archived sample alone.
 */
export type Counted<T> = {
  question: Question
  /** Open postings among those that the value rests on, each copy of a role for itself: what a list of them shows. */
  open: number
  /** ISO 8601 days, both counted. */
  window: { from: string; to: string }
  since?: string
  countedAt: string
  n: number
  of: number
  /** Whether archived postings of the sample are among them. */
  sample: boolean
  /** False while the postings are still being read after a start. */
  ready: boolean
  value?: T
}

/** `share` is of n, from 0 to 1. */
export type Share = { key: string; name: string; count: number; share: number }
/** US dollars a year: quartiles of the middle of the stated base range. */
export type Band = { p25: number; p50: number; p75: number; n: number }
