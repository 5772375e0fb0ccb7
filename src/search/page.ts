import { writeCursor, type Cursor } from './cursor.ts'
import type { Matched } from './match-text.ts'
import type { Narrowed } from './narrow.ts'
import type { Found, Query } from './query.ts'
import { comesAfter, TopHits, type Rank } from './top-hits.ts'

const MOST_RESULTS = 1_000

export type Page = Pick<Found, 'ids' | 'before' | 'next' | 'previous'>

/** The results that are asked for: from the cursor on, or up to it, or after `offset` of them. */
export function pageOf(
  narrowed: readonly Narrowed[],
  query: Query,
  total: number,
  matched: Matched,
  cursor: Cursor | undefined,
): Page {
  const limit = Math.min(MOST_RESULTS, whole(query.limit))
  const offset = cursor ? 0 : whole(query.offset)
  if (limit === 0 || offset >= total) return { ids: [], before: Math.min(offset, total) }
  const order = orderOf(query, matched)
  const { ranks, before } = cursor?.isBefore
    ? bestBefore(narrowed, order, cursor, limit)
    : bestAfter(narrowed, order, cursor, offset, Math.min(total, offset + limit))
  const weights = order === 'scores' ? { weights: matched.weights, isSome: matched.text?.mode === 'some' } : {}
  const write = (rank: Rank, isBefore: boolean) => writeCursor({ ...rank, isBefore, ...weights })
  const [first, last] = [ranks[0], ranks.at(-1)]
  return {
    ids: ranks.map(({ id }) => id),
    before,
    ...(last && before + ranks.length < total && { next: write(last, false) }),
    ...(first && before > 0 && { previous: write(first, true) }),
  }
}

const whole = (number: number): number => Math.max(0, Math.floor(number) || 0)

function orderOf({ sort }: Query, { weights }: Matched): Order {
  if (sort === 'relevance' && weights) return 'scores'
  return sort === 'pay' ? 'pay' : 'postedAt'
}

type Order = 'scores' | 'pay' | 'postedAt'
type Best = { ranks: Rank[]; before: number }

function bestAfter(
  narrowed: readonly Narrowed[],
  order: Order,
  cursor: Rank | undefined,
  offset: number,
  most: number,
): Best {
  const top = new TopHits(most)
  let before = offset
  for (const { segment, hits } of narrowed) {
    const { postedAt, ids } = segment
    const keys = segment[order]
    if (cursor) before += offerAfter(top, segment, hits, keys, cursor)
    else
      for (let i = 0; i < hits.length; i++) {
        const slot = hits[i]!
        const key = keys[slot]!
        if (key >= top.least) top.offer(key, postedAt[slot]!, ids[slot]!)
      }
  }
  return { ranks: top.best().slice(offset), before }
}

/** Offers what comes after the cursor; tells how many do not. */
function offerAfter(
  top: TopHits,
  { postedAt, ids }: Narrowed['segment'],
  hits: Uint16Array,
  keys: Uint32Array,
  cursor: Rank,
): number {
  let before = 0
  for (let i = 0; i < hits.length; i++) {
    const slot = hits[i]!
    const key = keys[slot]!
    if (key > cursor.key) before++
    else if (!comesAfter({ key, day: postedAt[slot]!, id: ids[slot]! }, cursor)) before++
    else if (key >= top.least) top.offer(key, postedAt[slot]!, ids[slot]!)
  }
  return before
}

/** The same from the other side: the order is turned round, and the page turned back. */
function bestBefore(narrowed: readonly Narrowed[], order: Order, cursor: Rank, limit: number): Best {
  const top = new TopHits(limit)
  let count = 0
  for (const { segment, hits } of narrowed) {
    const { postedAt, ids } = segment
    const keys = segment[order]
    for (let i = 0; i < hits.length; i++) {
      const slot = hits[i]!
      const rank = { key: keys[slot]!, day: postedAt[slot]!, id: ids[slot]! }
      if (rank.key < cursor.key || !comesAfter(cursor, rank)) continue
      count++
      if (-rank.key >= top.least) top.offer(-rank.key, -rank.day, -rank.id)
    }
  }
  const ranks = top.best().map(({ key, day, id }) => ({ key: -key, day: -day, id: -id }))
  return { ranks: ranks.reverse(), before: count - ranks.length }
}
