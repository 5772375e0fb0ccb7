import careerTable from '../../data/careers.json' with { type: 'json' }
import categoryTable from '../../data/categories.json' with { type: 'json' }

/**
 * A career of the taxonomy. `near`: the career that readers of postings often accept as well, where there is one. `onet`:
 * O*NET-SOC 2019 codes and `esco`: URIs of ESCO occupations, the best one first; empty where none fits.
 */
export type CareerEntry = {
  slug: string
  name: string
  parent: string | null
  category: string | null
  near?: string
  onet: readonly string[]
  esco: readonly string[]
}
/** A browse group. `path` is its address on the site; the five main ones lead the home page. */
export type Category = { slug: string; name: string; path: string; main: boolean }

export const careers: readonly CareerEntry[] = careerTable
export const categories: readonly Category[] = categoryTable

const bySlug = new Map(careers.map((career) => [career.slug, career]))

/** The career with that slug, or undefined. */
export const careerOf = (slug: string): CareerEntry | undefined => bySlug.get(slug)
/** The category a career is browsed under; non-tech has none. */
export const categoryOf = (careerSlug: string): string | undefined => bySlug.get(careerSlug)?.category ?? undefined
/** The category with that slug, or undefined. */
export const categoryBySlug = (slug: string): Category | undefined => categories.find((c) => c.slug === slug)
