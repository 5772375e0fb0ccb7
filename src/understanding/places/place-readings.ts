import { isCountry, type Evidence, type RawPlace } from '../../domain/index.ts'
import { headLineOf } from './head-lines.ts'
import { placeMentions } from './place-mentions.ts'
import { codesOf, isWide, type Hints, type Settled } from './place-settle.ts'
import type { Place } from './place-table.ts'
import { readPlaceLines } from './place-lines.ts'
import { readPlaceString, type PlaceReading } from './read-place-string.ts'
import { readTitlePlaces, shifted } from './read-title-places.ts'
import { inBody, inTitle, type Reading } from '../reading/reading.ts'

/** The place strings, the title (with the line that stands for a headline) and the labelled lines of place, taken apart once for all readers. */
export type PlaceReadings = {
  places: PlaceReading[]
  title: PlaceReading[]
  lines: PlaceReading[]
  field?: CountryField
}

/** A country or region in a field of its own, with the words that stand there. */
export type CountryField = { place: Place; words: string; path: string }

const cache = new WeakMap<Reading, PlaceReadings>()
const MOST_PLACES = 200

export function placeReadings(reading: Reading): PlaceReadings {
  const known = cache.get(reading)
  if (known) return known
  const field = countryField(reading)
  const hints: Hints = { field: field && field.place.kind !== 'region' ? field.place.country : undefined }
  const all = reading.raw.places.slice(0, MOST_PLACES)
  const alone = all.map((place) => readPlaceString(place.words, { ...hints, beside: ownPlace(place) }))
  const company = companyOf(alone)
  const places = alone.map((one, i) =>
    company.size > 0 && isOpen(one)
      ? readPlaceString(all[i]!.words, { ...hints, company, beside: ownPlace(all[i]!) })
      : one,
  )
  const title = headPlaces(reading, { ...hints, company })
  const readings = { places, title, lines: readPlaceLines(reading, { ...hints, company }), field }
  cache.set(reading, readings)
  return readings
}

/** What the title says; where it says nothing of where the work is done, also the line below it that does. */
function headPlaces(reading: Reading, hints: Hints): PlaceReading[] {
  const title = readTitlePlaces(reading.title, hints)
  if (title.some(({ remoteWord, hybridWord, onsiteWord }) => remoteWord ?? hybridWord ?? onsiteWord)) return title
  const line = headLineOf(reading)
  if (!line) return title
  const below = readTitlePlaces(reading.text.slice(line.start, line.end), hints)
  return [...title, ...below.map((one) => ({ ...shifted(one, line.start), ofText: true as const }))]
}

/** The evidence of a span of the title's readings, or of the line that stands for it. */
export const inHead = (reading: Reading, { ofText }: PlaceReading, start: number, end: number): Evidence =>
  ofText ? inBody(reading, start, end) : inTitle(reading, start, end)

/** With more cities than this a posting names where people may live. */
export const MOST_OFFICES = 8
const isBare = (one: PlaceReading): boolean => !one.remoteWord && !one.hybridWord && !one.onsiteWord

/**
 * "Remote Europe", "Spain", "Oslo": beside a remote place, countries without a word of their own are where one may live,
 * and so are the cities among them; so are more cities than anybody has offices.
 */
export function areHomes(places: PlaceReading[]): boolean {
  const bare = places.filter((one) => isBare(one) && one.other.length > 0)
  return (
    places.some(({ remoteWord }) => remoteWord) &&
    (bare.length > MOST_OFFICES || bare.some(({ other }) => other.some(isWide)))
  )
}

const placesOf = ({ remote, other }: PlaceReading): Settled[] => [...remote, ...other]
const isOpen = (one: PlaceReading): boolean => placesOf(one).some(({ open }) => open)

/** The states and countries of the places whose name leaves no doubt: they tell what the doubtful ones mean. */
const companyOf = (readings: PlaceReading[]): Set<string> =>
  new Set(readings.flatMap(placesOf).flatMap(({ place, open }) => (open ? [] : codesOf(place))))

/** The state or country in the fields of a place of its own; where they disagree the narrower was chosen with more care. */
function ownPlace({ region, country }: RawPlace): string | undefined {
  const state = region !== undefined && region.length > 3 ? placeOf(region) : undefined
  if (state?.kind === 'state') return state.state
  const place = country === undefined ? undefined : placeOf(country)
  return place && place.kind !== 'region' ? place.country : undefined
}

/** The country or region that a field of the source names: "US", "Germany", "European Union", "EMEA remote". */
function countryField({ raw }: Reading): CountryField | undefined {
  const stated = raw.country ?? ofPlace(raw.places) ?? raw.metadata.find(({ name }) => /^country$/i.test(name.trim()))
  if (!stated) return undefined
  const words = ('words' in stated ? stated.words : stated.value).trim().slice(0, 80)
  const path = 'path' in stated ? stated.path : `metadata.${stated.name}`
  const place = placeOf('path' in stated ? stated.value : words)
  return place && { place, words, path }
}

function ofPlace(places: Reading['raw']['places']) {
  const one = places.find(({ country }) => country)
  return one && { value: one.country!, words: one.country!, path: one.path }
}

function placeOf(stated: string): Place | undefined {
  const words = stated.trim().slice(0, 80)
  const code = words.toUpperCase()
  if (code.length === 2 && isCountry(code)) return { kind: 'country', country: code }
  return placeMentions(words, 0, words.length, 'codes')[0]?.place
}
