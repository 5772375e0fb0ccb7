import { OUT } from './choice.ts'
import { PAY } from './columns.ts'
import type { Query, Range } from './query.ts'
import { scratch } from './scratch.ts'
import type { Segment, Slots } from './segment.ts'

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

/** Takes candidates out that do not have such figures; what only lacks a comparable pay is filter `PAY`. */
export function narrowByFigures(segment: Segment, candidates: Slots, figures: Figures): void {
  const { slots, count } = candidates
  const { states } = scratch
  const { postedAt, pay } = segment
  const { postedFrom, postedTo, years } = figures
  if (postedFrom > 0 || postedTo !== Infinity)
    for (let i = 0; i < count; i++) {
      const slot = slots[i]!
      if (postedAt[slot]! < postedFrom || postedAt[slot]! > postedTo) states[slot] = OUT
    }
  if (years) narrowByYears(segment, candidates, years)
  if (!figures.pay) return
  const { from, to, withNone, onlyStated, withFigure } = figures.pay
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!
    const amount = pay[slot]!
    if (amount > 0) {
      if (!withFigure || amount < from || amount > to) states[slot] = OUT
    } else if (onlyStated) states[slot] = OUT
    else if (!withNone) states[slot]! |= 1 << PAY
  }
}

function narrowByYears(
  { years }: Segment,
  { slots, count }: Slots,
  { from = 0, to = Infinity, orNotStated }: Range,
): void {
  const { states } = scratch
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!
    const demanded = years[slot]!
    const fits = demanded === NO_YEARS ? orNotStated === true : demanded >= from && demanded <= to
    if (!fits) states[slot] = OUT
  }
}
