import { regionMembers, type Evidence, type Fact, type Workplace } from '../../domain/index.ts'
import { areHomes, inHead, MOST_OFFICES, placeReadings } from '../places/place-readings.ts'
import { isWide, type Settled } from '../places/place-settle.ts'
import type { Place } from '../places/place-table.ts'
import type { PlaceReading } from '../places/read-place-string.ts'
import { inBody, inField, inPlace, type Reading } from '../reading/reading.ts'
import { stretches, type Statements } from './eligibility-statements.ts'

/** The field in which a source says where the applicant may live, not where the work is. */
const LIVES_IN = 'candidate_required_location'

/** Places with the words they were read from; `sure` when they were said of the remote work itself. */
export type Named = { places: Place[]; evidence: Evidence[]; sure: boolean }
export const NOTHING: Named = { places: [], evidence: [], sure: false }

/**
 * The places that limit who may do the work remotely: what the title, the place strings and the text name, or else the
 * country in a field. An office beside the remote side is left out, and so is what the company says of all its roles
 * where this role says more.
 */
export function placesIn(reading: Reading, workplace: Fact<Workplace[]>, statements: Statements): Named {
  const fromPlaces = placeStrings(reading, workplace)
  const fromTitle = titleStrings(reading)
  const fromText: Named = {
    places: statements.limits.map(({ place }) => place),
    evidence: statements.proofs.map(({ start, end }) => inBody(reading, start, end)),
    sure: statements.limits.length > 0,
  }
  if (fromTitle.sure) return joined(fromTitle, fromPlaces.sure ? fromPlaces : NOTHING, fromText)
  if (fromPlaces.places.length > 0)
    return joined(
      countriesIn(fromTitle, fromPlaces),
      withoutInner(withoutOuter(fromPlaces, fromText), fromText),
      fromText,
    )
  if (fromText.places.length > 0) return fromText
  if (fromTitle.places.length > 0) return fromTitle
  if (statements.general.length > 0)
    return {
      places: statements.general.map(({ place }) => place),
      evidence: stretches(reading.text, statements.general).map(({ start, end }) => inBody(reading, start, end)),
      sure: true,
    }
  return countryField(reading)
}

/** "Engineer - India" beside "Asia": the title names the country in the region of the place strings. */
function countriesIn(title: Named, { places }: Named): Named {
  const isInner = (place: Place) =>
    place.kind === 'country' && places.every((one) => one.kind === 'region' && liesIn(place, one.region))
  const kept = title.places.map(isInner)
  return {
    ...title,
    places: title.places.filter((_, i) => kept[i]),
    evidence: title.evidence.filter((_, i) => kept[i]),
  }
}

/** "EMEA" in the place string says no more where the text names a smaller region in it, and nothing outside of it. */
function withoutOuter(named: Named, text: Named): Named {
  if (!text.places.some(({ kind }) => kind === 'region')) return named
  return leavingOut(named, (place) => place.kind === 'region' && text.places.every((one) => liesIn(one, place.region)))
}

/** Strictly inside: a region does not lie in itself. */
function liesIn(place: Place, region: string): boolean {
  const members = regionMembers(region)
  if (place.kind !== 'region') return members.has(place.country)
  const own = place.members ? new Set(place.members) : regionMembers(place.region)
  return own.size > 0 && own.size < members.size && [...own].every((code) => members.has(code))
}

/** A place string's region, or its cities where it names nothing else, in a region the text names say no more than that. */
function withoutInner(named: Named, text: Named): Named {
  const onlyCities = named.places.every(({ kind }) => kind === 'city')
  return leavingOut(
    named,
    (place) =>
      (place.kind === 'region' || onlyCities) &&
      text.places.some((one) => one.kind === 'region' && liesIn(place, one.region)),
  )
}

function leavingOut(named: Named, isOut: (place: Place) => boolean): Named {
  const kept = named.places.map((place) => !isOut(place))
  if (!kept.includes(false)) return named
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
  const homes = areHomes(places)
  if (places.some(({ remote }) => remote.length > 0))
    return pick(
      (one) => [
        ...one.remote,
        ...(isOffice(one) ? [] : homes ? one.other.map(withoutState) : one.other.filter(isWide)),
      ],
      true,
    )
  if (places.some(({ bareRemote }) => bareRemote)) return onlyWide ? pick(({ other }) => other, true) : NOTHING
  if (isChosenInText(workplace) && !onlyWide && places.length <= MOST_OFFICES)
    return pick(({ other }) => other.filter(isWide), false)
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
const isOnSite = (reading: Reading, one: PlaceReading): boolean =>
  one.onsiteWord !== undefined &&
  /site|person|in/i.test(inHead(reading, one, one.onsiteWord.start, one.onsiteWord.end).quote)

function titleStrings(reading: Reading): Named {
  const { title } = placeReadings(reading)
  const remote = title.flatMap((one) => one.remote.map((s) => ({ one, s })))
  const chosen =
    remote.length > 0
      ? remote
      : title.flatMap((one) => (isOnSite(reading, one) ? [] : one.other.filter(isWide).map((s) => ({ one, s }))))
  return {
    places: chosen.map(({ s }) => s.place),
    evidence: chosen.map(({ one, s }) => inHead(reading, one, s.start, s.end)),
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
