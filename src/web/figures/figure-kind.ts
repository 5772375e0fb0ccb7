import type { Counted, Figures } from '../../careers/index.ts'
import type { Child } from '../html.ts'
import type { Attributes } from './attributes.ts'

/** Numbers as a table: for the page, for CSV and for JSON. Shares are 0 to 1; `format` says how a column is written on the page. */
export type NumberTable = {
  columns: { name: string; format?: 'share' | 'usd' | 'count' | 'factor' }[]
  rows: (string | number | undefined)[][]
}

/** One kind of figure: what it asks, how it is drawn, and the numbers behind it. */
export type FigureKind<T> = {
  title: string
  /** What is counted, in a sentence without its end: "US dollars a year, stated base pay". */
  unit?: string
  ask(figures: Figures, attributes: Attributes): Counted<T>
  draw(value: T, attributes: Attributes): Child
  table(value: T): NumberTable
  /** What the n of this figure is of, for "n of N roles": "state pay". */
  resting?: string
  /** What n counts, where it is not roles. */
  noun?: 'postings'
  /** What a list has to be asked for besides, so that it holds the postings that say this. */
  stating?: Readonly<Record<string, string>>
}

/** Keeps the type of the value between its parts, and lets kinds of different values stand in one table. */
export const kind = <T>(one: FigureKind<T>): FigureKind<unknown> => one
