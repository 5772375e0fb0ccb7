import { countryInSentence, regionCodes, regionInSentence, regionMembers, subdivisionName } from '../../domain/index.ts'
import type { PlaceName } from '../../understanding/index.ts'

type Place = PlaceName['place']

/** A place as a value of the question: a region's code, an ISO 3166-2 code, or an ISO 3166-1 code. */
export function placeValue(place: Place): string {
  if (place.kind === 'region') return place.region
  return 'state' in place && place.state ? place.state : place.country
}

/** The values of a place; a group without a code of its own (Benelux) is its countries. */
export const placeValues = (place: Place): string[] =>
  place.kind === 'region' && place.members ? [...place.members] : [placeValue(place)]

/** "Brazil", "Texas", "the EU", "Berlin (Germany)". `words` is how it was written. */
export function placeLabel(place: Place, words: string): string {
  if (place.kind === 'region') return place.members ? capitals(words) : regionInSentence(place.region)
  if (place.kind === 'state') return subdivisionName(place.state)
  if (place.kind === 'country') return countryInSentence(place.country)
  return `${capitals(words)} (${place.state ? subdivisionName(place.state) : countryInSentence(place.country)})`
}

/** The value alone as people read it. */
export function valueName(value: string): string {
  if (value.includes('-')) return subdivisionName(value)
  return regionCodes.includes(value) ? regionInSentence(value) : countryInSentence(value)
}

/** What kind of thing a place is, to tell it from its namesakes. */
export function placeKind(place: Place): string {
  if (place.kind === 'region') return 'the region'
  if (place.kind === 'country') return 'the country'
  return place.kind === 'state'
    ? `the state in ${countryInSentence(place.country)}`
    : `the city in ${countryInSentence(place.country)}`
}

export const capitals = (words: string): string =>
  words
    .replace(/,.*$/, '')
    .trim()
    .replace(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())

/** As postings name places: those that are open to somebody who lives in one of these, by name, by group, or as worldwide. */
export function openTo(values: readonly string[]): string[] {
  const countries = values.map((value) => (value.includes('-') ? value.slice(0, 2) : value))
  const open = regionCodes.filter((region) => countries.some((value) => holds(region, value)))
  return [...new Set(['worldwide', ...open, ...countries])]
}

/** A group that holds the country, or all of another group; "Oceania"-like groups without members hold nothing. */
function holds(region: string, value: string): boolean {
  const members = regionMembers(region)
  if (region === value) return true
  const wanted = regionMembers(value)
  if (wanted.size === 0) return members.has(value)
  return members.size >= wanted.size && [...wanted].every((country) => members.has(country))
}
