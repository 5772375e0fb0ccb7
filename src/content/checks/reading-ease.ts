import { linesOf, wordsIn } from '../count-words.ts'
import { textOf } from '../parse-markdown.ts'
import type { Piece } from '../piece.ts'

/**
 * Reading ease, 0 (hard) to 100 (easy); plain English is about 60. Rudolf Flesch, "A new readability yardstick", Journal of
 * Applied Psychology 32 (1948), 221-233. Syllables are counted by groups of vowels, which errs by a few in a hundred words.
 */
export function readingEase({ root }: Pick<Piece, 'root'>): number {
  const texts = [...linesOf(root)].filter(({ type }) => type === 'paragraph').map((line) => textOf(line))
  const words = texts.flatMap(wordsIn)
  const sentences = texts.reduce((n, text) => n + sentencesIn(text), 0)
  if (words.length === 0 || sentences === 0) return 0
  const syllables = words.reduce((n, word) => n + syllablesIn(word), 0)
  return 206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / words.length)
}

const sentencesIn = (text: string): number => text.match(/[.!?](?=["”’')\]]*(?:\s|$))/g)?.length ?? 1

function syllablesIn(word: string): number {
  const bare = word.toLowerCase().replace(/(?:es|ed|e)$/, (end) => (end === 'es' || end === 'ed' ? 'd' : ''))
  return Math.max(1, bare.match(/[aeiouy]+/g)?.length ?? 1)
}
