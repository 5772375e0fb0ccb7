import { mergePostings } from './merge-postings.ts'
import type { SealedPostings } from './postings.ts'
import { CAPACITY, Segment, type ColumnKind } from './segment.ts'

/** Where a posting stands. */
export type Spot = { segment: Segment; slot: number }

/**
 * All segments: the last one grows, the others are sealed. Each call of `tidy` does at most one step of upkeep, so that
 * no caller waits for more; two segments that have lost half of their postings become one.
 */
export class Segments {
  private readonly kinds: readonly ColumnKind[]
  private readonly sealed = new Map<number, Segment>()
  private growing: Segment
  private serial = 0
  private readonly places = new Map<number, number>()

  constructor(kinds: readonly ColumnKind[]) {
    this.kinds = kinds
    this.growing = new Segment(kinds)
  }

  get size(): number {
    return this.places.size
  }

  all(): Segment[] {
    return [...this.sealed.values(), this.growing]
  }

  find(id: number): Spot | undefined {
    const place = this.places.get(id)
    if (place === undefined) return undefined
    const serial = Math.floor(place / CAPACITY)
    return { segment: serial === this.serial ? this.growing : this.sealed.get(serial)!, slot: place % CAPACITY }
  }

  /** The next slot, marked as live. */
  open(id: number): Spot {
    if (this.growing.isFull) this.sealGrowing()
    const segment = this.growing
    const slot = segment.used++
    segment.ids[slot] = id
    segment.alive[slot] = 1
    segment.live++
    this.places.set(id, this.serial * CAPACITY + slot)
    return { segment, slot }
  }

  close(id: number, { segment, slot }: Spot): void {
    segment.alive[slot] = 0
    segment.live--
    this.places.delete(id)
  }

  tidy(): void {
    const thin: [number, Segment][] = []
    for (const [serial, segment] of this.sealed) {
      if (segment.live === 0) this.sealed.delete(serial)
      else if (segment.live <= CAPACITY / 2) thin.push([serial, segment])
      if (thin.length === 2) return this.merge(thin[0]!, thin[1]!)
    }
  }

  private sealGrowing(): void {
    this.growing.seal()
    this.sealed.set(this.serial++, this.growing)
    this.growing = new Segment(this.kinds)
  }

  private merge([serialA, a]: [number, Segment], [serialB, b]: [number, Segment]): void {
    const merged = new Segment(this.kinds)
    const moved = [a, b].map((segment) => ({
      postings: segment.postings as SealedPostings,
      slots: merged.takeFrom(segment),
    }))
    merged.postings = mergePostings(moved[0]!, moved[1]!)
    merged.trim()
    this.sealed.delete(serialA)
    this.sealed.delete(serialB)
    // the growing segment keeps its number: the merged one takes that of the first
    this.sealed.set(serialA, merged)
    for (let slot = 0; slot < merged.used; slot++) this.places.set(merged.ids[slot]!, serialA * CAPACITY + slot)
  }
}
