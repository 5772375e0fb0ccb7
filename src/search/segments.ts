import { CAPACITY } from './capacity.ts'
import { mergingPostings } from './merge-postings.ts'
import { GrowingPostings } from './postings.ts'
import { SealedPostings } from './sealed-postings.ts'
import { ShardedMap } from './sharded-map.ts'
import { Segment } from './segment.ts'

/** Where a posting stands. */
export type Spot = { segment: Segment; slot: number }
type Lost = (word: number, count: number) => void
type Options = { lost?: Lost; stepMs?: number }

/** How long one step of upkeep may hold up whoever brings a posting. */
const STEP_MS = 2

/**
 * All segments: the last one grows, the others are sealed or about to be. Sealing and merging are done in steps, at most
 * one a call of `tidy`, so that no caller waits for more; two segments that have lost half of their postings become one.
 */
export class Segments {
  private readonly full = new Map<number, Segment>()
  private growing = new Segment()
  private serial = 0
  private readonly places = new ShardedMap<number>()
  private upkeep: Generator<void, void> | undefined
  private readonly lost: Lost
  private readonly stepMs: number

  constructor({ lost = () => undefined, stepMs = STEP_MS }: Options = {}) {
    this.lost = lost
    this.stepMs = stepMs
  }

  get size(): number {
    return this.places.size
  }

  all(): Segment[] {
    return [...this.full.values(), this.growing]
  }

  find(id: number): Spot | undefined {
    const place = this.places.get(id)
    if (place === undefined) return undefined
    const serial = Math.floor(place / CAPACITY)
    return { segment: serial === this.serial ? this.growing : this.full.get(serial)!, slot: place % CAPACITY }
  }

  /** What is live, in no order. */
  ids(): number[] {
    return this.all().flatMap(({ ids, alive, used }) =>
      Array.from(ids.subarray(0, used)).filter((_, slot) => alive[slot] === 1),
    )
  }

  /** The next slot, marked as live. */
  open(id: number): Spot {
    if (this.growing.isFull) this.startNext()
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

  /** One step of upkeep, of a few milliseconds; true while there is more to do. */
  tidy(): boolean {
    this.upkeep ??= this.nextWork()
    if (!this.upkeep) return false
    const until = performance.now() + this.stepMs
    do
      if (this.upkeep.next().done) {
        this.upkeep = undefined
        return true
      }
    while (performance.now() < until)
    return true
  }

  /** Puts a segment of a snapshot in. */
  restore(segment: Segment): void {
    const serial = this.serial++
    this.full.set(serial, segment)
    for (let slot = 0; slot < segment.used; slot++)
      if (segment.alive[slot] === 1) this.places.set(segment.ids[slot]!, serial * CAPACITY + slot)
  }

  /** Ends the segment that grows, so that all there is can be sealed. */
  roll(): void {
    if (this.growing.used > 0) this.startNext()
  }

  /** Seals all that is still to be sealed at once. */
  sealNow(): void {
    this.roll()
    for (const segment of this.full.values())
      if (segment.postings instanceof GrowingPostings) {
        segment.postings = segment.postings.seal()
        segment.trim()
      }
  }

  private startNext(): void {
    this.full.set(this.serial++, this.growing)
    this.growing = new Segment()
  }

  private nextWork(): Generator<void, void> | undefined {
    const thin: [number, Segment][] = []
    for (const [serial, segment] of this.full) {
      if (segment.postings instanceof GrowingPostings) return sealing(segment)
      if (segment.live <= CAPACITY / 2) thin.push([serial, segment])
      if (segment.live === 0) return this.dropping(serial, segment)
    }
    return thin.length > 1 ? this.merging(thin[0]!, thin[1]!) : undefined
  }

  private *dropping(serial: number, { postings }: Segment): Generator<void, void> {
    yield* mergingPostings({ postings: postings as SealedPostings, slots: ALL_GONE }, EMPTY, this.lost)
    this.full.delete(serial)
  }

  private *merging([serialA, a]: [number, Segment], [serialB, b]: [number, Segment]): Generator<void, void> {
    const merged = new Segment()
    const moved = []
    for (const segment of [a, b]) {
      const slots = yield* merged.takingFrom(segment)
      moved.push({ segment, postings: segment.postings as SealedPostings, slots })
    }
    merged.trim()
    yield
    merged.postings = yield* mergingPostings(moved[0]!, moved[1]!, this.lost)
    // what was closed or priced anew while we were at it
    for (const { segment, slots } of moved)
      for (let from = 0; from < segment.used; from++) {
        const to = slots[from]!
        if (to >= CAPACITY) continue
        merged.pay[to] = segment.pay[from]!
        merged.alive[to] = segment.alive[from]!
        merged.live -= 1 - segment.alive[from]!
      }
    this.full.delete(serialA)
    this.full.delete(serialB)
    // the growing segment keeps its number: the merged one takes that of the first
    this.full.set(serialA, merged)
    for (let slot = 0; slot < merged.used; slot++)
      if (merged.alive[slot] === 1) this.places.set(merged.ids[slot]!, serialA * CAPACITY + slot)
  }
}

function* sealing(segment: Segment): Generator<void, void> {
  segment.postings = yield* (segment.postings as GrowingPostings).sealing()
  segment.trim()
}

const ALL_GONE = new Uint16Array(CAPACITY).fill(0xffff)
const NOTHING = new Uint32Array(0)
const EMPTY = { postings: new SealedPostings(NOTHING, NOTHING, new Uint16Array(0)), slots: ALL_GONE }
