import type { Category, Person } from '../../domain/index.ts'
import { html, type Html } from '../html.ts'
import { addressOf, type Filters } from '../pages/listing/params.ts'
import type { FeedFormat } from './write-feed.ts'
import { feedTypes } from './write-feed.ts'

const names: Record<FeedFormat, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' }
const formats = Object.keys(names) as FeedFormat[]

/**
 * The feed of exactly the filters of a listing: a category's own page becomes its filter, page and order do not count. A
 * reader of feeds has no cookie, so where the answer for a person is asked, and only there, the address says the place.
 */
export function feedAddress(format: FeedFormat, filters: Filters, person: Person, preset?: Category): string {
  const { sort: _, ...rest } = filters
  const asked = { ...rest, page: 1, ...(preset && { category: [preset.slug] }) }
  const address = addressOf(`/feeds/postings.${format}`, asked)
  if (filters.answer.length === 0) return address
  const { country, state, timeZone, hours, rightToWork } = person
  const place = new URLSearchParams({
    ...(country && { country }),
    ...(state && { state }),
    ...(timeZone && { timeZone }),
    ...(hours && { hours: `${hours.from}-${hours.to}` }),
    ...(rightToWork && { rightToWork: rightToWork.join('.') }),
  }).toString()
  return place ? `${address}&${place}` : address
}

type Given = { filters: Filters; person: Person; preset?: Category }

/** For the head of a listing: where programs find its feeds. */
export const feedLinks = ({ filters, person, preset }: Given, title: string): Html =>
  html`${formats.map(
    (format) =>
      html`<link rel="alternate" type="${feedTypes[format]}" title="${title} (${names[format]})" href="${feedAddress(format, filters, person, preset)}">
`,
  )}`

/** For people: the same three, below the list. */
export const feedLine = ({ filters, person, preset }: Given): Html =>
  html`<p class="feeds small quiet">Follow this list: ${formats.map(
    (format, i) =>
      html`${i > 0 && ', '}<a href="${feedAddress(format, filters, person, preset)}" rel="nofollow">${names[format]}</a>`,
  )}.${filters.answer.length > 0 && ' The address of this feed says where you live.'}</p>`
