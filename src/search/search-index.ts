import type { IndexRow, PayRow } from '../catalogue/index.ts'
import { isListed, shippedRates, yearlyPayOf, type Facts, type Rates } from '../domain/index.ts'
import type { Completion } from './completer.ts'
import { Contents } from './contents.ts'
import { find } from './find.ts'
import type { Found, Query } from './query.ts'

export type SearchIndex = {
  /** How many postings are listed. */
  readonly size: number
  /** Rises whenever an answer may have become another one. */
  readonly version: number
  /** Takes rows in, in place of what was known of them; a row that is closed or not listed only goes. */
  put(rows: readonly IndexRow[]): void
  remove(ids: readonly number[]): void
  /** The postings that it holds, in no order. */
  ids(): number[]
  /** Counts the comparable pay of these rows anew, after the rates have changed; rows that it does not hold are passed over. */
  reprice(rows: readonly PayRow[]): void
  /** One answer, from memory, without waiting. */
  find(query: Query): Found
  /** Skills, careers, companies and titles with a word that begins so, each with how many live postings have it; at most `limit` a kind. */
  complete(prefix: string, limit?: number): Completion[]
  /** Does some milliseconds of the upkeep that is due; true while there may be more. */
  tidy(): boolean
  /** Bytes of its typed arrays, by part. */
  bytes(): Record<string, number>
}

/**
 * An empty index. `now` is the clock that "posted within" is reckoned by, in milliseconds; `rates` are those that pay is
 * compared by, asked for each row that comes in.
 */
export const createIndex = (now: () => number = Date.now, rates: () => Rates = () => shippedRates): SearchIndex =>
  new MemoryIndex(now, rates)

export class MemoryIndex implements SearchIndex {
  version = 0
  private held = new Contents()
  private readonly now: () => number
  private readonly rates: () => Rates

  constructor(now: () => number, rates: () => Rates) {
    this.now = now
    this.rates = rates
  }

  get contents(): Contents {
    return this.held
  }

  /** Puts other contents in place of what it holds. */
  replace(contents: Contents): void {
    this.version++
    this.held = contents
  }

  get size(): number {
    return this.held.segments.size
  }

  put(rows: readonly IndexRow[]): void {
    this.version++
    for (const row of rows) {
      this.held.take(row.id)
      if (!row.closed && isListed(row.facts)) this.held.add(row, this.payOf(row.facts))
      this.held.segments.tidy()
    }
  }

  remove(ids: readonly number[]): void {
    this.version++
    for (const id of ids) this.held.take(id)
    this.held.segments.tidy()
  }

  ids(): number[] {
    return this.held.segments.ids()
  }

  tidy(): boolean {
    return this.held.segments.tidy()
  }

  reprice(rows: readonly PayRow[]): void {
    this.version++
    for (const { id, facts } of rows) {
      const spot = this.held.segments.find(id)
      if (spot) spot.segment.pay[spot.slot] = this.payOf(facts)
    }
  }

  find(query: Query): Found {
    const { segments, eligibility, dictionary, near, tables, groups, companies } = this.held
    const answerOf = () => eligibility.for(query.person)
    const nowSeconds = this.now() / 1000
    const { size } = segments
    return find(
      { segments: segments.all(), size, dictionary, near, tables, groups, companies, answerOf, nowSeconds },
      query,
    )
  }

  complete(prefix: string, limit = 5): Completion[] {
    return this.held.completer.complete(prefix, limit)
  }

  bytes(): Record<string, number> {
    return this.held.bytes()
  }

  private payOf(facts: Pick<Facts, 'pay' | 'eligibility'>): number {
    const yearly = yearlyPayOf(facts, this.rates())
    return Math.round(yearly?.max ?? yearly?.min ?? 0)
  }
}
