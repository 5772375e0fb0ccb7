import type { PostingCard } from '../../catalogue/index.ts'
import type { Person } from '../../domain/index.ts'
import { html, raw, type Child, type Html } from '../html.ts'
import { answerLine } from './answer.ts'
import { agoTime } from './dates.ts'
import { marked, markedExcerpt } from './marked.ts'
import { shortFacts } from './fact-words.ts'
import { doubtWords, isConverted, periodWords, span, yearlyWords } from './money.ts'

export type CardOptions = {
  person: Person
  now: Date
  heading?: 'h2' | 'h3' | 'h4'
  /** False on the company's own page. */ company?: boolean
  /** What was searched: skills that show first, words to mark, and the texts to cut the fitting passage from. */
  searched?: Searched
}
export type Searched = { skills: readonly string[]; words: readonly string[]; texts: ReadonlyMap<number, string> }

export const postingPath = ({ slug }: Pick<PostingCard, 'slug'>): string => `/postings/${slug}`
export const companyPath = ({ companySlug }: Pick<PostingCard, 'companySlug'>): string => `/companies/${companySlug}`

/** Cards as a list. */
export function cardList(cards: readonly PostingCard[], options: CardOptions): Html {
  const { person, now, heading, company, searched } = options
  // words are marked for one search alone
  if (searched && searched.words.length > 0) return listOf(cards.map((one) => card(one, options)))
  const key = JSON.stringify([person, Math.floor(now.getTime() / DAY_MS), heading, company, searched?.skills])
  return listOf(cards.map((one) => keptCard(one, options, key)))
}

const listOf = (cards: readonly Html[]): Html => html`<ul class="cards" role="list">
${cards.map((one) => html`<li>${one}</li>`)}
</ul>`

/** Cards are the larger part of a list page and the same for everybody who lives in one place, for a day. */
const drawn = new WeakMap<PostingCard, { key: string; card: Html }>()
const DAY_MS = 86_400_000

/** A card as it was drawn the last time, if that was for the same place, day and list. */
function keptCard(posting: PostingCard, options: CardOptions, key: string): Html {
  const before = drawn.get(posting)
  if (before?.key === key) return before.card
  const made = card(posting, options)
  const kept = raw(inOnePiece(made.markup))
  drawn.set(posting, { key, card: kept })
  return kept
}

/**
 * The same markup as a single run of bytes: a dash or a curly quote beyond Latin-1 would double the width of the whole page that
 * it stands in, and text put together from many pieces would be walked through again for every page.
 */
const inOnePiece = (markup: string): string =>
  Buffer.from(
    markup.replace(/[^\u0000-\u00ff]/gu, (sign) => `&#${sign.codePointAt(0)};`),
    'latin1',
  ).toString('latin1')

/** One posting in a list: what it is, what it pays, whether the person can apply and why, and how fresh that is. */
export function card(
  posting: PostingCard,
  { person, now, heading = 'h2', company = true, searched }: CardOptions,
): Html {
  const { title, companyName, facts, places } = posting
  const tag = raw(heading)
  const { words, skills: asked, texts } = searched ?? nothing
  const text = texts.get(posting.id)
  return html`<article class="card" data-posting="${posting.id}" data-company="${companyName}">
<div class="card-main">
<${tag} class="card-title"><a href="${postingPath(posting)}">${marked(title, words)}</a></${tag}>
<p class="card-company">${company && html`<a href="${companyPath(posting)}">${companyName}</a>`}${posting.isSample && sampleMark}</p>
<p class="card-facts">${dotted([...shortFacts(facts), ...placeWords(places)])}</p>
${answerLine(person, facts, postingPath(posting))}
${skills(posting, asked)}
${text !== undefined && markedExcerpt(text, words)}
</div>
<div class="card-side">
${payBlock(posting)}
<p class="card-dates">${dates(posting, now)}</p>
<div class="mine"></div>
</div>
</article>`
}

const sampleMark = html`<span class="sample-mark" title="An archived posting, shown until the boards have been read">Sample</span>`

/** Two places, and how many more. A place that only says "Remote" says what the workplace says already. */
function placeWords(places: readonly string[]): string[] {
  const told = places.filter((words) => !/^remote$/i.test(words.trim()))
  const rest = told.length - 2
  return rest > 1 ? [...told.slice(0, 2), `${rest} more places`] : told
}

const dotted = (words: string[]): Child => words.filter(Boolean).map((word) => html`<span>${word}</span> `)

/** The pay in its own words, and beside it as US dollars a year where that is another figure. */
function payBlock({ facts, yearly }: PostingCard): Html {
  const all = facts.pay?.value ?? []
  const shown = yearly?.from ?? all.find((pay) => pay.kind === 'base') ?? all[0]
  if (!shown) return html`<p class="card-pay pay-missing">Pay not stated</p>`
  return html`<p class="card-pay">
<span class="figure">${span(shown, shown.currency)}</span>
<span class="pay-period">${periodWords[shown.period]}${shown.kind === 'ote' && ' on target'}</span>
</p>
${doubtWords(shown) && html`<p class="card-yearly">${doubtWords(shown)}</p>`}
${yearly && isConverted(yearly) && html`<p class="card-yearly figure">${all.length > 1 ? 'all ranges' : 'about'} ${yearlyWords(yearly)} a year</p>`}`
}

const nothing: Searched = { skills: [], words: [], texts: new Map() }

/** Those that were asked for come first, then those demanded; three are enough to tell two postings apart. */
function skills({ facts }: PostingCard, asked: readonly string[]): Child {
  const all = facts.skills?.value ?? []
  if (all.length === 0) return undefined
  const rank = ({ name, must }: { name: string; must?: boolean }): number => (asked.includes(name) ? 2 : must ? 1 : 0)
  const first = all.toSorted((a, b) => rank(b) - rank(a)).slice(0, 3)
  return html`<ul class="skills" role="list" aria-label="Skills">
${first.map(({ name }) => html`<li${asked.includes(name) && raw(' class="skill-asked"')}>${name}</li>`)}
</ul>`
}

function dates({ postedAt, firstSeenAt, lastConfirmedAt, isSample }: PostingCard, now: Date): Html {
  const since = postedAt ? html`Posted ${agoTime(postedAt, now)}` : html`First seen ${agoTime(firstSeenAt, now)}`
  const until = isSample
    ? html`archived ${agoTime(lastConfirmedAt, now)}`
    : html`confirmed ${agoTime(lastConfirmedAt, now)}`
  return html`<span>${since}</span> <span>${until}</span>`
}
