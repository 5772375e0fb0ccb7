import { careerAt } from './career-at.ts'
import { fieldAt } from './field-at.ts'
import { fillerAt } from './filler-at.ts'
import { hoursAt } from './hours-at.ts'
import { languageAt } from './language-at.ts'
import { levelAt } from './level-at.ts'
import { canBeNegated, negationAt, negatedFilter, notNeeded } from './negation.ts'
import { offerAt } from './offer-at.ts'
import { payAt } from './pay-at.ts'
import { payStatedAt } from './pay-stated-at.ts'
import { placeAt } from './place-at.ts'
import { postedAt } from './posted-at.ts'
import { isWord, type Found, type FoundFilter, type PartReader, type Question } from './question.ts'
import type { Part } from './sentence.ts'
import { skillAt } from './skill-at.ts'
import { sortAt } from './sort-at.ts'
import { commonAt, phraseAt, wordAt } from './text-at.ts'
import { workKindAt } from './work-kind-at.ts'
import { yearsAt } from './years-at.ts'

/** Of two readers that take as many words the first one wins. */
const READERS: readonly PartReader[] = [
  fieldAt, phraseAt, payStatedAt, sortAt, hoursAt, offerAt, payAt, yearsAt, postedAt, workKindAt, levelAt, careerAt, skillAt,
  placeAt, languageAt,
] // prettier-ignore

/** Where the next word, sign or quote that may open a part stands. */
export function nextWord({ plain }: Question, from: number): number {
  for (let at = from; at < plain.length; at++) {
    if (isWord(plain[at])) return at
    if (/["<>=\u2264\u2265~$€£¥₹+-]|\p{Sc}/u.test(plain[at]!) && opens(plain, at)) return at
    if (plain[at] === '.' && plain.startsWith('.net', at) && !isWord(plain[at - 1])) return at
  }
  return plain.length
}

/** A sign opens a part only before something: "-php", "> 90k", "$120k". */
function opens(plain: string, at: number): boolean {
  const next = plain[at + 1]
  if (plain[at] === '"') return plain.indexOf('"', at + 1) > at + 1
  if (plain[at] === '-') return !isWord(plain[at - 1]) && (isWord(next) || next === '"' || next === '.')
  return next !== undefined && /^[=<>+~]?\s?\p{Sc}?\s?\d/u.test(plain.slice(at + 1, at + 6))
}

/** The part that begins at a word. @param carried whether a "no" before an "or" holds for it, too */
export function partAt(question: Question, at: number, carried: boolean): Part {
  const whole = longest(question, at)
  const negation = negationAt(question, at)
  // "no experience needed" is a reading of its own; "not senior" is one of "senior".
  if (negation && !(whole && whole.end > negation.end)) return negatedPart(question, at, negation.end)
  if (whole?.kind === 'filter') return filterPart(question, at, whole, carried)
  if (carried && whole?.kind !== 'ignored')
    return made(question, at, negatedFilter(whole ?? wordAt(question, at) ?? rest(at)))
  return made(
    question,
    at,
    whole ?? fillerAt(question, at) ?? commonAt(question, at) ?? wordAt(question, at) ?? rest(at),
  )
}

function filterPart(question: Question, at: number, found: FoundFilter, carried: boolean): Part {
  const unneeded = notNeeded(question, found)
  return made(question, at, unneeded ?? (carried && canBeNegated(found) ? negatedFilter(found) : found))
}

/** A sign that nothing reads. */
const rest = (at: number): Found => ({ kind: 'ignored', end: at + 1, why: 'it is only a sign' })

function longest(question: Question, at: number): Found | undefined {
  let best: Found | undefined
  for (const reader of READERS) {
    const found = reader(question, at)
    if (found && found.end > (best?.end ?? at)) best = found
  }
  return best
}

const MOST_FILLERS = 3

/** What stands behind "no", over words that say nothing ("no jobs in php"). */
function negatedPart(question: Question, start: number, end: number): Part {
  let at = nextWord(question, end)
  for (let i = 0; i < MOST_FILLERS; i++) {
    const found = longest(question, at)
    const filler = found ? undefined : fillerAt(question, at)
    if (!filler) {
      const value = found ?? wordAt(question, at)
      if (!value || negationAt(question, at)) break
      if (value.kind === 'text' && !found) value.end = phraseEnd(question, value.end)
      if (value.kind === 'filter' && !canBeNegated(value))
        return made(question, start, { kind: 'text', end: value.end })
      return made(question, start, negatedFilter(value))
    }
    at = nextWord(question, filler.end)
  }
  const last = Math.max(end, Math.min(at, question.text.length))
  return made(question, start, { kind: 'ignored', end: last, why: 'it does not say what not' })
}

const LONGEST_PHRASE = 3

/** "no phone calls": words that nothing reads are one phrase. */
function phraseEnd(question: Question, from: number): number {
  let end = from
  for (let i = 1; i < LONGEST_PHRASE && question.plain[end] === ' '; i++) {
    const at = end + 1
    if (!isWord(question.plain[at]) || longest(question, at) || fillerAt(question, at) || negationAt(question, at))
      break
    end = wordAt(question, at)?.end ?? end
  }
  return end
}

function made({ text }: Question, start: number, found: Found & { negated?: boolean }): Part {
  const end = trimmedEnd(text, start, found.end)
  const span = { words: text.slice(start, end), start, end }
  const others = 'otherReadings' in found && found.otherReadings ? { otherReadings: found.otherReadings } : {}
  if (found.kind === 'text') return { kind: 'text', negated: found.negated ?? false, ...span, ...others }
  if (found.kind === 'ignored') return { kind: 'ignored', why: found.why, ...span, ...others }
  const { facet, values, range, label, negated = false } = found
  return { kind: 'filter', facet, values, ...(range ? { range } : {}), negated, label, ...span, ...others }
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start + 1 && /\s/.test(text[end - 1]!)) end--
  return end
}
