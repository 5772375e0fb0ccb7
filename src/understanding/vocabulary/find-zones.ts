import { offsetsOf, standardOffset } from '../../domain/index.ts'
import { zoneMentions } from '../eligibility/zone-table.ts'
import type { Place } from '../places/place-table.ts'

/** Hours from UTC in standard time; `group` is a span such as "US hours". */
export type ZoneName = { from: number; to: number; group: boolean; start: number; end: number }

/** Zones that a question names, in any case: the table of the postings' zones is asked in three ways of writing. */
export function findZones(text: string): ZoneName[] {
  const titled = inTitleCase(text)
  const found = new Map<number, ZoneName>()
  for (const written of [text, titled, each(text)]) {
    if (written.length !== text.length) continue
    for (const { from, to, start, end, kind } of zoneMentions(written)) {
      // a city is a place before it is a clock; see `clockOf`
      if (kind === 'city' || from === undefined || to === undefined || (found.get(start)?.end ?? 0) >= end) continue
      found.set(start, { from, to, group: kind === 'group', start, end })
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

const inTitleCase = (text: string): string =>
  text.replace(/[\p{L}]+/gu, (word) => raised(word.slice(0, 1)) + word.slice(1).toLowerCase())
const each = (text: string): string => [...text].map(raised).join('')
const raised = (letter: string): string =>
  letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter

// Standard time of most of each state. Source: United States Code title 15, sections 261 to 265, and 49 CFR part 71.
const STATES: [number, string][] = [
  [-5, 'CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV'],
  [-6, 'AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI'],
  [-7, 'AZ CO ID MT NM UT WY'],
  [-8, 'CA NV OR WA'],
  [-9, 'AK'],
  [-10, 'HI'],
]
const stateOffsets = new Map(STATES.flatMap(([hours, codes]) => codes.split(' ').map((code) => [`US-${code}`, hours])))
const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
const ianaCities = new Map(
  Intl.supportedValuesOf('timeZone').map((zone) => [keyOf(zone.slice(zone.lastIndexOf('/') + 1)), zone]),
)

/**
 * The clock of a place: the city's own zone of the IANA list, the state's, or the span of its country's zones. Undefined
 * for regions. `words` is how the place was written.
 */
export function clockOf(words: string, place: Place): { from: number; to: number } | undefined {
  if (place.kind === 'region') return undefined
  const [city] = place.kind === 'city' ? zoneMentions(inTitleCase(words)) : []
  const iana = city?.iana?.[0] ?? (place.kind === 'city' ? ianaCities.get(keyOf(words)) : undefined)
  const hours =
    (iana === undefined ? undefined : standardOffset(iana)) ??
    ('state' in place ? stateOffsets.get(place.state ?? '') : undefined)
  if (hours !== undefined) return { from: hours, to: hours }
  const [zone] = place.kind === 'city' ? findZones(`${words} time`) : []
  if (zone) return { from: zone.from, to: zone.to }
  const offsets = offsetsOf(place.country)
  return offsets.length > 0 ? { from: Math.min(...offsets), to: Math.max(...offsets) } : undefined
}
