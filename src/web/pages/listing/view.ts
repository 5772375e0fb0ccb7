import type { PostingCard } from '../../../catalogue/index.ts'
import type { Answer, Category, Person } from '../../../domain/index.ts'
import type { Found } from '../../../search/index.ts'
import { feedLine, feedLinks } from '../../feeds/feed-address.ts'
import { html, raw, type Child, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { answerIcons, answerWords, isSomewhere } from '../../parts/answer.ts'
import { cardList } from '../../parts/card.ts'
import { close } from '../../parts/icons.ts'
import { pager } from '../../parts/pager.ts'
import { personWords, switchAddress } from '../../person.ts'
import { chosenFilters, cleared, type Chosen } from './chosen.ts'
import { filterForm } from './filter-form.ts'
import { intro } from './intros.ts'
import { addressOf, answers, PAGE_SIZE, sortOf, sorts, type Filters } from './params.ts'

export type Listing = {
  /** The path of this listing: `/jobs` or that of a category. */
  path: string
  siteUrl: string
  siteName?: string
  filters: Filters
  preset?: Category
  person: Person
  found: Found
  cards: PostingCard[]
  /** Postings of this listing before any filter, and how many of them state their pay. */
  all: { total: number; payStated: number }
  /** For an empty result: what dropping one filter would bring, best first. */
  instead: { chosen: Chosen; total: number }[]
  /** The way to the careers of this list. */
  hints?: Child
  now: Date
}

const count = (n: number): string => n.toLocaleString('en-US')
const jobs = (n: number): string => `${count(n)} ${n === 1 ? 'job' : 'jobs'}`

/** The page of results: heading, search and filters, the three answers, cards, pages. */
export function listingView(listing: Listing): Html {
  const { path, siteUrl, filters, preset, person, found, all } = listing
  const { heading, sentence } = intro(preset)
  const chosen = chosenFilters(filters, found.facets)
  const filtered = chosen.length > 0
  const page = filters.page > 1 ? `, page ${filters.page}` : ''
  const here = addressOf(path, filters)
  return layout({
    title: `${filters.q ? `${filters.q}: ` : ''}${heading}${page}`,
    description: `${jobs(all.total)}. ${sentence} Each says whether you can apply from where you live, what it pays and when it was last confirmed, or that it is not stated.`,
    siteName: listing.siteName,
    path: here,
    canonical: siteUrl + (filtered ? here : addressOf(path, { ...cleared(filters), page: filters.page })),
    noindex: filtered || filters.sort !== undefined || isPastEnd(listing),
    person,
    head: feedLinks(listing, [heading, ...chosen.map(({ label }) => label)].join(', ')),
    body: html`<header class="listing-head">
<h1>${heading}</h1>
<p class="quiet">${sentence} ${howMany(listing)}</p>
${listing.hints}
</header>
<div class="listing">
${filterForm({ path, filters, found, person, chosen: chosen.length, preset })}
<section class="results" id="results" aria-label="Results">${results(listing, chosen)}</section>
</div>`,
  })
}

/** A sample is archived: with one on the page nothing is called open now. */
function howMany({ all, cards, found, filters }: Listing): Html {
  const total = chosenFilters(filters, found.facets).length === 0 ? found.total : all.total
  const hasSample = cards.some(({ isSample }) => isSample)
  return html`<span class="figure">${jobs(total)}</span>${!hasSample && ' open now'}, <span class="figure">${count(all.payStated)}</span> with the pay stated.${
    hasSample && html` Those marked Sample are archived: <a href="/about/sample">about the sample</a>.`
  }`
}

const isPastEnd = ({ filters, found }: Listing): boolean =>
  found.total > 0 && (filters.page - 1) * PAGE_SIZE >= found.total

function results(listing: Listing, chosen: Chosen[]): Child {
  const { path, filters, found, cards, person, now } = listing
  const body =
    found.total === 0 ? nothing(listing) : isPastEnd(listing) ? pastEnd(listing) : cardList(cards, { person, now })
  const last = Math.ceil(found.total / PAGE_SIZE)
  return html`${answersStrip(listing)} ${chips(listing, chosen)}
<div class="listing-tools">
<p class="listing-count figure" role="status">${jobs(found.total)}${alsoWithoutPay(listing)}</p>
${sortLinks(listing)}
</div>
<div class="mine-bar" data-mine-bar="${addressOf(path, { ...filters, page: 1 })}" data-name="${[intro(listing.preset).heading, ...chosen.map(({ label }) => label)].join(', ')}"></div>
${understood(found)}
${body}
${filters.page <= last && pager({ page: filters.page, last, addressOf: (page) => addressOf(path, { ...filters, page }) })}
${feedLine(listing)}`
}

/** No word is dropped in silence: what no posting holds is named, and so is a looser match. */
function understood({ text, total }: Found): Child {
  if (!text || total === 0 || (text.mode === 'every' && text.missing.length === 0)) return undefined
  const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ')
  const missing = text.missing.length > 0 && html`No job says ${quoted(text.missing)}. `
  const some =
    text.words.length > 1 ? `These have at least one of ${quoted(text.words)}.` : `These have ${quoted(text.words)}.`
  return html`<p class="listing-understood">${missing}${text.mode === 'some' || text.missing.length > 0 ? some : undefined}</p>`
}

/** A least pay hides what states none; it says how much that is, and leads there. */
function alsoWithoutPay({ path, filters, found }: Listing): Child {
  if (typeof filters.pay !== 'number' || !found.payNotStated) return undefined
  const target = addressOf(path, { ...filters, pay: 'not-stated', page: 1 })
  return html` <a class="listing-also" href="${target}" rel="nofollow">${count(found.payNotStated)} more state no pay</a>`
}

/** "You can apply: 312 · Not stated: 890 · No: 120", each a link; the line above them shows the shares. */
function answersStrip({ path, filters, found, person }: Listing): Html {
  if (!isSomewhere(person))
    return html`<p class="place-ask">
<a href="${switchAddress(addressOf(path, filters))}" rel="nofollow">Say where you live</a>, and each job says
whether you can apply from there.
</p>`
  const only = (answer: Answer): boolean => filters.answer.length === 1 && filters.answer[0] === answer
  const link = (answer: Answer): Html => {
    const target = addressOf(path, { ...filters, answer: only(answer) ? [] : [answer], page: 1 })
    return html`<li>
<a href="${target}" rel="nofollow"${only(answer) && raw(' aria-current="true"')}>${answerIcons[answer]}<span class="answers-word">${answerWords[answer]}</span>
<span class="answers-count figure">${count(found.answers[answer])}</span></a>
</li>`
  }
  return html`<div class="answers">
<h2 class="for-ears">From ${personWords(person)}</h2>
${sharesLine(found.answers)}
<ul role="list">
${answers.map(link)}
</ul>
</div>`
}

function sharesLine(of: Found['answers']): Child {
  const total = of.yes + of.no + of['not-stated']
  if (total === 0) return undefined
  const [yes, notStated] = [(of.yes / total) * 100, (of['not-stated'] / total) * 100]
  const at = (value: number): Html => raw(`${value.toFixed(2)}%`)
  return html`<svg class="answers-line" aria-hidden="true" focusable="false">
<rect class="answers-yes" width="${at(yes)}" height="5"/>
<line class="answers-not-stated" x1="${at(yes)}" x2="${at(yes + notStated)}" y1="2.5" y2="2.5"/>
<rect class="answers-no" x="${at(yes + notStated)}" y="1.5" width="${at(100 - yes - notStated)}" height="2"/>
</svg>`
}

function chips({ path, filters }: Listing, chosen: Chosen[]): Child {
  if (!chosen.length) return undefined
  return html`<ul class="chips" role="list" aria-label="Chosen filters">
${chosen.map(
  ({ label, without }) =>
    html`<li>
<a class="chip" href="${addressOf(path, without)}" rel="nofollow"><span class="for-ears">Remove filter: </span>${label}${close}</a>
</li>`,
)}${chosen.length > 1 && html`<li><a class="chip chip-all" href="${addressOf(path, cleared(filters))}" rel="nofollow">Clear all</a></li>`}
</ul>`
}

const sortWords = { relevance: 'Best match', newest: 'Newest', pay: 'Highest pay' }

function sortLinks({ path, filters }: Listing): Html {
  const shown = sorts.filter((sort) => sort !== 'relevance' || filters.q)
  const link = (sort: (typeof sorts)[number]): Html =>
    html`<li>
<a href="${addressOf(path, { ...filters, sort, page: 1 })}" rel="nofollow"${sort === sortOf(filters) && raw(' aria-current="true"')}>${sortWords[sort]}</a>
</li>`
  return html`<nav class="sort" aria-label="Order">
<span class="sort-name">Order</span>
<ul role="list">
${shown.map(link)}
</ul>
</nav>`
}

/** Which filter to drop, and what that would bring. */
function nothing({ path, filters, instead, all }: Listing): Html {
  const ways = instead.filter(({ total }) => total > 0)
  return html`<div class="nothing">
<h2>No job fits all of this</h2>
${
  ways.length > 0
    ? html`<p>Drop one of the filters:</p>
<ul>
${ways.map(({ chosen, total }) => html`<li><a href="${addressOf(path, chosen.without)}" rel="nofollow">Without ${chosen.label}</a>: <span class="figure">${jobs(total)}</span></li>`)}
</ul>`
    : instead.length > 0 && html`<p>Dropping one filter alone would not help: too many of them exclude each other.</p>`
}
<p>
${instead.length > 0 ? html`<a href="${addressOf(path, cleared(filters))}">Start again with all ${jobs(all.total)}</a>` : html`There is no open job here yet. The boards are read one after another; <a href="/status">their status</a> tells how far that is.`}
</p>
</div>`
}

function pastEnd({ path, filters, found }: Listing): Html {
  const last = Math.ceil(found.total / PAGE_SIZE)
  return html`<div class="nothing">
<h2>This list ends before page ${filters.page}</h2>
<p>
There are ${jobs(found.total)} on ${last} ${last === 1 ? 'page' : 'pages'}. Postings may have closed since the
link was made.
</p>
<p>
<a href="${addressOf(path, { ...filters, page: last })}">Go to the last page</a> or
<a href="${addressOf(path, { ...filters, page: 1 })}">to the first</a>.
</p>
</div>`
}
