import { LONGEST_RIGHT, LONGEST_SENTENCE, type FactComplaint, type PostingComplaint } from '../../moderation/index.ts'
import { html, raw, type Child, type Html } from '../html.ts'
import type { FactRow } from './fact-row.ts'

/** What a form was sent with, as typed. `about`: a stated fact, one that is "not stated", or the posting as a whole. */
export type TypedReport = {
  about: 'fact' | 'missing' | 'posting'
  fact: string
  what: string
  right: string
  sentence: string
}
export type ReportErrors = Partial<Record<'fact' | 'what' | 'right' | 'sentence', string>>
export type ReportForm = {
  /** Where the form is sent. */
  action: string
  /** The rows to choose from where the fact is not known yet. */
  missing?: readonly FactRow[]
  typed: Pick<TypedReport, 'about'> & Partial<TypedReport>
  errors?: ReportErrors
}

/** A field that people do not see; what fills it in is a program. */
export const TRAP = 'homepage'

const factWords: Record<FactComplaint, string> = {
  'value-wrong': 'The value is wrong',
  'not-said': 'The posting does not say this',
  missed: 'The posting says more than this',
}
const postingWords: Record<PostingComplaint, string> = {
  closed: 'It is closed: the link leads nowhere',
  spam: 'It is no real posting',
  duplicate: 'It stands here twice',
  other: 'Something else',
}

/** The form under a fact, or on a page of its own after a mistake. It works without script and asks for no name. */
export function reportForm(form: ReportForm): Html {
  const { action, typed } = form
  const { about, fact = '' } = typed
  return html`<form class="report-form" action="${action}" method="post">
<input type="hidden" name="about" value="${about}">
${about === 'fact' && html`<input type="hidden" name="fact" value="${fact}">${choices(factWords, form)}`}
${about === 'missing' && factChoice(form)}
${about === 'posting' && choices(postingWords, form)}
${about !== 'posting' && rightField(form)}
${sentenceField(form)}
<div class="trap" aria-hidden="true"><label>Leave this empty <input name="${TRAP}" tabindex="-1" autocomplete="off"></label></div>
<button class="button" type="submit">Send the report</button>
<p class="small quiet">We keep what you write here, with the posting and the time. Nothing about you.</p>
</form>`
}

/** The form, closed until somebody has something to say. `what` names for ears what the visible word is about. */
export const reportDetails = (visible: string, what: string, form: ReportForm): Html =>
  html`<details class="report"><summary>${visible}${what && html`<span class="for-ears"> ${what}</span>`}</summary>${reportForm(form)}</details>`

function choices(words: Record<string, string>, { typed, errors }: ReportForm): Html {
  return html`<fieldset${errors?.what && raw(' class="field-wrong"')}>
<legend>What is wrong?${complaint(errors?.what)}</legend>
${Object.entries(words).map(
  ([value, label]) =>
    html`<label class="choice"><input type="radio" name="what" value="${value}" required${typed.what === value && raw(' checked')}> ${label}</label>`,
)}
</fieldset>`
}

function factChoice({ missing = [], typed, errors }: ReportForm): Html {
  return html`<label class="report-field${errors?.fact && ' field-wrong'}">
<span>What does the posting say after all?</span>${complaint(errors?.fact)}
<select class="select" name="fact" required${errors?.fact && raw(' aria-invalid="true"')}>
<option value="">Choose a fact</option>
${missing.map(({ name, label }) => html`<option value="${name}"${typed.fact === name && raw(' selected')}>${label}</option>`)}
</select>
</label>`
}

const rightField = ({ typed, errors }: ReportForm): Html =>
  html`<label class="report-field${errors?.right && ' field-wrong'}">
<span>What would be right? <span class="quiet">If you know</span></span>${complaint(errors?.right)}
<input class="input" name="right" maxlength="${LONGEST_RIGHT}" autocomplete="off" value="${typed.right}"${errors?.right && raw(' aria-invalid="true"')}>
</label>`

const sentenceField = ({ typed, errors }: ReportForm): Html =>
  html`<label class="report-field${errors?.sentence && ' field-wrong'}">
<span>${typed.about === 'posting' ? 'What should we know?' : 'The sentence of the posting that says so'} <span class="quiet">If you like</span></span>${complaint(errors?.sentence)}
<textarea class="input" name="sentence" maxlength="${LONGEST_SENTENCE}" rows="3"${errors?.sentence && raw(' aria-invalid="true"')}>
${typed.sentence}</textarea>
</label>`

const complaint = (words: string | undefined): Child => words && html`<span class="field-error">${words}</span>`
