import type { Answer } from '../../../domain/index.ts'
import { basicFacets, facetNames, type BasicFacet, type FacetName, type Query } from '../../../search/index.ts'

export const PAGE_SIZE = 25
export const sorts = ['relevance', 'newest', 'pay'] as const
export const answers: readonly Answer[] = ['yes', 'not-stated', 'no']
/** The facets whose values a posting may have several of, so that "all of these" can be asked. */
export const severalFacets: readonly FacetName[] = ['skill', 'place', 'benefit', 'speaks', 'timeZone']

/** How a facet is called in an address. `timeZone` is the visitor's own there, in feeds. */
export const facetParam = (name: FacetName): string => (name === 'timeZone' ? 'zone' : name)

type PerFacet = Partial<Record<FacetName, string[]>>

/** Another person's clock, hours from UTC, and how many hours of nine to five must be shared with it. */
export type Overlap = { zone: number; hours: number }

/**
 * What an address asks for beside the words in `q`, which are a sentence to be read. The values of a facet are alternatives;
 * of `all` a posting must have every one, of `not` none.
 */
export type Filters = Record<FacetName, string[]> & {
  q: string
  /** Words as they are spelled: nothing mended, no other spellings. */
  exact?: boolean
  /** Words are words: nothing is read as a filter. */
  plain?: boolean
  not: PerFacet
  all: PerFacet
  answer: Answer[]
  /** US dollars a year that the upper end of the pay must reach, and must not exceed. */
  pay?: number
  payMax?: number
  /** Whether comparable pay is stated; with a figure, false takes in those that state none. */
  payStated?: boolean
  /** At most so many days ago. */
  posted?: number
  /** Days, ISO 8601, both within. */
  postedFrom?: string
  postedTo?: string
  /** Years of experience that are demanded. */
  experienceFrom?: number
  experienceTo?: number
  overlap?: Overlap
  sort?: Query['sort']
  /** For a jump by number; `cursor` is how pages lead on. */
  page: number
  cursor?: string
}

const noValues = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Record<FacetName, never[]>
export const noFilters: Filters = { ...noValues, q: '', not: {}, all: {}, answer: [], page: 1 }

/** The same filters from the first page on. */
export const fromStart = ({ cursor: _, ...filters }: Filters): Filters => ({ ...filters, page: 1 })

/** Without one of the single filters. */
export function omit(filters: Filters, ...names: (keyof Filters)[]): Filters {
  const rest = { ...filters }
  for (const name of names) delete rest[name]
  return rest
}

export { basicFacets, facetNames, type BasicFacet, type FacetName }
