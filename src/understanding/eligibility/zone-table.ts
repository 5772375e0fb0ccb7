import zoneTable from '../../../data/time-zones.json' with { type: 'json' }

/** A named time zone, or a group of them such as "US", in hours from UTC, standard time. */
export type Zone = { from?: number; to?: number }
export type ZoneMention = Zone & { start: number; end: number; group: boolean }

type GroupEntry = Zone & { words: string[] }
const named = new Map<string, Zone>()
for (const { from, to, words } of zoneTable.zones) for (const word of words) named.set(keyOf(word), { from, to })
const groups = new Map<string, Zone>()
/** Some are too wide to say hours: "EMEA time zones" is kept as words only. */
for (const { from, to, words } of zoneTable.groups as GroupEntry[]) {
  for (const word of words) groups.set(keyOf(word), from === undefined ? {} : { from, to })
}

function keyOf(word: string): string {
  return /^[A-Z./]+$/.test(word) ? word.replace(/\./g, '') : word.toLowerCase().replace(/\./g, '')
}

const WORD = /\b[A-Z]{2,4}\/[A-Z]{2,4}\b|[\p{L}.]+/gu
const OFFSET = /\b(?:UTC|GMT)\s?(?:([+\-−–]|\s(?=0\b))\s?(\d{1,2})(?::?(30|45))?)?(?!\d)/g
const GROUP_FOLLOWS =
  /^(?:[\s-]*(?:friendly|compatible|based|business|working|work|core|standard))?[\s-]*(?:time ?-?zones?|timezones?|hours|time\b|TZs?\b)/i
const MOST_WORDS = 4

/** The zones named in a sentence, left to right. A region counts as one only before "time zones" or "hours". */
export function zoneMentions(sentence: string): ZoneMention[] {
  const found: ZoneMention[] = []
  for (const one of sentence.matchAll(OFFSET)) {
    const sign = one[1] === undefined || one[1].trim() === '' || one[1] === '+' ? 1 : -1
    const hours = sign * (Number(one[2] ?? 0) + Number(one[3] ?? 0) / 60)
    if (Math.abs(hours) <= 14)
      found.push({ from: hours, to: hours, start: one.index, end: one.index + one[0].length, group: false })
  }
  const words = [...sentence.matchAll(WORD)].map(({ 0: raw, index }) => ({
    raw,
    start: index,
    end: index + raw.length,
  }))
  for (let i = 0; i < words.length; i++) {
    const mention = mentionAt(sentence, words, i)
    if (!mention || found.some((one) => mention.start < one.end && one.start < mention.end)) continue
    found.push(mention)
    while (i + 1 < words.length && words[i + 1]!.start < mention.end) i++
  }
  return found.sort((a, b) => a.start - b.start)
}

type Word = { raw: string; start: number; end: number }

function mentionAt(sentence: string, words: Word[], i: number): ZoneMention | undefined {
  const first = words[i]!.raw
  if (first[0] === first[0]!.toLowerCase()) return undefined
  for (let count = Math.min(MOST_WORDS, words.length - i); count >= 1; count--) {
    const last = words[i + count - 1]!
    const raw = sentence.slice(words[i]!.start, last.end)
    if (raw.length > 40) continue
    const key = keyOf(raw.replace(/\.$/, '').replace(/\s+/g, ' '))
    const zone = named.get(key)
    const end = last.end - (raw.endsWith('.') && !/\..*\.$/.test(raw) ? 1 : 0)
    if (zone) return { ...zone, start: words[i]!.start, end, group: false }
    const group = groups.get(key)
    const after = group ? GROUP_FOLLOWS.exec(sentence.slice(end, end + 40)) : null
    if (group && after) return { ...group, start: words[i]!.start, end: end + after[0].length, group: true }
  }
  return undefined
}
