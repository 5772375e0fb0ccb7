import type { Answer } from '../domain/index.ts'
import { answers as answerNames } from './eligibility-answers.ts'
import { facetList } from './facet-list.ts'
import { matchText, type Candidates, type Matched } from './match-text.ts'
import { narrowByDateAndPay, tally } from './narrow.ts'
import { facetNames, type FacetName, type Found, type Query } from './query.ts'
import type { Ranking } from './rank.ts'
import type { Segment } from './segment.ts'
import { TopHits } from './top-hits.ts'
import type { ValueTable } from './value-table.ts'

/** The columns of a segment are the facets and then the eligibility; pay is a filter without a column. */
export const ELIGIBILITY = facetNames.length
const PAY = facetNames.length + 1
const MOST_RESULTS = 1_000

export type Searched = {
  segments: readonly Segment[]
  size: number
  words: ReadonlyMap<string, number>
  ranking: Ranking
  tables: readonly ValueTable[]
  /** For each number of an eligibility the place of this person's answer in `answers`. */
  answerOf: Uint8Array
  nowSeconds: number
}

/**
 * Match, narrow, count, rank. Narrowing leaves each candidate in a state (see facet-column.ts) from which every count can
 * be taken: a facet counts the candidates that fit, and those that only its own choices reject.
 */
export function find(searched: Searched, query: Query): Found {
  const started = performance.now()
  const matched = matchText(searched, query.text)
  const { candidates } = matched
  for (const each of candidates) narrowByDateAndPay(each, query, searched.nowSeconds, PAY)
  narrowByColumns(searched, candidates, query)

  const states = tally(candidates)
  const counts = searched.tables.map((_, column) => countColumn(searched, matched, states, column))
  const lists = facetNames.map((name, i) => [name, facetList(searched.tables[i]!, counts[i]!, query[name] ?? [])])
  return {
    ids: bestIds(matched, query, states[0]!),
    total: states[0]!,
    facets: Object.fromEntries(lists) as Found['facets'],
    answers: countAnswers(searched.answerOf, counts[ELIGIBILITY]!),
    payNotStated: query.minPay !== undefined && query.payStated === undefined ? states[PAY + 1]! : 0,
    ...(matched.text ? { text: matched.text } : {}),
    tookMs: performance.now() - started,
  }
}

function narrowByColumns(searched: Searched, candidates: readonly Candidates[], query: Query): void {
  const narrow = (column: number, mask: Uint8Array) => {
    for (const { segment, slots } of candidates) segment.columns[column]!.narrow(slots, segment.states, mask, column)
  }
  facetNames.forEach((name: FacetName, column) => {
    const chosen = query[name] ?? []
    if (chosen.length > 0) narrow(column, searched.tables[column]!.mask(chosen))
  })
  if (query.answer.length > 0)
    narrow(
      ELIGIBILITY,
      searched.answerOf.map((answer) => (query.answer.includes(answerNames[answer]!) ? 1 : 0)),
    )
}

/** How many of each value: counted, or what is left of all when fewer must be taken away than counted. */
function countColumn(searched: Searched, { candidates, isEverything }: Matched, states: Uint32Array, column: number) {
  const table = searched.tables[column]!
  const fitting = states[0]! + states[column + 1]!
  const inverted = isEverything && fitting * 2 > searched.size
  const counts = inverted ? table.liveCounts() : new Uint32Array(table.values.length)
  if (inverted ? fitting === searched.size : fitting === 0) return counts
  for (const { segment, slots } of candidates)
    segment.columns[column]!.count({ candidates: slots, states: segment.states, filter: column, counts, inverted })
  return counts
}

function countAnswers(answerOf: Uint8Array, counts: Uint32Array): Record<Answer, number> {
  const sums = answerNames.map(() => 0)
  for (let code = 0; code < counts.length; code++) sums[answerOf[code]!]! += counts[code]!
  return Object.fromEntries(answerNames.map((name, i) => [name, sums[i]!])) as Record<Answer, number>
}

function bestIds({ candidates, isRanked }: Matched, query: Query, total: number): number[] {
  const offset = Math.max(0, Math.floor(query.offset) || 0)
  const limit = Math.min(MOST_RESULTS, Math.max(0, Math.floor(query.limit) || 0))
  if (limit === 0 || offset >= total) return []
  const top = new TopHits(Math.min(total, offset + limit))
  const byScore = query.sort === 'relevance' && isRanked
  for (const { segment, slots } of candidates) {
    const { states, postedAt, ids } = segment
    const keys = byScore ? segment.scores : query.sort === 'pay' ? segment.pay : postedAt
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!
      if (states[slot] === 0) top.offer(keys[slot]!, postedAt[slot]!, ids[slot]!)
    }
  }
  return top.best().slice(offset)
}
