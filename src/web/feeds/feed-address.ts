import type { Category, Person } from '../../domain/index.ts'
import { html, type Html } from '../html.ts'
import { addressOf, fromStart, type Filters } from '../pages/listing/params.ts'
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
export function feedAddress(format: FeedFormat, { filters, person, preset, isAnswerAsked }: FeedOf): string {
  const { sort: _, ...rest } = fromStart(filters)
  const address = addressOf(`/feeds/postings.${format}`, { ...rest, ...(preset && { category: [preset.slug] }) })
  if (!isAnswerAsked) return address
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

/** For the head of a listing: where programs find its feeds. */
export const feedLinks = (of: FeedOf, title: string): Html =>
  html`${formats.map(
    (format) =>
      html`<link rel="alternate" type="${feedTypes[format]}" title="${title} (${names[format]})" href="${feedAddress(format, of)}">
`,
  )}`

/** For people: the same three, below the list. */
export const feedLine = (of: FeedOf): Html =>
  html`<p class="feeds small quiet">Follow this list: ${formats.map(
    (format, i) => html`${i > 0 && ', '}<a href="${feedAddress(format, of)}" rel="nofollow">${names[format]}</a>`,
  )}.${of.isAnswerAsked && ' The address of this feed says where you live.'}</p>`
