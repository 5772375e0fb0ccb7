import type { Answer } from '../domain/index.ts'
import { readCursor } from './cursor.ts'
import type { Dictionary } from './dictionary.ts'
import { answers as answerNames } from './eligibility-answers.ts'
import { countColumns } from './count-columns.ts'
import { countPay } from './count-pay.ts'
import { facetList } from './facet-list.ts'
import { matchText, type Candidates, type Matched } from './match-text.ts'
import { allFit, figuresOf, narrowByFigures, partition, type Narrowed, type Tally } from './narrow.ts'
import type { NearWords } from './near-words.ts'
import { pageOf } from './page.ts'
import { facetNames, type FacetName, type FacetValue, type Found, type Query } from './query.ts'
import type { Segment } from './segment.ts'
import type { Choice } from './facet-column.ts'
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
 * Match, narrow, count, rank. Narrowing leaves each candidate in a state (see facet-column.ts) from which every count can
 * be taken: a facet counts the candidates that fit, and those that only its own choices reject.
 */
export function find(searched: Searched, query: Query): Found {
  const started = performance.now()
  const cursor = readCursor(query.cursor)
  const matched = matchText(searched, query, cursor)
  const asksAnswers = query.answer.length > 0 || Object.values(query.person).some((told) => told !== undefined)
  const answerOf = asksAnswers ? searched.answerOf() : undefined
  const filters = filtersOf(searched, query, answerOf)
  const tally = { fitting: 0, nearly: new Uint32Array(32) }
  const { narrowed, isEverything } = narrow(searched, matched, query, filters, tally)

  const asked = query.facets ?? facetNames
  const columns = [...new Set(asked)].map((name) => facetNames.indexOf(name)).filter((column) => column >= 0)
  if (answerOf) columns.push(ELIGIBILITY)
  const counts = countColumns({ ...searched, narrowed, tally, isEverything }, columns)
  const isPayAsked = query.minPay !== undefined || query.maxPay !== undefined
  return {
    ...pageOf(narrowed, query, tally.fitting, matched, cursor),
    total: tally.fitting,
    facets: facetLists(searched, query, counts),
    pay: query.paySteps ? countPay(narrowed, query.paySteps) : [],
    answers: countAnswers(answerOf, counts.get(ELIGIBILITY)),
    payNotStated: isPayAsked && query.payStated === undefined ? tally.nearly[PAY]! : 0,
    ...(matched.text ? { text: matched.text } : {}),
    tookMs: performance.now() - started,
  }
}

type Filter = { column: number; choice: Choice }

/** The facets' choices, as masks over the numbers of their columns. */
function filtersOf({ tables, companies }: Searched, query: Query, answerOf: Uint8Array | undefined): Filter[] {
  const filters: Filter[] = []
  facetNames.forEach((name: FacetName, column) => {
    const any = [...(query[name] ?? [])]
    if (name === 'company') for (const id of query.companyIds ?? []) any.push(companies.get(id) ?? NOBODY)
    const choice = tables[column]!.choice({ any, all: query.all?.[name], not: query.not?.[name] })
    if (choice) filters.push({ column, choice })
  })
  if (query.answer.length > 0) {
    const wanted = answerNames.map((name) => (query.answer.includes(name) ? 1 : 0))
    filters.push({ column: ELIGIBILITY, choice: { any: answerOf!.map((answer) => wanted[answer]!) } })
  }
  return filters
}

/** A slug that no company has. */
const NOBODY = ''

function narrow(
  { size, nowSeconds }: Searched,
  matched: Matched,
  query: Query,
  filters: readonly Filter[],
  tally: Tally,
) {
  const figures = figuresOf(query, nowSeconds)
  const fitting = matched.candidates.reduce((sum, { slots }) => sum + slots.length, 0)
  // when most postings match it is less work to count those that do not
  const isEverything = matched.isEverything || fitting * 2 > size
  const isWidened = isEverything && !matched.isEverything
  if (!figures && filters.length === 0 && !isWidened)
    return { narrowed: matched.candidates.map((each) => allFit(each, tally)), isEverything }
  const narrowed = matched.candidates.map((matching): Narrowed => {
    const candidates = isWidened ? widened(matching) : started(matching)
    const { segment, slots } = candidates
    if (figures) narrowByFigures(candidates, figures, PAY)
    for (const { column, choice } of filters) segment.columns[column]!.narrow(slots, segment.states, choice, column)
    return partition(candidates, tally)
  })
  return { narrowed, isEverything }
}

function started(matching: Candidates): Candidates {
  matching.segment.start(matching.slots, false)
  return matching
}

/** All live slots of the segment, of which only those that match fit. */
function widened({ segment, slots }: Candidates): Candidates {
  segment.start(slots, true)
  return { segment, slots: segment.everySlot() }
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
