import type { PostingCard } from '../../../catalogue/index.ts'
import type { Category, Person } from '../../../domain/index.ts'
import type { Found } from '../../../search/index.ts'
import { feedAddresses, feedLinks } from '../../feeds/feed-address.ts'
import { html, type Child, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import type { CardOptions } from '../../parts/card.ts'
import { count } from '../../parts/count.ts'
import { addressOf } from './address.ts'
import type { Asked } from './ask.ts'
import { cleared, type Chosen } from './chosen.ts'
import { filterForm } from './filter-form.ts'
import { intro } from './intros.ts'
import { isPastEnd, results } from './results-view.ts'

export type Listing = {
  /** The path of this listing: `/jobs` or that of a category. */
  path: string
  siteUrl: string
  siteName?: string
  asked: Asked
  chosen: readonly Chosen[]
  preset?: Category
  /** Whose place is kept: the header says it, whatever the search is for. */
  person: Person
  found: Found
  pay: { counts: readonly number[]; notStated: number }
  cards: PostingCard[]
  cardOptions: CardOptions
  /** Postings of this listing before any filter, and how many of them state their pay. */
  all: { total: number; payStated: number }
  /** For an empty result: what dropping one filter would bring, best first. */
  instead: { chosen: Chosen; total: number }[]
  /** The way to the careers of this list. */
  hints?: Child
}

const jobs = (n: number): string => `${count(n)} ${n === 1 ? 'job' : 'jobs'}`

/** The page of results: heading, search and filters, the three answers, cards, pages. */
export function listingView(listing: Listing): Html {
  const { path, siteUrl, asked, chosen, preset, person, found, pay, all } = listing
  const { filters } = asked
  const { heading, sentence } = intro(preset)
  const isPlain = chosen.length === 0 && filters.sort === undefined
  const from = found.before > 0 ? `, from ${count(found.before + 1)} on` : ''
  const here = addressOf(path, filters)
  const feeds = feedAddresses({ filters, person: asked.person, preset, isAnswerAsked: asked.query.answer.length > 0 })
  return layout({
    title: `${filters.q ? `${filters.q}: ` : ''}${heading}${from}`,
    description: `${jobs(all.total)}. ${sentence} Each says whether you can apply from where you live, what it pays and when it was last confirmed, or that it is not stated.`,
    siteName: listing.siteName,
    path: here,
    canonical: siteUrl + (isPlain && !from ? addressOf(path, cleared(filters)) : here),
    noindex: !isPlain || from !== '' || isPastEnd(listing),
    person,
    head: feedLinks(feeds, [heading, ...chosen.map(({ label }) => label)].join(', ')),
    body: html`<header class="listing-head" id="listing-head">
<h1>${heading}</h1>
<p class="quiet">${sentence} ${howMany(listing)}</p>
${listing.hints}
</header>
<div class="listing">
${filterForm({ path, asked, found, pay, chosen, preset })}
<section class="results" id="results" aria-label="Results">${results({ ...listing, feeds })}</section>
</div>`,
  })
}

/** A sample is archived: with one on the page, or none to tell by, nothing is called open now. */
function howMany({ all, cards, found, chosen }: Listing): Html {
  const total = chosen.length === 0 ? found.total : all.total
  const hasSample = cards.some(({ isSample }) => isSample)
  const isOpen = cards.length > 0 && !hasSample
  return html`<span class="figure">${jobs(total)}</span>${isOpen && ' open now'}, <span class="figure">${count(all.payStated)}</span> with the pay stated.${
    hasSample && html` Those marked Sample are archived: <a href="/about/sample">about the sample</a>.`
  }`
}
