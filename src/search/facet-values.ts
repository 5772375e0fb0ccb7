import {
  careerOf,
  categoryBySlug,
  categoryOf,
  countryName,
  isCountry,
  regionName,
  type Eligibility,
} from '../domain/index.ts'
import type { IndexRow } from '../catalogue/index.ts'
import { NOT_STATED, type FacetName } from './query.ts'

/** Facets of which a posting has any number of values; the others have one. */
export const multiFacets: ReadonlySet<FacetName> = new Set(['skill', 'workplace', 'employment', 'place'])

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
}

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
  if (name === 'language') return languageLabel(value)
  if (name === 'skill' || name === 'company') return value
  return capital(value.replaceAll('-', ' '))
}

const placeLabel = (value: string): string =>
  isCountry(value) ? countryName(value) : capital(regionName(value).replace(/^the /, ''))

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })
function languageLabel(code: string): string {
  // anything but a well-formed tag makes DisplayNames throw
  return /^[a-z]{2,3}$/.test(code) ? (languageNames.of(code) ?? code) : code
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
