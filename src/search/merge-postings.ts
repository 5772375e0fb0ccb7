import { CAPACITY } from './capacity.ts'
import { DENSE, readEntries, writeDense } from './posting-list.ts'
import { SealedPostings } from './sealed-postings.ts'

/** Sealed lists and, for each of their slots, the slot it gets; GONE for one that was removed. */
export type Moved = { postings: SealedPostings; slots: Uint16Array }
export const GONE = 0xffff

const WORDS_A_STEP = 64
const room = new Uint16Array(CAPACITY)
const kept = new Uint16Array(CAPACITY)

/**
 * Two segments' lists as one, some words a step. All slots that `first` keeps must come before those of `second`. `lost` is
 * told how many entries of each word are no more.
 */
export function* mergingPostings(
  first: Moved,
  second: Moved,
  lost: (word: number, count: number) => void,
): Generator<void, SealedPostings> {
  const [a, b] = [first.postings, second.postings]
  const [wordsA, wordsB] = [a.words(), b.words()]
  const words = new Uint32Array(wordsA.length + wordsB.length)
  const ends = new Uint32Array(words.length)
  const units = new Uint16Array(a.units.length + b.units.length)
  let [count, end, i, j] = [0, 0, 0, 0]
  while (i < wordsA.length || j < wordsB.length) {
    if ((i + j) % WORDS_A_STEP === 0) yield
    const [wordA, wordB] = [wordsA[i] ?? Infinity, wordsB[j] ?? Infinity]
    const word = Math.min(wordA, wordB)
    let [entries, before] = [0, 0]
    if (wordA === word) [entries, before] = keep(first, i++, entries, before)
    if (wordB === word) [entries, before] = keep(second, j++, entries, before)
    if (entries < before) lost(word, before - entries)
    if (entries === 0) continue
    if (entries < DENSE) units.set(kept.subarray(0, entries), end)
    else writeDense(kept, entries, units.subarray(end, end + DENSE))
    end += Math.min(DENSE, entries)
    words[count] = word
    ends[count++] = end
  }
  return new SealedPostings(words.slice(0, count), ends.slice(0, count), units.slice(0, end))
}

/** Adds what stays of a list to `kept`; tells how many entries are there now, and how many there would be without loss. */
function keep({ postings, slots }: Moved, place: number, entries: number, before: number): [number, number] {
  const length = readEntries(postings.at(place), room)
  for (let i = 0; i < length; i++) {
    const slot = slots[room[i]! >> 4]!
    if (slot !== GONE) kept[entries++] = (slot << 4) | (room[i]! & 15)
  }
  return [entries, before + length]
}
