import { grown } from './grown.ts'

/**
 * The values of one facet for the slots of a segment, as numbers of its `ValueTable`. A slot's state is the set
 * of filters that reject it, a bit each: 0 fits, and one bit alone is what that filter's own facet counts too.
 */
export type FacetColumn = {
  readonly bytes: number
  set(slot: number, codes: ArrayLike<number>): void
  codesOf(slot: number): ArrayLike<number>
  /** Rejects, as filter number `filter`, the candidates that the choice does not allow. */
  narrow(candidates: Uint16Array, states: Uint32Array, choice: Choice, filter: number): void
  /** Adds one to the count of each value of the slots. */
  count(slots: Uint16Array, counts: Uint32Array): void
}

/** What a facet may be, by its numbers: `any` of these (all when absent), each of `all`, none of `not`. */
export type Choice = { any?: Uint8Array; all?: readonly number[]; not?: Uint8Array }

/** The state of a slot that no count can want: two bits that no filter has. */
export const OUT = 0x6000_0000

/** One number below 256 a slot. Each kind of column has its own loops, so that each is compiled for one kind of array. */
export class ByteColumn implements FacetColumn {
  readonly codes: Uint8Array

  constructor(slots: number) {
    this.codes = new Uint8Array(slots)
  }

  get bytes(): number {
    return this.codes.byteLength
  }

  set(slot: number, codes: ArrayLike<number>): void {
    if (codes[0]! > 0xff) throw new RangeError(`A facet of few values has more than ${0xff} different ones`)
    this.codes[slot] = codes[0]!
  }

  codesOf(slot: number): ArrayLike<number> {
    return this.codes.subarray(slot, slot + 1)
  }

  narrow(candidates: Uint16Array, states: Uint32Array, choice: Choice, filter: number): void {
    const { codes } = this
    const allowed = choice.any!
    const bit = 1 << filter
    for (let i = 0; i < candidates.length; i++) {
      const slot = candidates[i]!
      states[slot]! |= bit & (allowed[codes[slot]!]! - 1)
    }
  }

  /** Writes the slots that are allowed to `hits`, the others to `missed`; tells how many are allowed. */
  part(slots: Uint16Array, allowed: Uint8Array, hits: Uint16Array, missed: Uint16Array): number {
    const { codes } = this
    let fitting = 0
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!
      // both are written and one counts: no branch to guess wrongly
      const is = allowed[codes[slot]!]!
      missed[i - fitting] = slot
      hits[fitting] = slot
      fitting += is
    }
    return fitting
  }

  count(slots: Uint16Array, counts: Uint32Array): void {
    const { codes } = this
    for (let i = 0; i < slots.length; i++) counts[codes[slots[i]!]!]!++
  }
}

/** Counts three columns of bytes in one pass over the slots. */
export function countThree(
  slots: Uint16Array,
  columns: readonly [ByteColumn, ByteColumn, ByteColumn],
  counts: readonly [Uint32Array, Uint32Array, Uint32Array],
): void {
  const [a, b, c] = [columns[0].codes, columns[1].codes, columns[2].codes]
  const [countA, countB, countC] = counts
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    countA[a[slot]!]!++
    countB[b[slot]!]!++
    countC[c[slot]!]!++
  }
}

/** One number of any size a slot. */
export class WideColumn implements FacetColumn {
  readonly codes: Uint32Array

  constructor(slots: number) {
    this.codes = new Uint32Array(slots)
  }

  get bytes(): number {
    return this.codes.byteLength
  }

  set(slot: number, codes: ArrayLike<number>): void {
    this.codes[slot] = codes[0]!
  }

  codesOf(slot: number): ArrayLike<number> {
    return this.codes.subarray(slot, slot + 1)
  }

  narrow(candidates: Uint16Array, states: Uint32Array, choice: Choice, filter: number): void {
    const { codes } = this
    const allowed = choice.any!
    const bit = 1 << filter
    for (let i = 0; i < candidates.length; i++) {
      const slot = candidates[i]!
      states[slot]! |= bit & (allowed[codes[slot]!]! - 1)
    }
  }

  /** Writes the slots that are allowed to `hits`, the others to `missed`; tells how many are allowed. */
  part(slots: Uint16Array, allowed: Uint8Array, hits: Uint16Array, missed: Uint16Array): number {
    const { codes } = this
    let fitting = 0
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!
      // both are written and one counts: no branch to guess wrongly
      const is = allowed[codes[slot]!]!
      missed[i - fitting] = slot
      hits[fitting] = slot
      fitting += is
    }
    return fitting
  }

  count(slots: Uint16Array, counts: Uint32Array): void {
    const { codes } = this
    for (let i = 0; i < slots.length; i++) counts[codes[slots[i]!]!]!++
  }
}

/** Any number of values a slot, at most 65,536 different ones; slots are set in ascending order. */
export class MultiColumn implements FacetColumn {
  readonly ends: Uint32Array
  cells: Uint16Array

  constructor(slots: number, ends = new Uint32Array(slots + 1), cells = new Uint16Array(1024)) {
    this.ends = ends
    this.cells = cells
  }

  get bytes(): number {
    return this.ends.byteLength + this.cells.byteLength
  }

  set(slot: number, codes: ArrayLike<number>): void {
    let end = this.ends[slot]!
    if (end + codes.length > this.cells.length) this.cells = grown(this.cells, end + codes.length)
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i]!
      if (code > 0xffff) throw new RangeError(`A facet of many values has more than ${0xffff} different ones`)
      this.cells[end++] = code
    }
    this.ends[slot + 1] = end
  }

  codesOf(slot: number): ArrayLike<number> {
    return this.cells.subarray(this.ends[slot], this.ends[slot + 1])
  }

  narrow(candidates: Uint16Array, states: Uint32Array, choice: Choice, filter: number): void {
    for (let i = 0; i < candidates.length; i++) {
      const slot = candidates[i]!
      if (!this.allows(slot, choice)) states[slot]! |= 1 << filter
    }
  }

  private allows(slot: number, { any, all, not }: Choice): boolean {
    const { cells } = this
    const [start, end] = [this.ends[slot]!, this.ends[slot + 1]!]
    if (not) for (let at = start; at < end; at++) if (not[cells[at]!] === 1) return false
    if (all) for (const code of all) if (!holds(cells, start, end, code)) return false
    if (!any) return true
    for (let at = start; at < end; at++) if (any[cells[at]!] === 1) return true
    return false
  }

  count(slots: Uint16Array, counts: Uint32Array): void {
    const { ends, cells } = this
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!
      for (let at = ends[slot]!, end = ends[slot + 1]!; at < end; at++) counts[cells[at]!]!++
    }
  }

  /** Gives back the room kept for growing, once `slots` are set and no more will be. */
  seal(slots: number): void {
    this.cells = this.cells.slice(0, this.ends[slots])
  }
}

function holds(cells: Uint16Array, start: number, end: number, code: number): boolean {
  for (let at = start; at < end; at++) if (cells[at] === code) return true
  return false
}
