import { isCountry } from '../../domain/index.ts'
import { placeMentions } from './place-mentions.ts'
import type { Place } from './place-table.ts'
import { readPlaceString, type PlaceReading } from './read-place-string.ts'
import { readTitlePlaces } from './read-title-places.ts'
import type { Reading } from '../reading/reading.ts'

/** The place strings and the title of a posting, taken apart once for the readers that need them. */
export type PlaceReadings = { places: PlaceReading[]; title: PlaceReading[]; field?: CountryField }

/** A country or region in a field of its own, with the words that stand there. */
export type CountryField = { place: Place; words: string; path: string }

const cache = new WeakMap<Reading, PlaceReadings>()
const MOST_PLACES = 200

export function placeReadings(reading: Reading): PlaceReadings {
  const known = cache.get(reading)
  if (known) return known
  const field = countryField(reading)
  const hint = field && field.place.kind !== 'region' ? field.place.country : undefined
  const places = reading.raw.places.slice(0, MOST_PLACES).map((place) => readPlaceString(place.words, hint))
  const readings = { places, title: readTitlePlaces(reading.title, hint), field }
  cache.set(reading, readings)
  return readings
}

/** The country or region that a field of the source names: "US", "Germany", "European Union", "EMEA remote". */
function countryField({ raw }: Reading): CountryField | undefined {
  const stated = raw.country ?? ofPlace(raw.places) ?? raw.metadata.find(({ name }) => /^country$/i.test(name.trim()))
  if (!stated) return undefined
  const words = ('words' in stated ? stated.words : stated.value).trim().slice(0, 80)
  const path = 'path' in stated ? stated.path : `metadata.${stated.name}`
  const place = placeOf(('path' in stated ? stated.value : words).trim().slice(0, 80))
  return place && { place, words, path }
}

function ofPlace(places: Reading['raw']['places']) {
  const one = places.find(({ country }) => country)
  return one && { value: one.country!, words: one.country!, path: one.path }
}

function placeOf(words: string): Place | undefined {
  const code = words.toUpperCase()
  if (code.length === 2 && isCountry(code)) return { kind: 'country', country: code }
  return placeMentions(words, 0, words.length, 'codes')[0]?.place
}
