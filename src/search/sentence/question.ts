import type { Rates } from '../../domain/index.ts'
import {
  findBenefits,
  findLanguages,
  findLevels,
  findPlaces,
  findSkills,
  findZones,
  type PlaceName,
  type SkillName,
  type ZoneName,
} from '../../understanding/index.ts'
import type { FilterPart, OtherReading } from './sentence.ts'

/** Longer than anything that a person asks in one breath. */
export const LONGEST_SENTENCE = 300

/** The sentence, prepared once for all readers. `plain` is in small letters without accents, unit for unit. */
export type Question = {
  text: string
  plain: string
  now: Date
  rates: Rates
  skills: ReadonlyMap<number, SkillName>
  levels: ReadonlyMap<number, ReturnType<typeof findLevels>[number]>
  places: ReadonlyMap<number, PlaceName>
  zones: ReadonlyMap<number, ZoneName>
  languages: ReadonlyMap<number, ReturnType<typeof findLanguages>[number]>
  /** What `place-at.ts` has found at offsets where a place was expected; several readers ask again. */
  expected: Map<number, PlaceName | undefined>
  benefits: ReadonlyMap<number, ReturnType<typeof findBenefits>[number]>
}

/** What a reader found at an offset: a filter, or words that change nothing (`why`), or words to look for as they stand. */
export type FoundFilter = Pick<FilterPart, 'facet' | 'values' | 'label'> & {
  kind: 'filter'
  end: number
  range?: FilterPart['range']
  negated?: boolean
  otherReadings?: OtherReading[]
}
export type Found =
  | FoundFilter
  | { kind: 'ignored'; end: number; why: string; otherReadings?: OtherReading[] }
  | { kind: 'text'; end: number; otherReadings?: OtherReading[] }

/** Reads what begins at an offset, where a word or a sign begins; `undefined` when it is not of its kind. */
export type PartReader = (question: Question, at: number) => Found | undefined

export function questionOf(text: string, { now, rates }: Pick<Question, 'now' | 'rates'>): Question {
  const plain = plainOf(text)
  return {
    text,
    plain,
    now,
    rates,
    skills: byStart(findSkills(text)),
    levels: byStart(findLevels(text)),
    places: byStart(findPlaces(text, 'anywhere')),
    zones: byStart(findZones(text)),
    languages: byStart(findLanguages(text)),
    benefits: byStart(findBenefits(text)),
    expected: new Map(),
  }
}

const byStart = <T extends { start: number }>(found: readonly T[]): Map<number, T> =>
  new Map(found.map((one) => [one.start, one]))

/** Small letters, no accents, plain blanks, quotes and dashes; as many units as before, so that offsets hold. */
function plainOf(text: string): string {
  let plain = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!
    const folded = SIGNS[unit] ?? unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    plain += folded.length === 1 ? folded : unit
  }
  return plain
}

const SIGNS: Record<string, string> = {
  '\u2018': "'", '\u2019': "'", '\u201c': '"', '\u201d': '"', '\u201e': '"', '\u00ab': '"', '\u00bb': '"',
  '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '-', '\u2212': '-',
  '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', '\t': ' ', '\n': ' ', '\r': ' ', '\u3000': ' ',
} // prettier-ignore

const whole = new WeakMap<RegExp, RegExp>()
/** The same pattern, which may only end where a word does, so that a shorter choice gives way to a longer one. */
function wholeWords(pattern: RegExp): RegExp {
  let made = whole.get(pattern)
  if (!made) {
    made = new RegExp(`(?:${pattern.source})(?<![\\p{L}\\p{N}\\p{M}](?=[\\p{L}\\p{N}\\p{M}]))`, 'uy')
    whole.set(pattern, made)
  }
  return made
}

/** A pattern held against the plain text at an offset. Its match ends where a word ends and is never empty. */
export function matchAt({ plain }: Question, pattern: RegExp, at: number): RegExpExecArray | undefined {
  const sticky = wholeWords(pattern)
  sticky.lastIndex = at
  const found = sticky.exec(plain)
  return found && found[0] !== '' ? found : undefined
}

/** Whether a letter, digit or mark stands there. */
export const isWord = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}\p{M}]/u.test(unit)

/** Where the next word or sign after blanks begins. */
export function afterBlanks({ plain }: Question, at: number): number {
  while (plain[at] === ' ') at++
  return at
}

/** The words of the box for a value, in quotes when it has blanks. */
export const quoted = (value: string): string =>
  /^[\p{L}\p{N}.+#/&-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`
/** The reading of words as nothing but words. */
export const asWords = (words: string): OtherReading => ({
  label: `the word${/\s/.test(words.trim()) ? 's' : ''} “${words}” in the text`,
  write: `"${words.replace(/["“”„«»]/g, '')}"`,
})
