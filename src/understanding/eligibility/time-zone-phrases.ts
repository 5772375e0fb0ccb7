import type { TimeZoneLimit } from '../../domain/index.ts'
import type { ZoneMention } from './zone-table.ts'

/** `firm`: a span in numbers, which is worth more than a group of zones named in passing. */
export type Found = { limit: TimeZoneLimit; start: number; end: number; firm?: boolean }

const NUMBERS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 }
const N = String.raw`(\d{1,2}(?:\.5)?|one|two|three|four|five|six|seven|eight)`
const HOURS = String.raw`\+?(?:\s?\(\w+\))?[\s-]*(?:hours?|hrs?|h|hr)\b`
const toNumber = (word: string): number => NUMBERS[word.toLowerCase()] ?? Number(word)

const SPREAD = new RegExp(
  String.raw`(?:±|\+\s?\/\s?[-–−]|\+[-–−]|-\s?\/\s?\+|plus or minus|plus\/minus|within|max(?:imum)?(?: of)?|no more than|up to)\s*(?:(?:a|an|about|±|\+\s?\/\s?[-–]|\+-|\d\s?[-–]|roughly|approximately|max\.?)\s*){0,3}\s?${N}(?:${HOURS})?`,
  'gi',
)
const BOTH_WAYS = /±|\+\s?\/|\+[-–−]|\/\s?\+|plus|time ?-?(?:zone )?diff|\bfrom\b|\bof\b|\bwithin\b/i
const NOT_A_CLOCK = /[.;|\n]|flight|drive|train|commut|travel|\bkm\b|miles/i
const MEETS = String.raw`(?:overlap\w*|in common|crossover|shared)`
const OVERLAP_N = [
  new RegExp(String.raw`${N}(?:${HOURS}|\s?\+)(?:\s+[\w-]+){0,5}?\s+(?:of\s+)?(?:[\w-]+\s+){0,3}?${MEETS}`, 'i'),
  new RegExp(String.raw`overlap\w*(?:\s+[\w>=≥~'(]+){0,8}?\s+(?:>=|≥|~|>|\()?\s?${N}${HOURS}`, 'i'),
]
/** Up to this long a window of the clock is a time to meet; a longer one is a day's work. */
const LONGEST_MEETING = 6

/** A number of hours that the days must meet: "4 hours of overlap", "overlap for at least three hours". */
export function overlapIn(sentence: string): Found | undefined {
  if (!/overlap|in common|crossover|shared/i.test(sentence)) return undefined
  for (const pattern of OVERLAP_N) {
    const found = pattern.exec(sentence)
    if (!found) continue
    const hours = toNumber(found[1]!)
    if (hours < 1 || hours > 10) continue
    return asFound(sentence, { overlapHours: hours }, found.index, found.index + found[0].length)
  }
  return undefined
}

const TIME = String.raw`(\d{1,2})(?::?(\d\d))?\s?(a\.?m?\b\.?|p\.?m?\b\.?|h\b)?`
const WINDOW = new RegExp(
  String.raw`(?<![\d$€£.,:+±-])${TIME}(?:\s?\(?[A-Z]{2,4}\)?)?\s?(?:--|-|–|—|to|until|and|till)\s?${TIME}(?!\d|%|\+|\s?(?:hours?|hrs?|years?|yrs|weeks?|days?|months?|minutes?|people|k)\b)`,
  'gi',
)
const SPEAKS_OF_HOURS = /hours|\bcore\b|between|\bfrom\b|shift|schedule|available|overlap|online/i

/** "9am - 2pm PT": a short window is a time to meet, a whole day ties to the zone. */
export function windowIn(sentence: string, zone: ZoneMention): Found | undefined {
  for (const found of sentence.matchAll(WINDOW)) {
    const whole = found.index + found[0].length
    const near = (zone.start >= found.index && zone.start - whole <= 25) || Math.abs(found.index - zone.end) <= 25
    if (!near) continue
    const bare = !found[3] && !found[6] && !found[2] && !found[5]
    if (bare && !SPEAKS_OF_HOURS.test(sentence)) continue
    const clock = clockOf(found)
    if (!clock) continue
    const [start, end] = [Math.min(found.index, zone.start), Math.max(whole, zone.end)]
    const length = (clock.to - clock.from + 24) % 24
    const limit = length <= LONGEST_MEETING ? { overlapHours: length } : { from: zone.from, to: zone.to }
    return asFound(sentence, { ...limit, zones: zone.iana, clock }, start, end)
  }
  return undefined
}

/** The hours of a window; undefined when they are none of a clock. */
function clockOf([, from = '', fromMinutes = '0', fromHalf, to = '', toMinutes = '0', toHalf]: string[]): Clock {
  const hours: [number, number] = [Number(from), Number(to)]
  if (Math.max(...hours) > 24 || Math.max(Number(fromMinutes), Number(toMinutes)) > 59) return undefined
  const [first, last] = halvesOf(hours, halfOf(fromHalf), halfOf(toHalf))
  const start = hourOf(hours[0], fromMinutes, first)
  const end = hourOf(hours[1], toMinutes, last)
  return start === end ? undefined : { from: start, to: end }
}

/** A half that is left out is the one that makes a working day: "9-2" ends at 14, "2-10pm" begins at 14. */
function halvesOf([from, to]: [number, number], first: Half, last: Half): [Half, Half] {
  if (first && last) return [first, last]
  if (first) return [first, to > from && to < 12 ? first : 'p']
  if (last) return [last === 'p' && from > to && from < 12 ? 'a' : from === 12 ? 'p' : last, last]
  return [undefined, to <= from && to <= 12 ? 'p' : undefined]
}

type Clock = TimeZoneLimit['clock']
type Half = 'a' | 'p' | undefined
const halfOf = (word = ''): Half => (/^a/i.test(word) ? 'a' : /^p/i.test(word) ? 'p' : undefined)
const hourOf = (hours: number, minutes: string, half: Half): number =>
  (half ? (hours % 12) + (half === 'p' ? 12 : 0) : hours % 24) + Number(minutes) / 60

/** "within 3 hours of CET", "CET +/- 2", "a time difference of +/- 4 hours with Berlin". */
export function spreadIn(sentence: string, zone: ZoneMention): Found | undefined {
  if (zone.from === undefined || zone.to === undefined) return undefined
  for (const found of sentence.matchAll(SPREAD)) {
    const end = found.index + found[0].length
    const hours = toNumber(found[1]!)
    const between = zone.start >= end ? sentence.slice(end, zone.start) : sentence.slice(zone.end, found.index)
    const distance = zone.start >= end ? zone.start - end : found.index - zone.end
    if (distance < 0 || distance > 34 || hours < 1 || hours > 12 || NOT_A_CLOCK.test(between)) continue
    if (!BOTH_WAYS.test(found[0] + between) && zone.kind === 'city') continue
    const limit = { from: zone.from - hours, to: zone.to + hours }
    return { ...asFound(sentence, limit, Math.min(found.index, zone.start), Math.max(end, zone.end)), firm: true }
  }
  return undefined
}

const JOINED = /^[\s)]*(?:,|to|-|–|—|and|through|until|\/|or|\.\.|&|\+|,\s?(?:and|or))\s*\(?$/i

/** The zones that follow one another in a list or a span, from `first` on, as one stretch of hours. */
export function chainFrom(sentence: string, zones: ZoneMention[], first: number): Found {
  const start = zones[first]!
  let { from, to } = start
  let last = start
  for (let i = first + 1; i < zones.length; i++) {
    const next = zones[i]!
    if (next.from === undefined || next.kind === 'city') break
    if (!JOINED.test(sentence.slice(last.end, next.start))) break
    from = Math.min(from ?? next.from, next.from)
    to = Math.max(to ?? next.to!, next.to!)
    last = next
  }
  return asFound(sentence, { from, to }, start.start, last.end)
}

/** A limit with its words; an absent number stays absent. */
export function asFound(sentence: string, limit: Partial<TimeZoneLimit>, start: number, end: number): Found {
  return { limit: { ...defined(limit), words: sentence.slice(start, end) }, start, end }
}

const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T
