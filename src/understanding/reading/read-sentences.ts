import { sentenceAt, type Reading, type Sentence } from './reading.ts'

const MOST_SENTENCES = 40
/** Evidence is at most this long; a longer sentence is cut around the words that matter. */
const LONGEST = 300

/** The sentences in which a pattern (global) is found, in order, each once, cut to a bounded length around the find. */
export function sentencesWith(reading: Reading, pattern: RegExp): (Sentence & { at: number })[] {
  const found: (Sentence & { at: number })[] = []
  let behind = -1
  for (const match of reading.text.matchAll(pattern)) {
    if (match.index < behind) continue
    if (found.length === MOST_SENTENCES) break
    const sentence = sentenceAt(reading, match.index)
    const start = Math.max(sentence.start, match.index - LONGEST)
    const end = Math.min(sentence.end, match.index + LONGEST)
    found.push({ start, end, at: match.index })
    behind = end
  }
  return found
}
