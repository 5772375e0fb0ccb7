import zoneTable from '../../../data/time-zones.json' with { type: 'json' }

/** A named clock, or a group of them such as "US": hours from UTC in standard time, and the IANA zones behind it. */
export type Zone = { from?: number; to?: number; iana?: readonly string[] }
/** `kind`: a zone by its name or offset, a group of zones before "hours" or "time zones", a city that lends its clock. */
export type ZoneMention = Zone & { start: number; end: number; kind: 'zone' | 'group' | 'city' }

type ZoneEntry = { iana: string; standard: number; words: string[]; cities?: string[] }
type GroupEntry = Zone & { words: string[] }
type Known = Zone & { kind: ZoneMention['kind'] }

/** Two tables, because "New York" is a city and, before "hours", a group. */
const named = new Map<string, Known>()
const cities = new Map<string, Known>()
for (const { iana, standard, words, cities: towns = [] } of zoneTable.zones as ZoneEntry[]) {
  const zone = { from: standard, to: standard, iana: [iana] }
  for (const word of words) named.set(keyOf(word), { ...zone, kind: 'zone' })
  for (const town of towns) cities.set(keyOf(town), { ...zone, kind: 'city' })
}
/** Some are too wide to say hours: "EMEA time zones" is kept as words only. */
const groups = new Map<string, Known>()
for (const { words, ...zone } of zoneTable.groups as GroupEntry[]) {
  for (const word of words) groups.set(keyOf(word), { ...zone, kind: 'group' })
}

function keyOf(word: string): string {
  return /^[A-Z./]+$/.test(word) ? word.replace(/\./g, '') : word.toLowerCase().replace(/\./g, '')
}

const WORD = /\b[A-Z]{2,4}[/-][A-Z]{2,4}\b|[\p{L}.]+(?:-(?!time|hours)[\p{L}]+)?/gu
/** "FT/PT" is full or part time. */
const PAIR = /^(?!FTE?\b)[A-Z]{2,4}[/-][A-Z]{2,4}$/
/** "UTC-6 to +5": the second offset of a span, without its clock. */
const OFFSET_TO = /^\s?(?:to|-|–|—|through|until|\.\.)\s?([+\-−–])\s?(\d{1,2})(?::?(30|45|00))?(?!\d)/
/** "Butte, MT", "Hartford, CT": states, where a town and a comma stand before. */
const CODE = /^(?:MT|CT|PT|ET)$/
const STATE_CODE = /^(?:MT|CT|PT)$/
/** "NL, UK, PT, ES": a code in a list of countries. */
const CODE_BEFORE = /\b[A-Z]{2}\s?[,/]\s?$/
const CODE_AFTER = /^\s?[,/]\s?[A-Z]{2}\b/
const TOWN_BEFORE = /\p{Ll},\s?$/u
const OFFSET = /\b(?:UTC|GMT)\s?(?:([+\-−–]|\s(?=0\b))\s?(\d{1,2})(?::?(30|45|00))?)?(?!\d)/g
const GROUP_FOLLOWS =
  /^(?:['’]s?)?(?:[\s-]*(?:friendly|compatible|based|business|working|work|core|standard|day|daytime|coast))?[\s-]*(?:time ?-?zones?|timezones?|hours|time\b(?! (?:off|to|frame|and|at|for|with|is|spent|we|you))|TZs?\b)/i
/** Commas join clocks only: in "Europe, UK, US hours" the first are places. */
const JOINS = /^\s*(?:\/|&|and|or|to|-|–|—|through|\+)\s*$/i
const JOINS_CLOCKS = /^\s*(?:,|,\s?(?:and|or))\s*$/i
const CLOCK = /^(?:Eastern|Central|Mountain|Pacific)$/i
/** "9 am to 2 pm Pacific", "between 9 and 6 Eastern". */
const HOUR_BEFORE = /(?:\d\s?[ap]\.?m\.?|(?:to|and|-|–)\s?\d{1,2})\s?\(?$/i
const MOST_WORDS = 4

/**
 * The zones named in a sentence, left to right. A region ("US", "Eastern") counts as one only before "time zones" or
 * "hours", or in a list that ends so: "Eastern, Central or Pacific time". A city counts for those who ask for cities.
 */
export function zoneMentions(sentence: string): ZoneMention[] {
  const found = offsetsIn(sentence)
  const words = wordsIn(sentence)
  for (let i = 0; i < words.length; i++) {
    const mention = mentionAt(sentence, words, i)
    if (
      !mention ||
      isState(sentence, mention) ||
      found.some((one) => mention.start < one.end && one.start < mention.end)
    )
      continue
    found.push(mention)
    while (i + 1 < words.length && words[i + 1]!.start < mention.end) i++
  }
  return settled(sentence, found)
}

function offsetsIn(sentence: string): Candidate[] {
  const found: Candidate[] = []
  for (const one of sentence.matchAll(OFFSET)) {
    const end = one.index + one[0].length
    const clock = one[2] === undefined && one[0].startsWith('GMT') ? 'Europe/London' : undefined
    found.push(...offsetAt(one.index, end, hoursOf(one), clock))
    const next = one[2] === undefined ? null : OFFSET_TO.exec(sentence.slice(end, end + 20))
    if (!next) continue
    const signAt = end + next[0].indexOf(next[1]!, next[0].search(/[+\-−–]\s?\d/))
    found.push(...offsetAt(signAt, end + next[0].length, hoursOf(next)))
  }
  return found
}

function offsetAt(start: number, end: number, hours: number, clock = offsetZone(hours)): Candidate[] {
  return Math.abs(hours) > 14 ? [] : [{ from: hours, to: hours, iana: [clock], start, end, kind: 'zone' }]
}

/** The hours of a sign, hours and minutes. */
function hoursOf([, written, hours = '0', minutes = '0']: RegExpExecArray): number {
  const sign = written === undefined || written.trim() === '' || written === '+' ? 1 : -1
  return sign * (Number(hours) + Number(minutes) / 60)
}

/** An offset as a time zone of its own, which every runtime of ECMA-402 knows: "+05:30". */
function offsetZone(hours: number): string {
  const minutes = Math.round(Math.abs(hours) * 60)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${hours < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

type Word = { raw: string; start: number; end: number }

/** "PT-ET" and "EU/NA" are two words, unless the pair is a name of its own ("EST/EDT"). */
function wordsIn(sentence: string): Word[] {
  return [...sentence.matchAll(WORD)].flatMap(({ 0: raw, index }) => {
    const cut = PAIR.test(raw) && !named.has(keyOf(raw)) && !groups.has(keyOf(raw)) ? raw.search(/[/-]/) : -1
    const parts = cut < 0 ? [raw] : [raw.slice(0, cut), raw.slice(cut + 1)]
    return parts.map((part, i) => {
      const start = i === 0 ? index : index + cut + 1
      return { raw: part, start, end: start + part.length }
    })
  })
}
/** `waits`: a group that counts only when a list it stands in ends with a zone. */
type Candidate = ZoneMention & { waits?: true }

function mentionAt(sentence: string, words: Word[], i: number): Candidate | undefined {
  const first = words[i]!.raw
  if (first[0] === first[0]!.toLowerCase()) return undefined
  let waiting: Candidate | undefined
  for (let count = Math.min(MOST_WORDS, words.length - i); count >= 1; count--) {
    const last = words[i + count - 1]!
    const raw = sentence.slice(words[i]!.start, last.end)
    if (raw.length > 40) continue
    const key = keyOf(raw.replace(/\.$/, '').replace(/\s+/g, ' '))
    const end = last.end - (raw.endsWith('.') && !/\..*\.$/.test(raw) ? 1 : 0)
    const at = { start: words[i]!.start, end }
    const zone = named.get(key)
    if (zone) return { ...zone, ...at }
    const group = groups.get(key)
    const after = group && GROUP_FOLLOWS.exec(sentence.slice(end, end + 40))
    if (group && after) return { ...group, ...at, end: end + after[0].length }
    const town = cities.get(key)
    if (town) return { ...town, ...at }
    if (group && isClock(sentence, raw, at.start)) return { ...group, ...at }
    if (group) waiting ??= { ...group, ...at, waits: true }
  }
  return waiting
}

const isClock = (sentence: string, raw: string, start: number): boolean =>
  CLOCK.test(raw.replace(/\.$/, '')) && HOUR_BEFORE.test(sentence.slice(Math.max(0, start - 12), start))

function isState(sentence: string, { start, end }: Candidate): boolean {
  if (!CODE.test(sentence.slice(start, end))) return false
  const before = sentence.slice(Math.max(0, start - 6), start)
  return (
    (STATE_CODE.test(sentence.slice(start, end)) && TOWN_BEFORE.test(before)) ||
    isInCodes(before, sentence.slice(end, end + 6))
  )
}

const isInCodes = (before: string, after: string): boolean => {
  const codes = [CODE_BEFORE.exec(before)?.[0], CODE_AFTER.exec(after)?.[0]].flatMap((one) => (one ? [one] : []))
  return codes.length > 0 && codes.every((one) => !named.has(one.replace(/[^A-Z]/g, '')))
}

/** Drops the groups that no list carries to a zone, from right to left. */
function settled(sentence: string, found: Candidate[]): ZoneMention[] {
  const kept: ZoneMention[] = []
  let next: ZoneMention | undefined
  for (const { waits, ...mention } of found.toSorted((a, b) => b.start - a.start)) {
    const between = next && sentence.slice(mention.end, next.start)
    const isClock = CLOCK.test(sentence.slice(mention.start, mention.end))
    const carried =
      between !== undefined && next!.kind !== 'city' && (JOINS.test(between) || (isClock && JOINS_CLOCKS.test(between)))
    if (waits && !carried) {
      next = undefined
      continue
    }
    kept.unshift(mention)
    next = mention
  }
  return kept
}
