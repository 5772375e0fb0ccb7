import type { Evidence, TimeZoneLimit } from '../../domain/index.ts'
import { cluesOf } from '../reading/clues.ts'
import { inBody, inPlace, inTitle, type Reading } from '../reading/reading.ts'
import { asFound, chainFrom, overlapIn, spreadIn, windowIn, type Found } from './time-zone-phrases.ts'
import { zoneMentions, type ZoneMention } from './zone-table.ts'

const GATE =
  /[Tt]ime ?-?[Zz]one|[A-Z]\w* [Tt]ime\b|[Hh]ours?\b|[Hh]rs\b|[Oo]verlap|UTC|GMT|\d ?[AaPp]\.?[Mm]|\b[A-Z]{1,4}T\b|±|\+\/-/
const PREFERRED = /prefer|ideal|\bbonus\b|\ba plus\b|nice to have|friendly time zones? welcome/i
const OTHER_CLOCK =
  /\bappl(?:y|ications?)\b[^.]{0,40}\b(?:by|before|until)\b|deadline|webinar|flexible hours|customers? in|24\/7|enterprise accounts|accounts in|patients? in|\bif you live in\b|across (?:multiple|several|different|many|various|all) time/i
/** Of the company's people, not of the one hired: "our team is spread across US and EU time zones". */
const OTHER_PEOPLE =
  /\b(?:team|teams|colleagues|people|employees|members|company|startup|offices|customers|clients|engineers|stakeholders|partners)\b[^.;|]{0,50}\b(?:spans?|spanning|spread|distributed|located|scattered|across|in)\s(?:\w+ ){0,3}$/i
const WORK =
  /work|operat|\bliv(?:es?|ing)\b|avail|overlap|core|shift|schedule|sync|collaborat|time ?-?zone|hours|locat|based|within|remote|business|meeting|online|\bmon(?:day)?\b|cover/i

/**
 * The hours from UTC in which a person must live or work, or how long their day must meet another clock's. A zone that is
 * only preferred is no limit, nor are the clocks of customers and of the people who are there already.
 */
export function readTimeZone(reading: Reading): { limit: TimeZoneLimit; evidence: Evidence } | undefined {
  let best: { limit: TimeZoneLimit; evidence: Evidence; firm?: boolean } | undefined
  for (const [i, { words }] of reading.raw.places.slice(0, 20).entries()) {
    const found = limitIn(words.slice(0, 300), true)
    if (found) best ??= { limit: found.limit, evidence: inPlace(reading, i, found.start, found.end), firm: found.firm }
  }
  const title = limitIn(reading.title.slice(0, 300), true)
  if (title) best ??= { limit: title.limit, evidence: inTitle(reading, title.start, title.end), firm: title.firm }
  const shifts: NonNullable<typeof best>[] = []
  for (const clue of cluesOf(reading)) {
    const found = limitIn(clue.words, false)
    // A wish names a zone; core hours under such a heading stand there because the next heading was not seen.
    if (!found || (clue.section === 'nice-to-have' && found.limit.overlapHours === undefined)) continue
    const evidence = inBody(reading, clue.start + found.start, clue.start + found.end)
    const said = { limit: found.limit, evidence, firm: found.firm }
    if (isShift(clue.words, found)) shifts.push(said)
    else best = better(best, said)
  }
  // Several shifts are a choice, or others' as well as theirs: they tie to no clock.
  if (shifts.length === 1) best = better(best, shifts[0]!)
  return best && { limit: best.limit, evidence: { ...best.evidence, of: 'hours' } }
}

const SHIFT = /^\W{0,3}(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)/i

/** A line that is nothing but the days and hours of one shift. */
const isShift = (words: string, { limit }: Found): boolean =>
  limit.clock !== undefined && limit.from !== undefined && words.length <= 60 && SHIFT.test(words)

/** The first that names hours; one that only names an overlap waits for a better one and is joined to it. */
function better<T extends { limit: TimeZoneLimit; firm?: boolean }>(before: T | undefined, now: T): T {
  if (!before || (now.firm && !before.firm)) return now
  if (now.limit.overlapHours !== undefined && before.limit.overlapHours === undefined && now.limit.from === undefined) {
    const { overlapHours, zones, clock } = now.limit
    return { ...before, limit: { ...before.limit, overlapHours, ...(zones && { zones }), ...(clock && { clock }) } }
  }
  return before.limit.from !== undefined || before.limit.overlapHours !== undefined ? before : now
}

/** @param terse a place string or a title, where a zone stands without a sentence around it */
function limitIn(sentence: string, terse: boolean): Found | undefined {
  if (!GATE.test(sentence) || (!terse && (!speaksOfWork(sentence) || OTHER_CLOCK.test(sentence)))) return undefined
  const zones = zoneMentions(sentence).filter((zone, i, all) => !isPreferred(sentence, zone, all[i + 1]))
  const clocks = zones.filter(({ kind }) => kind !== 'city')
  const overlap = overlapIn(sentence)
  if (overlap) return PREFERRED.test(sentence) && zones.length === 0 ? undefined : withZone(sentence, overlap, zones)
  const cities = zones.filter(({ kind }) => kind === 'city')
  return (
    meeting(sentence, clocks, terse) ??
    firstOf(clocks, (zone) => spreadIn(sentence, zone)) ??
    firstOf(cities, (zone) => spreadIn(sentence, zone)) ??
    openEnded(sentence, clocks) ??
    plainly(sentence, clocks, terse)
  )
}

/** Hours of a clock, with the span of zones that stands before them: "between UTC-7 and UTC+3, core hours 2-6pm BST". */
function meeting(sentence: string, clocks: ZoneMention[], terse: boolean): Found | undefined {
  const windows = clocks.flatMap((zone) => windowIn(sentence, zone) ?? [])
  const [window] = windows.sort((a, b) => a.end - a.start - (b.end - b.start))
  if (!window || window.limit.from !== undefined) return window
  const others = clocks.filter(({ end }) => end < window.start)
  const span = others.length > 0 ? plainly(sentence, others, terse) : undefined
  if (span?.limit.from === undefined) return window
  const { from, to } = span.limit
  return asFound(sentence, { ...window.limit, from, to }, span.start, window.end)
}

/** A line of its own that is little more than "11am - 8pm EST" is one of a list of shifts. */
const speaksOfWork = (sentence: string): boolean =>
  WORK.test(sentence) || (sentence.length <= 40 && /^\W{0,3}\d{1,2}(?::\d\d)?\s?[ap]\.?m/i.test(sentence))

function firstOf<T, R>(all: readonly T[], pick: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = pick(one)
    if (found !== undefined) return found
  }
  return undefined
}

/** Hours of overlap with the clocks they are counted on: "4 hours of overlap with Pacific Time (9am - 5pm)". */
function withZone(sentence: string, overlap: Found, zones: ZoneMention[]): Found {
  const near = zones.filter(({ start, end }) => start - overlap.end <= 80 && overlap.start - end <= 40)
  const [zone] = near
  if (!zone) return overlap
  const clock = windowIn(sentence, zone)?.limit.clock
  const [start, end] = [Math.min(overlap.start, zone.start), Math.max(overlap.end, zone.end)]
  return asFound(sentence, { ...overlap.limit, zones: zone.iana, clock }, start, end)
}

/** An overlap without a number, or "until 3pm": a demand on the hours that cannot be put in hours from UTC. */
const OPEN_ENDED = /overlap|\b(?:until|at least|before|after|starting|through|as early as)\b[^.]{0,20}\d\s?(?:am|pm)/i

function openEnded(sentence: string, [zone]: ZoneMention[]): Found | undefined {
  if (!zone || !OPEN_ENDED.test(sentence)) return undefined
  return asFound(sentence, {}, zone.start, zone.end)
}

/** "CET preferred", "ideally in CET or EET"; what the next clause prefers is its own matter. */
function isPreferred(sentence: string, { start, end }: ZoneMention, next: ZoneMention | undefined): boolean {
  const before = sentence
    .slice(Math.max(0, start - 70), start)
    .split(/[.;|]| but | and able /)
    .at(-1)!
  const upTo = next && next.start - end < 8 ? next.end : end
  const after = sentence.slice(upTo, upTo + 60).replace(/\s?\([^)]{0,30}\)/, '')
  return PREFERRED.test(before) || PREFERRED.test(after.slice(0, 35).split(/[,;|]| and /)[0]!)
}

const TIED_AFTER =
  /^\s*(?:time ?-?zones?|timezones?|hours|business hours|working hours|work hours|core hours|zone|day\b|schedule|shift)/i
const TIED_BEFORE =
  /\b(?:(?:work\w*|operat\w*|sync)\b[^.,]{0,30}\b(?:on|in|out of|during)|(?:hours|schedule|shift|time ?-?zones?)(?: \(\w+\))?\s*(?:[:–-]|is|are|will be|in|of|on)+|\b(?:be|you are|based|located|reside|live|living) (?:in|within|on)|\bremote\b[^.|\n]{0,20}[(,–/-]|remote\s?\((?:\w+ ){0,2})\s*(?:the )?\(?$/i
const SPEAKS_OF_ZONE = /time ?-?zone|hours$|\btz/i
const TIED =
  /\b(?:work\w*|during|on|in|sync|avail\w*|operat\w*|schedule|core|shift|hours|within|between|align\w*|based|locat\w*|liv(?:es?|ing)|comfortable|cover\w*|remote|only)\b/i

/** A zone or a list of them to live or work in. */
function plainly(sentence: string, zones: ZoneMention[], terse: boolean): Found | undefined {
  let behind = 0
  for (const [i, zone] of zones.entries()) {
    if (zone.start < behind) continue
    const chain = chainFrom(sentence, zones, i)
    behind = chain.end
    const before = sentence.slice(Math.max(0, zone.start - 60), zone.start)
    const after = sentence.slice(chain.end, chain.end + 30)
    if (!terse && (OTHER_PEOPLE.test(before) || /\bacross (?:the |all |multiple )?$/i.test(unlessHiring(before))))
      continue
    const words = sentence.slice(zone.start, chain.end)
    const isSpan = chain.end > zone.end && /\d/.test(words)
    const tied = terse || zone.kind === 'group' || isSpan || SPEAKS_OF_ZONE.test(words)
    if (!tied && !TIED_AFTER.test(after) && !TIED_BEFORE.test(before)) continue
    if (!terse && !TIED.test(`${before} ${words}${after}`)) continue
    return chain
  }
  return undefined
}

const unlessHiring = (before: string): string => (/\b(?:hir\w+|candidates|applicants)\b/i.test(before) ? '' : before)
