import type { PostingPage } from '../../../catalogue/index.ts'
import { canApply, type Facts, type Pay, type Person } from '../../../domain/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import { answerIcons, answerWords, isSomewhere } from '../../parts/answer.ts'
import { outsideLink } from '../../parts/body.ts'
import { agoTime, dayTime } from '../../parts/dates.ts'
import { evidenceLines, type Placed } from '../../parts/evidence.ts'
import { capital, eligibilityWords } from '../../parts/fact-words.ts'
import { notStated, out } from '../../parts/icons.ts'
import { isConverted, payWords, yearlyWords } from '../../parts/money.ts'
import { personWords, switchAddress } from '../../person.ts'
import type { FactRow } from '../../parts/fact-row.ts'
import { sourceNames } from './source-names.ts'

type Given = { posting: PostingPage; rows: readonly FactRow[]; person: Person; path: string; now: Date }

/** The three questions that a posting must answer, side by side. */
export const keyAnswers = (given: Given): Html =>
  html`<div class="key-answers">
<section aria-labelledby="key-apply">
<h2 id="key-apply">Can I apply?</h2>
${applyAnswer(given)}
</section>
<section aria-labelledby="key-pay">
<h2 id="key-pay">What does it pay?</h2>
${payAnswer(given.posting)}
</section>
<section aria-labelledby="key-open">
<h2 id="key-open">Is it still open?</h2>
${openAnswer(given)}
</section>
</div>`

function applyAnswer({ posting: { facts }, rows, person, path }: Given): Html {
  const placed = rows.find(({ name }) => name === 'eligibility')?.placed ?? []
  const change = (words: string): Html => html`<a href="${switchAddress(path)}" rel="nofollow">${words}</a>`
  if (!isSomewhere(person))
    return html`${openTo(facts)}${firstEvidence(placed)}
<p class="small">${change('Say where you live')} for an answer.</p>`
  const { answer, why } = canApply(person, facts)
  return html`<p class="key-answer answer answer-${answer}">
${answerIcons[answer]}<strong>${answer === 'no' ? 'Not from your place' : answerWords[answer]}</strong>
</p>
<p>${why}</p>
${firstEvidence(placed)}
<p class="small quiet">From ${personWords(person)}. ${change('Change')}</p>`
}

/** The first passage only: the facts list has them all. */
const firstEvidence = (placed: readonly Placed[]): Child => evidenceLines(placed.slice(0, 1))

function openTo({ eligibility }: Facts): Html {
  const words = eligibilityWords(eligibility.value, 6)
  return words
    ? html`<p class="key-answer"><strong>${capital(words)}</strong></p>`
    : html`<p class="key-answer answer answer-not-stated">${notStated}<strong>Not stated</strong></p>
<p>The posting does not say where you may live.</p>`
}

function payAnswer({ facts, yearly, raw }: PostingPage): Html {
  const all = facts.pay?.value ?? []
  const first = yearly?.from ?? all.find(({ kind }) => kind === 'base') ?? all[0]
  if (!first) return html`<p class="key-answer answer answer-not-stated">${notStated}<strong>Not stated</strong></p>`
  const words = raw.pay[0]?.words
  return html`<p class="key-answer figure">
<strong>${payWords(first)}</strong>${first.kind === 'ote' && ' on target'}
</p>
${all.length > 1 && html`<p class="small"><a href="#facts">${all.length} ranges are stated</a></p>`}
${words && html`<p class="small quiet">In its own words: “${words.slice(0, 160)}”</p>`}
${yearly && isConverted(yearly) && comparable(yearly, all)}`
}

/** Says how the comparable figure came about, so that anyone can repeat it. */
function comparable(yearly: NonNullable<PostingPage['yearly']>, all: readonly Pay[]): Html {
  const { currency, period } = yearly.from
  const isMixed = all.some((one) => one.currency !== currency)
  const steps = [
    period !== 'year' &&
      (yearly.hoursPerYear ? `${yearly.hoursPerYear.toLocaleString('en-US')} hours a year` : 'counted up to a year'),
    isMixed
      ? `exchange rates of ${yearly.rateDate}`
      : currency !== 'USD' && `1 ${currency} = ${yearly.rate.toPrecision(4)} USD on ${yearly.rateDate}`,
  ].filter(Boolean)
  return html`<p>
${all.length > 1 ? 'All ranges together:' : 'About'} <span class="figure">${yearlyWords(yearly)}</span> a year${
    steps.length > 0 && html` <span class="small quiet">(${steps.join('; ')})</span>`
  }
</p>`
}

function openAnswer({ posting, now }: Given): Html {
  const { closedAt, closedReason, applyUrl, sourceUrl, companyName, isSample, lastConfirmedAt } = posting
  const board = html`<span>${posting.boardName}’s board at ${sourceNames[posting.source]}</span>`
  if (closedAt)
    return html`<p class="key-answer"><strong>Closed ${agoTime(closedAt, now)}</strong></p>
<p>
${closedReason === 'board-gone' ? html`${board} is gone.` : html`It is no longer on ${board}.`} Last seen there
on ${dayTime(lastConfirmedAt)}.
</p>`
  if (isSample)
    return html`<p class="key-answer answer answer-not-stated">${notStated}<strong>Not known</strong></p>
<p>
This is an archived posting, last seen on ${dayTime(lastConfirmedAt)}.
${outsideLink(sourceUrl, 'See whether it is still there')}.
</p>`
  return html`<p class="key-answer"><strong>Confirmed ${agoTime(lastConfirmedAt, now)}</strong></p>
<p class="small quiet">on ${board}</p>
<p>${outsideLink(applyUrl ?? sourceUrl, html`Apply at ${companyName}${out}`, 'button')}</p>`
}
