import { careerOf, categoryBySlug, type Answer, type Category, type Person } from '../../../domain/index.ts'
import { basicFacets, type BasicFacet, type Query } from '../../../search/index.ts'
import { employmentWords, levelWords, workplaceWords } from '../../parts/fact-words.ts'

export const PAGE_SIZE = 25
/** Beyond this an address is not something that a person or our own links made. */
const LONGEST_TEXT = 200
const LONGEST_VALUE = 80
const MOST_VALUES = 20
const LAST_PAGE = 20_000

/** The facets with boxes on the page; the further ones of the index have no place there yet. */
export type BoxFacet = BasicFacet
export const boxFacets = basicFacets
export const sorts = ['relevance', 'newest', 'pay'] as const
export const answers: readonly Answer[] = ['yes', 'not-stated', 'no']

/** What an address asks for. `pay` is a least yearly figure in US dollars, or whether pay is stated at all. */
export type Filters = Record<BoxFacet, string[]> & {
  q: string
  answer: Answer[]
  pay?: number | 'stated' | 'not-stated'
  /** At most so many days ago. */
  posted?: number
  sort?: Query['sort']
  page: number
}
export type ReadParams = { ok: true; filters: Filters } | { ok: false; problems: string[] }

const NOT_STATED = 'not-stated'
/** Values that are a closed list; a skill, place or company that we do not know just finds nothing. */
const isKnown: Partial<Record<BoxFacet, (value: string) => boolean>> = {
  category: (value) => categoryBySlug(value) !== undefined,
  career: (value) => careerOf(value) !== undefined,
  level: (value) => Object.hasOwn(levelWords, value),
  workplace: (value) => Object.hasOwn(workplaceWords, value),
  employment: (value) => Object.hasOwn(employmentWords, value),
}

/** Reads an untrusted query string. Names that we do not know are ignored; values that make no sense are said, all at once. */
export function readParams(params: URLSearchParams): ReadParams {
  const problems: string[] = []
  const say = (problem: string): undefined => void problems.push(problem)
  const boxes = Object.fromEntries(boxFacets.map((name) => [name, readBoxes(name, params, say)]))
  const filters: Filters = {
    ...(boxes as Record<BoxFacet, string[]>),
    q: readText(params.get('q') ?? '', say),
    answer: readAnswers(params, say),
    ...stated('pay', readPay(params.get('pay') ?? '', say)),
    ...stated('posted', readWhole('posted', params.get('posted') ?? '', 365, say)),
    ...stated('sort', readSort(params.get('sort') ?? '', say)),
    page: readWhole('page', params.get('page') ?? '', LAST_PAGE, say) ?? 1,
  }
  return problems.length ? { ok: false, problems } : { ok: true, filters }
}

type Say = (problem: string) => undefined
const stated = <K extends string, T>(name: K, value: T | undefined): { [P in K]?: T } =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: T }
/** A value that we say back is cut short. */
const shown = (value: string): string => `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`

function readText(given: string, say: Say): string {
  if (given.length > LONGEST_TEXT)
    say(`The search is ${given.length} characters long; the longest we read is ${LONGEST_TEXT}.`)
  return given
    .slice(0, LONGEST_TEXT)
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()
}

function readBoxes(name: BoxFacet, params: URLSearchParams, say: Say): string[] {
  const values = [...new Set(params.getAll(name).filter((value) => value !== ''))]
  if (values.length > MOST_VALUES)
    say(`There are ${values.length} values for ${name}; the most we read is ${MOST_VALUES}.`)
  const wrong = values.find(
    (value) => value.length > LONGEST_VALUE || !(value === NOT_STATED || (isKnown[name]?.(value) ?? true)),
  )
  if (wrong !== undefined) say(`We know no ${name} called ${shown(wrong)}.`)
  return values
}

function readAnswers(params: URLSearchParams, say: Say): Answer[] {
  const values = [...new Set(params.getAll('answer').filter((value) => value !== ''))]
  const wrong = values.find((value) => !answers.includes(value as Answer))
  if (wrong !== undefined) say(`An answer is yes, no or not-stated, not ${shown(wrong)}.`)
  return values as Answer[]
}

/** "150000", "$150,000" and "150k" are the same figure. */
function readPay(given: string, say: Say): Filters['pay'] {
  if (given === '') return undefined
  if (given === 'stated' || given === NOT_STATED) return given
  const figure = /^\$? ?(\d[\d,]{0,11})(k?)$/i.exec(given.trim())
  const value = figure ? Number(figure[1]!.replaceAll(',', '')) * (figure[2] ? 1000 : 1) : NaN
  if (!(value <= 10_000_000))
    return say(`The least pay is a number of US dollars a year, such as 120000; ${shown(given)} is not.`)
  return value || undefined
}

function readWhole(name: string, given: string, most: number, say: Say): number | undefined {
  if (given === '') return undefined
  const value = /^\d{1,6}$/.test(given) ? Number(given) : NaN
  if (!(value >= 1 && value <= most))
    return say(`For ${name} we read a whole number from 1 to ${most}; ${shown(given)} is not.`)
  return value
}

function readSort(given: string, say: Say): Query['sort'] | undefined {
  if (given === '') return undefined
  if (!sorts.includes(given as Query['sort']))
    return say(`We can sort by ${sorts.join(', ')}; ${shown(given)} is none of them.`)
  return given as Query['sort']
}

/** Best match first when there are words to match, else the newest. */
const usualSort = ({ q }: Filters): Query['sort'] => (q ? 'relevance' : 'newest')
export const sortOf = (filters: Filters): Query['sort'] =>
  filters.sort === undefined || (filters.sort === 'relevance' && !filters.q) ? usualSort(filters) : filters.sort

/** The question for the index. A category's own page asks for that category whatever the address says. */
export function toQuery(filters: Filters, person: Person, preset?: Category): Query {
  const { q, pay, posted, page, answer, sort: _sort, ...boxes } = filters
  return {
    ...boxes,
    ...(preset && { category: [preset.slug] }),
    text: q,
    person,
    answer,
    ...(typeof pay === 'number' ? { minPay: pay } : pay && { payStated: pay === 'stated' }),
    ...(posted && { postedWithinDays: posted }),
    sort: sortOf(filters),
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
    facets: boxFacets,
  }
}

/** The address of the listing at `path` with those filters, always in the same order, and without what is the default. */
export function addressOf(path: string, filters: Filters): string {
  const params = new URLSearchParams()
  if (filters.q) params.set('q', filters.q)
  for (const name of boxFacets) for (const value of filters[name]) params.append(name, value)
  for (const value of filters.answer) params.append('answer', value)
  if (filters.pay) params.set('pay', String(filters.pay))
  if (filters.posted) params.set('posted', String(filters.posted))
  if (filters.sort && sortOf(filters) !== usualSort(filters)) params.set('sort', filters.sort)
  if (filters.page > 1) params.set('page', String(filters.page))
  const query = params.toString()
  return query ? `${path}?${query}` : path
}

export const noFilters: Filters = {
  q: '',
  category: [],
  career: [],
  level: [],
  skill: [],
  workplace: [],
  employment: [],
  place: [],
  company: [],
  answer: [],
  page: 1,
}
