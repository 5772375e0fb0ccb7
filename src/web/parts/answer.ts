import { canApply, type Answer, type Applying, type Facts, type Person } from '../../domain/index.ts'
import { html, type Html } from '../html.ts'
import { placedEligibility, placedOf } from './apply-evidence.ts'
import { eligibilityWords } from './fact-words.ts'
import { no, notStated, yes } from './icons.ts'

export const answerIcons: Record<Answer, Html> = { yes, no, 'not-stated': notStated }
export const answerWords: Record<Answer, string> = {
  yes: 'You can apply',
  no: 'Not from your place',
  'not-stated': 'Not stated',
}

/** The answer in bold: a no says what it is about. */
export function answerHead({ answer, about }: Pick<Applying, 'answer' | 'about'>): string {
  if (answer !== 'no') return answerWords[answer]
  if (about === 'hours') return 'Not at your hours'
  return about === 'right-to-work' ? 'Not without the right to work' : answerWords.no
}

export const isSomewhere = (person: Person): boolean => Boolean(person.country ?? person.timeZone)

/**
 * The answer to "can I apply?" on one line, with why, which leads to the words it rests on. For nobody in particular: where
 * one may live. `path` is the posting's page.
 */
export function answerLine(person: Person, facts: Facts, path: string): Html {
  if (!isSomewhere(person)) return openTo(facts)
  const applying = canApply(person, facts)
  const [first] = placedOf(applying.evidence, placedEligibility(facts))
  const href = `${path}#${first?.evidence.method === 'text' ? first.id : 'key-apply'}`
  return html`<p class="answer answer-${applying.answer}">
${answerIcons[applying.answer]}<span><strong>${answerHead(applying)}</strong> <a class="answer-why" href="${href}">${applying.why}</a></span>
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
