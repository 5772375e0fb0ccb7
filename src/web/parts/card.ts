import type { PostingCard } from '../../catalogue/index.ts'
import type { Person } from '../../domain/index.ts'
import { escapeNarrow, html, inOnePiece, raw, type Child, type Html } from '../html.ts'
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
  const key = JSON.stringify([person, Math.floor(now.getTime() / DAY_MS), heading, company])
  return listOf(cards.map((one) => keptCard(one, options, key)))
}

const listOf = (cards: readonly Html[]): Html => html`<ul class="cards" role="list">
${cards.map((one) => html`<li>${one}</li>`)}
</ul>`

/** Cards are the larger part of a list page and the same for everybody who lives in one place, for a day, but for their skills. */
const drawn = new WeakMap<PostingCard, { key: string; top: Html; bottom: Html }>()
const DAY_MS = 86_400_000

/** A card as it was drawn the last time, if that was for the same place, day and list. */
function keptCard(posting: PostingCard, options: CardOptions, key: string): Html {
  let kept = drawn.get(posting)
  if (kept?.key !== key) {
    kept = { key, top: inOnePiece(top(posting, options)), bottom: inOnePiece(bottom(posting, options)) }
    drawn.set(posting, kept)
  }
  return html`${kept.top}${skills(posting, options.searched?.skills ?? [])}${kept.bottom}`
}

/** One posting in a list: what it is, what it pays, whether the person can apply and why, and how fresh that is. */
export const card = (posting: PostingCard, options: CardOptions): Html =>
  html`${top(posting, options)}${skills(posting, options.searched?.skills ?? [])}${bottom(posting, options)}`

function top(posting: PostingCard, { person, heading = 'h2', company = true, searched }: CardOptions): Html {
  const { title, companyName, facts, places } = posting
  const tag = raw(heading)
  const { words } = searched ?? nothing
  return html`<article class="card" data-posting="${posting.id}" data-company="${companyName}">
<div class="card-main">
<${tag} class="card-title"><a href="${postingPath(posting)}">${marked(title, words)}</a></${tag}>
<p class="card-company">${company && html`<a href="${companyPath(posting)}">${companyName}</a>`}${posting.isSample && sampleMark}</p>
<p class="card-facts">${dotted([...shortFacts(facts), ...placeWords(places)])}</p>
${answerLine(person, facts, postingPath(posting))}
`
}

function bottom(posting: PostingCard, { now, searched }: CardOptions): Html {
  const { words, texts } = searched ?? nothing
  const text = texts.get(posting.id)
  return html`
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
  const all = facts.skills && byDemand(facts.skills.value)
  if (!all || all.length === 0) return undefined
  const isAsked = (name: string): boolean => asked.includes(name)
  const first = asked.length === 0 ? all : [...all.filter(isAsked), ...all.filter((name) => !isAsked(name))]
  const items = first.slice(0, 3).map((name) => `<li${isAsked(name) ? ' class="skill-asked"' : ''}>${escapeNarrow(name)}</li>`) // prettier-ignore
  return raw(`<ul class="skills" role="list" aria-label="Skills">${items.join('')}</ul>`)
}

type Skills = NonNullable<PostingCard['facts']['skills']>['value']
const orders = new WeakMap<Skills, string[]>()

/** The names of skills, those demanded first. */
function byDemand(all: Skills): string[] {
  let names = orders.get(all)
  if (!names) {
    const isMust = ({ must }: Skills[number]): boolean => must === true
    names = [...all.filter(isMust), ...all.filter((one) => !isMust(one))].map(({ name }) => name)
    orders.set(all, names)
  }
  return names
}

function dates({ postedAt, firstSeenAt, lastConfirmedAt, isSample }: PostingCard, now: Date): Html {
  const since = postedAt ? html`Posted ${agoTime(postedAt, now)}` : html`First seen ${agoTime(firstSeenAt, now)}`
  const until = isSample
    ? html`archived ${agoTime(lastConfirmedAt, now)}`
    : html`confirmed ${agoTime(lastConfirmedAt, now)}`
  return html`<span>${since}</span> <span>${until}</span>`
}
