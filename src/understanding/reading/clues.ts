import { sectionAt, sentenceAt, type Reading, type SectionKind } from './reading.ts'
import { openingsOf } from './sentences-on.ts'

/** A sentence that may speak of where or when the work is done. The readers of those facts look at nothing else. */
export type Clue = { start: number; end: number; words: string; section: SectionKind | undefined }

const LONGEST = 600
const MOST = 400
const cache = new WeakMap<Reading, Clue[]>()

/** The sentences worth reading, in order, each once and none longer than 600 characters. */
export function cluesOf(reading: Reading): Clue[] {
  const known = cache.get(reading)
  if (known) return known
  const clues: Clue[] = []
  let behind = -1
  for (const at of openingsOf(reading, 'place')) {
    if (at < behind) continue
    if (clues.length === MOST) break
    const sentence = sentenceAt(reading, at)
    const start = Math.max(sentence.start, at - LONGEST / 2)
    const end = Math.min(sentence.end, start + LONGEST)
    clues.push({ start, end, words: reading.text.slice(start, end), section: sectionAt(reading, at) })
    behind = end
  }
  cache.set(reading, clues)
  return clues
}
