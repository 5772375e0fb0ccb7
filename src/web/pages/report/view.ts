import type { PostingPage } from '../../../catalogue/index.ts'
import type { Saved } from '../../../moderation/index.ts'
import type { Person } from '../../../domain/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { postingPath } from '../../parts/card.ts'
import { crumbs } from '../../parts/crumbs.ts'
import type { FactRow } from '../../parts/fact-row.ts'
import { reportForm, type ReportErrors, type TypedReport } from '../../parts/report-form.ts'

export type ReportPage = {
  posting: PostingPage
  rows: readonly FactRow[]
  person: Person
  siteName: string
}
export type Unsent = ReportPage & {
  typed: Pick<TypedReport, 'about'> & Partial<TypedReport>
  errors?: ReportErrors
  /** Why it could not be taken now, though nothing in it is wrong. */
  later?: string
}

/** The form on a page of its own: after a mistake, with everything that was typed. */
export function reportView({ posting, rows, person, siteName, typed, errors, later }: Unsent): Html {
  const row = rows.find(({ name }) => name === typed.fact)
  const about = typed.about === 'fact' && !row ? 'missing' : typed.about
  const action = `${postingPath(posting)}/report`
  const missing = about === typed.about ? rows.filter(({ value }) => value === undefined) : rows
  return page(
    { posting, person, siteName },
    about === 'posting' ? 'Report this posting' : 'Report a wrong fact',
    html`${problem(errors, later)}
${about === 'fact' && row && asRead(row)}
${reportForm({ action, missing, typed: { ...typed, about }, ...(errors && { errors }) })}`,
  )
}

/** Thanks, and the way back to where the reporter was. */
export function reportedView({ posting, rows, person, siteName, fact, saved }: ReportPage & Given): Html {
  const row = rows.find(({ name }) => name === fact)
  const place = row ? (row.value === undefined ? '#fact-missing' : `#fact-${row.name}`) : ''
  return page(
    { posting, person, siteName },
    saved === 'known' ? 'We have this report already' : 'Thank you',
    html`<p class="lede">${words[saved]}</p>
<p>The page does not change by itself: somebody reads the posting first. When a rule was wrong, the rule is mended, and every posting is read again with it. <a href="/how-we-read">How we read postings</a></p>
<p><a class="button" href="${postingPath(posting)}${place}">Back to the posting</a></p>`,
  )
}
type Given = { fact?: string; saved: Saved }

const words: Record<Saved, string> = {
  kept: 'The report is kept, with the fact as it was read and what you wrote.',
  known: 'The same words came in within the last day, so they are kept once.',
  enough: 'So many reports about this posting are waiting already that this one was not kept. They will be read.',
}

const page = ({ posting, person, siteName }: Omit<ReportPage, 'rows'>, title: string, body: Child): Html =>
  layout({
    title,
    description: `${title}: ${posting.title} at ${posting.companyName}`,
    siteName,
    path: postingPath(posting),
    person,
    noindex: true,
    body: html`${crumbs([
      { name: 'Jobs', path: '/jobs' },
      { name: posting.title, path: postingPath(posting) },
    ])}
<div class="report-page">
<h1>${title}</h1>
${body}
</div>`,
  })

function problem(errors: ReportErrors | undefined, later: string | undefined): Child {
  if (later) return html`<div class="notice" role="alert"><p><strong>Not sent yet.</strong> ${later}</p></div>`
  return (
    errors &&
    html`<div class="notice" role="alert"><p><strong>Not sent yet.</strong> Something is missing or too long; what you wrote is still here.</p></div>`
  )
}

const asRead = ({ label, value }: FactRow): Html =>
  html`<dl class="facts"><div><dt>${label}</dt><dd><div class="fact-value">${value ?? 'Not stated'}</div></dd></div></dl>`
