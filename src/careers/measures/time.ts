import type { Share } from '../question.ts'
import { isoDay, type PostingRecord } from '../posting-record.ts'
import type { Role, Window } from '../tally.ts'
import { quantile, sharesOf } from './shares.ts'

/**
 * `newPerWeek`: roles first posted in each week of the window, by its Monday, since this site began to look: of earlier weeks only those
 * postings are known that were still open then. Only weeks that are wholly inside are in the median.
 */
export type Openings = { open: number; newPerWeek: { week: string; count: number }[]; medianPerWeek?: number }
export type DaysOpen = { p25?: number; p50?: number; p75?: number; closed: number; stillOpen: number }
export type Years = { median: number; spread: Share[] }

export const isOpen = ({ members }: Role): boolean => members.some(({ closed }) => closed === undefined)

/** 1 January 1970 was a Thursday. */
const mondayOf = (day: number): number => day - ((day + 3) % 7)

export function openings(roles: readonly Role[], { from, to }: Window, since = from): Openings {
  const window = { from: Math.max(from, since), to }
  const firsts = roles
    .map(({ members }) => Math.min(...members.map(({ from }) => from)))
    .filter((day) => day >= window.from)
  const weeks: { week: string; count: number }[] = []
  const whole: number[] = []
  for (let monday = mondayOf(window.from); monday <= window.to; monday += 7) {
    const count = firsts.filter((day) => day >= monday && day < monday + 7).length
    weeks.push({ week: isoDay(monday), count })
    if (monday >= window.from && monday + 6 <= window.to) whole.push(count)
  }
  const median = whole.length
    ? quantile(
        whole.toSorted((a, b) => a - b),
        0.5,
      )
    : undefined
  return {
    open: roles.filter(isOpen).length,
    newPerWeek: weeks,
    ...(median !== undefined && { medianPerWeek: median }),
  }
}

/**
 * How long postings stay open, by the estimator of Kaplan and Meier (1958): those that are still open count as open at least as long
 * as they have been, so that they do not make the time look shorter. A quartile is absent while fewer have closed than it needs.
 */
export function daysOpen(postings: readonly PostingRecord[], today: number): DaysOpen {
  const seen = postings.map(({ from, closed }) => ({
    days: Math.max(0, (closed ?? today) - from),
    isClosed: closed !== undefined,
  }))
  const closings = [...new Set(seen.filter(({ isClosed }) => isClosed).map(({ days }) => days))].sort((a, b) => a - b)
  const reached: Partial<Record<'p25' | 'p50' | 'p75', number>> = {}
  let open = 1
  for (const day of closings) {
    const atRisk = seen.filter(({ days }) => days >= day).length
    const closed = seen.filter(({ days, isClosed }) => isClosed && days === day).length
    open *= 1 - closed / atRisk
    if (open <= 0.75) reached.p25 ??= day
    if (open <= 0.5) reached.p50 ??= day
    if (open <= 0.25) reached.p75 ??= day
  }
  const closed = seen.filter(({ isClosed }) => isClosed).length
  return { ...reached, closed, stillOpen: seen.length - closed }
}

/** The years demanded, of those that name a number. */
export function years(roles: readonly Role[]): Years {
  const sorted = roles.map(({ face }) => face.years!).sort((a, b) => a - b)
  const spread = sharesOf(roles, ({ face }) => [String(Math.min(Math.floor(face.years!), 10))], yearsName)
  return { median: quantile(sorted, 0.5), spread: spread.sort((a, b) => Number(a.key) - Number(b.key)) }
}
const yearsName = (key: string): string => (key === '10' ? '10 or more' : key === '1' ? '1 year' : `${key} years`)
