import { offsetName } from '../../../domain/index.ts'
import { NOT_STATED, valueLabel, type FacetName, type Found } from '../../../search/index.ts'
import { benefitWords } from '../../parts/benefit-names.ts'

/** What each facet is called over its list. */
export const facetTitles: Record<FacetName, string> = {
  category: 'Category',
  career: 'Career',
  level: 'Level',
  skill: 'Skill',
  workplace: 'Workplace',
  employment: 'Employment',
  place: 'Open to people in',
  company: 'Company',
  language: 'Written in',
  years: 'Years of experience',
  visa: 'Visa sponsorship',
  benefit: 'Benefits',
  equity: 'Shares or options',
  timeZone: 'Time zone',
  education: 'Education',
  speaks: 'Languages demanded',
  clearance: 'Security clearance',
}

const notStatedWords: Partial<Record<FacetName, string>> = {
  skill: 'No skills stated',
  benefit: 'No benefits stated',
  clearance: 'No clearance stated',
  speaks: 'No language demanded',
  place: 'Place not stated',
}

/** A value as a filter that is set, where its own name would not say enough: "Sponsors visas", "Works at UTC+1". */
const alone: Partial<Record<FacetName, (value: string, label: string) => string>> = {
  visa: (value) => (value === 'yes' ? 'Sponsors visas' : 'Sponsors no visa'),
  equity: (value) => (value === 'yes' ? 'Shares or options' : 'No shares or options'),
  clearance: () => 'Security clearance',
  timeZone: (value) => `Works at ${value}`,
  language: (_, label) => `Written in ${label}`,
  speaks: (_, label) => `${label} demanded`,
  education: (_, label) => `Education: ${label}`,
  years: (_, label) => `Asks for ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
}

/** A value of a facet as people read it in a list. */
export function boxLabel(name: FacetName, value: string, facets: Found['facets']): string {
  const known = facets[name].find((each) => each.value === value)?.label
  return labelOf(name, value, known)
}

/** The same for a value whose label in the index is known, or known to be missing. */
export function labelOf(name: FacetName, value: string, known: string | undefined): string {
  if (name === 'benefit' && value !== NOT_STATED) return benefitWords(value)
  if (known !== undefined) return known
  return name === 'company' && value !== NOT_STATED ? value.replaceAll('-', ' ') : valueLabel(name, value)
}

/** The same as a filter that stands alone. */
export function chipLabel(name: FacetName, value: string, facets: Found['facets']): string {
  if (value === NOT_STATED) return notStatedWords[name] ?? `${facetTitles[name]} not stated`
  const label = boxLabel(name, value, facets)
  return alone[name]?.(value, label) ?? label
}

/** "4 hours with UTC-5". */
export const overlapLabel = ({ zone, hours }: { zone: number; hours: number }): string =>
  `${hours} ${hours === 1 ? 'hour' : 'hours'} a day with ${offsetName(zone)}`
