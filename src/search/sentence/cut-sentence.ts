import { isJoint } from './join-parts.ts'
import { readSentence } from './read-sentence.ts'
import type { Question } from './question.ts'
import type { Part, Sentence } from './sentence.ts'

type Given = Pick<Question, 'now' | 'rates'>

/** Words and signs that only stand between two values. */
const LOOSE_START = /^(?:[\s,;.]+|(?:and|or|nor|&)\s+)+/iu
const LOOSE_END = /(?:[\s,;]+|\s+(?:and|or|nor|&))+$/iu

/** The text with other words in the place of a part. */
export const withInstead = (text: string, { start, end }: Part, write: string): string =>
  `${text.slice(0, start)}${write}${text.slice(end)}`

/**
 * The text without a part. What is left is read as before: where cutting alone would change that ("no php" out of "no php or
 * java"), the parts that are left are written one by one.
 */
export function without(text: string, sentence: Sentence, part: Part, given: Given): string {
  const cut = joined(text.slice(0, part.start), text.slice(part.end))
  const rest = sentence.parts.filter((one) => one !== part)
  // only a "no" reaches over other words, so that without one nothing else can change
  if (!sentence.parts.some(isNegated) || isRead(cut, rest, given)) return cut
  const said = rest.filter((one) => !isJoint(one) && one.kind !== 'ignored')
  const written = [...said.filter((one) => !isNegated(one)), ...said.filter(isNegated)]
    .map((one) => saidAlone(one, given))
    .join(', ')
  return isRead(written, rest, given) ? written : cut
}

const isNegated = (part: Part): boolean => part.kind !== 'ignored' && part.negated

function joined(before: string, after: string): string {
  const [left, right] = [before.replace(LOOSE_END, ''), after.replace(LOOSE_START, '')]
  if (left === '' || right === '') return left + right
  const joint = /[,;]\s*$/.test(before) || /^\s*[,;]/.test(after) ? ', ' : /\b(?:and|or)\s*$/i.test(before) ? ', ' : ' '
  return left + joint + right
}

/** A part whose "no" stands before another one gets its own. */
function saidAlone(part: Part, given: Given): string {
  const isSame = readSentence(part.words, given).parts.some((one) => keyOf(one) === keyOf(part))
  return isSame || part.kind === 'ignored' || !part.negated ? part.words : `no ${part.words}`
}

const isRead = (text: string, parts: readonly Part[], given: Given): boolean =>
  meaning(readSentence(text, given).parts) === meaning(parts)
const meaning = (parts: readonly Part[]): string =>
  parts
    .filter((part) => part.kind !== 'ignored')
    .map(keyOf)
    .sort()
    .join('\n')

function keyOf(part: Part): string {
  if (part.kind === 'ignored') return ''
  if (part.kind === 'text')
    return `${part.negated} ${part.words.replace(/^(?:no|not|without|-)\s*/i, '').toLowerCase()}`
  const { facet, values, range, negated } = part
  return JSON.stringify([facet, [...values].sort(), range ?? null, negated])
}
