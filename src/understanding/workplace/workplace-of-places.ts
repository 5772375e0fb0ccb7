import type { Evidence, Workplace } from '../../domain/index.ts'
import { areHomes, inHead, placeReadings } from '../places/place-readings.ts'
import { isWide, type Settled } from '../places/place-settle.ts'
import { inBody, inField, inPlace, type Reading } from '../reading/reading.ts'
import type { PlaceReading } from '../places/read-place-string.ts'

/** "Remote Designer - Texas": a state that stands apart is no office. */
const isTown = (one: Settled): boolean => one.place.kind !== 'state' && !isWide(one)

export type Said = { value: Workplace[]; evidence: Evidence[] }

export const union = (a: Said, b: Said): Said => ({
  value: [...new Set([...a.value, ...b.value])],
  evidence: [...a.evidence, ...b.evidence],
})

/** What the title says of where the work is done. */
export function fromTitle(reading: Reading): Said | undefined {
  const { title } = placeReadings(reading)
  return saidBy(reading.raw, title, (i, start, end) => inHead(reading, title[i]!, start, end), true)
}

/** What the text's own lines of place say: "Location: Oslo or remote". */
export function fromLines(reading: Reading): Said | undefined {
  const { lines } = placeReadings(reading)
  return saidBy(reading.raw, lines, (_, start, end) => inBody(reading, start, end), true)
}

/** What the place strings say; "Remote" beside cities is a choice. */
export function fromPlaces(reading: Reading): Said | undefined {
  const { places } = placeReadings(reading)
  const said = saidBy(reading.raw, places, (i, start, end) => inPlace(reading, i, start, end), false)
  const field = reading.raw.workplace
  if (said?.value.includes('remote') && field?.value === 'hybrid') {
    return union({ value: ['hybrid'], evidence: [inField(field)] }, { ...said, value: ['remote'] })
  }
  return said
}

function saidBy(
  raw: Reading['raw'],
  readings: PlaceReading[],
  evidence: (i: number, start: number, end: number) => Evidence,
  headline: boolean,
): Said | undefined {
  const value = new Set<Workplace>()
  const proofs: Evidence[] = []
  const note = (kind: Workplace, i: number, span: { start: number; end: number }) => {
    value.add(kind)
    proofs.push(evidence(i, span.start, span.end))
  }
  readings.forEach((one, i) => {
    if (one.hybridWord) note('hybrid', i, one.hybridWord)
    if (one.remoteWord && !isPartOfHybrid(one, evidence(i, one.remoteWord.start, one.remoteWord.end).quote))
      note('remote', i, one.remoteWord)
    // "On site, partly remote": the rest of the days are what the first word means.
    const partly = one.hybridWord && PARTLY.test(evidence(i, one.hybridWord.start, one.hybridWord.end).quote)
    if (partly && !isOr(one, (start, end) => evidence(i, start, end).quote)) return
    const words = one.onsiteWord && evidence(i, one.onsiteWord.start, one.onsiteWord.end).quote
    if (
      one.hybridWord &&
      words &&
      (!/site|^in/i.test(words) || !isChoice(one, (start, end) => evidence(i, start, end).quote))
    )
      return
    if (one.onsiteWord && !MERE_OFFICE.test(words!)) note('onsite', i, one.onsiteWord)
  })
  const offices = headline || !areHomes(readings)
  const besides = readings.findIndex(
    (one) => offices && !one.remoteWord && !(headline && isSeat(one)) && one.other.some(isTown),
  )
  const within = readings.findIndex(
    ({ other, remoteWord, hybridWord, seat }) => remoteWord && !hybridWord && !seat && other.length > 0,
  )
  if (value.has('remote') && !value.has('onsite') && !value.has('hybrid')) {
    const i = raw.workplace?.value === 'remote' ? -1 : within >= 0 ? within : besides
    const office = readings.findIndex((one) => one.onsiteWord && !(headline && isSeat(one)))
    if (i >= 0) note('onsite', i, readings[i]!.other.find(isTown) ?? readings[i]!.other[0]!)
    else if (office >= 0) note('onsite', office, readings[office]!.onsiteWord!)
  }
  return value.size > 0 ? { value: [...value], evidence: proofs } : undefined

  function isEither({ remoteWord: a, onsiteWord: b }: PlaceReading): boolean {
    if (!a || !b) return false
    const i = readings.findIndex(({ onsiteWord }) => onsiteWord === b)
    return EITHER.test(evidence(i, Math.min(a.end, b.end), Math.max(a.start, b.start)).quote)
  }

  /** "SF HQ | Remote" in a headline says where the company sits. */
  function isSeat(one: PlaceReading): boolean {
    const { onsiteWord, other } = one
    const i = readings.indexOf(one)
    if (onsiteWord === undefined || isEither(one)) return false
    const word = evidence(i, onsiteWord.start, onsiteWord.end).quote
    // "Oslo (HQ), Bergen" offers both.
    return /^office$/i.test(word) || (/^(?:hq|headq\w*)$/i.test(word) && other.filter(isTown).length < 2)
  }
}

/** "Remote or office": both, though "Remote, office in Oslo" says where the company sits. */
const EITHER = /^\s?(?:\/|or)\s?$/i

/** "Oslo Office" names a place; it does not say how often one is there. */
const MERE_OFFICE = /^(?:offices?|hubs?|hq|headquarters?)$/i
const PARTLY = /^(?:part|remote (?:work\w* )?days)/i

/** "On site or partly remote"; "on site + part remote" is one thing. */
const isOr = ({ hybridWord: a, onsiteWord: b }: PlaceReading, words: (start: number, end: number) => string): boolean =>
  a !== undefined && b !== undefined && /\bor\b/i.test(words(Math.min(a.end, b.end), Math.max(a.start, b.start)))

/** "Onsite or hybrid" is a choice; "onsite (hybrid)" and "hybrid, 2 days on site" are hybrid. */
function isChoice(
  { hybridWord: a, onsiteWord: b }: PlaceReading,
  words: (start: number, end: number) => string,
): boolean {
  if (!a || !b) return false
  if (/^\s*(?:ok|okay|possible|optional|available|welcome)\b/i.test(words(a.end, a.end + 12))) return true
  const between = words(Math.min(a.end, b.end), Math.max(a.start, b.start))
  if (/\bdays?\b/i.test(between)) return false
  return /\bor\b|\boder\b|\bou\b|[/,|&+]|\band\b/i.test(between)
}

/** "Hybrid-remote" and "hybrid (flexible WFH)" are hybrid. */
function isPartOfHybrid({ remoteWord: a, hybridWord: b }: PlaceReading, words: string): boolean {
  if (!a || !b) return false
  return (a.start < b.end && b.start < a.end) || /wfh|home/i.test(words)
}
