import type { Narrowed } from './narrow.ts'

const MOST_STEPS = 100
/** Figures are looked up by stretches of 4,096, so that no step is searched for. */
const BITS = 12
const STRETCHES = 256

/** How many of those that fit have their pay's upper end within each step; steps begin at these figures, the last is open. */
export class PayCounts {
  private readonly from: Uint32Array
  private readonly counts: Uint32Array
  /** For each stretch of figures one more than the step that its first figure is in: 0 for none. */
  private readonly stepAt = new Uint8Array(STRETCHES)

  constructor(steps: readonly number[]) {
    this.from = Uint32Array.from(steps.slice(0, MOST_STEPS))
    this.counts = new Uint32Array(this.from.length)
    for (let stretch = 0, step = 0; stretch < STRETCHES; stretch++) {
      while (step < this.from.length && this.from[step]! <= stretch << BITS) step++
      this.stepAt[stretch] = step
    }
  }

  take({ segment, hits: { slots, count } }: Pick<Narrowed, 'segment' | 'hits'>): void {
    const { from, counts, stepAt } = this
    const { pay } = segment
    for (let i = 0; i < count; i++) {
      const amount = pay[slots[i]!]!
      if (amount === 0) continue
      let step = stepAt[Math.min(amount >>> BITS, STRETCHES - 1)]!
      while (step < from.length && from[step]! <= amount) step++
      if (step > 0) counts[step - 1]!++
    }
  }

  all(): number[] {
    return [...this.counts]
  }
}
