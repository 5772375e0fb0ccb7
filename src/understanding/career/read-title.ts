import type { Reading } from '../reading/reading.ts'
import { wordsOf } from '../reading/words.ts'
import { titleCareer, type TitleCareer } from './title-careers.ts'
import { titleWords, type TitleWord } from './title-words.ts'

/** The words of a posting's title, its company's name in folded words, and the career that the title names. */
export type ReadTitle = { words: TitleWord[]; company: string[]; career: TitleCareer | undefined }

const kept = new WeakMap<Reading, ReadTitle>()

/** Read once for a posting: its career and its level both ask. */
export function readTitle(reading: Reading): ReadTitle {
  let read = kept.get(reading)
  if (!read) {
    const words = titleWords(reading.title)
    const company = wordsOf(reading.company).folded
    read = { words, company, career: titleCareer(words, company) }
    kept.set(reading, read)
  }
  return read
}
