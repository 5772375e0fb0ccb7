import { offsetName } from '../../domain/index.ts'
import { clockOf } from '../../understanding/index.ts'
import { placeFrom } from './place-at.ts'
import { isWord, matchAt, type FoundFilter, type PartReader, type Question } from './question.ts'
import type { Range } from './sentence.ts'

type Zone = { from: number; to: number; end: number; group: boolean; isCity: boolean }

/** Abbreviations known well enough in small letters; others ("art", "pet", "clt") count in capitals or before "time". */
const IN_SMALL =
  /^(?:utc|gmt|cet|cest|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|eet|eest|jst|sgt|aest|aedt|acst|awst|msk|akst|sast|cet\/cest|est\/edt|pst\/pdt)$/
const TAIL =
  /[ -]?(?:time ?-?zones?|timezones?|tz|time|business hours|working hours|work hours|office hours|core hours|hours)/y
const LEAD =
  /(?:(?:in|on|within|for|with|at|during|around|working|work|works|the|same|my|prefer(?:red|ably)?|own|a|time ?zones?:?|timezones?:?|tz:?|hours:?|core) )*/y
const N = '(\\d{1,2}(?:\\.5)?|one|two|three|four|five|six|seven|eight)'
const SPREAD = new RegExp(
  `[ (]{0,2}(?:\u00b1|\\+ ?\\/ ?-|\\+-|plus or minus|plus\\/minus|give or take) ?${N}(?: ?(?:hours?|hrs?|h))?\\)?`,
  'y',
)
const WITHIN = new RegExp(`(?:with)?in ${N} ?(?:hours?|hrs?|h) (?:of|from|to) (?:the )?`, 'y')
const HOURS_FIRST = new RegExp(
  `(?:(?:with|and|at least|min(?:imum)?|have|having|need|a|some|of|more than|up to) )*${N} ?\\+? ?(?:hours?|hrs?|h)(?:'|s)*(?: of| per day| a day| daily)* (?:time ?zone )?overlap(?:s|ping)?(?: (?:with|to|in|on))?(?: the)? `,
  'y',
)
const OVERLAP = new RegExp(
  `(?:(?:with|and|some|that|which|must|can|to|work|hours?|time ?zones?|good|full|partial|a) )*overlap(?:s|ping)?(?: (?:of|by|for))?(?: at least)?(?: ${N} ?\\+? ?(?:hours?|hrs?|h))?(?: (?:of|with|to|in|on))*(?: the)? `,
  'y',
)
const BY_HOURS = new RegExp(
  `,? (?:(?:by|for|of|at least|min(?:imum)?) )*${N} ?\\+? ?(?:hours?|hrs?|h)(?: (?:a|per) day| daily)?`,
  'y',
)
const TO = / ?(?:to|-|through|until|\.\.|and) ?/y
const OFFSET = /(?:utc|gmt)? ?([+-]) ?(\d{1,2})(?::?(30|45))?(?!\d)/y
const MINE =
  /(?:my (?:time ?zone|tz|timezone|clock) (?:is |= ?)?|(?:i am|i'm|im|i live|i work|we are) (?:in|on|at) |from )(?:the )?/y
const NUMBERS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 }
const toNumber = (word: string): number => NUMBERS[word] ?? Number(word)

/** Time zones: "overlap with New York", "CET ± 2", "utc-3 to utc+1", "us hours", "i'm in CET". */
export const hoursAt: PartReader = (question, at) =>
  overlap(question, at) ?? within(question, at) ?? mine(question, at) ?? zoneFound(question, at)

const sticky = ({ plain }: Question, pattern: RegExp, at: number): RegExpExecArray | undefined => {
  pattern.lastIndex = at
  return pattern.exec(plain) ?? undefined
}
const offsets = ({ from, to }: Range): string =>
  from === to ? offsetName(from!) : `${offsetName(from!)} to ${offsetName(to!)}`

function overlap(question: Question, at: number): FoundFilter | undefined {
  const found = sticky(question, HOURS_FIRST, at) ?? sticky(question, OVERLAP, at)
  if (!found) return undefined
  const zone = zoneAt(question, found.index + found[0].length, true)
  if (!zone) return undefined
  const after = found[1] ? undefined : sticky(question, BY_HOURS, zone.end)
  const hours = found[1] ?? after?.[1]
  const end = zone.end + (after?.[0].length ?? 0)
  const filter = { kind: 'filter' as const, facet: 'overlap' as const, range: { from: zone.from, to: zone.to }, end }
  if (hours === undefined) return { ...filter, values: [], label: `Hours that overlap with ${offsets(zone)}` }
  const count = toNumber(hours)
  if (!(count >= 1 && count <= 12)) return undefined
  return { ...filter, values: [String(count)], label: `${count} hours that overlap with ${offsets(zone)}` }
}

function within(question: Question, at: number): FoundFilter | undefined {
  const found = sticky(question, WITHIN, at)
  const zone = found && zoneAt(question, at + found[0].length, true)
  if (!found || !zone) return undefined
  const hours = toNumber(found[1]!)
  return zoneFilter({ from: zone.from - hours, to: zone.to + hours }, zone.end)
}

/** A zone said to be the person's own. */
function mine(question: Question, at: number): FoundFilter | undefined {
  const found = sticky(question, MINE, at)
  const zone = found && zoneAt(question, at + found[0].length, false)
  if (!zone || zone.group || zone.from !== zone.to || sticky(question, SPREAD, zone.end) || rangeEnd(question, zone))
    return undefined
  const value = offsetName(zone.from)
  return { kind: 'filter', facet: 'from', values: [value], label: `Your clock: ${value}`, end: zone.end }
}

function zoneFound(question: Question, at: number): FoundFilter | undefined {
  const zone = zoneAt(question, at, false) ?? afterLead(question, at)
  if (!zone) return undefined
  const spread = sticky(question, SPREAD, zone.end)
  if (spread) {
    const hours = toNumber(spread[1]!)
    return zoneFilter({ from: zone.from - hours, to: zone.to + hours }, zone.end + spread[0].length)
  }
  const range = rangeEnd(question, zone)
  if (range) return zoneFilter({ from: Math.min(zone.from, range.to), to: Math.max(zone.to, range.to) }, range.end)
  const single = zone.from === zone.to && !zone.group
  const own = { label: 'your own time zone', write: `from:${offsetName(zone.from)}` }
  return { ...zoneFilter(zone, zone.end), ...(single ? { otherReadings: [own] } : {}) }
}

function afterLead(question: Question, at: number): Zone | undefined {
  const lead = sticky(question, LEAD, at)
  return lead && lead[0] !== '' ? zoneAt(question, at + lead[0].length, false) : undefined
}

const zoneFilter = ({ from, to }: { from: number; to: number }, end: number): FoundFilter => ({
  kind: 'filter', facet: 'time-zone', values: [], range: { from, to }, label: `Works in ${offsets({ from, to })}`, end,
}) // prettier-ignore

/** "utc-3 to utc+1", "UTC-3..+1". */
function rangeEnd(question: Question, { end }: Zone): { to: number; end: number } | undefined {
  const joint = sticky(question, TO, end)
  if (!joint) return undefined
  const next = end + joint[0].length
  const zone = zoneAt(question, next, false)
  if (zone) return { to: zone.to, end: zone.end }
  const offset = sticky(question, OFFSET, next)
  const hours = offset && (Number(offset[2]) + Number(offset[3] ?? 0) / 60) * (offset[1] === '-' ? -1 : 1)
  return offset && Math.abs(hours!) <= 14 ? { to: hours!, end: next + offset[0].length } : undefined
}

const BARE_OFFSET = /(?:utc|gmt)(?: ?([+-]) ?(\d{1,2})(?::?(30|45))?(?!\d))?/y
const REGIONS: [RegExp, number, number][] = [
  [/(?:us|u\.s\.|usa|american)(?: based)?/y, -8, -5],
  [/east coast/y, -5, -5],
  [/west coast/y, -8, -8],
  [/(?:eu|europe(?:an)?)/y, 0, 2],
  [/(?:uk|british)/y, 0, 0],
  [/(?:americas?)/y, -8, -3],
  [/asian?/y, 5, 9],
]

/** @param isExpected a place stands for its clock ("overlap with Berlin"); else only with "time" or "hours" behind it */
function zoneAt(question: Question, at: number, isExpected: boolean): Zone | undefined {
  if (!isWord(question.plain[at])) return undefined
  const offset = matchAt(question, BARE_OFFSET, at)
  if (offset) {
    const hours = (Number(offset[2] ?? 0) + Number(offset[3] ?? 0) / 60) * (offset[1] === '-' ? -1 : 1)
    return Math.abs(hours) <= 14
      ? withTail(question, { from: hours, to: hours, end: at + offset[0].length, group: false, isCity: false })
      : undefined
  }
  return namedZone(question, at) ?? regionHours(question, at, isExpected) ?? clock(question, at, isExpected)
}

function namedZone(question: Question, at: number): Zone | undefined {
  const zone = question.zones.get(at)
  if (!zone) return undefined
  const words = question.text.slice(at, zone.end)
  const tailed = withTail(question, { ...zone, isCity: false })
  const isDoubtful = words.length <= 4 && !IN_SMALL.test(words.toLowerCase()) && words !== words.toUpperCase()
  return isDoubtful && tailed.end === zone.end ? undefined : tailed
}

function withTail(question: Question, zone: Zone): Zone {
  const tail = matchAt(question, TAIL, zone.end)
  return tail ? { ...zone, end: zone.end + tail[0].length } : zone
}

function regionHours(question: Question, at: number, isExpected: boolean): Zone | undefined {
  for (const [pattern, from, to] of REGIONS) {
    const found = matchAt(question, pattern, at)
    if (!found) continue
    const zone = { from, to, end: at + found[0].length, group: true, isCity: false }
    const tailed = withTail(question, zone)
    return tailed.end > zone.end || isExpected ? tailed : undefined
  }
  return undefined
}

function clock(question: Question, at: number, isExpected: boolean): Zone | undefined {
  const place = placeFrom(question, at)
  const hours = place && clockOf(question.text.slice(at, place.end).replace(/,.*$/, ''), place.place)
  if (!hours) return undefined
  const zone = { ...hours, end: place.end, group: hours.from !== hours.to, isCity: true }
  const tailed = withTail(question, zone)
  return tailed.end > zone.end || isExpected ? tailed : undefined
}
