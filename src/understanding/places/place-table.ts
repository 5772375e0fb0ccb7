import cityTable from '../../../data/cities.json' with { type: 'json' }
import countryTable from '../../../data/countries.json' with { type: 'json' }
import regionTable from '../../../data/regions.json' with { type: 'json' }
import subdivisionTable from '../../../data/subdivisions.json' with { type: 'json' }

/** What a name on the map stands for. A city is known by its country, and by its state where we keep states. */
export type Place =
  | { kind: 'city'; country: string; state?: string }
  | { kind: 'state'; country: string; state: string }
  | { kind: 'country'; country: string }
  | { kind: 'region'; region: string }

/** `upper`: the word counts only in capitals, since in small letters it is another word (US, SEA, META). */
export type Entry = { place: Place; upper: boolean; others?: Place[] }

export const MOST_WORDS = 6
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'nl', 'it', 'pl']

/** Without marks, dots, apostrophes and case; every other sign parts words. */
export const foldWord = (word: string): string =>
  (/^[\x00-\x7f]*$/.test(word)
    ? word
    : word
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[łŁ]/g, 'l')
        .replace(/[øØ]/g, 'o')
        .replace(/ß/g, 'ss')
        .replace(/ı/g, 'i')
  )
    .toLowerCase()
    .replace(/[.'’]/g, '')

const foldName = (name: string): string =>
  name
    .split(/[^\p{L}\p{M}\p{N}.'’]+/u)
    .map(foldWord)
    .filter(Boolean)
    .join(' ')

const isCapitals = (name: string): boolean => name.length <= 6 && /^[A-Z.&/-]+$/.test(name)

const countryCodes = new Set(Object.keys(countryTable))

/** The place with that folded name. */
export const placeNamed = (folded: string): Entry | undefined => table.get(folded)

/** Every reading of a code in capitals, the likeliest first: US states, other states, countries ("CA", "DE", "IN"). */
export function placesOfCode(code: string): Place[] {
  const found = (states.get(code) ?? []).map((place): Place => place)
  const country = code === 'UK' ? 'GB' : code
  if (countryCodes.has(country)) found.push({ kind: 'country', country })
  return found
}

/** Names in other languages that mean something else to a reader of English. */
const MISLEADING: Record<string, string[]> = {
  IN: ['Indie'],
  DM: ['Dominique'],
  MU: ['Maurice'],
  RE: ['Reunion', 'Réunion'],
}

function buildTable(): Map<string, Entry> {
  const map = new Map<string, Entry>()
  const add = (name: string, place: Place) => {
    const key = foldName(name)
    if (key === '') return
    const before = map.get(key)
    if (!before) map.set(key, { place, upper: isCapitals(name) })
    else if (JSON.stringify(before.place) === JSON.stringify(place)) before.upper &&= isCapitals(name)
    else (before.others ??= []).push(place)
  }
  for (const [region, { words }] of Object.entries(regionTable))
    for (const w of words) add(w, { kind: 'region', region })
  for (const [country, words] of Object.entries(countryTable))
    for (const w of words) add(w, { kind: 'country', country })
  for (const [code, cities] of Object.entries(cityTable)) for (const name of cities) add(name, cityOf(code))
  for (const [state, words] of Object.entries(subdivisionTable)) {
    for (const w of words) add(w, { kind: 'state', country: state.slice(0, 2), state })
  }
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region' })
    for (const country of Object.keys(countryTable)) {
      const name = names.of(country)
      if (name && name !== country && !(MISLEADING[country] ?? []).includes(name))
        add(name, { kind: 'country', country })
    }
  }
  return map
}

function cityOf(code: string): Place {
  return code.includes('-') ? { kind: 'city', country: code.slice(0, 2), state: code } : { kind: 'city', country: code }
}

function statesByCode(): Map<string, Place[]> {
  const map = new Map<string, Place[]>()
  const order = ['US', 'CA', 'AU', 'IN', 'BR', 'DE', 'MX']
  const codes = Object.keys(subdivisionTable).sort(
    (a, b) => order.indexOf(a.slice(0, 2)) - order.indexOf(b.slice(0, 2)),
  )
  for (const state of codes) {
    const short = state.slice(3)
    const places = map.get(short) ?? []
    map.set(short, [...places, { kind: 'state', country: state.slice(0, 2), state }])
  }
  return map
}

const table = buildTable()
const states = statesByCode()
