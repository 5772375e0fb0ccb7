import { cutSentences, type Sentence } from './cut-sentences.ts'
import { knownWordsOf, knowWords, wordsKnownTo } from './known-words.ts'
import { remembered } from './remembered.ts'
import { findTerms, textTables, type Match, type TermTable } from './term-table.ts'
import { topicsIn, type TopicOpenings } from './topics.ts'

/**
 * What one block of a text says by itself, with offsets into the block. Words, sentences and terms do not reach from one
 * block into the next. Blocks of the same words share one, which nobody changes; it keeps no words, since what is kept
 * costs the more the longer it lives.
 */
export type BlockReading = {
  text: string
  wordCount: number
  sentences: readonly Sentence[]
  topics: TopicOpenings
  /** By the number of their table. */
  terms: readonly (readonly Match<unknown>[])[]
  /** How many words stand in the list of each number; see `countWords`. */
  counts: readonly number[]
}

const NOTHING: readonly never[] = []
const lists: number[] = []

export const blockReadingOf = remembered((text): BlockReading => {
  const words = knownWordsOf(text)
  const terms: (readonly Match<unknown>[])[] = []
  for (const table of textTables) {
    const found = findTerms(table, text, words)
    terms[table.number!] = found.length > 0 ? found : NOTHING
  }
  const counts: number[] = lists.map((table) => wordsKnownTo(table, words).length)
  const wordCount = words.starts.length
  return { text, wordCount, sentences: cutSentences(text), topics: topicsIn(text, words), terms, counts }
})

/** Has single words (folded) counted in every block. Answers the number of the list. */
export const countWords = (words: string[]): number => lists.push(knowWords({ alone: words })) - 1

/** The terms of a table for whole texts, from left to right with their places in the text, not across blocks. */
export function termsIn<T>(table: TermTable<T>, blocks: readonly { at: number; block: BlockReading }[]): Match<T>[] {
  const found: Match<T>[] = []
  for (const { at, block } of blocks)
    for (const { value, first, last, start, end } of block.terms[table.number!] as readonly Match<T>[])
      found.push({ value, first, last, start: at + start, end: at + end })
  return found
}
