import { OUT, rejected } from './facet-column.ts'
import type { Candidates } from './match-text.ts'
import type { Query } from './query.ts'
import { CAPACITY, type Segment } from './segment.ts'

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

/** The candidates of a segment after narrowing: those that fit, and the others with their states. */
export type Narrowed = { segment: Segment; hits: Uint16Array; misses: Uint16Array }

const missed = new Uint16Array(CAPACITY)

/** Parts the candidates, in the same memory. */
export function partition({ segment, slots }: Candidates): Narrowed {
  const { states } = segment
  let [hits, misses] = [0, 0]
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    if (states[slot] === 0) slots[hits++] = slot
    else missed[misses++] = slot
  }
  slots.set(missed.subarray(0, misses), hits)
  return { segment, hits: slots.subarray(0, hits), misses: slots.subarray(hits) }
}

/** How many misses are in each state; the hits at 0. */
export function tally(narrowed: readonly Narrowed[]): Uint32Array {
  const counts = new Uint32Array(OUT + 1)
  for (const { segment, hits, misses } of narrowed) {
    counts[0]! += hits.length
    for (let i = 0; i < misses.length; i++) counts[segment.states[misses[i]!]!]!++
  }
  return counts
}

/** The misses that are in a state, or those that are not; valid until the next call. */
export function missesBy({ segment, misses }: Narrowed, state: number, isIn: boolean): Uint16Array {
  let count = 0
  for (let i = 0; i < misses.length; i++) {
    const slot = misses[i]!
    if ((segment.states[slot] === state) === isIn) missed[count++] = slot
  }
  return missed.subarray(0, count)
}
