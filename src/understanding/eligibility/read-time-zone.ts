import type { Evidence, TimeZoneLimit } from '../../domain/index.ts'
import { cluesOf } from '../reading/clues.ts'
import { inBody, inPlace, inTitle, type Reading } from '../reading/reading.ts'
import { zoneMentions, type ZoneMention } from './zone-table.ts'

/** `firm`: a span in numbers, which is worth more than a group of zones named in passing. */
type Found = { limit: TimeZoneLimit; start: number; end: number; firm?: boolean }

const GATE = /[Tt]ime ?-?[Zz]one|[A-Z]\w* [Tt]ime\b|[Hh]ours?\b|[Oo]verlap|UTC|GMT|\d ?[AaPp]\.?[Mm]|\b[A-Z]{1,4}T\b/
const PREFERRED = /prefer|ideal|\bbonus\b|\ba plus\b|nice to have|friendly time/i
const OTHER_CLOCK =
  /\bappl(?:y|ications?)\b[^.]{0,40}\b(?:by|before|until)\b|deadline|webinar|flexible hours|customers? in|24\/7/i
const WORK =
  /work|avail|overlap|core|shift|schedule|sync|collaborat|time ?-?zone|hours|locat|based|within|remote|business|meeting|online/i
const NUMBERS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 }
const N = String.raw`(\d{1,2}(?:\.5)?|one|two|three|four|five|six|seven|eight)`
const HOURS = String.raw`\+?(?:\s?\(\w+\))?[\s-]*(?:hours?|hrs?|h|hr)\b`
const SPREAD = new RegExp(
  String.raw`(?:±|\+\s?\/\s?[-–]|\+-|plus or minus|plus\/minus|within|max(?:imum)?(?: of)?|no more than|up to)\s*(?:a |about |±|\+\s?\/\s?[-–])*\s?${N}(?:${HOURS})?`,
  'i',
)
const OVERLAP_N = [
  new RegExp(String.raw`${N}(?:${HOURS}|\s*\+?\s*)(?:\s+\w+){0,5}?\s+(?:of\s+)?(?:\w+\s+){0,3}overlap`, 'i'),
  new RegExp(String.raw`overlap\w*(?:\s+\w+){0,6}?\s+${N}${HOURS}`, 'i'),
]
const WINDOW =
  /\b(\d{1,2})(?::(\d\d))?\s?(a\.?m\.?|p\.?m\.?)?\s?(?:-|–|—|to|until|and)\s?(\d{1,2})(?::(\d\d))?\s?(a\.?m\.?|p\.?m\.?)?/i
const AROUND = /^\s*(?:to|-|–|—|and|through|until|\/|or|\.\.)\s*$/i

/** The hours from UTC in which a person must live or work. A zone that is only preferred is no limit. */
export function readTimeZone(reading: Reading): { limit: TimeZoneLimit; evidence: Evidence } | undefined {
  let best: { limit: TimeZoneLimit; evidence: Evidence; firm?: boolean } | undefined
  for (const [i, { words }] of reading.raw.places.slice(0, 20).entries()) {
    const found = limitIn(words.slice(0, 300), true)
    if (found) best ??= { limit: found.limit, evidence: inPlace(reading, i, found.start, found.end), firm: found.firm }
  }
  const title = limitIn(reading.title.slice(0, 300), true)
  if (title) best ??= { limit: title.limit, evidence: inTitle(reading, title.start, title.end), firm: title.firm }
  for (const clue of cluesOf(reading)) {
    const found = limitIn(clue.words, false)
    if (!found) continue
    const evidence = inBody(reading, clue.start + found.start, clue.start + found.end)
    best = better(best, { limit: found.limit, evidence, firm: found.firm })
  }
  return best
}

/** The first that names hours; one that only names an overlap waits for a better one and is joined to it. */
function better<T extends { limit: TimeZoneLimit; firm?: boolean }>(before: T | undefined, now: T): T {
  if (!before || (now.firm && !before.firm)) return now
  if (now.limit.overlapHours !== undefined && before.limit.overlapHours === undefined && now.limit.from === undefined) {
    return { ...before, limit: { ...before.limit, overlapHours: now.limit.overlapHours } }
  }
  return before.limit.from !== undefined || before.limit.overlapHours !== undefined ? before : now
}

/** @param terse a place string or a title, where a zone stands without a sentence around it */
function limitIn(sentence: string, terse: boolean): Found | undefined {
  if (!GATE.test(sentence) || (!terse && (!WORK.test(sentence) || OTHER_CLOCK.test(sentence)))) return undefined
  const zones = zoneMentions(sentence).filter((zone) => !isPreferred(sentence, zone))
  const [zone] = zones
  const overlap = overlapIn(sentence)
  if (!zone) return PREFERRED.test(sentence) ? undefined : overlap
  if (overlap)
    return asFound(sentence, overlap.limit, Math.min(overlap.start, zone.start), Math.max(overlap.end, zone.end))
  return (
    windowIn(sentence, zone) ??
    (OPEN_ENDED.test(sentence) ? asFound(sentence, {}, zone.start, zone.end) : undefined) ??
    spreadIn(sentence, zone) ??
    rangeIn(sentence, zones) ??
    plainly(sentence, zones, terse)
  )
}

/** An overlap without a number, or "until 3pm": a demand on the hours that cannot be put in hours from UTC. */
const OPEN_ENDED = /overlap|\b(?:until|at least|before|after)\b[^.]{0,20}\d\s?(?:am|pm)/i

/** "CET preferred", "ideally in CET"; what the next clause prefers is its own matter. */
const isPreferred = (sentence: string, { start, end }: ZoneMention): boolean =>
  PREFERRED.test(sentence.slice(Math.max(0, start - 45), end) + sentence.slice(end, end + 35).split(/[,;]| and /)[0]!)

function asFound(sentence: string, limit: Partial<TimeZoneLimit>, start: number, end: number): Found {
  return { limit: { ...defined(limit), words: sentence.slice(start, end) }, start, end }
}

const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T

const toNumber = (word: string): number => NUMBERS[word.toLowerCase()] ?? Number(word)

function overlapIn(sentence: string): Found | undefined {
  if (!/overlap/i.test(sentence)) return undefined
  for (const pattern of OVERLAP_N) {
    const found = pattern.exec(sentence)
    if (!found) continue
    const hours = toNumber(found[1]!)
    if (hours < 1 || hours > 10) continue
    return asFound(sentence, { overlapHours: hours }, found.index, found.index + found[0].length)
  }
  return undefined
}

/** "9am - 2pm PT": a short window is an overlap, a whole day ties to the zone. */
function windowIn(sentence: string, zone: ZoneMention): Found | undefined {
  const found = WINDOW.exec(sentence)
  if (!found || (!found[3] && !found[6] && !found[2])) return undefined
  const near = Math.abs(zone.start - (found.index + found[0].length)) <= 25 || Math.abs(found.index - zone.end) <= 25
  if (!near) return undefined
  const start = clock(found[1]!, found[2], found[3])
  const end = clock(found[4]!, found[5], found[6])
  // "9 - 5 PT" leaves the halves of the day open; "8am - 10pm" does not.
  const day = found[3] && found[6] ? 24 : 12
  const length = (end - start + 24) % day || 12
  const from = Math.min(found.index, zone.start)
  const to = Math.max(found.index + found[0].length, zone.end)
  if (length <= 6) return asFound(sentence, { overlapHours: length }, from, to)
  return asFound(sentence, { from: zone.from, to: zone.to }, from, to)
}

const clock = (hours: string, minutes: string | undefined, half: string | undefined): number =>
  (Number(hours) % 12) + Number(minutes ?? 0) / 60 + (half?.toLowerCase().startsWith('p') ? 12 : 0)

/** "within 3 hours of CET", "CET +/- 2". */
function spreadIn(sentence: string, zone: ZoneMention): Found | undefined {
  const found = SPREAD.exec(sentence)
  if (!found) return undefined
  const end = found.index + found[0].length
  const distance = zone.start >= end ? zone.start - end : found.index - zone.end
  const hours = toNumber(found[1]!)
  if (zone.from === undefined || distance < 0 || distance > 30 || hours < 1 || hours > 12) return undefined
  const limit = { from: zone.from - hours, to: zone.to! + hours }
  return { ...asFound(sentence, limit, Math.min(found.index, zone.start), Math.max(end, zone.end)), firm: true }
}

function rangeIn(sentence: string, zones: ZoneMention[]): Found | undefined {
  for (let i = 0; i + 1 < zones.length; i++) {
    const [a, b] = [zones[i]!, zones[i + 1]!]
    if (a.from === undefined || b.from === undefined || !AROUND.test(sentence.slice(a.end, b.start))) continue
    return asFound(sentence, { from: Math.min(a.from, b.from), to: Math.max(a.to!, b.to!) }, a.start, b.end)
  }
  return undefined
}

const TIED =
  /\b(?:work\w*|during|on|in|sync|avail\w*|operat\w*|schedule|core|shift|hours|within|between|align\w*|based|locat\w*|comfortable|cover\w*)\b/i

function plainly(sentence: string, zones: ZoneMention[], terse: boolean): Found | undefined {
  for (const zone of zones) {
    const before = sentence.slice(Math.max(0, zone.start - 50), zone.start)
    const after = sentence.slice(zone.end, zone.end + 30)
    const tied =
      terse ||
      zone.group ||
      /^\s*(?:time ?-?zones?|timezones?|hours|business hours|working hours|work hours|core hours|zone)/i.test(after)
    if (!tied && !/\b(?:work\w*|operat\w*|sync)\b[^.,]{0,30}\b(?:on|in|during)\s*(?:the )?$/i.test(before)) continue
    if (!terse && !TIED.test(before + ' ' + sentence.slice(zone.start, zone.end) + after)) continue
    return asFound(sentence, { from: zone.from, to: zone.to }, zone.start, zone.end)
  }
  return undefined
}
