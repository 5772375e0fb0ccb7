import type { Narrowed } from './narrow.ts'

const MOST_STEPS = 100

/** How many of those that fit have their pay's upper end within each step; steps begin at these figures, the last is open. */
export function countPay(narrowed: readonly Narrowed[], steps: readonly number[]): number[] {
  const from = Uint32Array.from(steps.slice(0, MOST_STEPS))
  const counts = new Uint32Array(from.length)
  for (const { segment, hits } of narrowed) {
    const { pay } = segment
    for (let i = 0; i < hits.length; i++) {
      const amount = pay[hits[i]!]!
      if (amount === 0) continue
      let step = from.length - 1
      while (step >= 0 && from[step]! > amount) step--
      if (step >= 0) counts[step]!++
    }
  }
  return [...counts]
}
