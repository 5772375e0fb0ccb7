import cityTable from '../../../data/cities.json' with { type: 'json' }
import groupTable from '../../../data/country-groups.json' with { type: 'json' }
import countryTable from '../../../data/countries.json' with { type: 'json' }
import regionTable from '../../../data/regions.json' with { type: 'json' }
import subdivisionTable from '../../../data/subdivisions.json' with { type: 'json' }

/**
 * What a name on the map stands for. A city is known by its country, by its state where we keep states, and by its
 * thousands of people. A group of countries that has no region code of its own (Benelux) is OTHER with its members.
 */
export type Place =
  | { kind: 'city'; country: string; state?: string; people?: number }
  | { kind: 'state'; country: string; state: string }
  | { kind: 'country'; country: string }
  | { kind: 'region'; region: string; members?: readonly string[] }

/**
 * `upper`: the word counts only in capitals, since in small letters it is another word (US, SEA, META); `small`: it is
 * written in small letters (deutschlandweit).
 */
export type Entry = { place: Place; upper: boolean; small: boolean; others?: Place[] }

const MOST_WORDS = 6
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

/**
 * Every reading of a code in capitals, the likeliest first: US states, other states, countries ("CA", "DE", "IN"). NA is
 * North America beside Remote and among regions, far more often than Namibia.
 */
export function placesOfCode(code: string): Place[] {
  const found = (states.get(code) ?? []).map((place): Place => place)
  if (code === 'NA') found.push({ kind: 'region', region: 'NORTH_AMERICA' })
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

type Named = [name: string, place: Place]

function* namesOf(): Generator<Named> {
  for (const [region, { words }] of Object.entries(regionTable))
    for (const word of words) yield [word, { kind: 'region', region }]
  for (const { members, words } of Object.values(groupTable))
    for (const word of words) yield [word, { kind: 'region', region: 'OTHER', members }]
  for (const [country, words] of Object.entries(countryTable))
    for (const word of words) yield [word, { kind: 'country', country }]
  for (const [code, entries] of Object.entries(cityTable)) for (const entry of entries) yield* citiesOf(code, entry)
  for (const [state, words] of Object.entries(subdivisionTable))
    for (const word of words) yield [word, { kind: 'state', country: state.slice(0, 2), state }]
  for (const language of LANGUAGES) yield* countriesIn(language)
}

function* countriesIn(language: string): Generator<Named> {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  for (const country of Object.keys(countryTable)) {
    const name = names.of(country)
    if (name && name !== country && !(MISLEADING[country] ?? []).includes(name))
      yield [name, { kind: 'country', country }]
  }
}

/** "Cologne | Köln 1080" in the row of a state or country: one city, its spellings, its thousands of people. */
function* citiesOf(code: string, entry: string): Generator<Named> {
  const [, names, people] = /^(.*?)(?: (\d+))?$/.exec(entry)!
  const place: Place = {
    kind: 'city',
    country: code.slice(0, 2),
    ...(code.includes('-') && { state: code }),
    ...(people && { people: Number(people) }),
  }
  for (const name of names!.split(' | ')) yield [name, place]
}

function buildTable(): Map<string, Entry> {
  const map = new Map<string, Entry>()
  for (const [name, place] of namesOf()) {
    const key = foldName(name)
    if (key === '') continue
    const before = map.get(key)
    if (!before) map.set(key, { place, upper: isCapitals(name), small: /^\p{Ll}+$/u.test(name) })
    else if ([before.place, ...(before.others ?? [])].some((one) => isSame(one, place)))
      before.upper &&= isCapitals(name)
    else (before.others ??= []).push(place)
  }
  for (const entry of map.values()) if (entry.others) sortByWeight(entry)
  return map
}

function isSame(a: Place, b: Place): boolean {
  if (a.kind === 'region') return b.kind === 'region' && a.region === b.region && a.members === b.members
  return b.kind === a.kind && a.country === b.country && stateOf(a) === stateOf(b)
}

const stateOf = (place: Place): string | undefined =>
  place.kind === 'city' || place.kind === 'state' ? place.state : undefined

/** Below a hundred thousand people the table may hold no figure. */
const FEW = 20
const OF_A_STATE = 1_000

/** Thousands of people, to tell places of one name apart; regions and countries come before all others. */
export function weightOf(place: Place): number {
  if (place.kind === 'city') return place.people ?? FEW
  return place.kind === 'state' ? OF_A_STATE : Infinity
}

/**
 * The likeliest reading first. A city comes before the state it lies in (Bremen), a state before another's small town
 * and before a country of its name (Georgia, which has three times the people in America).
 */
function sortByWeight(entry: Entry): void {
  const all = [entry.place, ...entry.others!]
  const before = (a: Place, b: Place) =>
    (a.kind === 'city' && b.kind === 'state' && a.state === b.state) || (a.kind === 'state' && b.kind === 'country')
  all.sort((a, b) => {
    if (before(a, b)) return -1
    if (before(b, a)) return 1
    return weightOf(a) === weightOf(b) ? 0 : weightOf(b) - weightOf(a)
  })
  entry.place = all[0]!
  entry.others = all.slice(1)
}

function statesByCode(): Map<string, Place[]> {
  const map = new Map<string, Place[]>()
  const order = 'US CA AU IN BR DE MX GB ES IT AR CH AT FR NL PL'.split(' ')
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

/** The most words of a place whose name begins with a (folded) word, 0 for nearly all words there are. */
export const mostWordsOf = (first: string): number => longest.get(first) ?? 0
const longest = new Map<string, number>()
for (const name of table.keys()) {
  const words = name.split(' ')
  if (words.length <= MOST_WORDS) longest.set(words[0]!, Math.max(mostWordsOf(words[0]!), words.length))
}
const states = statesByCode()
