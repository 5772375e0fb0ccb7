import { countryInSentence, regionMembers } from './places.ts'
import { adding, either, MOST_NAMED, no, notStated, type Person, type Told, type Verdict } from './verdict.ts'

/** The code with which a person says "I am a citizen of the EU, the EEA or Switzerland". */
export const EU_CITIZEN = 'EU'

/** By the freedom of movement of the EEA agreement and of the agreement with Switzerland (1999). */
const isOpenToEuCitizens = (country: string): boolean => country === 'CH' || regionMembers('EEA').has(country)

/** Whether somebody may work already in a country, by what they told us. */
export const mayWorkIn = (rights: readonly string[], country: string): boolean =>
  rights.includes(country) || (rights.includes(EU_CITIZEN) && isOpenToEuCitizens(country))

/**
 * Weighs a demanded right to work upon the verdict of the place. One of several countries is enough, as postings say "the
 * UK or Ireland". Who told nothing gets no yes, and who lacks it gets a no, unless the employer sponsors a visa.
 */
export function byRightToWork(person: Person, { eligibility, visaSponsorship }: Told, place: Verdict): Verdict {
  const demanded = eligibility.value.workPermit
  if (demanded.length === 0) return place
  const { rightToWork } = person
  if (rightToWork && demanded.some((country) => mayWorkIn(rightToWork, country))) return place
  const where = () => either(demanded.slice(0, MOST_NAMED).map(countryInSentence))
  if (visaSponsorship?.value === 'yes')
    return adding(
      place,
      'sponsorship',
      () => `it asks for a right to work in ${where()} and says that it sponsors visas`,
    )
  const asks = () => `existing right to work in ${where()}`
  if (rightToWork) return no('right-to-work', () => `It asks for an ${asks()}; you named ${rightsWords(rightToWork)}.`)
  const open = {
    ...notStated('right-to-work', place.why),
    basis: place.basis,
    ...(place.names && { names: place.names }),
  }
  return adding(open, 'right-to-work', () => `it asks for an ${asks()}: say whether you have it`)
}

/** "Portugal and the EU"; "none" of an empty list. */
const rightsWords = (rights: readonly string[]): string =>
  rights.length === 0
    ? 'none'
    : new Intl.ListFormat('en').format(rights.map((code) => (code === EU_CITIZEN ? 'the EU' : countryInSentence(code))))
