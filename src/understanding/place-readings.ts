import { isCountry } from '../domain/index.ts'
import { placeMentions } from './place-mentions.ts'
import type { Place } from './place-table.ts'
import { readPlaceString, type PlaceReading } from './read-place-string.ts'
import { readTitlePlaces } from './read-title-places.ts'
import type { Reading } from './reading.ts'

/** The place strings and the title of a posting, taken apart once for the readers that need them. */
export type PlaceReadings = { places: PlaceReading[]; title: PlaceReading[]; field?: Place }

const cache = new WeakMap<Reading, PlaceReadings>()
const MOST_PLACES = 200

export function placeReadings(reading: Reading): PlaceReadings {
  const known = cache.get(reading)
  if (known) return known
  const field = countryField(reading)
  const hint = field && field.kind !== 'region' ? field.country : undefined
  const places = reading.raw.places.slice(0, MOST_PLACES).map((place) => readPlaceString(place.words, hint))
  const readings = { places, title: readTitlePlaces(reading.title, hint), field }
  cache.set(reading, readings)
  return readings
}

/** The country or region that a field of the source names: "US", "Germany", "European Union", "EMEA remote". */
function countryField({ raw }: Reading): Place | undefined {
  const words = (raw.country?.value ?? raw.places.find((place) => place.country)?.country ?? '').trim().slice(0, 80)
  if (words === '') return undefined
  if (/^[A-Z]{2}$/i.test(words) && isCountry(words.toUpperCase()))
    return { kind: 'country', country: words.toUpperCase() }
  const found = placeMentions(words, 0, words.length, 'codes')[0]
  return found?.place
}
