import { seasonalOffsets } from './time-zones.ts'

/** Hours of a clock, with fractions; `to` at or below `from` ends on the next day. */
export type Day = { from: number; to: number }

export const lengthOf = ({ from, to }: Day): number => (to > from ? to - from : to - from + 24)

/**
 * How many hours of the day two people are at work together. Days are told on each one's own clock, `mine` and `theirs` are
 * what those clocks are ahead of UTC at that time, so the answer is for the dates for which the offsets are given.
 */
export function sharedHours(mine: Day & { offset: number }, theirs: Day & { offset: number }): number {
  const start = mine.from - mine.offset
  const end = start + lengthOf(mine)
  const begin = theirs.from - theirs.offset
  const length = lengthOf(theirs)
  let shared = 0
  // The same day, seen from places up to 26 hours apart, may be yesterday or tomorrow there.
  for (let shift = -72; shift <= 72; shift += 24) {
    shared += Math.max(0, Math.min(end, begin + shift + length) - Math.max(start, begin + shift))
  }
  return shared
}

/** The fewest hours shared in winter and in summer time; undefined for a zone nobody knows. */
export function sharedAllYear(mine: Day & { zone: string }, theirs: Day & { zone: string }): number | undefined {
  const [own, other] = [seasonalOffsets(mine.zone), seasonalOffsets(theirs.zone)]
  if (!own || !other) return undefined
  const at = (season: 'january' | 'july') =>
    sharedHours({ ...mine, offset: own[season] }, { ...theirs, offset: other[season] })
  return Math.min(at('january'), at('july'))
}

/** Their day on my clock, in winter. */
export function onMyClock(day: Day, theirs: string, mine: string): Day | undefined {
  const [own, other] = [seasonalOffsets(mine), seasonalOffsets(theirs)]
  if (!own || !other) return undefined
  const move = own.january - other.january
  return { from: mod24(day.from + move), to: mod24(day.to + move) }
}

const mod24 = (hours: number): number => ((hours % 24) + 24) % 24

/** "8:00 to 17:30". */
export const dayWords = ({ from, to }: Day): string => `${clockWords(from)} to ${clockWords(to)}`

function clockWords(hours: number): string {
  const minutes = Math.round(hours * 60)
  return `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`
}
