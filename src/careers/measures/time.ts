import { FEWEST_POSTINGS, type Share } from '../question.ts'
import { isoDay, type PostingRecord } from '../posting-record.ts'
import type { Role, Window } from '../tally.ts'
import { quantile, sharesOf } from './shares.ts'

/**
 * `newPerWeek`: roles first posted in each week of the window, by its Monday, since this site began to look: of earlier weeks only those
 * postings are known that were still open then. Only weeks that are wholly inside are in the median.
 */
export type Openings = {
  open: number
  newPerWeek: Week[]
  medianPerWeek?: number
  /** The day on which the newest of them was posted. */
  newest: string
}
export type Week = { week: string; count: number }
/** ISO 8601 days; `weeks` by their Mondays, each with the roles that were first posted in it. */
export type PostedWeeks = { from: string; to: string; weeks: Week[] }
export type DaysOpen = { p25?: number; p50?: number; p75?: number; closed: number; stillOpen: number }
export type Years = { median: number; spread: Share[] }

export const isOpen = ({ members }: Role): boolean => members.some(({ closed }) => closed === undefined)

/** 1 January 1970 was a Thursday. */
const mondayOf = (day: number): number => day - ((day + 3) % 7)

export const firstDay = ({ members }: Role): number => members.reduce((day, { from }) => Math.min(day, from), Infinity)

/** `since`: the first day on which this site has looked; absent while it shows nothing but the archived sample. */
export function openings(roles: readonly Role[], window: Window, since?: number): Openings {
  const open = roles.filter(isOpen).length
  const newest = isoDay(lastDay(roles))
  if (since === undefined) return { open, newest, newPerWeek: [] }
  const [from, to] = [Math.max(window.from, since), window.to]
  const watched = roles.filter(({ members }) => !members.some(({ isSample }) => isSample))
  const perWeek = Map.groupBy(
    watched.map(firstDay).filter((day) => day >= from),
    mondayOf,
  )
  const mondays: number[] = []
  for (let monday = mondayOf(from); monday <= to; monday += 7) mondays.push(monday)
  const countOf = (monday: number): number => perWeek.get(monday)?.length ?? 0
  const whole = mondays.filter((monday) => monday >= from && monday + 6 <= to).map(countOf)
  return {
    open,
    newest,
    newPerWeek: mondays.map((monday) => ({ week: isoDay(monday), count: countOf(monday) })),
    ...(whole.length > 0 && { medianPerWeek: quantile(whole.toSorted((a, b) => a - b), 0.5) }), // prettier-ignore
  }
}

const lastDay = (roles: readonly Role[]): number =>
  roles.reduce((day, { members }) => members.reduce((last, { from }) => Math.max(last, from), day), -Infinity)

/** Half a year: of what is older hardly anything is left. */
const MOST_WEEKS = 26

/**
 * By the week in which they were posted, whether anybody looked then or not: what is known of the age of what stands open. It says
 * nothing of how many were posted, since those that closed before are missing. Ends with the newest.
 */
export function postedWeeks(roles: readonly Role[]): PostedWeeks {
  const days = roles.map(firstDay)
  const [first, last] = days.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [Infinity, -Infinity],
  )
  const perWeek = Map.groupBy(days, mondayOf)
  const start = Math.max(mondayOf(first), mondayOf(last) - 7 * (MOST_WEEKS - 1))
  const weeks: Week[] = []
  for (let monday = start; monday <= last; monday += 7)
    weeks.push({ week: isoDay(monday), count: perWeek.get(monday)?.length ?? 0 })
  return { from: isoDay(first), to: isoDay(last), weeks }
}

/**
 * How long postings stay open, by the estimator of Kaplan and Meier (1958). Those that are still open count as open at least as long
 * as they have been, so that they do not make the time look shorter; those that were open for some days before anybody looked count
 * only from then on (Kaplan and Meier, section 3.2; Tsai, Jewell and Wang 1987), so that the ones which closed unseen do not make it
 * look longer. A quartile is absent while fewer have closed than it needs, or where it would rest on fewer than FEWEST_POSTINGS.
 */
export function daysOpen(postings: readonly PostingRecord[], window: Window): DaysOpen {
  const seen = postings.map(({ from, seen, closed }) => {
    const entry = Math.max(0, Math.max(seen, window.from) - from)
    return { entry, exit: Math.max(entry, (closed ?? window.to) - from), isClosed: closed !== undefined }
  })
  const entries = seen.map(({ entry }) => entry).sort((a, b) => a - b)
  const exits = seen.map(({ exit }) => exit).sort((a, b) => a - b)
  const closings = seen.filter(({ isClosed }) => isClosed).map(({ exit }) => exit)
  const perDay = [...Map.groupBy(closings, (day) => day)].sort(([a], [b]) => a - b)
  const reached: Pick<DaysOpen, 'p25' | 'p50' | 'p75'> = {}
  let [open, entered, left] = [1, 0, 0]
  for (const [day, { length }] of perDay) {
    while (entered < entries.length && entries[entered]! <= day) entered++
    while (left < exits.length && exits[left]! < day) left++
    const atRisk = entered - left
    if (atRisk < FEWEST_POSTINGS) break
    open *= 1 - length / atRisk
    if (open <= 0.75) reached.p25 ??= day
    if (open <= 0.5) reached.p50 ??= day
    if (open <= 0.25) reached.p75 ??= day
  }
  return { ...reached, closed: closings.length, stillOpen: seen.length - closings.length }
}

/** The years demanded, of those that name a number. */
export function years(roles: readonly Role[]): Years {
  const sorted = roles.map(({ face }) => face.years!).sort((a, b) => a - b)
  const spread = sharesOf(roles, ({ face }) => [String(Math.min(Math.floor(face.years!), 10))], yearsName)
  return { median: quantile(sorted, 0.5), spread: spread.sort((a, b) => Number(a.key) - Number(b.key)) }
}
const yearsName = (key: string): string => (key === '10' ? '10 or more' : key === '1' ? '1 year' : `${key} years`)
