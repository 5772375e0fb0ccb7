import { canApply, type Answer, type Facts, type Person } from '../../domain/index.ts'
import { html, type Html } from '../html.ts'
import { eligibilityWords } from './fact-words.ts'
import { no, notStated, yes } from './icons.ts'

export const answerIcons: Record<Answer, Html> = { yes, no, 'not-stated': notStated }
export const answerWords: Record<Answer, string> = {
  yes: 'You can apply',
  no: 'Not from your place',
  'not-stated': 'Not stated',
}

export const isSomewhere = (person: Person): boolean => Boolean(person.country ?? person.timeZone)

/** The answer to "can I apply?" on one line, with why. For nobody in particular: where one may live. */
export function answerLine(person: Person, facts: Facts): Html {
  if (!isSomewhere(person)) return openTo(facts)
  const { answer, why } = canApply(person, facts)
  return html`<p class="answer answer-${answer}">
${answerIcons[answer]}<span><strong>${answerWords[answer]}</strong> <span class="answer-why">${why}</span></span>
</p>`
}

function openTo({ eligibility }: Facts): Html {
  if (eligibility.value.scope === 'not-remote')
    return html`<p class="answer answer-no">${no}<span>Not a remote job</span></p>`
  const words = eligibilityWords(eligibility.value)
  return words
    ? html`<p class="answer answer-open">
<span>Open to people ${words.startsWith('anywhere') ? '' : 'in '}<strong>${words}</strong></span>
</p>`
    : html`<p class="answer answer-not-stated">${notStated}<span>Where you may live is not stated</span></p>`
}
