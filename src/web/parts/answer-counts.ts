import type { Answer, Person } from '../../domain/index.ts'
import { html, type Html } from '../html.ts'
import { personWords } from '../person.ts'
import { answerIcons, answerWords } from './answer.ts'

const order: readonly Answer[] = ['yes', 'not-stated', 'no']

/** How many postings answer the person in each way; each number leads to the list of those. */
export const answerCounts = (
  counts: Record<Answer, number>,
  person: Person,
  addressOf: (answer: Answer) => string,
): Html => html`<div class="answers">
<p class="small quiet">From ${personWords(person)}:</p>
<ul role="list">${order.map(
  (answer) =>
    html`<li><a href="${addressOf(answer)}" rel="nofollow">${answerIcons[answer]}<span class="answers-word">${answerWords[answer]}</span> <span class="answers-count figure">${counts[answer].toLocaleString('en-US')}</span></a></li>`,
)}</ul>
</div>`
