import {
  careerOf,
  categoryBySlug,
  categoryOf,
  countryName,
  isCountry,
  regionName,
  standardOffset,
  type Eligibility,
  type TimeZoneLimit,
} from '../domain/index.ts'
import type { IndexRow } from '../catalogue/index.ts'
import { NOT_STATED, type FacetName } from './query.ts'

/** The different values of one facet that a posting has; never empty. */
export function facetValues(name: FacetName, row: IndexRow): string[] {
  const values = [...new Set(read[name](row))].filter((value) => value !== undefined)
  return values.length ? values : [NOT_STATED]
}

const read: Record<FacetName, (row: IndexRow) => (string | undefined)[]> = {
  category: ({ facts }) => [categoryOf(facts.career.value.slug)],
  career: ({ facts }) => [facts.career.value.slug],
  level: ({ facts }) => [facts.level?.value],
  skill: ({ facts }) => facts.skills?.value.map(({ name }) => name) ?? [],
  workplace: ({ facts }) => facts.workplace?.value ?? [],
  employment: ({ facts }) => facts.employment?.value ?? [],
  place: ({ facts }) => placesOf(facts.eligibility.value),
  company: ({ companySlug }) => [companySlug],
  language: ({ facts }) => [facts.postingLanguage?.value],
  years: ({ facts }) => [facts.yearsMin && yearRange(facts.yearsMin.value)],
  visa: ({ facts }) => [facts.visaSponsorship?.value],
  benefit: ({ facts }) => facts.benefits?.value ?? [],
  equity: ({ facts }) => [facts.equity?.value],
  timeZone: ({ facts }) => hoursOf(facts.eligibility.value.timeZone),
  education: ({ facts }) => [facts.education?.value.level],
  speaks: ({ facts }) => facts.languages?.value ?? [],
  clearance: ({ facts }) => [facts.clearance && 'yes'],
}

/** Years of experience as the facet says them, each with its lowest number. */
export const yearRanges = { '0': 0, '1-2': 1, '3-4': 3, '5-7': 5, '8-10': 8, '11+': 11 } as const
const yearRange = (years: number): string =>
  Object.entries(yearRanges).findLast(([, from]) => years >= from)?.[0] ?? '0'

/**
 * The hours from UTC that a posting is tied to: those of its range, or those around the clocks it names. A demanded overlap
 * alone leaves people far away free to shift their day, so that only the clock's own hour is certain.
 */
function hoursOf(limit: TimeZoneLimit | undefined): string[] {
  if (!limit) return []
  const { from, to, zones = [] } = limit
  const range = from === undefined && to === undefined ? [] : hoursBetween(from ?? to!, to ?? from!)
  const named = zones.flatMap((zone) => standardOffset(zone) ?? [])
  return [...range, ...(range.length ? [] : named)].map(hourName)
}

function hoursBetween(from: number, to: number): number[] {
  const first = Math.max(-12, Math.ceil(from))
  return Array.from({ length: Math.max(0, Math.min(14, Math.floor(to)) - first + 1) }, (_, i) => first + i)
}

const hourName = (hours: number): string => `UTC${hours < 0 ? '-' : '+'}${Math.abs(hours)}`

export const WORLDWIDE = 'worldwide'

/** What the posting names: a region is not spelled out into its countries. A state stands for its country. */
function placesOf({ scope, countries, regions, states }: Eligibility): string[] {
  if (scope === WORLDWIDE) return [WORLDWIDE]
  return [...regions, ...countries, ...states.map((code) => code.slice(0, 2))]
}

/** The value as people read it. Companies are named by the index, which knows their names. */
export function valueLabel(name: FacetName, value: string): string {
  if (value === NOT_STATED) return 'Not stated'
  if (name === 'category') return categoryBySlug(value)?.name ?? value
  if (name === 'career') return careerOf(value)?.name ?? value
  if (name === 'place') return placeLabel(value)
  if (name === 'language' || name === 'speaks') return languageLabel(value)
  if (name === 'years') return yearsLabel(value)
  if (name === 'skill' || name === 'company' || name === 'timeZone') return value
  return capital(value.replaceAll('-', ' '))
}

const yearsLabel = (value: string): string =>
  value === '0' ? 'No experience' : `${value.replace('-', ' to ')} years`.replace('+ years', ' years or more')

const placeLabel = (value: string): string =>
  isCountry(value) ? countryName(value) : capital(regionName(value).replace(/^the /, ''))

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })
function languageLabel(code: string): string {
  // anything but a well-formed tag makes DisplayNames throw
  return /^[a-z]{2,3}$/.test(code) ? (languageNames.of(code) ?? code) : code
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
