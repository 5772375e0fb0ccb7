import type { Narrowed } from './narrow.ts'

const MOST_STEPS = 100

/** How many of those that fit have their pay's upper end within each step; steps begin at these figures, the last is open. */
export class PayCounts {
  private readonly from: Uint32Array
  private readonly counts: Uint32Array

  constructor(steps: readonly number[]) {
    this.from = Uint32Array.from(steps.slice(0, MOST_STEPS))
    this.counts = new Uint32Array(this.from.length)
  }

  take({ segment, hits }: Pick<Narrowed, 'segment' | 'hits'>): void {
    const { from, counts } = this
    const { pay } = segment
    for (let i = 0; i < hits.length; i++) {
      const amount = pay[hits[i]!]!
      if (amount === 0) continue
      let step = from.length - 1
      while (step >= 0 && from[step]! > amount) step--
      if (step >= 0) counts[step]!++
    }
  }

  all(): number[] {
    return [...this.counts]
  }
}
