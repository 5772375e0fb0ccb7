/**
 * Counts by number, most of which stay 0: the numbers that were met are kept, so that only they are read and set back. One that
 * is started again needs no new memory.
 */
export class Counter {
  counts = new Uint32Array(64)
  /** The numbers that are not 0, the first `length`. */
  met = new Uint32Array(64)
  length = 0

  /** Back to nothing, with room for numbers below `size`. */
  start(size: number): void {
    const { counts, met } = this
    for (let i = 0; i < this.length; i++) counts[met[i]!] = 0
    this.length = 0
    if (size <= counts.length) return
    this.counts = new Uint32Array(size * 2)
    this.met = new Uint32Array(size * 2)
  }

  /** `by` is above 0. */
  add(number: number, by: number): void {
    const before = this.counts[number]!
    if (before === 0) this.met[this.length++] = number
    this.counts[number] = before + by
  }
}
