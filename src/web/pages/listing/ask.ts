import type { Category, Person, Rates } from '../../../domain/index.ts'
import {
  emptyQuery,
  facetNames,
  zoneHours,
  type FacetName,
  type Part,
  type Query,
  type Sentence,
} from '../../../search/index.ts'
import { queryString, usualSort } from './address.ts'
import { readWords } from './sentence-memory.ts'
import { basicFacets, fromStart, PAGE_SIZE, type Filters } from './filters.ts'

/** What stands around a question: whose place counts, which list it is of, the clock and the rates in force. */
export type Asking = { person: Person; preset?: Category; now: Date; rates: Rates }

/** A question as it is asked of the index, and how the words of the search box were read for it. */
export type Asked = {
  filters: Filters
  query: Query
  /** Absent without words, and where they are to be taken as they stand. */
  sentence?: Sentence
  notes: ReadonlyMap<Part, string>
  /** Who the answers are for: the place that the sentence says comes before the one that is kept. */
  person: Person
  /** Whether the sentence says where one lives. */
  isPlaceSaid: boolean
  /** What the words were read with. */
  given: Pick<Asking, 'now' | 'rates'>
  /** The filters from the first page on, and their query string. */
  start: Filters
  startQuery: string
  /** The whole question in one line: pages of results belong to it. */
  list: string
}

/** An address with its sentence read. Pages, feeds and counts all ask this way. */
export function ask(filters: Filters, { person, preset, now, rates }: Asking): Asked {
  const given = { now, rates }
  const read = filters.q !== '' && !filters.plain ? readWords(filters.q, given) : undefined
  const sentence = read?.sentence
  const said: Partial<Query> = read ? read.said.query : filters.q ? { text: filters.q } : {}
  const notes = read?.said.notes ?? NO_NOTES
  const who = said.person ? personSaid(said.person, person) : person
  const query = join(filters, said, who, preset)
  const isPersonal = query.answer.length > 0
  const start = fromStart(filters)
  const startQuery = queryString(start)
  return {
    start,
    startQuery,
    filters,
    query,
    ...(sentence && { sentence }),
    notes: preset ? new Map([...notes, ...elsewhere(sentence, preset)]) : notes,
    person: who,
    isPlaceSaid: said.person !== undefined,
    given,
    list: `${preset?.slug ?? ''}?${startQuery}${isPersonal ? JSON.stringify(who) : ''}`,
  }
}

const NO_NOTES: ReadonlyMap<Part, string> = new Map()

/** A category's own page is of that category, whatever the words say. */
function elsewhere(sentence: Sentence | undefined, preset: Category): [Part, string][] {
  const parts = (sentence?.parts ?? []).filter((part) => part.kind === 'filter' && part.facet === 'category')
  return parts.map((part) => [part, `this page is of ${preset.name} alone`])
}

/** Hours and rights are told for the place that is kept; another country has others. A clock alone only sets the clock. */
function personSaid(said: Person, kept: Person): Person {
  if (said.country === undefined) return { ...kept, ...said }
  return said.country === kept.country ? { ...kept, ...said } : said
}

/** Lists of both are alternatives; ranges hold both; of order and answers the filters of the address come first. */
function join(filters: Filters, said: Partial<Query>, person: Person, preset?: Category): Query {
  const lists: Partial<Record<FacetName, string[]>> = {}
  for (const name of facetNames) lists[name] = union(filters[name], said[name])
  if (filters.overlap) lists.timeZone = union(lists.timeZone, hoursOf(filters.overlap))
  if (preset) lists.category = [preset.slug]
  const text = said.text ?? ''
  const canMatch = hasWords(text)
  const sort = filters.sort ?? said.sort ?? 'relevance'
  return {
    ...emptyQuery,
    ...lists,
    all: joinLists(filters.all, said.all),
    not: joinLists(filters.not, said.not),
    text,
    ...(filters.exact && { literal: true }),
    ...rangesOf(filters, said),
    person,
    answer: filters.answer.length > 0 ? filters.answer : (said.answer ?? []),
    sort: sort === 'relevance' && !canMatch && !said.rankBy ? 'newest' : sort,
    ...(said.rankBy && { rankBy: said.rankBy }),
    offset: (filters.page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
    facets: basicFacets,
  }
}

/** Whether there is anything to match: what is only left out ranks nothing. */
export const hasWords = (text: string): boolean =>
  /\S/.test(text.replace(/(?<!\S)-(?:title:|company:|skill:)?(?:"[^"]*"?|\S+)/g, ''))

const FULL_DAY = 8
const hoursOf = ({ zone, hours }: NonNullable<Filters['overlap']>): string[] =>
  zoneHours(zone - (FULL_DAY - hours), zone + (FULL_DAY - hours))

const union = (a: readonly string[] = [], b: readonly string[] = []): string[] =>
  b.length === 0 ? [...a] : [...new Set([...a, ...b])]

type Lists = NonNullable<Query['not']>
function joinLists(a: Lists, b: Lists = {}): Lists {
  const joined: Record<string, string[]> = {}
  for (const name of facetNames) {
    const values = union(a[name], b[name])
    if (values.length > 0) joined[name] = values
  }
  return joined
}

const DAY_MS = 86_400_000

/** Of two figures the one that asks more holds. */
function rangesOf(filters: Filters, said: Partial<Query>): Partial<Query> {
  const { experienceFrom, experienceTo, postedFrom, postedTo } = filters
  const experience = {
    ...named('from', reduced([experienceFrom, said.experience?.from], Math.max)),
    ...named('to', reduced([experienceTo, said.experience?.to], Math.min)),
  }
  const posted = {
    ...named('from', postedFrom && Date.parse(postedFrom)),
    ...named('to', postedTo && Date.parse(postedTo) + DAY_MS - 1),
  }
  return {
    ...named('minPay', reduced([filters.pay, said.minPay], Math.max)),
    ...named('maxPay', reduced([filters.payMax, said.maxPay], Math.min)),
    ...named('payStated', filters.payStated ?? said.payStated),
    ...named('postedWithinDays', reduced([filters.posted, said.postedWithinDays], Math.min)),
    ...named('experience', isEmpty(experience) ? undefined : experience),
    ...named('posted', isEmpty(posted) ? undefined : posted),
  }
}

const named = <K extends string, T>(name: K, value: T | '' | undefined): { [P in K]?: T } =>
  (value === undefined || value === '' ? {} : { [name]: value }) as { [P in K]?: T }
const isEmpty = (object: object): boolean => Object.keys(object).length === 0

function reduced(values: (number | undefined)[], by: (...values: number[]) => number): number | undefined {
  const told = values.filter((value) => value !== undefined)
  return told.length > 0 ? by(...told) : undefined
}

/** The question of filters without words, for pages that make their own. */
export function toQuery(filters: Filters, person: Person, preset?: Category): Query {
  return join(filters, filters.q ? { text: filters.q } : {}, person, preset)
}

/** The order that the address asks for, or the usual one. */
export const sortOf = (filters: Filters): Query['sort'] =>
  filters.sort === undefined || (filters.sort === 'relevance' && !filters.q) ? usualSort(filters) : filters.sort
