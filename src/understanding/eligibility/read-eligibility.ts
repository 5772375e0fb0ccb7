import type { Eligibility, Evidence, Fact, Workplace } from '../../domain/index.ts'
import { readStatements, type Statements } from './eligibility-statements.ts'
import { NOTHING, placesIn, type Named } from './named-places.ts'
import { countryOf } from '../places/place-mentions.ts'
import { inHead, placeReadings } from '../places/place-readings.ts'
import type { Place } from '../places/place-table.ts'
import { inBody, inPlace, type Reading } from '../reading/reading.ts'
import { readTimeZone } from './read-time-zone.ts'
import { zoneMentions } from './zone-table.ts'
import { readWorkPermit, type WorkPermit } from './read-work-permit.ts'

const RULE = 'eligibility@7'
/** Where a person may live to do the work remotely. Unsaid stays "not-stated"; nothing makes it worldwide but words. */
export function readEligibility(reading: Reading, workplace: Fact<Workplace[]> | undefined): Fact<Eligibility> {
  const permit = readWorkPermit(reading)
  const value: Eligibility = {
    scope: 'not-remote',
    countries: [],
    regions: [],
    states: [],
    notCountries: [],
    notStates: [],
    workPermit: permit.countries,
  }
  const evidence: Evidence[] = [...permit.evidence]
  demandEverywhere(value, permit, countriesOfPlaces(reading))
  if (!workplace?.value.includes('remote')) return { value, evidence, rule: RULE }

  const statements = readStatements(reading)
  const world = worldwideIn(reading, statements)
  const named = world?.sure ? NOTHING : placesIn(reading, workplace, statements)
  for (const place of named.places) addPlace(value, place)
  demandEverywhere(value, permit, value.countries)
  evidence.push(...named.evidence)
  addExclusions(reading, statements, value, evidence)
  const zone = readTimeZone(reading)
  if (zone) {
    value.timeZone = zone.limit
    evidence.push(zone.evidence)
  }
  if (world && named.places.length === 0) evidence.push(world.evidence)
  if (statements.unnamed && named.places.length === 0)
    evidence.push(inBody(reading, statements.unnamed.start, statements.unnamed.end))
  const said = statements.unnamed ? 'unnamed' : world && !isSpanned(reading, world.evidence) ? 'worldwide' : undefined
  value.scope = scopeOf(value, named, said)
  return { value, evidence, rule: RULE }
}

/** "Global (UTC-8 to UTC+3)", "anywhere as long as you overlap with American time zones": the hours behind the word limit it. */
function isSpanned({ text }: Reading, evidence: Evidence): boolean {
  if (evidence.method !== 'text' || evidence.part !== 'body') return false
  const behind = /^\s?[(,:–-]\s?([^()\n]{4,40})/.exec(text.slice(evidence.end, evidence.end + 44))
  const onTerms = /^[^.;\n]{0,20}\b(?:as|so) long as\b([^.;\n]{4,160})/i.exec(
    text.slice(evidence.end, evidence.end + 200),
  )
  if (onTerms && zoneMentions(onTerms[1]!).some(({ from, to }) => from !== to)) return true
  const zones = behind ? zoneMentions(behind[1]!) : []
  return zones.length > 1 && zones.every(({ from }) => from !== undefined)
}

/** A right to work that is demanded wherever the work is done: in all of these, but for those named. */
function demandEverywhere(value: Eligibility, { elsewhere }: WorkPermit, countries: string[]): void {
  if (elsewhere && countries.length > 0) value.workPermit = countries.filter((code) => !elsewhere.butFor.includes(code))
}

/** The countries of the place strings, or else of the field, whatever is done there. */
function countriesOfPlaces(reading: Reading): string[] {
  const { places, field } = placeReadings(reading)
  const named = places
    .flatMap(({ remote, other }) => [...remote, ...other])
    .flatMap(({ place }) => countryOf(place) ?? [])
  return named.length > 0 ? [...new Set(named)] : field ? [countryOf(field.place) ?? []].flat() : []
}

function scopeOf(value: Eligibility, named: Named, said: 'unnamed' | 'worldwide' | undefined): Eligibility['scope'] {
  if (named.places.length > 0) return 'limited'
  if (value.notCountries.length + value.notStates.length > 0) return 'limited'
  if (said) return said === 'worldwide' ? 'worldwide' : 'limited'
  return value.timeZone ? 'limited' : 'not-stated'
}

function addPlace(value: Eligibility, place: Place): void {
  const add = (list: string[], code: string) => {
    if (!list.includes(code)) list.push(code)
  }
  if (place.kind === 'region' && place.members) for (const code of place.members) add(value.countries, code)
  else if (place.kind === 'region') add(value.regions, place.region)
  else add(value.countries, place.country)
  if (place.kind === 'state') add(value.states, place.state)
}

function addExclusions(reading: Reading, statements: Statements, value: Eligibility, evidence: Evidence[]): void {
  const { places, title } = placeReadings(reading)
  const out: { place: Place; evidence: Evidence }[] = [
    ...places.flatMap((one, i) =>
      one.excluded.map((s) => ({ place: s.place, evidence: inPlace(reading, i, s.start, s.end) })),
    ),
    ...title.flatMap((one) =>
      one.excluded.map((s) => ({ place: s.place, evidence: inHead(reading, one, s.start, s.end) })),
    ),
    ...statements.excluded.map((s) => ({ place: s.place, evidence: inBody(reading, s.start, s.end) })),
  ]
  for (const { place, evidence: proof } of out) {
    if (place.kind === 'country' && !value.notCountries.includes(place.country)) value.notCountries.push(place.country)
    else if (place.kind === 'state' && !value.notStates.includes(place.state)) value.notStates.push(place.state)
    else continue
    evidence.push({ ...proof, of: 'excluded' })
  }
}

function worldwideIn(reading: Reading, statements: Statements): { evidence: Evidence; sure: boolean } | undefined {
  const { places, title } = placeReadings(reading)
  // A title that says "Remote, UK" limits the role though "Global" is among its places.
  const titled = title.some(({ remote }) => remote.length > 0)
  for (const [i, one] of places.entries()) {
    if (one.worldwide)
      return {
        evidence: inPlace(reading, i, one.worldwide.start, one.worldwide.end),
        sure: statements.limits.length === 0 && !titled,
      }
  }
  const named = [...places, ...title].some(({ remote }) => remote.length > 0) || statements.limits.length > 0
  const head = title.find((one) => one.worldwide)
  if (head) return { evidence: inHead(reading, head, head.worldwide!.start, head.worldwide!.end), sure: !named }
  const said = statements.worldwide
  if (!said) return undefined
  return { evidence: inBody(reading, said.start, said.end), sure: !named }
}
