import type { PostingCard } from '../../catalogue/index.ts'
import { html, type Html } from '../html.ts'
import { eligibilityWords, levelWords, workplaceWords } from '../parts/fact-words.ts'
import { span, periodWords } from '../parts/money.ts'
import { sourceNames } from '../pages/posting/source-names.ts'

export type FeedEntry = {
  /** Stays when title, company or address change; it leads to the posting. */
  id: string
  title: string
  /** Our page, with the facts and their words. */
  url: string
  /** The posting at the employer's board; only http and https. */
  employerUrl?: string
  /** A company, or whoever wrote a piece. */
  author: string
  /** Markup of our own making; of a posting its facts, a line each, and no text of the employer. */
  content: Html
  tags: string[]
  published: Date
  updated: Date
}
export type Feed = {
  title: string
  description: string
  home: string
  self: string
  siteName: string
  updated: Date
  entries: FeedEntry[]
}

/** One posting as the terms allow it to travel: title, company, facts, where it comes from. */
export function feedEntry(posting: PostingCard, siteUrl: string): FeedEntry {
  const { id, slug, title, companyName, facts, sourceUrl, source, postedAt, firstSeenAt } = posting
  const published = postedAt ?? firstSeenAt
  const employerUrl = /^https?:\/\//i.test(sourceUrl) ? clean(sourceUrl) : undefined
  const attribution = clean(`Published by ${companyName} at ${sourceNames[source]}; the facts are read from there.`)
  return {
    id: `${siteUrl}/postings/${id}`,
    title: clean(`${title} at ${companyName}`),
    url: `${siteUrl}/postings/${slug}`,
    ...(employerUrl !== undefined && { employerUrl }),
    author: clean(companyName),
    content: contentOf(factLines(posting).map(clean), attribution, employerUrl),
    tags: (facts.skills?.value ?? []).slice(0, 10).map(({ name }) => clean(name)),
    published,
    updated: firstSeenAt > published ? firstSeenAt : published,
  }
}

const contentOf = (facts: string[], attribution: string, employerUrl?: string): Html =>
  html`<ul>${facts.map((fact) => html`<li>${fact}</li>`)}</ul><p>${employerUrl !== undefined && html`<a href="${employerUrl}">Read and apply at the employer’s board</a>. `}${attribution}</p>`

function factLines({ facts, places }: PostingCard): string[] {
  const pay = facts.pay?.value.find(({ kind }) => kind === 'base') ?? facts.pay?.value[0]
  const line = (name: string, words: string | undefined): string => `${name}: ${words ?? 'not stated'}`
  return [
    line('Where you may live', eligibilityWords(facts.eligibility.value)),
    line('Pay', pay && `${span(pay, pay.currency)} ${periodWords[pay.period]}`),
    line('Level', facts.level && levelWords[facts.level.value]),
    line('Workplace', facts.workplace?.value.map((one) => workplaceWords[one]).join(', ')),
    ...(places.length > 0 ? [`Places: ${places.slice(0, 5).join('; ')}`] : []),
  ]
}

/** Characters that XML 1.0 cannot hold, escaped or not; those that only steer the direction of text or hide go, too. */
const UNWANTED =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g

/** Text on one line that any parser of feeds can read. */
export const clean = (text: string): string => text.toWellFormed().replace(UNWANTED, '').replace(/\s+/g, ' ').trim()
