import type { Eligibility } from './facts.ts'
import { countryInSentence, countryName, countryNames, regionInSentence, regionMembers, regionNames, subdivisionName, subdivisionNames } from './places.ts' // prettier-ignore
import { either, MOST_NAMED, no, notStated, yes, type Person, type Verdict } from './verdict.ts'

/** What is said of the person's country and state by name as not open; undefined when nothing is. */
export function byExclusion({ country, state }: Person, { notCountries, notStates }: Eligibility): Verdict | undefined {
  if (!country) return undefined
  if (notCountries.includes(country))
    return no('excluded', () => `Not open to people in ${countryInSentence(country)}.`)
  const out = notStates.filter((code) => code.startsWith(`${country}-`))
  if (out.length === 0) return undefined
  if (state && out.includes(state)) return no('excluded', () => `Not open to people in ${subdivisionName(state)}.`)
  return state
    ? undefined
    : notStated('excluded', () => `Not open in ${either(out.map(subdivisionName))}; your state decides.`)
}

/** Whether the person lives where the posting is open. Worldwide only where that is said. */
export function byPlace(person: Person, value: Eligibility): Verdict {
  if (value.scope === 'worldwide') return yes('place', () => 'Open to people anywhere.')
  if (value.scope === 'not-stated') return notStated('place', () => 'Remote, but it does not say from where.')
  const named = value.countries.length + value.regions.length > 0
  if (!named) return withoutPlaces(value)
  const { country } = person
  if (!country) return notStated('place', () => `Open to people in ${placesOf(value)}.`)
  const region = value.regions.find((code) => regionMembers(code).has(country))
  if (value.countries.includes(country)) return byState(person, country, value, region)
  if (region) return inRegion(country, region)
  if (value.regions.some((code) => regionMembers(code).size === 0))
    return notStated('place', () => 'Open to some places only; it does not name them.')
  return no('place', () => `Only for people in ${placesOf(value)}.`)
}

const inRegion = (country: string, region: string): Verdict =>
  yes(
    'place',
    () =>
      `Open to people in ${regionInSentence(region)}; ${countryInSentence(country)} is in ${regionInSentence(region)}.`,
    () => regionNames(region),
  )

/** States narrow their own country only; a region that holds the country opens all of it again. */
function byState({ state }: Person, country: string, value: Eligibility, region: string | undefined): Verdict {
  const states = value.states.filter((code) => code.startsWith(`${country}-`))
  if (states.length === 0 || region)
    return yes(
      'place',
      () => `Open to people in ${countryInSentence(country)}.`,
      () => [...countryNames(country), ...(region ? regionNames(region) : [])],
    )
  const named = () => either(states.map(subdivisionName))
  if (!state) return notStated('place', () => `Only some parts of ${countryInSentence(country)}: ${named()}.`)
  return states.includes(state)
    ? yes(
        'place',
        () => `Open to people in ${subdivisionName(state)}.`,
        () => subdivisionNames(state),
      )
    : no('place', () => `Only for people in ${named()} (${countryName(country)}).`)
}

function withoutPlaces({ timeZone, notCountries, notStates }: Eligibility): Verdict {
  if (timeZone?.from !== undefined)
    return notStated('hours', () => 'It asks for a time zone, but does not say which countries it is open to.')
  if (notCountries.length + notStates.length === 0)
    return notStated('place', () => 'Open to some countries only; it does not name them here.')
  return notStated('excluded', () => {
    const out = [...notCountries.map(countryInSentence), ...notStates.map(subdivisionName)]
    return `It only says where it is not open: ${either(out)}.`
  })
}

function placesOf({ regions, countries, states }: Eligibility): string {
  const within = (country: string) => states.filter((code) => code.startsWith(`${country}-`)).map(subdivisionName)
  const parts = countries.map((country) => {
    const named = within(country)
    return named.length > 0 && named.length <= MOST_NAMED
      ? `${countryInSentence(country)} (${either(named)})`
      : countryInSentence(country)
  })
  const all = [...regions.filter((code) => regionMembers(code).size > 0).map(regionInSentence), ...parts]
  if (all.length <= MOST_NAMED) return either(all)
  return `${all.slice(0, MOST_NAMED - 1).join(', ')} and ${all.length - MOST_NAMED + 1} more places`
}
