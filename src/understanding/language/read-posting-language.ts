import { eld } from 'eld/extrasmall'
import type { Fact } from '../../domain/index.ts'
import { countWords } from '../reading/block-reading.ts'
import { inBody, inTitle, type PlacedBlock, type Reading } from '../reading/reading.ts'

const RULE = 'posting-language@1'
/** Enough for a sure answer, little enough to be fast (measured: 200 characters are right on all marked postings). */
const SAMPLE = 500
const FEWEST_LETTERS = 20
const FEWEST_WORDS = 40
/** In running English at least a fifth of the words are these; in other languages a few in a hundred are. */
const english = countWords(
  'the and of to in a for with you we our is are will that this as on be have your or by an from at it their not who us'.split(
    ' ',
  ),
)
const ENGLISH_SHARE = 0.2
/** So many words from the middle decide whether the costly look is needed at all. */
const MIDDLE = 160

/** The language the text is written in (ISO 639-1), from its middle, where neither headings nor addresses stand. */
export function readPostingLanguage(reading: Reading): Fact<string> | undefined {
  const { text, title } = reading
  const start = Math.max(0, (text.length - SAMPLE) >> 1)
  const sample = text.slice(start, start + SAMPLE)
  const value = isEnglish(reading.blocks) ? 'en' : languageOf(sample)
  if (value) {
    const from = start + (sample.length - sample.trimStart().length)
    const line = /^[^\n]{1,80}/.exec(text.slice(from))?.[0] ?? ''
    return { value, evidence: [inBody(reading, from, from + line.length)], rule: RULE }
  }
  const ofTitle = languageOf(title)
  return ofTitle ? { value: ofTitle, evidence: [inTitle(reading, 0, title.length)], rule: RULE } : undefined
}

/** Judged by the blocks that hold the words in the middle. */
function isEnglish(blocks: PlacedBlock[]): boolean {
  const count = blocks.reduce((sum, { block }) => sum + block.wordCount, 0)
  if (count < FEWEST_WORDS) return false
  const start = Math.max(0, (count - MIDDLE) >> 1)
  const end = start + MIDDLE
  let [before, found, all] = [0, 0, 0]
  for (const { block } of blocks) {
    const isMiddle = before + block.wordCount > start && before < end
    before += block.wordCount
    if (!isMiddle) continue
    found += block.counts[english]!
    all += block.wordCount
  }
  return found >= all * ENGLISH_SHARE
}

function languageOf(sample: string): string | undefined {
  const letters = (sample.match(/\p{L}+/gu) ?? []).join('')
  if (letters.length < FEWEST_LETTERS) return undefined
  return eld.detect(sample).language || undefined
}
