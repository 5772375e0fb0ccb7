import { OUT, rejected } from './facet-column.ts'
import type { Candidates } from './match-text.ts'
import type { Query } from './query.ts'

const DAY_SECONDS = 86_400

/** Takes candidates out that are too old, or whose pay is not as asked; what only lacks a comparable pay is filter `payFilter`. */
export function narrowByDateAndPay(
  { segment, slots }: Candidates,
  { minPay, payStated, postedWithinDays }: Query,
  nowSeconds: number,
  payFilter: number,
): void {
  const { states, postedAt, pay } = segment
  if (postedWithinDays !== undefined) {
    const since = nowSeconds - postedWithinDays * DAY_SECONDS
    for (let i = 0; i < slots.length; i++) if (postedAt[slots[i]!]! < since) states[slots[i]!] = OUT
  }
  if (minPay === undefined && payStated === undefined) return
  const withFigure = (amount: number) => (minPay === undefined ? payStated !== false : amount >= minPay)
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    if (pay[slot]! > 0) {
      if (!withFigure(pay[slot]!)) states[slot] = OUT
    } else if (payStated === true) states[slot] = OUT
    else if (payStated === undefined) states[slot] = rejected(states[slot]!, payFilter)
  }
}

/** How many candidates are in each state. */
export function tally(candidates: readonly Candidates[]): Uint32Array {
  const counts = new Uint32Array(OUT + 1)
  for (const { segment, slots } of candidates)
    for (let i = 0; i < slots.length; i++) counts[segment.states[slots[i]!]!]!++
  return counts
}
