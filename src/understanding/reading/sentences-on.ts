import { sentenceAt, type Reading, type Sentence } from './reading.ts'
import { openingsIn, type Topic } from './topics.ts'

/** Offsets at which the topic is opened, in order; none when the text does not speak of it. */
export const openingsOf = (reading: Reading, topic: Topic): readonly number[] => openingsIn(reading.topics, topic)

const MOST_SENTENCES = 40
/** Evidence is at most this long; a longer sentence is cut around the words that matter. */
const LONGEST = 300

/** The sentences that open a topic, in order, each once, cut to a bounded length around the word that opens it. */
export function sentencesOn(reading: Reading, topic: Topic): (Sentence & { at: number })[] {
  const found: (Sentence & { at: number })[] = []
  let behind = -1
  for (const at of openingsOf(reading, topic)) {
    if (at < behind) continue
    if (found.length === MOST_SENTENCES) break
    const sentence = sentenceAt(reading, at)
    const start = Math.max(sentence.start, at - LONGEST)
    const end = Math.min(sentence.end, at + LONGEST)
    found.push({ start, end, at })
    behind = end
  }
  return found
}
