import type { Answer } from '../domain/index.ts'
import { ELIGIBILITY, PAY } from './columns.ts'
import type { Counter } from './counter.ts'
import { FacetCounts } from './count-facets.ts'
import { PayCounts } from './count-pay.ts'
import { readCursor, type Cursor } from './cursor.ts'
import type { Dictionary } from './dictionary.ts'
import { answers as answerNames } from './eligibility-answers.ts'
import { facetList } from './facet-list.ts'
import { filtersOf } from './filters.ts'
import type { GroupTable } from './group-table.ts'
import { addBonus, leastOf, matchSegment, planText, type TextPlan } from './match-text.ts'
import { narrow, narrowingOf, type Narrowing, type Tally } from './narrow.ts'
import { figuresOf } from './narrow-figures.ts'
import type { NearWords } from './near-words.ts'
import { Pager } from './page.ts'
import { facetNames, type FacetName, type FacetValue, type Found, type Query } from './query.ts'
import type { Segment } from './segment.ts'
import type { ValueTable } from './value-table.ts'

export type Searched = {
  segments: readonly Segment[]
  size: number
  dictionary: Dictionary
  near: NearWords
  tables: readonly ValueTable[]
  groups: readonly GroupTable[]
  /** The slugs of companies by their number in the catalogue. */
  companies: ReadonlyMap<number, string>
  /** For each number of an eligibility the place of this person's answer in `answers`. */
  answerOf: () => Uint8Array
  nowSeconds: number
}

/**
 * Match, narrow, count, rank: one segment after the other, so that what is worked on stays near the processor. Narrowing leaves
 * each candidate in a state (the filters that reject it, a bit each) from which every count can be taken: a facet counts the
 * candidates that fit, and those that only its own choices reject.
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
    narrowing: narrowingOf(
      searched.groups,
      filtersOf(searched, query, answerOf),
      figuresOf(query, searched.nowSeconds),
    ),
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
    facets: facetLists(searched, query, question.columns, counts),
    pay,
    without: Object.fromEntries(facetNames.map((name, i) => [name, tally.nearly[i]!])) as Found['without'],
    answers: countAnswers(answerOf, asksAnswers ? counts.byValue(ELIGIBILITY) : undefined),
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
  narrowing: Narrowing
  columns: readonly number[]
}

/** The columns to count. */
function columnsOf({ facets = facetNames }: Query, asksAnswers: boolean): number[] {
  const columns = [...new Set(facets)].map((name) => facetNames.indexOf(name)).filter((column) => column >= 0)
  return asksAnswers ? [...columns, ELIGIBILITY] : columns
}

function gather(searched: Searched, question: Question, isSome: boolean) {
  const { query, plan, cursor, narrowing } = question
  const tally: Tally = { fitting: 0, nearly: new Uint32Array(32) }
  const counts = countsOf(searched, question, isSome)
  const pager = new Pager(query, plan, cursor)
  const pay = query.paySteps && new PayCounts(query.paySteps)
  let matched = 0
  for (const segment of searched.segments) {
    const candidates = plan ? matchSegment(segment, plan, isSome) : segment.everySlot()
    matched += candidates.count
    if (candidates.count === 0 && !counts.isTurned) continue
    const narrowed = narrow(segment, candidates, narrowing, tally)
    counts.take(narrowed)
    if (plan && query.limit > 0) addBonus(segment, plan, narrowed.hits)
    pager.take(narrowed)
    pay?.take(narrowed)
  }
  return { tally, counts, pager, pay: pay?.all() ?? [], matched }
}

function countsOf({ tables, groups, size }: Searched, question: Question, isSome: boolean): FacetCounts {
  const { plan, narrowing, columns } = question
  const { filters, figures } = narrowing
  const isNarrowed = figures !== undefined || filters.length > 0
  const least = isNarrowed || isSome ? 0 : plan ? leastOf(plan, size) : size
  // of what nearly all postings hold it is less work to count those that do not
  const isTurned = least * 2 > size
  return new FacetCounts({ tables, groups }, { columns, filters, isTurned, isAll: !plan && !figures })
}

function facetLists(
  { tables }: Searched,
  query: Query,
  columns: readonly number[],
  counts: FacetCounts,
): Found['facets'] {
  const lists: Partial<Record<FacetName, FacetValue[]>> = {}
  for (const [column, name] of facetNames.entries())
    lists[name] = columns.includes(column)
      ? facetList(tables[column]!, counts.byValue(column), query[name] ?? [], query.mostValues)
      : []
  return lists as Found['facets']
}

function countAnswers(answerOf: Uint8Array | undefined, counted: Counter | undefined): Record<Answer, number> {
  const sums = answerNames.map(() => 0)
  if (answerOf && counted)
    for (let i = 0; i < counted.length; i++) sums[answerOf[counted.met[i]!]!]! += counted.counts[counted.met[i]!]!
  return Object.fromEntries(answerNames.map((name, i) => [name, sums[i]!])) as Record<Answer, number>
}
