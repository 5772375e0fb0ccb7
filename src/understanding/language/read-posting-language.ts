import { eld } from 'eld/extrasmall'
import type { Fact } from '../../domain/index.ts'
import { inBody, inTitle, type Reading } from '../reading/reading.ts'

const RULE = 'posting-language@1'
/** Enough for a sure answer, little enough to be fast (measured: 200 characters are right on all marked postings). */
const SAMPLE = 500
const FEWEST_LETTERS = 20
const FEWEST_WORDS = 40
/** In running English at least a fifth of the words are these; in other languages a few in a hundred are. */
const ENGLISH = new Set(
  'the and of to in a for with you we our is are will that this as on be have your or by an from at it their not who us'.split(
    ' ',
  ),
)
const ENGLISH_SHARE = 0.2

/** The language the text is written in (ISO 639-1), from its middle, where neither headings nor addresses stand. */
export function readPostingLanguage(reading: Reading): Fact<string> | undefined {
  const { text, title } = reading
  const start = Math.max(0, (text.length - SAMPLE) >> 1)
  const sample = text.slice(start, start + SAMPLE)
  const value = languageOf(sample)
  if (value) {
    const from = start + (sample.length - sample.trimStart().length)
    const line = /^[^\n]{1,80}/.exec(text.slice(from))?.[0] ?? ''
    return { value, evidence: [inBody(reading, from, from + line.length)], rule: RULE }
  }
  const ofTitle = languageOf(title)
  return ofTitle ? { value: ofTitle, evidence: [inTitle(reading, 0, title.length)], rule: RULE } : undefined
}

function languageOf(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length >= FEWEST_WORDS) {
    const english = words.filter((word) => ENGLISH.has(word)).length
    if (english >= words.length * ENGLISH_SHARE) return 'en'
  }
  if (words.join('').length < FEWEST_LETTERS) return undefined
  return eld.detect(sample).language || undefined
}
