import type { BoardHealth, Coverage, OpenCounts, Progress, RateCheck } from '../../../catalogue/index.ts'
import type { Person, Rates } from '../../../domain/index.ts'
import { html, raw, type Child, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { coverageTable } from '../../parts/coverage-table.ts'
import { recentTime } from '../../parts/recent.ts'
import { sampleNotice } from '../../parts/sample-notice.ts'
import { boardsSection } from './boards-view.ts'
import { ratesSection } from './rates-view.ts'
import { count } from '../../parts/count.ts'

export type Status = {
  counts: OpenCounts
  boards: BoardHealth[]
  /** What the last 24 hours and the last 7 days brought. */
  day: Progress
  week: Progress
  stated: Coverage
  rates: Rates
  /** The last look for new exchange rates. */
  rateCheck?: RateCheck
  siteUrl: string
  siteName: string
  person: Person
  now: Date
}

/** What a visitor needs to know before trusting the pages: how fresh they are, what fails, and how much postings say. */
export function statusView(status: Status): Html {
  const { counts, siteUrl, siteName, person } = status
  return layout({
    title: 'Status',
    description: 'How fresh the postings are, which boards fail and why, and how much the postings state.',
    siteName,
    path: '/status',
    canonical: `${siteUrl}/status`,
    person,
    body: html`<header class="listing-head">
<h1>Status</h1>
<p class="quiet">How fresh the postings are, what could not be read and why, and how much postings say at all.</p>
</header>
${counts.sample > 0 && sampleNotice(counts)}
${numbers(status)}
${changes(status)}
${boardsSection(status)}
${coverageSection(status)}
${ratesSection(status)}`,
  })
}

function numbers({ counts, boards, now }: Status): Html {
  const asked = boards.flatMap(({ lastCompleteAt }) => lastCompleteAt ?? [])
  const last = asked.length ? new Date(Math.max(...asked.map(Number))) : undefined
  const number = (label: string, value: Child): Html =>
    html`<div><dt>${label}</dt><dd${typeof value !== 'string' && raw(' class="long"')}>${value}</dd></div>`
  return html`<dl class="numbers">
${number('open postings, of all kinds of work', count(counts.open))}
${counts.sample > 0 && number('postings of the sample', count(counts.sample))}
${number('boards', count(counts.boards))}
${number('companies with an open posting', count(counts.companies))}
${number('last board read in full', last ? recentTime(last, now) : html`not yet`)}
</dl>`
}

function changes({ day, week }: Status): Html {
  const row = (name: string, field: 'opened' | 'changed' | 'closed' | 'reopened'): Html =>
    html`<tr><th scope="row">${name}</th><td class="num">${count(day[field])}</td><td class="num">${count(week[field])}</td></tr>`
  return html`<section class="section" aria-labelledby="changes">
<h2 id="changes">What has changed</h2>
<div class="narrow"><table class="table">
<thead><tr><th scope="col">Postings</th><th scope="col" class="num">Last 24 hours</th><th scope="col" class="num">Last 7 days</th></tr></thead>
<tbody>${row('New', 'opened')}${row('Changed by the employer', 'changed')}${row('Closed', 'closed')}${row('Opened again', 'reopened')}</tbody>
</table></div>
</section>`
}

const coverageSection = ({ stated }: Status): Html => html`<section class="section" aria-labelledby="coverage">
<h2 id="coverage">How much postings say</h2>
${coverageTable(stated)}
<p class="small"><a href="/how-we-read">How right this is read</a></p>
</section>`
