import { grown } from './grown.ts'

/**
 * The values of one facet for the slots of a segment, as numbers of its `ValueTable`. A slot's state is 0 while it fits,
 * n + 1 when only filter n rejects it, and OUT when two do: that is all that disjunctive counts need.
 */
export type FacetColumn = {
  set(slot: number, codes: ArrayLike<number>): void
  codesOf(slot: number): Uint16Array | Uint32Array
  /** Rejects, as filter number `filter`, the candidates that have none of the values marked in `mask`. */
  narrow(candidates: Uint16Array, states: Uint8Array, mask: Uint8Array, filter: number): void
  /** Adds `by` to the count of each value of the slots. */
  count(slots: Uint16Array, counts: Uint32Array, by: 1 | -1): void
}

/** The state of a slot that no count can want. */
export const OUT = 0xff

/** The state of a slot after filter number `filter` has rejected it too. */
export const rejected = (state: number, filter: number): number => (state === 0 ? filter + 1 : OUT)

/** Exactly one value a slot. One kind of array for all, so that the loops are compiled for one. */
export class SingleColumn implements FacetColumn {
  private readonly codes: Uint32Array

  constructor(slots: number) {
    this.codes = new Uint32Array(slots)
  }

  set(slot: number, codes: ArrayLike<number>): void {
    this.codes[slot] = codes[0]!
  }

  codesOf(slot: number): Uint16Array | Uint32Array {
    return this.codes.subarray(slot, slot + 1)
  }

  narrow(candidates: Uint16Array, states: Uint8Array, mask: Uint8Array, filter: number): void {
    const { codes } = this
    for (let i = 0; i < candidates.length; i++) {
      const slot = candidates[i]!
      if (mask[codes[slot]!] === 0) states[slot] = rejected(states[slot]!, filter)
    }
  }

  count(slots: Uint16Array, counts: Uint32Array, by: 1 | -1): void {
    const { codes } = this
    for (let i = 0; i < slots.length; i++) counts[codes[slots[i]!]!]! += by
  }
}

/** Any number of values a slot, at most 65,536 different ones; slots are set in ascending order. */
export class MultiColumn implements FacetColumn {
  private readonly ends: Uint32Array
  private cells = new Uint16Array(1024)

  constructor(slots: number) {
    this.ends = new Uint32Array(slots + 1)
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

  codesOf(slot: number): Uint16Array | Uint32Array {
    return this.cells.subarray(this.ends[slot], this.ends[slot + 1])
  }

  narrow(candidates: Uint16Array, states: Uint8Array, mask: Uint8Array, filter: number): void {
    const { ends, cells } = this
    next: for (let i = 0; i < candidates.length; i++) {
      const slot = candidates[i]!
      for (let at = ends[slot]!; at < ends[slot + 1]!; at++) if (mask[cells[at]!] === 1) continue next
      states[slot] = rejected(states[slot]!, filter)
    }
  }

  count(slots: Uint16Array, counts: Uint32Array, by: 1 | -1): void {
    const { ends, cells } = this
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!
      for (let at = ends[slot]!, end = ends[slot + 1]!; at < end; at++) counts[cells[at]!]! += by
    }
  }

  /** Gives back the room kept for growing, once `slots` are set and no more will be. */
  seal(slots: number): void {
    this.cells = this.cells.slice(0, this.ends[slots])
  }
}
