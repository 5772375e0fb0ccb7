import type { Eligibility, Evidence, Facts } from './facts.ts'
import { countryInSentence, countryName, regionMembers, regionInSentence, subdivisionName } from './places.ts'
import { offsetName, offsetsOf, standardOffset } from './time-zones.ts'

/** Where somebody lives, as far as they told us: ISO 3166-1 alpha-2, ISO 3166-2, IANA time zone. */
export type Person = { country?: string; state?: string; timeZone?: string }
export type Answer = 'yes' | 'no' | 'not-stated'
export type Applying = { answer: Answer; why: string; evidence: Evidence[] }

type Told = Pick<Facts, 'eligibility' | 'workplace'>
/** A step's verdict; the sentence is only made when somebody reads it. */
type Verdict = { answer: Answer; why: () => string }

/**
 * Whether a person may apply from where they live, with one plain sentence and the words it rests on. What a posting
 * does not say is never a yes. A demanded right to work does not change the answer; the sentence names it.
 */
export function canApply(person: Person, facts: Told): Applying {
  const { answer, why } = judge(person, facts)
  const evidence = isRemote(facts) ? facts.eligibility.evidence : (facts.workplace?.evidence ?? [])
  return { answer, why: why(), evidence }
}

/** The bare answer, without sentence and evidence, for going through many postings. */
export const answerTo = (person: Person, facts: Told): Answer => judge(person, facts).answer

const isRemote = ({ eligibility }: Told): boolean => eligibility.value.scope !== 'not-remote'

function judge(person: Person, facts: Told): Verdict {
  const { value } = facts.eligibility
  if (!isRemote(facts)) return notRemote(facts)
  const excluded = byExclusion(person, value)
  if (excluded) return excluded
  const place = byPlace(person, value)
  if (place.answer === 'no') return place
  const zone = byTimeZone(person, value)
  if (zone && zone.answer !== 'yes')
    return isNamed(person, value) && place.answer === 'yes' ? withHours(place, value) : zone
  return place.answer === 'yes' && value.workPermit.length > 0 ? withPermit(place, value) : place
}

function notRemote({ workplace }: Told): Verdict {
  const kinds = workplace?.value ?? []
  if (kinds.length === 0) return notStated(() => 'It does not say whether the work is remote.')
  if (kinds.includes('hybrid')) return no(() => 'This is hybrid work: some days are in an office.')
  return no(() => 'This is on-site work.')
}

function byExclusion({ country, state }: Person, { notCountries, notStates }: Eligibility): Verdict | undefined {
  if (!country) return undefined
  if (notCountries.includes(country)) return no(() => `Not open to people in ${countryInSentence(country)}.`)
  const out = notStates.filter((code) => code.startsWith(`${country}-`))
  if (out.length === 0) return undefined
  if (state && out.includes(state)) return no(() => `Not open to people in ${subdivisionName(state)}.`)
  return state ? undefined : notStated(() => `Not open in ${list(out.map(subdivisionName))}; your state decides.`)
}

function byPlace(person: Person, value: Eligibility): Verdict {
  if (value.scope === 'worldwide') return yes(() => 'Open to people anywhere.')
  if (value.scope === 'not-stated') return notStated(() => unsaid(value))
  const named = value.countries.length + value.regions.length > 0
  if (!named) return notStated(() => withoutPlaces(value))
  const { country } = person
  if (!country) return notStated(() => `Open to people in ${placesOf(value)}.`)
  const region = value.regions.find((code) => regionMembers(code).has(country))
  if (value.countries.includes(country)) return byState(person, country, value, region)
  if (region)
    return yes(
      () =>
        `Open to people in ${regionInSentence(region)}; ${countryInSentence(country)} is in ${regionInSentence(region)}.`,
    )
  if (value.regions.some((code) => regionMembers(code).size === 0))
    return notStated(() => 'Open to some places only; it does not name them.')
  return no(() => `Only for people in ${placesOf(value)}.`)
}

/** States narrow their own country only; a region that holds the country opens all of it again. */
function byState({ state }: Person, country: string, value: Eligibility, region: string | undefined): Verdict {
  const states = value.states.filter((code) => code.startsWith(`${country}-`))
  if (states.length === 0 || region) return yes(() => `Open to people in ${countryInSentence(country)}.`)
  const named = `${list(states.map(subdivisionName))} (${countryName(country)})`
  if (!state)
    return notStated(() => `Only some parts of ${countryInSentence(country)}: ${list(states.map(subdivisionName))}.`)
  return states.includes(state)
    ? yes(() => `Open to people in ${subdivisionName(state)}.`)
    : no(() => `Only for people in ${named}.`)
}

function byTimeZone({ timeZone, country }: Person, { timeZone: limit }: Eligibility): Verdict | undefined {
  if (limit?.from === undefined || limit.to === undefined) return undefined
  const { from, to } = limit
  const own = timeZone ? standardOffset(timeZone) : undefined
  const offsets = own === undefined ? (country ? offsetsOf(country) : []) : [own]
  if (offsets.length === 0) return undefined
  const inside = offsets.filter((hours) => hours >= from && hours <= to).length
  const asked = from === to ? offsetName(from) : `${offsetName(from)} to ${offsetName(to)}`
  if (inside === offsets.length) return yes(() => '')
  if (inside > 0) return notStated(() => `It asks for a time zone of ${asked}; yours decides.`)
  return no(
    () =>
      `It asks for a time zone of ${asked}; ${own === undefined ? countryInSentence(country!) : 'yours'} is outside of it.`,
  )
}

/** A country that is named is open whatever its clock says: then the zone tells when to work, not where to live. */
const isNamed = ({ country }: Person, { countries }: Eligibility): boolean =>
  country !== undefined && countries.includes(country)

function withHours({ why }: Verdict, { timeZone }: Eligibility): Verdict {
  return { answer: 'yes', why: () => why().replace(/\.$/, `; it asks for hours: “${timeZone?.words ?? ''}”.`) }
}

function withPermit({ why }: Verdict, { workPermit }: Eligibility): Verdict {
  const places = list(workPermit.slice(0, MOST_NAMED).map(countryInSentence))
  return { answer: 'yes', why: () => why().replace(/\.$/, `; asks for an existing right to work in ${places}.`) }
}

function unsaid({ workPermit, timeZone }: Eligibility): string {
  const permit =
    workPermit.length > 0
      ? ` It asks for an existing right to work in ${list(workPermit.slice(0, MOST_NAMED).map(countryInSentence))}.`
      : ''
  const zone = timeZone && !permit ? ` It asks for hours: “${timeZone.words}”.` : ''
  return `Remote, but it does not say from where.${permit || zone}`
}

function withoutPlaces({ timeZone, notCountries, notStates }: Eligibility): string {
  if (timeZone?.from !== undefined) return 'It asks for a time zone, but does not say which countries it is open to.'
  const out = [...notCountries.map(countryInSentence), ...notStates.map(subdivisionName)]
  if (out.length > 0) return `It only says where it is not open: ${list(out)}.`
  return 'Open to some countries only; it does not name them here.'
}

const MOST_NAMED = 6

function placesOf({ regions, countries, states }: Eligibility): string {
  const within = (country: string) => states.filter((code) => code.startsWith(`${country}-`)).map(subdivisionName)
  const parts = countries.map((country) => {
    const named = within(country)
    return named.length > 0 && named.length <= MOST_NAMED
      ? `${countryInSentence(country)} (${list(named)})`
      : countryInSentence(country)
  })
  const all = [...regions.filter((code) => regionMembers(code).size > 0).map(regionInSentence), ...parts]
  if (all.length <= MOST_NAMED) return list(all)
  return `${all.slice(0, MOST_NAMED - 1).join(', ')} and ${all.length - MOST_NAMED + 1} more places`
}

function list(words: string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`
}

const yes = (why: () => string): Verdict => ({ answer: 'yes', why })
const no = (why: () => string): Verdict => ({ answer: 'no', why })
const notStated = (why: () => string): Verdict => ({ answer: 'not-stated', why })
