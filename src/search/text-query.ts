import { eachWord, isStopWord, stem } from './tokenise.ts'

const LONGEST_TEXT = 200
const MOST_WORDS = 20

/** A word of the question: as it is shown to people, and as the index holds it. */
export type AskedWord = { shown: string; word: string }
export type TextQuery = { wanted: AskedWord[]; excluded: AskedWord[] }

/**
 * Reads the search box: words that a posting must hold, and `-words` that it must not. Bounded: the first 200 characters
 * and 20 words. Stop words and words said twice are left out.
 */
export function readText(text: string): TextQuery {
  const query: TextQuery = { wanted: [], excluded: [] }
  const seen = new Set<string>()
  for (const part of text.slice(0, LONGEST_TEXT).split(/\s+/)) {
    const isExcluded = /^[-\u2212]["'(]{0,2}[\p{L}\p{N}.]/u.test(part)
    eachWord(part, (shown) => {
      const word = stem(shown)
      const once = `${isExcluded ? '-' : ''}${word}`
      if (isStopWord(shown) || seen.has(once) || seen.size >= MOST_WORDS) return
      seen.add(once)
      const into = isExcluded ? query.excluded : query.wanted
      into.push({ shown, word })
    })
  }
  return query
}
