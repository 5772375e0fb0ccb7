import type { Answer } from '../domain/index.ts'
import { answers as answerNames } from './eligibility-answers.ts'
import { facetList } from './facet-list.ts'
import { matchText, type Candidates } from './match-text.ts'
import { missesBy, narrowByDateAndPay, partition, tally, type Narrowed } from './narrow.ts'
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
  const { candidates, ...matched } = matchText(searched, query.text, query.sort === 'relevance' && query.limit > 0)
  for (const each of candidates) narrowByDateAndPay(each, query, searched.nowSeconds, PAY)
  narrowByColumns(searched, candidates, query)

  const narrowed = candidates.map(partition)
  const states = tally(narrowed)
  const counted = { narrowed, states, isEverything: matched.isEverything }
  const counts = searched.tables.map((_, column) => countColumn(searched, counted, column))
  const lists = facetNames.map((name, i) => [name, facetList(searched.tables[i]!, counts[i]!, query[name] ?? [])])
  return {
    ids: bestIds(narrowed, query, states[0]!, matched.isRanked),
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

type Counted = { narrowed: readonly Narrowed[]; states: Uint32Array; isEverything: boolean }

/** How many of each value: counted, or taken away from the totals where that is less work. */
function countColumn({ tables, size }: Searched, { narrowed, states, isEverything }: Counted, column: number) {
  const nearly = column + 1
  const fitting = states[0]! + states[nearly]!
  const isLess = isEverything && fitting * 2 > size
  const counts = isLess ? tables[column]!.liveCounts() : new Uint32Array(tables[column]!.values.length)
  const hasNearly = states[nearly]! > 0
  for (const each of narrowed) {
    const facet = each.segment.columns[column]!
    if (isLess) facet.count(hasNearly ? missesBy(each, nearly, false) : each.misses, counts, -1)
    else {
      facet.count(each.hits, counts, 1)
      if (hasNearly) facet.count(missesBy(each, nearly, true), counts, 1)
    }
  }
  return counts
}

function countAnswers(answerOf: Uint8Array, counts: Uint32Array): Record<Answer, number> {
  const sums = answerNames.map(() => 0)
  for (let code = 0; code < counts.length; code++) sums[answerOf[code]!]! += counts[code]!
  return Object.fromEntries(answerNames.map((name, i) => [name, sums[i]!])) as Record<Answer, number>
}

function bestIds(narrowed: readonly Narrowed[], query: Query, total: number, isRanked: boolean): number[] {
  const offset = Math.max(0, Math.floor(query.offset) || 0)
  const limit = Math.min(MOST_RESULTS, Math.max(0, Math.floor(query.limit) || 0))
  if (limit === 0 || offset >= total) return []
  const top = new TopHits(Math.min(total, offset + limit))
  for (const { segment, hits } of narrowed) {
    const { postedAt, ids } = segment
    const keys = isRanked ? segment.scores : query.sort === 'pay' ? segment.pay : postedAt
    for (let i = 0; i < hits.length; i++) {
      const slot = hits[i]!
      const key = keys[slot]!
      if (key >= top.least) top.offer(key, postedAt[slot]!, ids[slot]!)
    }
  }
  return top.best().slice(offset)
}
