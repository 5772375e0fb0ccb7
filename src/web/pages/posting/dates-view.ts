import type { ChangeKind, PostingPage } from '../../../catalogue/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import { agoTime, dayTime } from '../../parts/dates.ts'
import { inList } from '../../parts/fact-words.ts'

const kindWords: Record<ChangeKind, string> = {
  opened: 'First seen',
  changed: 'Changed',
  closed: 'Closed',
  reopened: 'Opened again',
  withdrawn: 'Withdrawn',
  reread: 'Read again with better rules',
}
const fieldWords: Record<string, string> = {
  body: 'text',
  postedAt: 'date posted',
  deadlineAt: 'deadline',
  other: 'details',
  yearsMin: 'experience',
  visaSponsorship: 'visa sponsorship',
  eligibility: 'where one may live',
}

/** The four dates, on one line of time, and what changed. */
export function datesView(posting: PostingPage, now: Date): Html {
  const { postedAt, firstSeenAt, lastChangedAt, lastConfirmedAt, closedAt, changes } = posting
  const edits = changes.filter(({ kind }) => kind === 'changed')
  const entry = (label: string, moment: Date | undefined, otherwise: string, more?: Child): Html =>
    html`<div${!moment && html` class="date-missing"`}><dt>${label}</dt><dd>${moment ? html`${dayTime(moment)} <span class="quiet">${agoTime(moment, now)}</span>` : html`<span class="quiet">${otherwise}</span>`}${more}</dd></div>`
  return html`<section class="posting-dates" aria-labelledby="dates">
<h2 id="dates">Four dates</h2>
<dl class="dates">
${entry('Posted, says the source', postedAt, 'Not stated')} ${entry('First seen here', firstSeenAt, '')}
${entry('Last changed', lastChangedAt, 'No change seen', edits[0] && html`<span class="quiet small">${fieldList(edits[0].fields)}</span>`)}
${closedAt ? entry('Closed', closedAt, '') : entry('Last confirmed', lastConfirmedAt, '')}
</dl>
${changes.length > 1 && history(changes)}
${posting.reopenedCount > 0 && html`<p class="quiet">It has been closed and opened again ${posting.reopenedCount === 1 ? 'once' : `${posting.reopenedCount} times`}.</p>`}
</section>`
}

const history = (changes: PostingPage['changes']): Html =>
  html`<details class="history">
<summary>All that we saw happen</summary>
<ul>
${changes.map(
  ({ kind, fields, at }) =>
    html`<li>
${dayTime(at)}: ${kindWords[kind]}${kind === 'changed' && fields.length > 0 && ` (${fieldList(fields)})`}
</li>`,
)}
</ul>
</details>`

const fieldList = (fields: readonly string[]): string =>
  inList(
    fields.map(
      (field) =>
        fieldWords[field] ??
        field
          .replace(/([a-z])([A-Z])/g, '$1 $2')
          .replace(/[-_.]/g, ' ')
          .toLowerCase(),
    ),
    6,
  )
