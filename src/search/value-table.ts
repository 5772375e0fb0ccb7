import { grown } from './grown.ts'

/** The values of one facet, each with a small number that stays its own, and how many live postings have it. */
export class ValueTable {
  readonly values: string[] = []
  /** What people read for each value. */
  readonly labels: string[] = []
  private readonly codes = new Map<string, number>()
  private live = new Uint32Array(64)
  readonly labelOf: (value: string) => string

  constructor(labelOf: (value: string) => string) {
    this.labelOf = labelOf
  }

  /** The number of a value, new if need be. */
  intern(value: string): number {
    let code = this.codes.get(value)
    if (code === undefined) {
      code = this.values.push(value) - 1
      this.labels.push(this.labelOf(value))
      this.codes.set(value, code)
      if (code >= this.live.length) this.live = grown(this.live, code + 1)
    }
    return code
  }

  codeOf(value: string): number | undefined {
    return this.codes.get(value)
  }

  count(codes: Iterable<number>, by: 1 | -1): void {
    for (const code of codes) this.live[code]! += by
  }

  /** How many live postings have each value, by its number; a copy. */
  liveCounts(): Uint32Array {
    return this.live.slice(0, this.values.length)
  }

  /** Marks the chosen values that exist: 1 at the place of their number. */
  mask(chosen: readonly string[]): Uint8Array {
    const mask = new Uint8Array(this.values.length)
    for (const value of chosen) {
      const code = this.codes.get(value)
      if (code !== undefined) mask[code] = 1
    }
    return mask
  }
}
