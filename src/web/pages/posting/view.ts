import type { PostingCard, PostingPage } from '../../../catalogue/index.ts'
import { categoryBySlug, categoryOf, type Person } from '../../../domain/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { bodyHtml, markedText, outsideLink } from '../../parts/body.ts'
import { cardList, companyPath, postingPath } from '../../parts/card.ts'
import { crumbs, type Crumb } from '../../parts/crumbs.ts'
import { dayTime } from '../../parts/dates.ts'
import { highlightsIn, type Placed } from '../../parts/evidence.ts'
import { eligibilityWords } from '../../parts/fact-words.ts'
import { factList, factRows } from '../../parts/facts.ts'
import { reportBelow, reportPosting } from './report-below.ts'
import { notStated, out } from '../../parts/icons.ts'
import { payWords } from '../../parts/money.ts'
import { datesView } from './dates-view.ts'
import { breadcrumbList, jobPosting } from './json-ld.ts'
import { keyAnswers } from './key-answers.ts'
import { sourceNames } from './source-names.ts'

export type PostingView = {
  posting: PostingPage
  similar: PostingCard[]
  /** The way to what this role is and what it pays. */
  guide?: Child
  person: Person
  siteUrl: string
  siteName?: string
  now: Date
}

/** One posting: the three answers, the facts with the words they were read from, the text, the dates, others like it. */
export function postingView({ posting, similar, guide, person, siteUrl, siteName, now }: PostingView): Html {
  const path = postingPath(posting)
  const rows = factRows(posting.facts)
  const placed = rows.flatMap((row) => row.placed)
  const steps = crumbSteps(posting, path)
  const markup = jobPosting(posting, siteUrl + path)
  return layout({
    title: `${posting.title} at ${posting.companyName}`,
    description: describe(posting),
    siteName,
    path,
    canonical: siteUrl + path,
    noindex: Boolean(posting.closedAt) || posting.isSample,
    person,
    jsonLd: [breadcrumbList(siteUrl, steps), ...(markup ? [markup] : [])],
    body: html`<article class="posting">
<header class="posting-head">
${crumbs(steps.slice(0, -1))}
<h1>${markedText(posting.title, highlightsIn(placed, 'title'))}</h1>
<p class="posting-company">
<a href="${companyPath(posting)}">${posting.companyName}</a>${places(posting, placed)}
</p>
${notice(posting)}
<div class="mine mine-posting" data-posting="${posting.id}" data-title="${posting.title}" data-company="${posting.companyName}" data-path="${path}"></div>
</header>
${keyAnswers({ posting, rows, person, path, now })}
<div class="posting-columns${!posting.body.length && ' posting-without-text'}">
<section class="posting-facts" id="facts" aria-labelledby="facts-title">
<div class="facts-head">
<h2 id="facts-title">What it says</h2>
<p class="small"><a href="/how-we-read">How we read this</a></p>
</div>
${factList(rows, { below: reportBelow(path, rows) })}
</section>
${text(posting, placed)}
</div>
${guide} ${datesView(posting, now)} ${sourceLine(posting)} ${reportPosting(path)}
</article>
${
  similar.length > 0 &&
  html`<section class="similar" aria-labelledby="similar">
<h2 id="similar">Similar jobs</h2>
${cardList(similar, { person, now, heading: 'h3' })}
</section>`
}`,
  })
}

function crumbSteps({ facts, title }: PostingPage, path: string): Crumb[] {
  const category = categoryBySlug(categoryOf(facts.career.value.slug) ?? '')
  return [
    { name: 'Jobs', path: '/jobs' },
    ...(category ? [{ name: category.name, path: category.path }] : []),
    { name: title, path },
  ]
}

const MOST_PLACES = 20

function places({ places: all }: PostingPage, placed: readonly Placed[]): Child {
  const shown = all
    .slice(0, MOST_PLACES)
    .map((words, i) => html`<span class="posting-place">${markedText(words, highlightsIn(placed, i))}</span>`)
  return [
    ...shown,
    all.length > MOST_PLACES && html`<span class="posting-place">${all.length - MOST_PLACES} more</span>`,
  ]
}

function notice({ closedAt, isSample, sourceUrl }: PostingPage): Child {
  if (closedAt)
    return html`<div class="notice" role="note">
${notStated}
<p>
<strong>This posting is closed</strong> since ${dayTime(closedAt)}. The page stays, so that links to it keep
their meaning.
</p>
</div>`
  if (isSample)
    return html`<div class="notice" role="note">
${notStated}
<p>
<strong>A sample.</strong> This is an archived posting, shown until the boards have been read. Its text is not
kept here, so facts cannot link to their sentences; it may be closed.
${outsideLink(sourceUrl, 'Look at the source')}. <a href="/about/sample">About the sample</a>
</p>
</div>`
  return undefined
}

function text({ body, isSample, sourceUrl, companyName, closedAt }: PostingPage, placed: readonly Placed[]): Html {
  if (!body.length)
    return html`<p class="quiet">
${isSample ? 'A sample holds facts only, not the employer’s text.' : 'The source gives no text.'}
${outsideLink(sourceUrl, 'Read it at the source')}.
</p>`
  return html`<section class="posting-text" aria-labelledby="text-title">
<h2 id="text-title">The posting</h2>
<div class="employer-text prose">${bodyHtml(body, highlightsIn(placed, 'body'))}</div>
${!closedAt && html`<p class="apply-again">${outsideLink(sourceUrl, html`Read and apply at ${companyName}${out}`, 'button')}</p>`}
</section>`
}

function sourceLine({ source, sourceUrl, boardName, department, team, closedAt }: PostingPage): Html {
  const unit = [department, team].filter(Boolean).join(', ')
  return html`<p class="source-line quiet">
Source: ${closedAt ? sourceNames[source] : outsideLink(sourceUrl, sourceNames[source])}, the board of
${boardName}${unit && `, ${unit}`}. The text is the employer’s; the marks and the facts are ours:
<a href="/how-we-read">how we read postings</a>.
</p>`
}

function describe({ title, companyName, facts }: PostingPage): string {
  const pay = facts.pay?.value[0]
  const where = eligibilityWords(facts.eligibility.value)
  return `${title} at ${companyName}. Where you may live: ${where ?? 'not stated'}. Pay: ${pay ? payWords(pay) : 'not stated'}.`
}
