import type { CompanyPage, PostingCard } from '../../../catalogue/index.ts'
import type { Person } from '../../../domain/index.ts'
import type { Found } from '../../../search/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { answerCounts } from '../../parts/answer-counts.ts'
import { isSomewhere } from '../../parts/answer.ts'
import { outsideLink } from '../../parts/body.ts'
import { cardList } from '../../parts/card.ts'
import { crumbs } from '../../parts/crumbs.ts'
import { out } from '../../parts/icons.ts'
import { pager } from '../../parts/pager.ts'
import { recentTime } from '../../parts/recent.ts'
import { addressOf, noFilters } from '../listing/params.ts'
import { sourceNames } from '../posting/source-names.ts'

export type CompanyView = {
  company: CompanyPage
  cards: PostingCard[]
  found: Pick<Found, 'total' | 'answers' | 'facets'>
  page: number
  last: number
  person: Person
  siteUrl: string
  siteName: string
  now: Date
}

const jobs = (n: number): string => `${n.toLocaleString('en-US')} ${n === 1 ? 'job' : 'jobs'}`

/** One company: its open remote tech postings, and where they are read. */
export function companyView(view: CompanyView): Html {
  const { company, cards, found, page, last, person, siteUrl, siteName, now } = view
  const path = `/companies/${company.slug}`
  const here = page > 1 ? `${path}?page=${page}` : path
  return layout({
    title: `Remote tech jobs at ${company.name}${page > 1 ? `, page ${page}` : ''}`,
    description: `${company.name} has ${jobs(found.total)} open that can be done remotely. Each says whether you can apply from where you live, what it pays and when it was last confirmed.`,
    siteName,
    path: here,
    canonical: siteUrl + here,
    noindex: found.total === 0 || cards.every(({ isSample }) => isSample),
    person,
    body: html`${crumbs([{ name: 'Jobs', path: '/jobs' }])}
<header class="company-head">
<h1>${company.name}</h1>
<p class="quiet">${openWords(view)}</p>
${company.website !== undefined && html`<p>${outsideLink(company.website, html`Their own site ${out}`)}</p>`}
</header>
${
  found.total > 0 &&
  isSomewhere(person) &&
  answerCounts(found.answers, person, (answer) =>
    addressOf('/jobs', { ...noFilters, company: [company.slug], answer: [answer] }),
  )
}
${
  cards.length > 0
    ? html`<section class="company-jobs" aria-labelledby="open"><h2 class="for-ears" id="open">Open jobs</h2>${cardList(cards, { person, now, company: false })}</section>`
    : html`<div class="nothing"><p>When ${company.name} opens a tech job that can be done remotely, it stands here.</p><p><a href="/jobs">Look at all open jobs</a></p></div>`
}
${pager({ page, last, addressOf: (to) => (to > 1 ? `${path}?page=${to}` : path) })}
${boards(view)}`,
  })
}

function openWords({ company, cards, found }: CompanyView): string {
  const kind = cards.every(({ isSample }) => isSample) ? 'of the sample, archived,' : 'open'
  const open = found.total
    ? `${jobs(found.total)} ${kind} in tech that can be done remotely`
    : 'Nothing open in tech that can be done remotely'
  const others = Math.max(0, company.openIds.length - found.total)
  const rest = [
    others > 0 && `${jobs(others)} more that are not remote or not tech, which are not listed`,
    company.closedCount > 0 && `${company.closedCount.toLocaleString('en-US')} closed since we began to look`,
  ].filter(Boolean)
  return `${[open, ...rest].join('; ')}.`
}

function boards({ company, now }: CompanyView): Child {
  if (!company.boards.length) return undefined
  return html`<section class="section" aria-labelledby="boards">
<h2 id="boards">Where we read this</h2>
<ul class="plain-list" role="list">${company.boards.map(
    ({ source, token, lastCompleteAt }) =>
      html`<li>${sourceNames[source]}, board <code>${token}</code>: ${
        lastCompleteAt
          ? html`last read in full ${recentTime(lastCompleteAt, now)}`
          : 'not read yet; what is shown is of the sample'
      }</li>`,
  )}</ul>
<p class="quiet small">Postings and their texts are the company’s; the facts are read by us, and each shows its words. <a href="/about">How we read postings</a></p>
</section>`
}
