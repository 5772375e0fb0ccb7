import { CAPACITY } from './capacity.ts'
import { ByteColumn, MultiColumn, WideColumn, type FacetColumn } from './facet-column.ts'
import { GONE } from './merge-postings.ts'
import type { SealedPostings } from './postings.ts'
import { GrowingPostings } from './postings.ts'
import { scratch } from './scratch.ts'

const EVERY_SLOT = Uint16Array.from({ length: CAPACITY }, (_, slot) => slot)

/** The columns of a segment, in order: a number below 256 a slot, any number, or any number of them. */
export type ColumnKind = 'byte' | 'wide' | 'multi'
const columnOf = { byte: ByteColumn, wide: WideColumn, multi: MultiColumn }

/**
 * Some postings, each in a slot of its own: columns of plain facts and inverted lists of words. Slots are filled in
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
  readonly columns: FacetColumn[]
  postings: GrowingPostings | SealedPostings = new GrowingPostings()
  used = 0
  live = 0

  constructor(kinds: readonly ColumnKind[]) {
    this.columns = kinds.map((kind) => new columnOf[kind](CAPACITY))
  }

  get isFull(): boolean {
    return this.used === CAPACITY
  }

  /** What it holds, by part. */
  bytes(): { words: number; columns: number; facts: number } {
    return {
      words: this.postings.bytes,
      columns: this.columns.reduce((sum, column) => sum + column.bytes, 0),
      facts: this.ids.byteLength + this.postedAt.byteLength + this.pay.byteLength + 2 * this.alive.byteLength,
    }
  }

  add(word: number, slot: number, klass: number): void {
    if (!(this.postings instanceof GrowingPostings)) throw new Error('A sealed segment takes no more words')
    this.postings.add(word, slot, klass)
  }

  trim(): void {
    for (const column of this.columns) if (column instanceof MultiColumn) column.seal(this.used)
  }

  /** The live ones of the first `count` slots of the working room, there again. */
  living(count: number): Uint16Array {
    const { slots } = scratch
    if (this.live === this.used) return slots.subarray(0, count)
    let kept = 0
    for (let i = 0; i < count; i++) if (this.alive[slots[i]!] === 1) slots[kept++] = slots[i]!
    return slots.subarray(0, kept)
  }

  /** All live slots; valid until the working room is used again. */
  everySlot(): Uint16Array {
    if (this.live === this.used) return EVERY_SLOT.subarray(0, this.used)
    let count = 0
    for (let slot = 0; slot < this.used; slot++) if (this.alive[slot] === 1) scratch.slots[count++] = slot
    return scratch.slots.subarray(0, count)
  }

  /** All live slots but these, in working room of its own. */
  othersThan(slots: Uint16Array): Uint16Array {
    const { states, missed } = scratch
    if (slots.length === this.live) return missed.subarray(0, 0)
    for (let slot = 0; slot < this.used; slot++) states[slot] = this.alive[slot]!
    for (let i = 0; i < slots.length; i++) states[slots[i]!] = 0
    let count = 0
    for (let slot = 0; slot < this.used; slot++) if (states[slot] === 1) missed[count++] = slot
    return missed.subarray(0, count)
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
      this.postedAt[to] = other.postedAt[from]!
      this.pay[to] = other.pay[from]!
      this.alive[to] = 1
      this.years[to] = other.years[from]!
      this.columns.forEach((column, i) => column.set(to, other.columns[i]!.codesOf(from)))
    }
    this.live = this.used
    return moved
  }
}
