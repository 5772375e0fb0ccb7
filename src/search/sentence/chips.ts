import assert from 'node:assert/strict'
import { builders, careerWord } from './career-words.ts'
import { readSentence } from './read-sentence.ts'
import type { FilterPart, Part } from './sentence.ts'

/** For tests: a Wednesday. */
export const NOW = new Date('2026-11-25T10:00:00Z')

/**
 * For tests: the parts of a sentence in short. `facet=a|b from..to`, `[words]`, `~ignored`; `-` before what is not wanted, `?`
 * behind what has another reading.
 */
export const chips = (text: string): string => readSentence(text, { now: NOW }).parts.map(chip).join(' · ')

/** For tests: every sentence of the table is read as the table says. */
export function holds(cases: [sentence: string, read: string][]): void {
  assert.deepEqual(
    cases.map(([sentence]) => [sentence, chips(sentence)]),
    cases,
  )
}

function chip(part: Part): string {
  const doubt = part.otherReadings ? '?' : ''
  if (part.kind === 'ignored') return `~${part.words}${doubt}`
  const not = part.negated ? '-' : ''
  if (part.kind === 'text') return `${not}[${part.words}]${doubt}`
  return `${not}${part.facet}=${valuesOf(part)}${doubt}`
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join()

/** Pay as it was asked for, since rates change; people of other countries than these two by their country. */
function valuesOf({ facet, values, range, label }: FilterPart): string {
  if (facet === 'pay') return label.replace(/^Pays |:.*$/g, '')
  if (facet === 'from')
    return [...new Set(values.map((value) => value.replace(/^(?!US|CA)([A-Z]{2})-.*/, '$1')))].join('|')
  const { from = '', to = '' } = range ?? {}
  return [listOf(values), range ? `${from}..${to}` : ''].filter(Boolean).join(' ')
}

/** The long lists of careers by a name. */
function listOf(values: string[]): string {
  if (isSame(values, builders.values)) return 'developers'
  for (const slug of ['software-engineer', 'devops-engineer'])
    if (isSame(values, careerWord(slug).values)) return `${slug}+`
  return values.join('|')
}
