import { SealedPostings } from './postings.ts'

/** Sealed lists and, for each of their slots, the slot it gets; GONE for one that was removed. */
export type Moved = { postings: SealedPostings; slots: Uint16Array }
export const GONE = 0xffff

/** Two segments' lists as one. All slots that `first` keeps must come before those of `second`. */
export function mergePostings(first: Moved, second: Moved): SealedPostings {
  const most = first.postings.slots.length + second.postings.slots.length
  const mostWords = first.postings.words.length + second.postings.words.length
  const words = new Uint32Array(mostWords)
  const ends = new Uint32Array(mostWords)
  const slots = new Uint16Array(most)
  const frequencies = new Uint8Array(most)
  let [end, kept] = [0, 0]

  const copy = ({ postings, slots: slotOf }: Moved, place: number) => {
    for (let at = postings.startOf(place); at < postings.ends[place]!; at++) {
      const slot = slotOf[postings.slots[at]!]!
      if (slot === GONE) continue
      slots[end] = slot
      frequencies[end++] = postings.frequencies[at]!
    }
  }
  for (let [a, b] = [0, 0]; a < first.postings.words.length || b < second.postings.words.length;) {
    const before = end
    const [wordA, wordB] = [first.postings.words[a] ?? Infinity, second.postings.words[b] ?? Infinity]
    const word = Math.min(wordA, wordB)
    if (wordA === word) copy(first, a++)
    if (wordB === word) copy(second, b++)
    if (end === before) continue
    words[kept] = word
    ends[kept++] = end
  }
  return new SealedPostings(words.slice(0, kept), ends.slice(0, kept), slots.slice(0, end), frequencies.slice(0, end))
}
