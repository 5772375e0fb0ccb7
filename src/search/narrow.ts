import { OUT, type ByteColumn, type Choice, type WideColumn } from './facet-column.ts'
import type { Query, Range } from './query.ts'
import { CAPACITY } from './capacity.ts'
import { scratch } from './scratch.ts'
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
export function narrowByFigures(segment: Segment, slots: Uint16Array, figures: Figures, payFilter: number): void {
  const { states } = scratch
  const { postedAt, pay } = segment
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

function narrowByYears({ years }: Segment, slots: Uint16Array, { from = 0, to = Infinity, orNotStated }: Range): void {
  const { states } = scratch
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    const demanded = years[slot]!
    const fits = demanded === NO_YEARS ? orNotStated === true : demanded >= from && demanded <= to
    if (!fits) states[slot] = OUT
  }
}

/** The candidates of a segment after narrowing: those that fit, and those that one filter alone rejects. */
export type Narrowed = { segment: Segment; hits: Uint16Array; nearly: Uint16Array }
/** How many fit, and how many only one filter rejects, by its number. */
export type Tally = { fitting: number; nearly: Uint32Array }

const NONE = new Uint16Array(0)
const room = new Uint16Array(CAPACITY)

/** Parts the candidates by their states, and counts them into the tally. They may stand in the working room themselves. */
export function partition(segment: Segment, slots: Uint16Array, tally: Tally): Narrowed {
  const { states, slots: hits, missed } = scratch
  const { nearly } = tally
  let [fitting, near] = [0, 0]
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    const state = states[slot]!
    if (state === 0) hits[fitting++] = slot
    else if ((state & (state - 1)) === 0) {
      missed[near++] = slot
      nearly[31 - Math.clz32(state)]!++
    }
  }
  tally.fitting += fitting
  return { segment, hits: hits.subarray(0, fitting), nearly: missed.subarray(0, near) }
}

/** A filter by a column: its number is the column's. */
export type Filter = { column: number; choice: Choice }

/** The same as narrowing by this one filter and partition, in one pass. */
export function partBy(segment: Segment, slots: Uint16Array, { column, choice }: Filter, tally: Tally): Narrowed {
  const { slots: hits, missed } = scratch
  const facet = segment.columns[column] as ByteColumn | WideColumn
  const fitting = facet.part(slots, choice.any!, hits, missed)
  const near = slots.length - fitting
  tally.fitting += fitting
  tally.nearly[column]! += near
  return { segment, hits: hits.subarray(0, fitting), nearly: missed.subarray(0, near) }
}

/** What is not narrowed at all. */
export function allFit(segment: Segment, slots: Uint16Array, tally: Tally): Narrowed {
  tally.fitting += slots.length
  return { segment, hits: slots, nearly: NONE }
}

/** Those that only this filter rejects; valid until the next call. */
export function nearlyBy({ nearly }: Narrowed, filter: number): Uint16Array {
  const { states } = scratch
  const bit = 1 << filter
  let count = 0
  for (let i = 0; i < nearly.length; i++) {
    const slot = nearly[i]!
    if (states[slot] === bit) room[count++] = slot
  }
  return room.subarray(0, count)
}
