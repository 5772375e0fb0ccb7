import { queryOf, readSentence, without, type Part, type Sentence, type SentenceQuery } from '../../../search/index.ts'
import type { Asking } from './ask.ts'

type Given = Pick<Asking, 'now' | 'rates'>
/** A sentence with what it asks of the index. */
export type ReadWords = { sentence: Sentence; said: SentenceQuery }

const MOST_KEPT = 1_000
const DAY_MS = 86_400_000
const kept = new Map<string, ReadWords>()
let made: { day: number; rates: Given['rates'] } | undefined
const cuts = new WeakMap<Part, string>()

/**
 * Reads the words of the search box. The last thousand are remembered: people page, filter and sort within one sentence, and
 * what it means only changes with the day and the rates.
 */
export function readWords(text: string, given: Given): ReadWords {
  const day = Math.floor(given.now.getTime() / DAY_MS)
  if (made?.day !== day || made.rates !== given.rates) kept.clear()
  made = { day, rates: given.rates }
  let read = kept.get(text)
  if (!read) {
    const sentence = readSentence(text, given)
    read = { sentence, said: queryOf(sentence, given) }
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
  }
  kept.delete(text)
  kept.set(text, read)
  return read
}

/** The text without a part, found once for each. */
export function cutOut(text: string, sentence: Sentence, part: Part, given: Given): string {
  let cut = cuts.get(part)
  if (cut === undefined) {
    cut = without(text, sentence, part, given)
    cuts.set(part, cut)
  }
  return cut
}
