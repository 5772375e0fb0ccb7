import { grown } from './grown.ts'

/** Any number of values a slot, as numbers of 16 bits; slots are set in ascending order. */
export class MultiColumn {
  readonly ends: Uint32Array
  cells = new Uint16Array(1024)

  constructor(slots: number) {
    this.ends = new Uint32Array(slots + 1)
  }

  get bytes(): number {
    return this.ends.byteLength + this.cells.byteLength
  }

  set(slot: number, codes: ArrayLike<number>): void {
    let end = this.ends[slot]!
    if (end + codes.length > this.cells.length) this.cells = grown(this.cells, end + codes.length)
    for (let i = 0; i < codes.length; i++) this.cells[end++] = codes[i]!
    this.ends[slot + 1] = end
  }

  codesOf(slot: number): Uint16Array {
    return this.cells.subarray(this.ends[slot], this.ends[slot + 1])
  }

  /** Gives back the room kept for growing, once `slots` are set and no more will be. */
  seal(slots: number): void {
    this.cells = this.cells.slice(0, this.ends[slots])
  }
}
