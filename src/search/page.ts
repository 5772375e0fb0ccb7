import { writeCursor, type Cursor } from './cursor.ts'
import type { TextPlan } from './match-text.ts'
import type { Narrowed } from './narrow.ts'
import type { Found, Query } from './query.ts'
import { scratch } from './scratch.ts'
import type { Segment, Slots } from './segment.ts'
import { comesAfter, TopHits, type Rank } from './top-hits.ts'

const MOST_RESULTS = 1_000

export type Page = Pick<Found, 'ids' | 'before' | 'next' | 'previous'>

type Order = 'scores' | 'pay' | 'postedAt'
type Hits = Pick<Narrowed, 'segment' | 'hits'>

/** Gathers the results that are asked for, segment by segment: from the cursor on, or up to it, or after `offset` of them. */
export class Pager {
  private readonly order: Order
  private readonly cursor: Cursor | undefined
  private readonly offset: number
  private readonly limit: number
  private readonly top: TopHits
  /** How many results there are on the other side of the cursor, that side being counted from here. */
  private passed = 0

  constructor({ sort, limit, offset }: Query, plan: TextPlan | undefined, cursor: Cursor | undefined) {
    this.order = orderOf(sort, plan)
    this.cursor = cursor
    this.limit = Math.min(MOST_RESULTS, whole(limit))
    this.offset = cursor ? 0 : whole(offset)
    this.top = new TopHits(this.limit === 0 ? 0 : this.offset + this.limit)
  }

  /** The scores of the hits stand in the working room. */
  take({ segment, hits }: Hits): void {
    if (this.limit === 0) return
    const { postedAt, ids } = segment
    const keys = this.order === 'scores' ? scratch.scores : segment[this.order]
    if (this.cursor?.isBefore) return this.takeBefore(segment, hits, keys, this.cursor)
    if (this.cursor) return this.takeAfter(segment, hits, keys, this.cursor)
    const { slots, count } = hits
    const { top } = this
    let { least } = top
    // what is newer than all of a segment need not be looked for there
    if (this.order === 'postedAt' && segment.newest < least) return
    for (let i = 0; i < count; i++) {
      const slot = slots[i]!
      const key = keys[slot]!
      if (key < least) continue
      top.offer(key, postedAt[slot]!, ids[slot]!)
      least = top.least
    }
  }

  private takeAfter({ postedAt, ids }: Segment, { slots, count }: Slots, keys: Uint32Array, cursor: Rank): void {
    const { top } = this
    for (let i = 0; i < count; i++) {
      const slot = slots[i]!
      const key = keys[slot]!
      if (key > cursor.key) this.passed++
      else if (!comesAfter({ key, day: postedAt[slot]!, id: ids[slot]! }, cursor)) this.passed++
      else if (key >= top.least) top.offer(key, postedAt[slot]!, ids[slot]!)
    }
  }

  /** The same from the other side: the order is turned round, and `page` turns it back. */
  private takeBefore({ postedAt, ids }: Segment, { slots, count }: Slots, keys: Uint32Array, cursor: Rank): void {
    const { top } = this
    for (let i = 0; i < count; i++) {
      const slot = slots[i]!
      const rank = { key: keys[slot]!, day: postedAt[slot]!, id: ids[slot]! }
      if (rank.key < cursor.key || !comesAfter(cursor, rank)) continue
      this.passed++
      if (-rank.key >= top.least) top.offer(-rank.key, -rank.day, -rank.id)
    }
  }

  /** The page, when all hits are taken: `total` of them. `weights` and `isSome` are what the scores were reckoned with. */
  page(total: number, weights: number[] | undefined, isSome: boolean): Page {
    if (this.limit === 0 || this.offset >= total) return { ids: [], before: Math.min(this.offset, total) }
    const { ranks, before } = this.best()
    const scored = this.order === 'scores' && weights ? { weights, isSome } : {}
    const write = (rank: Rank, isBefore: boolean) => writeCursor({ ...rank, isBefore, ...scored })
    const [first, last] = [ranks[0], ranks.at(-1)]
    return {
      ids: ranks.map(({ id }) => id),
      before,
      ...(last && before + ranks.length < total && { next: write(last, false) }),
      ...(first && before > 0 && { previous: write(first, true) }),
    }
  }

  private best(): { ranks: Rank[]; before: number } {
    const found = this.top.best()
    if (!this.cursor) return { ranks: found.slice(this.offset), before: this.offset }
    if (!this.cursor.isBefore) return { ranks: found, before: this.passed }
    const ranks = found.map(({ key, day, id }) => ({ key: -key, day: -day, id: -id })).reverse()
    return { ranks, before: this.passed - ranks.length }
  }
}

const whole = (number: number): number => Math.max(0, Math.floor(number) || 0)

const orderOf = (sort: Query['sort'], plan: TextPlan | undefined): Order =>
  sort === 'relevance' && plan && plan.wanted.length + plan.bonus.length > 0
    ? 'scores'
    : sort === 'pay'
      ? 'pay'
      : 'postedAt'
