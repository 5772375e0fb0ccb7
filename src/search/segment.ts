import { CAPACITY } from './capacity.ts'
import { GONE } from './merge-postings.ts'
import type { SealedPostings } from './sealed-postings.ts'
import { GrowingPostings } from './postings.ts'
import { NumberColumn } from './number-column.ts'
import { Records } from './records.ts'
import { scratch } from './scratch.ts'

const EVERY_SLOT = Uint16Array.from({ length: CAPACITY }, (_, slot) => slot)

/** The first `count` slots of an array. */
export type Slots = { slots: Uint16Array; count: number }

/**
 * Some postings, each in a slot of its own: a record of its facets, columns of plain facts and inverted lists of words. Slots are filled in
 * order and never used again; a removed posting is only marked. A full segment is sealed; thinned ones are merged.
 */
export class Segment {
  readonly ids = new Float64Array(CAPACITY)
  /** Seconds since 1970. */
  readonly postedAt = new Uint32Array(CAPACITY)
  /** Upper end of the yearly pay in US dollars; 0 where none is comparable. */
  readonly pay = new Uint32Array(CAPACITY)
  readonly alive = new Uint8Array(CAPACITY)
  /** Smallest number of years of experience demanded; 255 where none is stated. */
  readonly years = new Uint8Array(CAPACITY)
  readonly records = new Records()
  readonly titles = new NumberColumn(CAPACITY)
  postings: GrowingPostings | SealedPostings = new GrowingPostings()
  used = 0
  live = 0
  /** No posting is newer, in seconds. */
  newest = 0

  get isFull(): boolean {
    return this.used === CAPACITY
  }

  /** What it holds, by part. */
  bytes(): { words: number; columns: number; facts: number } {
    return {
      words: this.postings.bytes,
      columns: this.records.bytes + this.titles.bytes,
      facts: this.ids.byteLength + this.postedAt.byteLength + this.pay.byteLength + 2 * this.alive.byteLength,
    }
  }

  add(word: number, slot: number, klass: number): void {
    if (!(this.postings instanceof GrowingPostings)) throw new Error('A sealed segment takes no more words')
    this.postings.add(word, slot, klass)
  }

  trim(): void {
    this.records.more.seal(this.used)
  }

  /** The live ones of the first `count` slots of the working room, there again; tells how many. */
  living(count: number): number {
    if (this.live === this.used) return count
    const { slots } = scratch
    const { alive } = this
    let kept = 0
    for (let i = 0; i < count; i++) {
      const slot = slots[i]!
      slots[kept] = slot
      kept += alive[slot]!
    }
    return kept
  }

  /** All live slots; valid until the working room is used again. */
  everySlot(): Slots {
    if (this.live === this.used) return { slots: EVERY_SLOT, count: this.used }
    let count = 0
    for (let slot = 0; slot < this.used; slot++) if (this.alive[slot] === 1) scratch.slots[count++] = slot
    return { slots: scratch.slots, count }
  }

  /** All live slots but these, in working room of its own. */
  othersThan({ slots, count }: Slots): Slots {
    const { states, missed } = scratch
    if (count === this.live) return { slots: missed, count: 0 }
    for (let slot = 0; slot < this.used; slot++) states[slot] = this.alive[slot]!
    for (let i = 0; i < count; i++) states[slots[i]!] = 0
    let others = 0
    for (let slot = 0; slot < this.used; slot++) if (states[slot] === 1) missed[others++] = slot
    return { slots: missed, count: others }
  }

  /** Keeps `newest` as well. */
  setPostedAt(slot: number, seconds: number): void {
    this.postedAt[slot] = seconds
    this.newest = Math.max(this.newest, seconds)
  }

  /** Takes the live slots of another segment, words aside, some a step; tells where each went. */
  *takingFrom(other: Segment): Generator<void, Uint16Array> {
    const moved = new Uint16Array(CAPACITY).fill(GONE)
    for (let from = 0; from < other.used; from++) {
      if (from % 64 === 63) yield
      if (other.alive[from] === 0) continue
      const to = this.used++
      moved[from] = to
      this.ids[to] = other.ids[from]!
      this.setPostedAt(to, other.postedAt[from]!)
      this.pay[to] = other.pay[from]!
      this.alive[to] = 1
      this.years[to] = other.years[from]!
      this.records.copy(to, other.records, from)
      this.titles.set(to, other.titles.codes[from]!)
    }
    this.live = this.used
    return moved
  }
}
