import { MultiColumn, OUT, SingleColumn, type FacetColumn } from './facet-column.ts'
import { GONE } from './merge-postings.ts'
import type { SealedPostings } from './postings.ts'
import { GrowingPostings } from './postings.ts'

/** Slots in a segment. Small enough that sealing or merging one takes no more than a few milliseconds. */
export const CAPACITY = 4096

const EVERY_SLOT = Uint16Array.from({ length: CAPACITY }, (_, slot) => slot)

/** The columns of a segment, in order: whether a slot has one value there or any number. */
export type ColumnKind = 'single' | 'multi'

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
  readonly titleLength = new Uint8Array(CAPACITY)
  /** As a step of `lengthStep`. */
  readonly bodyLength = new Uint8Array(CAPACITY)
  readonly alive = new Uint8Array(CAPACITY)
  readonly columns: FacetColumn[]
  postings: GrowingPostings | SealedPostings = new GrowingPostings()
  used = 0
  live = 0
  /** Working room of one search: what a slot's state is, its score, and which slots are looked at. */
  readonly states = new Uint8Array(CAPACITY)
  readonly scores = new Float32Array(CAPACITY)
  private readonly room = new Uint16Array(CAPACITY)

  constructor(kinds: readonly ColumnKind[]) {
    this.columns = kinds.map((kind) => (kind === 'multi' ? new MultiColumn(CAPACITY) : new SingleColumn(CAPACITY)))
  }

  get isFull(): boolean {
    return this.used === CAPACITY
  }

  add(word: number, slot: number, frequency: number): void {
    if (!(this.postings instanceof GrowingPostings)) throw new Error('A sealed segment takes no more words')
    this.postings.add(word, slot, frequency)
  }

  seal(): void {
    if (this.postings instanceof GrowingPostings) this.postings = this.postings.seal()
    this.trim()
  }

  trim(): void {
    for (const column of this.columns) if (column instanceof MultiColumn) column.seal(this.used)
  }

  /** The live ones of those slots as candidates, all fitting so far; valid until the next call. */
  candidates(slots: Uint16Array): Uint16Array {
    let length = 0
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!
      if (this.alive[slot] === 0) continue
      this.states[slot] = 0
      this.room[length++] = slot
    }
    return this.room.subarray(0, length)
  }

  everyCandidate(): Uint16Array {
    return this.candidates(EVERY_SLOT.subarray(0, this.used))
  }

  /** All live slots as candidates, of which only those now fit. */
  everyCandidateBut(fitting: Uint16Array): Uint16Array {
    const slots = fitting.slice()
    const every = this.everyCandidate()
    this.states.fill(OUT, 0, this.used)
    for (let i = 0; i < slots.length; i++) this.states[slots[i]!] = 0
    return every
  }

  /** Takes the live slots of another segment, words aside; tells where each went. */
  takeFrom(other: Segment): Uint16Array {
    const moved = new Uint16Array(CAPACITY).fill(GONE)
    for (let from = 0; from < other.used; from++) {
      if (other.alive[from] === 0) continue
      const to = this.used++
      moved[from] = to
      this.ids[to] = other.ids[from]!
      this.postedAt[to] = other.postedAt[from]!
      this.pay[to] = other.pay[from]!
      this.titleLength[to] = other.titleLength[from]!
      this.bodyLength[to] = other.bodyLength[from]!
      this.alive[to] = 1
      this.columns.forEach((column, i) => column.set(to, other.columns[i]!.codesOf(from)))
    }
    this.live = this.used
    return moved
  }
}
