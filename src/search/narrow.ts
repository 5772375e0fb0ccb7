import { OUT } from './facet-column.ts'
import type { Candidates } from './match-text.ts'
import type { Query, Range } from './query.ts'
import { CAPACITY } from './capacity.ts'
import type { Segment } from './segment.ts'

const DAY_SECONDS = 86_400
/** No year of experience is stated. */
export const NO_YEARS = 0xff

/** What the plain figures of a posting must be. `pay` is absent when any will do. */
export type Figures = {
  postedFrom: number
  postedTo: number
  years?: Range
  pay?: { from: number; to: number; withNone: boolean; onlyStated: boolean; withFigure: boolean }
}

/** The question's ranges in the units of the columns; undefined when it has none. */
export function figuresOf(query: Query, nowSeconds: number): Figures | undefined {
  const { postedWithinDays, posted, experience } = query
  const pay = payOf(query)
  if (!pay && !posted && !experience && postedWithinDays === undefined) return undefined
  const since = postedWithinDays === undefined ? 0 : nowSeconds - postedWithinDays * DAY_SECONDS
  return {
    postedFrom: Math.max(since, (posted?.from ?? 0) / 1000),
    postedTo: (posted?.to ?? Infinity) / 1000,
    ...(experience && { years: experience }),
    ...(pay && { pay }),
  }
}

function payOf({ minPay, maxPay, payStated }: Query): Figures['pay'] {
  const hasRange = minPay !== undefined || maxPay !== undefined
  if (!hasRange && payStated === undefined) return undefined
  return {
    from: minPay ?? 0,
    to: maxPay ?? Infinity,
    withNone: payStated === false,
    onlyStated: payStated === true,
    withFigure: hasRange || payStated !== false,
  }
}

/** Takes candidates out that do not have such figures; what only lacks a comparable pay is filter `payFilter`. */
export function narrowByFigures({ segment, slots }: Candidates, figures: Figures, payFilter: number): void {
  const { states, postedAt, pay } = segment
  const { postedFrom, postedTo, years } = figures
  if (postedFrom > 0 || postedTo !== Infinity)
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!
      if (postedAt[slot]! < postedFrom || postedAt[slot]! > postedTo) states[slot] = OUT
    }
  if (years) narrowByYears(segment, slots, years)
  if (!figures.pay) return
  const { from, to, withNone, onlyStated, withFigure } = figures.pay
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    const amount = pay[slot]!
    if (amount > 0) {
      if (!withFigure || amount < from || amount > to) states[slot] = OUT
    } else if (onlyStated) states[slot] = OUT
    else if (!withNone) states[slot]! |= 1 << payFilter
  }
}

function narrowByYears(
  { states, years }: Segment,
  slots: Uint16Array,
  { from = 0, to = Infinity, orNotStated }: Range,
) {
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    const demanded = years[slot]!
    const fits = demanded === NO_YEARS ? orNotStated === true : demanded >= from && demanded <= to
    if (!fits) states[slot] = OUT
  }
}

/**
 * The candidates of a segment after narrowing: those that fit, those that one filter alone rejects, and the others, each in
 * room of the segment; `near` counts the second by filter.
 */
export type Narrowed = { segment: Segment; hits: Uint16Array; nearly: Uint16Array; others: Uint16Array }
/** How many fit, and how many only one filter rejects, by its number. */
export type Tally = { fitting: number; nearly: Uint32Array }

const NONE = new Uint16Array(0)
const room = new Uint16Array(CAPACITY)

/** Parts the candidates, and counts them into the tally. The room of the candidates may be the segment's own. */
export function partition({ segment, slots }: Candidates, tally: Tally): Narrowed {
  const { states, slots: hits, missed } = segment
  const { nearly } = tally
  let [fitting, near, out] = [0, 0, 0]
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    const state = states[slot]!
    if (state === 0) hits[fitting++] = slot
    else if ((state & (state - 1)) === 0) {
      missed[near++] = slot
      nearly[31 - Math.clz32(state)]!++
    } else room[out++] = slot
  }
  missed.set(room.subarray(0, out), near)
  tally.fitting += fitting
  return {
    segment,
    hits: hits.subarray(0, fitting),
    nearly: missed.subarray(0, near),
    others: missed.subarray(near, near + out),
  }
}

/** What is not narrowed at all. */
export function allFit({ segment, slots }: Candidates, tally: Tally): Narrowed {
  tally.fitting += slots.length
  return { segment, hits: slots, nearly: NONE, others: NONE }
}

/** Those that only this filter rejects, or only another one; valid until the next call. */
export function nearlyBy({ segment, nearly }: Narrowed, filter: number, isThis: boolean): Uint16Array {
  const bit = 1 << filter
  let count = 0
  for (let i = 0; i < nearly.length; i++) {
    const slot = nearly[i]!
    if ((segment.states[slot] === bit) === isThis) room[count++] = slot
  }
  return room.subarray(0, count)
}
