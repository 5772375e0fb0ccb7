import type { Category, Person } from '../../domain/index.ts'
import { html, type Html } from '../html.ts'
import { fromStart, queryString, type Filters } from '../pages/listing/params.ts'
import type { FeedFormat } from './write-feed.ts'
import { feedTypes } from './write-feed.ts'

const names: Record<FeedFormat, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' }
const formats = Object.keys(names) as FeedFormat[]

export type FeedOf = {
  filters: Filters
  person: Person
  preset?: Category | undefined
  /** Whether the list depends on where the person lives. */
  isAnswerAsked: boolean
}

/**
 * The feed of exactly the filters of a listing: a category's own page becomes its filter, page and order do not count. A
 * reader of feeds has no cookie, so where the answer for a person is asked, and only there, the address says the place.
 */
export const feedAddress = (format: FeedFormat, of: FeedOf): string => addressFor(format, feedQuery(of))

const addressFor = (format: FeedFormat, query: string): string => `/feeds/postings.${format}${query && `?${query}`}`

function feedQuery({ filters, person, preset, isAnswerAsked }: FeedOf): string {
  const { sort: _, ...rest } = fromStart(filters)
  const query = queryString({ ...rest, ...(preset && { category: [preset.slug] }) })
  if (!isAnswerAsked) return query
  const { country, state, timeZone, hours, rightToWork } = person
  const place = new URLSearchParams({
    ...(country && { country }),
    ...(state && { state }),
    ...(timeZone && { timeZone }),
    ...(hours && { hours: `${hours.from}-${hours.to}` }),
    ...(rightToWork && { rightToWork: rightToWork.join('.') }),
  }).toString()
  return place ? `${query}&${place}` : query
}

export type FeedAddresses = readonly [FeedFormat, string][]

/** All three, for a page that names them twice. */
export function feedAddresses(of: FeedOf): FeedAddresses {
  const query = feedQuery(of)
  return formats.map((format) => [format, addressFor(format, query)])
}

/** For the head of a listing: where programs find its feeds. */
export const feedLinks = (addresses: FeedAddresses, title: string): Html =>
  html`${addresses.map(
    ([format, address]) =>
      html`<link rel="alternate" type="${feedTypes[format]}" title="${title} (${names[format]})" href="${address}">
`,
  )}`

/** For people: the same three, below the list. */
export const feedLine = (addresses: FeedAddresses, isAnswerAsked: boolean): Html =>
  html`<p class="feeds small quiet">Follow this list: ${addresses.map(
    ([format, address], i) => html`${i > 0 && ', '}<a href="${address}" rel="nofollow">${names[format]}</a>`,
  )}.${isAnswerAsked && ' The address of this feed says where you live.'}</p>`
