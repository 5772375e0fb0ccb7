import { shippedRates, type Rates } from '../../domain/index.ts'
import { isJoint, joinParts } from './join-parts.ts'
import { carriesOn } from './negation.ts'
import { nextWord, partAt } from './part-at.ts'
import { LONGEST_SENTENCE, questionOf, type Question } from './question.ts'
import type { Part, Sentence } from './sentence.ts'

/**
 * Reads what somebody types into the search box: filters, words for the full text, and words that change nothing, in the
 * order of the text and with every word of it. Deterministic and pure; `now` is the clock for "since Monday",
 * `rates` those that the index compares pay by. Words that no
 * rule knows stay words. Of a text longer than 300 UTF-16 units the rest is told as ignored.
 */
export function readSentence(text: string, { now, rates = shippedRates }: { now: Date; rates?: Rates }): Sentence {
  const question = questionOf(within(text), { now, rates })
  const parts = joinParts(question, partsOf(question))
  if (question.text.length < text.length) parts.push(tooLong(text, question.text.length))
  return { parts }
}

/** Cut between words where one ends in the last part. */
function within(text: string): string {
  if (text.length <= LONGEST_SENTENCE) return text
  const blank = text.lastIndexOf(' ', LONGEST_SENTENCE)
  return text.slice(0, blank > LONGEST_SENTENCE - 40 ? blank : LONGEST_SENTENCE)
}

const tooLong = (text: string, start: number): Part => ({
  kind: 'ignored', words: text.slice(start), start, end: text.length,
  why: `only the first ${LONGEST_SENTENCE} characters are read`,
}) // prettier-ignore

function partsOf(question: Question): Part[] {
  const parts: Part[] = []
  let at = nextWord(question, 0)
  while (at < question.text.length) {
    const before = parts.findLast((part) => !isJoint(part))
    const negated = before !== undefined && isNegated(before) && carriesOn(question, before.end, at)
    const part = partAt(question, at, negated)
    parts.push(part)
    // whatever a reader says, the next part begins further on
    at = nextWord(question, Math.max(part.end, at + 1))
  }
  return parts
}

const isNegated = (part: Part): boolean => part.kind !== 'ignored' && part.negated
