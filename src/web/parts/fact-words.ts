import { countryInSentence, regionInSentence, subdivisionName } from '../../domain/index.ts'
import type { Eligibility, Employment, Facts, Level, TimeZoneLimit, Workplace } from '../../domain/index.ts'

export const levelWords: Record<Level, string> = {
  intern: 'Intern',
  entry: 'Entry',
  mid: 'Mid',
  senior: 'Senior',
  staff: 'Staff',
  lead: 'Lead',
  manager: 'Manager',
  director: 'Director',
  executive: 'Executive',
}
export const employmentWords: Record<Employment, string> = {
  'full-time': 'Full-time',
  'part-time': 'Part-time',
  contract: 'Contract',
  temporary: 'Temporary',
  internship: 'Internship',
}
export const workplaceWords: Record<Workplace, string> = { remote: 'Remote', hybrid: 'Hybrid', onsite: 'On site' }

/** "a, b and c"; beyond `most` the rest is counted. */
export function inList(words: readonly string[], most = 3, last = 'and'): string {
  const shown = words.length > most + 1 ? [...words.slice(0, most), `${words.length - most} more`] : [...words]
  const end = shown.pop()
  return shown.length ? `${shown.join(', ')} ${last} ${end}` : (end ?? '')
}

/** Where one may live, within a sentence: "anywhere except Cuba", "Poland, Portugal and 6 more". Undefined when not stated. */
export function eligibilityWords(eligibility: Eligibility, most = 3): string | undefined {
  const { scope, notCountries, notStates } = eligibility
  if (scope === 'not-stated') return undefined
  if (scope === 'not-remote') return 'near its place of work (not remote)'
  const except = [...notCountries.map(countryInSentence), ...notStates.map(subdivisionName)]
  const where = scope === 'worldwide' ? 'anywhere' : inList(placeNames(eligibility, most), most)
  return `${where || 'certain places'}${except.length ? ` except ${inList(except, most)}` : ''}`
}

/** A country that is narrowed to some of its states names them: "the United States (Texas and Utah)". */
function placeNames({ regions, countries, states }: Eligibility, most: number): string[] {
  const named = countries.map((country) => {
    const within = states.filter((code) => code.startsWith(`${country}-`)).map(subdivisionName)
    return within.length ? `${countryInSentence(country)} (${inList(within, most)})` : countryInSentence(country)
  })
  const alone = states.filter((code) => !countries.includes(code.slice(0, 2))).map(subdivisionName)
  return [...regions.map(regionInSentence), ...named, ...alone]
}

/** With a capital, for words that stand alone. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** "UTC−5 to UTC+1", "4 hours of overlap"; the posting's own words when they say no more than that. */
export function timeZoneWords({ from, to, overlapHours, words }: TimeZoneLimit): string {
  const zone =
    from !== undefined && to !== undefined ? (from === to ? utc(from) : `${utc(from)} to ${utc(to)}`) : undefined
  const overlap = overlapHours === undefined ? undefined : `${overlapHours} hours of overlap`
  return [zone, overlap].filter(Boolean).join(', ') || words
}

/** "UTC+5:30". */
export function utc(hours: number): string {
  const minutes = Math.round(Math.abs(hours) * 60)
  const rest = minutes % 60 ? `:${String(minutes % 60).padStart(2, '0')}` : ''
  return `UTC${hours < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest}`
}

/** The workplace, level and employment that are stated, for one line. */
export function shortFacts({ level, workplace, employment }: Facts): string[] {
  return [
    level && levelWords[level.value],
    workplace &&
      inList(
        workplace.value.map((one) => workplaceWords[one]),
        3,
        'or',
      ),
    employment &&
      inList(
        employment.value.map((one) => employmentWords[one]),
        3,
        'or',
      ),
  ].filter((words) => words !== undefined)
}
