import { regionMembers, type Eligibility, type Evidence, type Fact, type Workplace } from '../../domain/index.ts'
import { readStatements, type Statements } from './eligibility-statements.ts'
import { placeReadings } from '../places/place-readings.ts'
import { isWide, type Settled } from '../places/place-settle.ts'
import type { Place } from '../places/place-table.ts'
import { inBody, inField, inPlace, inTitle, type Reading } from '../reading/reading.ts'
import type { PlaceReading } from '../places/read-place-string.ts'
import { readTimeZone } from './read-time-zone.ts'
import { readWorkPermit } from './read-work-permit.ts'

const RULE = 'eligibility@2'
/** The field in which a source says where the applicant may live, not where the work is. */
const LIVES_IN = 'candidate_required_location'

/** Places with the words they were read from; `sure` when they were said of the remote work itself. */
type Named = { places: Place[]; evidence: Evidence[]; sure: boolean }
const NOTHING: Named = { places: [], evidence: [], sure: false }

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
  if (!workplace?.value.includes('remote')) return { value, evidence, rule: RULE }

  const statements = readStatements(reading)
  const world = worldwideIn(reading, statements)
  const named = world?.sure ? NOTHING : placesIn(reading, workplace, statements)
  for (const place of named.places) addPlace(value, place)
  if (permit.elsewhere) value.workPermit = value.countries.filter((code) => !permit.elsewhere?.butFor.includes(code))
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
  value.scope = scopeOf(value, named, statements.unnamed ? 'unnamed' : world ? 'worldwide' : undefined)
  return { value, evidence, rule: RULE }
}

function scopeOf(value: Eligibility, named: Named, said: 'unnamed' | 'worldwide' | undefined): Eligibility['scope'] {
  if (named.places.length > 0) return 'limited'
  if (value.notCountries.length + value.notStates.length > 0) return 'limited'
  if (said) return said === 'worldwide' ? 'worldwide' : 'limited'
  return value.timeZone?.from !== undefined ? 'limited' : 'not-stated'
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
      one.excluded.map((s) => ({ place: s.place, evidence: inTitle(reading, s.start, s.end) })),
    ),
    ...statements.excluded.map((s) => ({ place: s.place, evidence: inBody(reading, s.start, s.end) })),
  ]
  for (const { place, evidence: proof } of out) {
    if (place.kind === 'country' && !value.notCountries.includes(place.country)) value.notCountries.push(place.country)
    else if (place.kind === 'state' && !value.notStates.includes(place.state)) value.notStates.push(place.state)
    else continue
    evidence.push(proof)
  }
}

function worldwideIn(reading: Reading, statements: Statements): { evidence: Evidence; sure: boolean } | undefined {
  const { places, title } = placeReadings(reading)
  for (const [i, one] of places.entries()) {
    if (one.worldwide)
      return {
        evidence: inPlace(reading, i, one.worldwide.start, one.worldwide.end),
        sure: statements.limits.length === 0,
      }
  }
  const named = [...places, ...title].some(({ remote }) => remote.length > 0) || statements.limits.length > 0
  const inHead = title.find((one) => one.worldwide)
  if (inHead) return { evidence: inTitle(reading, inHead.worldwide!.start, inHead.worldwide!.end), sure: !named }
  const said = statements.worldwide
  if (!said) return undefined
  return { evidence: inBody(reading, said.start, said.end), sure: !named }
}

function placesIn(reading: Reading, workplace: Fact<Workplace[]>, statements: Statements): Named {
  const fromPlaces = placeStrings(reading, workplace)
  const fromTitle = titleStrings(reading)
  const fromText: Named = {
    places: statements.limits.map(({ place }) => place),
    evidence: statements.proofs.map(({ start, end }) => inBody(reading, start, end)),
    sure: statements.limits.length > 0,
  }
  if (fromTitle.sure) return joined(fromTitle, fromPlaces.sure ? fromPlaces : NOTHING, fromText)
  if (fromPlaces.places.length > 0) return joined(withoutInner(fromPlaces, fromText), fromText)
  if (fromText.places.length > 0) return fromText
  if (fromTitle.places.length > 0) return fromTitle
  return countryField(reading)
}

/** A place string's region that lies in one the text names says no more than that one. */
function withoutInner(named: Named, text: Named): Named {
  const outer = text.places.flatMap((place) => (place.kind === 'region' ? [regionMembers(place.region)] : []))
  const lies = (place: Place) =>
    place.kind === 'region' &&
    outer.some((members) => {
      const own = regionMembers(place.region)
      return own.size > 0 && own.size < members.size && [...own].every((code) => members.has(code))
    })
  if (outer.length === 0 || !named.places.some(lies)) return named
  const kept = named.places.map((place) => !lies(place))
  return {
    ...named,
    places: named.places.filter((_, i) => kept[i]),
    evidence: named.evidence.filter((_, i) => kept[i]),
  }
}

const joined = (...parts: Named[]): Named => ({
  places: parts.flatMap(({ places }) => places),
  evidence: parts.flatMap(({ evidence }) => evidence),
  sure: parts.some(({ sure }) => sure),
})

function placeStrings(reading: Reading, workplace: Fact<Workplace[]>): Named {
  const { places } = placeReadings(reading)
  const pick = (choose: (one: PlaceReading, i: number) => Settled[], sure: boolean): Named => {
    const found = places.flatMap((one, i) => choose(one, i).map((s) => ({ i, s })))
    return {
      places: found.map(({ s }) => s.place),
      evidence: found.map(({ i, s }) => inPlace(reading, i, s.start, s.end)),
      sure,
    }
  }
  if (reading.raw.places.some(({ path }) => path === LIVES_IN))
    return pick(({ remote, other }) => [...remote, ...other], true)
  const onlyWide = places.every(({ other }) => other.every(isWide))
  if (places.some(({ remote }) => remote.length > 0))
    return pick((one) => [...one.remote, ...(isOffice(one) ? [] : one.other.filter(isWide))], true)
  if (places.some(({ bareRemote }) => bareRemote)) return onlyWide ? pick(({ other }) => other, true) : NOTHING
  if (isChosenInText(workplace) && !onlyWide) return pick(({ other }) => other.filter(isWide), false)
  return pick(({ other }) => other.map(withoutState), false)
}

/** "Israel office" beside "Remote from EU" is where the others work. */
const isOffice = ({ onsiteWord, remoteWord }: PlaceReading): boolean => onsiteWord !== undefined && !remoteWord

/** "Open to fully remote candidates" beside an office: the office does not say where the remote ones may live. */
const isChosenInText = ({ value, evidence }: Fact<Workplace[]>): boolean =>
  value.length > 1 && evidence.every((one) => one.method === 'text' && one.part === 'body')

/** A state that is only the place of an office limits to its country. */
const withoutState = (one: Settled): Settled =>
  one.place.kind === 'state' ? { ...one, place: { kind: 'country', country: one.place.country } } : one

/** "Onsite (Oslo)" is no place for the remote side; "US (Oslo HQ)" may be. */
const isOnSite = (title: string, { onsiteWord }: PlaceReading): boolean =>
  onsiteWord !== undefined && /site|person|in/i.test(title.slice(onsiteWord.start, onsiteWord.end))

function titleStrings(reading: Reading): Named {
  const { title } = placeReadings(reading)
  const remote = title.flatMap((one) => one.remote)
  const chosen =
    remote.length > 0 ? remote : title.flatMap((one) => (isOnSite(reading.title, one) ? [] : one.other.filter(isWide)))
  return {
    places: chosen.map(({ place }) => place),
    evidence: chosen.map(({ start, end }) => inTitle(reading, start, end)),
    sure: remote.length > 0 || (chosen.length > 0 && title.some((one) => one.bareRemote)),
  }
}

/** The country in a field of the source, where "Remote" is the only place and nothing else says from where. */
function countryField(reading: Reading): Named {
  const { field, places } = placeReadings(reading)
  const beside = places.some(({ other }) => other.length > 0)
  if (!field || beside) return NOTHING
  return { places: [field.place], evidence: [inField(field)], sure: false }
}
