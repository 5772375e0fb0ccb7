import type { Answer } from '../domain/index.ts'
import { readCursor, type Cursor } from './cursor.ts'
import type { Dictionary } from './dictionary.ts'
import { answers as answerNames } from './eligibility-answers.ts'
import { filtersOf } from './filters.ts'
import { ColumnCounts } from './count-columns.ts'
import { PayCounts } from './count-pay.ts'
import { facetList } from './facet-list.ts'
import { addBonus, leastOf, matchSegment, planText, type TextPlan } from './match-text.ts'
import {
  allFit,
  figuresOf,
  narrowByFigures,
  partBy,
  partition,
  type Figures,
  type Filter,
  type Narrowed,
  type Tally,
} from './narrow.ts'
import type { NearWords } from './near-words.ts'
import { Pager } from './page.ts'
import { facetNames, type FacetName, type FacetValue, type Found, type Query } from './query.ts'
import { scratch } from './scratch.ts'
import type { Segment } from './segment.ts'
import { MultiColumn } from './facet-column.ts'
import type { ValueTable } from './value-table.ts'

/** The columns of a segment are the facets, then the eligibility and the title; pay is a filter without a column. */
export const ELIGIBILITY = facetNames.length
export const TITLE = ELIGIBILITY + 1
const PAY = TITLE + 1

export type Searched = {
  segments: readonly Segment[]
  size: number
  dictionary: Dictionary
  near: NearWords
  tables: readonly ValueTable[]
  /** The slugs of companies by their number in the catalogue. */
  companies: ReadonlyMap<number, string>
  /** For each number of an eligibility the place of this person's answer in `answers`. */
  answerOf: () => Uint8Array
  nowSeconds: number
}

/**
 * Match, narrow, count, rank: one segment after the other, so that what is worked on stays near the processor. Narrowing leaves
 * each candidate in a state (see facet-column.ts) from which every count can be taken: a facet counts the candidates that fit,
 * and those that only its own choices reject.
 */
export function find(searched: Searched, query: Query): Found {
  const started = performance.now()
  const cursor = readCursor(query.cursor)
  const plan = planText(searched, query, cursor)
  const asksAnswers = query.answer.length > 0 || Object.values(query.person).some((told) => told !== undefined)
  const answerOf = asksAnswers ? searched.answerOf() : undefined
  const question: Question = {
    query,
    plan,
    cursor,
    filters: filtersOf(searched, query, answerOf),
    figures: figuresOf(query, searched.nowSeconds),
    columns: columnsOf(query, asksAnswers),
  }
  const isSomeBefore = cursor?.isSome
  let isSome = isSomeBefore ?? false
  let gathered = gather(searched, question, isSome)
  if (plan && isSomeBefore === undefined && gathered.matched === 0 && plan.held > 1) {
    isSome = true
    gathered = gather(searched, question, isSome)
  }
  const { tally, counts, pager, pay } = gathered
  const isPayAsked = query.minPay !== undefined || query.maxPay !== undefined
  return {
    ...pager.page(tally.fitting, plan?.weights, isSome),
    total: tally.fitting,
    facets: facetLists(searched, query, counts),
    pay,
    without: Object.fromEntries(facetNames.map((name, i) => [name, tally.nearly[i]!])) as Found['without'],
    answers: countAnswers(answerOf, counts.get(ELIGIBILITY)),
    payNotStated: isPayAsked && query.payStated === undefined ? tally.nearly[PAY]! : 0,
    ...textOf(plan, isSome),
    tookMs: performance.now() - started,
  }
}

const textOf = (plan: TextPlan | undefined, isSome: boolean): Pick<Found, 'text'> =>
  plan?.text ? { text: isSome ? { ...plan.text, mode: 'some' } : plan.text } : {}

type Question = {
  query: Query
  plan: TextPlan | undefined
  cursor: Cursor | undefined
  filters: readonly Filter[]
  figures: Figures | undefined
  columns: readonly number[]
}

/** The columns to count. */
function columnsOf({ facets = facetNames }: Query, asksAnswers: boolean): number[] {
  const columns = [...new Set(facets)].map((name) => facetNames.indexOf(name)).filter((column) => column >= 0)
  return asksAnswers ? [...columns, ELIGIBILITY] : columns
}

function gather(searched: Searched, question: Question, isSome: boolean) {
  const { query, plan, cursor, columns } = question
  const tally: Tally = { fitting: 0, nearly: new Uint32Array(32) }
  const counts = countsOf(searched, question, columns, isSome)
  const pager = new Pager(query, plan, cursor)
  const pay = query.paySteps && new PayCounts(query.paySteps)
  let matched = 0
  for (const segment of searched.segments) {
    const slots = plan ? matchSegment(segment, plan, isSome) : segment.everySlot()
    matched += slots.length
    const narrowed = narrow(segment, slots, question, tally)
    counts.take(narrowed)
    if (plan && query.limit > 0) addBonus(segment, plan, narrowed.hits)
    pager.take(narrowed)
    pay?.take(narrowed)
  }
  return { tally, counts: counts.byValue(), pager, pay: pay?.all() ?? [], matched }
}

function countsOf(
  { tables, segments, size }: Searched,
  question: Question,
  columns: readonly number[],
  isSome: boolean,
) {
  const { plan, figures, filters } = question
  const isNarrowed = figures !== undefined || filters.length > 0
  const least = isNarrowed || isSome ? 0 : plan ? leastOf(plan, size) : size
  return new ColumnCounts(tables, segments[0], {
    columns,
    filtered: filters.map(({ column }) => column),
    filters: filters.length + (figures?.pay ? 1 : 0),
    // of what nearly all postings hold it is less work to count those that do not
    isTurned: least * 2 > size,
  })
}

/** Parts the candidates of a segment; the working room then has the states of those that do not fit. */
function narrow(segment: Segment, slots: Uint16Array, { figures, filters }: Question, tally: Tally): Narrowed {
  if (!figures && filters.length === 0) return allFit(segment, slots, tally)
  const [first] = filters
  if (!figures && filters.length === 1) {
    const column = segment.columns[first!.column]!
    if (!(column instanceof MultiColumn)) return partBy(segment, slots, first!, tally)
  }
  const { states } = scratch
  for (let i = 0; i < slots.length; i++) states[slots[i]!] = 0
  if (figures) narrowByFigures(segment, slots, figures, PAY)
  for (const { column, choice } of filters) segment.columns[column]!.narrow(slots, states, choice, column)
  return partition(segment, slots, tally)
}

function facetLists({ tables }: Searched, query: Query, counts: ReadonlyMap<number, Uint32Array>): Found['facets'] {
  const lists = facetNames.map((name, column): [FacetName, FacetValue[]] => {
    const counted = counts.get(column)
    return [name, counted ? facetList(tables[column]!, counted, query[name] ?? [], query.mostValues) : []]
  })
  return Object.fromEntries(lists) as Found['facets']
}

function countAnswers(answerOf: Uint8Array | undefined, counts: Uint32Array | undefined): Record<Answer, number> {
  const sums = answerNames.map(() => 0)
  if (answerOf && counts) for (let code = 0; code < counts.length; code++) sums[answerOf[code]!]! += counts[code]!
  return Object.fromEntries(answerNames.map((name, i) => [name, sums[i]!])) as Record<Answer, number>
}
