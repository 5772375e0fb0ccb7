import type { Answer } from '../../../domain/index.ts'
import type { Found } from '../../../search/index.ts'
import { feedLine, type FeedAddresses } from '../../feeds/feed-address.ts'
import { html, raw, type Child, type Html } from '../../html.ts'
import { answerIcons, answerWords, isSomewhere } from '../../parts/answer.ts'
import { cardList } from '../../parts/card.ts'
import { count, postings } from '../../parts/count.ts'
import { steps } from '../../parts/steps.ts'
import { personWords, switchAddress } from '../../person.ts'
import { addressOf } from './address.ts'
import { hasWords } from './ask.ts'
import { cleared, type Chosen } from './chosen.ts'
import { answers, sorts, type Filters } from './filters.ts'
import { intro } from './intros.ts'
import { writeMark } from './page-mark.ts'
import { textNotices, understanding } from './read-view.ts'
import type { Listing } from './view.ts'

/** What was found, from how the question was read to the next page. */
export function results(listing: Listing & { feeds: FeedAddresses }): Child {
  const { path, asked, found, chosen } = listing
  const { filters } = asked
  return html`${answersStrip(listing)} ${understanding({ path, asked, chosen })}
<div class="listing-tools">
<p class="listing-count figure" role="status">${postings(found.total)}${alsoLeftOut(listing)}</p>
${sortLinks(listing)}
</div>
<div class="mine-bar" data-mine-bar="${addressOf(path, asked.start)}" data-name="${[intro(listing.preset).heading, ...chosen.map(({ label }) => label)].join(', ')}"></div>
${textNotices(path, filters, found.text, found.total)}
${found.total === 0 ? nothing(listing) : isPastEnd(listing) ? pastEnd(listing) : cardList(listing.cards, listing.cardOptions)}
${pages(listing)}
${feedLine(listing.feeds, asked.query.answer.length > 0)}`
}

export const isPastEnd = ({ found }: Pick<Listing, 'found'>): boolean => found.total > 0 && found.ids.length === 0

function pages({ path, asked, found }: Listing): Child {
  const { start, list } = asked
  const at = (cursor: string | undefined): string | undefined =>
    cursor === undefined ? undefined : addressOf(path, { ...start, cursor: writeMark(list, cursor) })
  if (found.ids.length === 0) return undefined
  const [previous, next] = [at(found.previous), at(found.next)]
  return steps({
    from: found.before + 1,
    count: found.ids.length,
    total: found.total,
    ...(found.before > 0 && { first: addressOf(path, start) }),
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
  })
}

/** What a filter leaves out because it does not say is counted, and one link away. */
function alsoLeftOut({ path, asked, found }: Listing): Child {
  const filters = asked.start
  const link = (n: number, words: string, target: Filters): Html =>
    html` <a class="listing-also" href="${addressOf(path, target)}" rel="nofollow">${count(n)} more ${words}</a>`
  const asksHours = asked.query.timeZone!.length > 0 && !asked.query.timeZone!.includes('not-stated')
  const noHours = asksHours ? (found.facets.timeZone.find(({ value }) => value === 'not-stated')?.count ?? 0) : 0
  return html`${found.payNotStated > 0 && link(found.payNotStated, 'state no pay', { ...filters, payStated: false })}${
    noHours > 0 && link(noHours, 'state no hours', { ...filters, timeZone: [...filters.timeZone, 'not-stated'] })
  }`
}

/** "You can apply: 312 · Not stated: 890 · No: 120", each a link; the line above them shows the shares. */
function answersStrip({ path, asked, found }: Listing): Html {
  const { person, query } = asked
  const filters = asked.start
  if (!isSomewhere(person))
    return html`<p class="place-ask">
<a href="${switchAddress(addressOf(path, asked.filters))}" rel="nofollow">Say where you live</a>, and each posting says
whether you can apply from there.
</p>`
  const isOnly = (answer: Answer): boolean => query.answer.length === 1 && query.answer[0] === answer
  // the answer that the words ask for is only left by asking for every one
  const none = filters.answer.length === 0 && query.answer.length > 0 ? [...answers] : []
  const link = (answer: Answer): Html => {
    const target = addressOf(path, { ...filters, answer: isOnly(answer) ? none : [answer] })
    return html`<li>
<a href="${target}" rel="nofollow"${isOnly(answer) && raw(' aria-current="true"')}>${answerIcons[answer]}<span class="answers-word">${answerWords[answer]}</span>
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

const sortWords = { relevance: 'Best match', newest: 'Newest', pay: 'Highest pay' }

function sortLinks({ path, asked }: Listing): Html {
  const { query } = asked
  const shown = sorts.filter((sort) => sort !== 'relevance' || query.sort === sort || hasWords(query.text))
  const link = (sort: (typeof sorts)[number]): Html =>
    html`<li>
<a href="${addressOf(path, { ...asked.start, sort })}" rel="nofollow"${sort === query.sort && raw(' aria-current="true"')}>${sortWords[sort]}</a>
</li>`
  return html`<nav class="sort" aria-label="Order">
<span class="sort-name">Order</span>
<ul role="list">
${shown.map(link)}
</ul>
</nav>`
}

/** Which filter to drop, and what that would bring. */
function nothing({ path, asked, instead, all }: Listing): Html {
  const ways = instead.filter(({ total }) => total > 0)
  const way = ({ chosen, total }: { chosen: Chosen; total: number }): Html =>
    html`<li><a href="${addressOf(path, chosen.without)}" rel="nofollow">Without ${chosen.label}</a>: <span class="figure">${postings(total)}</span></li>`
  return html`<div class="nothing">
<h2>No posting fits all of this</h2>
${
  ways.length > 0
    ? html`<p>Drop one of the filters:</p>
<ul>
${ways.map(way)}
</ul>`
    : instead.length > 0 && html`<p>Dropping one filter alone would not help: too many of them exclude each other.</p>`
}
<p>
${instead.length > 0 ? html`<a href="${addressOf(path, cleared(asked.filters))}">Start again with all ${postings(all.total)}</a>` : html`There is no open job here yet. The boards are read one after another; <a href="/status">their status</a> tells how far that is.`}
</p>
</div>`
}

const pastEnd = ({ path, asked, found }: Listing): Html => html`<div class="nothing">
<h2>The list ends before this page</h2>
<p>It has ${postings(found.total)} now. <a href="${addressOf(path, asked.start)}">Go to its first page</a>.</p>
</div>`
