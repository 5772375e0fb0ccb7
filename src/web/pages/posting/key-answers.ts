import type { PostingPage } from '../../../catalogue/index.ts'
import { canApply, countryInSentence, type Facts, type Pay, type Person } from '../../../domain/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import { answerHead, answerIcons, isSomewhere } from '../../parts/answer.ts'
import { placedOf } from '../../parts/apply-evidence.ts'
import { outsideLink } from '../../parts/body.ts'
import { agoTime, dayTime } from '../../parts/dates.ts'
import { evidenceLines, type Placed } from '../../parts/evidence.ts'
import { capital, eligibilityWords } from '../../parts/fact-words.ts'
import { notStated, out } from '../../parts/icons.ts'
import { isConverted, payWords, yearlyWords } from '../../parts/money.ts'
import { personDetails, switchAddress } from '../../person.ts'
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
  const applying = canApply(person, facts)
  const proof = placedOf(
    applying.evidence,
    rows.flatMap((row) => row.placed),
  )
  return html`<p class="key-answer answer answer-${applying.answer}">
${answerIcons[applying.answer]}<strong>${answerHead(applying)}</strong>
</p>
<p>${applying.why}</p>
${evidenceLines(proof.slice(0, MOST_PROOFS))}
<p class="small quiet">From ${personDetails(person)}. ${change('Change')}</p>`
}

/** Place, hours and papers may each have a say. */
const MOST_PROOFS = 3

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
  const rates = [{ currency, rate: yearly.rate, rateDate: yearly.rateDate }, ...(yearly.otherRates ?? [])].filter(
    (one) => one.currency !== 'USD',
  )
  const steps = [
    ...(period === 'year' ? [] : [hoursWords(yearly) ?? 'counted up to a year']),
    ...rates.map((one) => `1 ${one.currency} = ${one.rate.toPrecision(4)} USD on ${one.rateDate}`),
  ]
  return html`<p>
${all.length > 1 ? 'All ranges together:' : 'About'} <span class="figure">${yearlyWords(yearly)}</span> a year${
    steps.length > 0 && html` <span class="small quiet">(${steps.join('; ')})</span>`
  }
</p>`
}

/** "1,820 hours a year, the full-time week in France". */
function hoursWords({ hoursPerYear, hoursCountry }: NonNullable<PostingPage['yearly']>): string | undefined {
  if (hoursPerYear === undefined) return undefined
  const week = hoursCountry ? `, the full-time week in ${countryInSentence(hoursCountry)}` : ''
  return `${hoursPerYear.toLocaleString('en-US')} hours a year${week}`
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
