import type { Question } from '../../careers/index.ts'
import { careers, categoryBySlug, regionCodes, regionMembers } from '../../domain/index.ts'

/** What a list of postings is narrowed to, by the names of its facets. */
export type ListFilters = Partial<Record<'career' | 'category' | 'level' | 'skill' | 'company' | 'place', string[]>>

/**
 * The open postings behind a question, as filters of a list. A country stands for itself, for the regions that it belongs to and for
 * the whole world; one that excludes the country by name cannot be left out that way.
 */
export function filtersBehind({ career, family, category, skill, company, country, level }: Question): ListFilters {
  return {
    ...(career && { career: family ? [career, ...below(career)] : [career] }),
    ...(category && { category: [category] }),
    ...(level && { level: [level] }),
    ...(skill && { skill: [skill] }),
    ...(company && { company: [company] }),
    ...(country && { place: [country, ...regionCodes.filter((region) => regionMembers(region).has(country)), 'worldwide'] }), // prettier-ignore
  }
}

const below = (career: string): string[] =>
  careers.filter(({ parent }) => parent === career).flatMap(({ slug }) => [slug, ...below(slug)])

/** The address of that list. `stating`: further parameters, for what the postings must state to have been counted. */
export function listingPath(question: Question, stating: Readonly<Record<string, string>> = {}): string {
  const { category, ...filters } = filtersBehind(question)
  const path = category ? (categoryBySlug(category[0]!)?.path ?? '/jobs') : '/jobs'
  const values = Object.entries(filters).flatMap(([name, all]) => all.map((value) => [name, value]))
  const query = new URLSearchParams([...values, ...Object.entries(stating)]).toString()
  return query ? `${path}?${query}` : path
}
