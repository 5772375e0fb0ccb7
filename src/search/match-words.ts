import type { PostingList } from './postings.ts'
import type { Ranking } from './rank.ts'
import { CAPACITY, type Segment } from './segment.ts'

/** One wanted word's list in a segment, and its rarity. */
export type RankedList = PostingList & { rarity: number }

const found = new Uint16Array(CAPACITY)
const marks = new Uint8Array(CAPACITY)

/** Slots that hold every word, their scores written into the segment; valid until the next call. */
export function matchEvery(segment: Segment, lists: readonly RankedList[], ranking: Ranking): Uint16Array {
  const [shortest, ...others] = [...lists].sort((a, b) => a.slots.length - b.slots.length)
  if (!shortest) return found.subarray(0, 0)
  found.set(shortest.slots)
  let matching: Uint16Array = found.subarray(0, shortest.slots.length)
  for (const list of others) matching = keepCommon(matching, list.slots)
  for (let i = 0; i < matching.length; i++) segment.scores[matching[i]!] = 0
  for (const list of lists) addScores(segment, matching, list, ranking)
  return matching
}

/** Slots that hold any of the words, in no order. */
export function matchSome(segment: Segment, lists: readonly RankedList[], ranking: Ranking): Uint16Array {
  let count = 0
  marks.fill(0)
  for (const { slots } of lists)
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!
      if (marks[slot] === 1) continue
      marks[slot] = 1
      segment.scores[slot] = 0
      found[count++] = slot
    }
  for (const list of lists) addScores(segment, list.slots, list, ranking)
  return found.subarray(0, count)
}

/** The slots without those of the lists. */
export function exclude(slots: Uint16Array, lists: readonly PostingList[]): Uint16Array {
  if (lists.length === 0) return slots
  marks.fill(0)
  for (const list of lists) for (let i = 0; i < list.slots.length; i++) marks[list.slots[i]!] = 1
  return slots.filter((slot) => marks[slot] === 0)
}

/** What two ascending lists share, written over the first. */
function keepCommon(slots: Uint16Array, others: Uint16Array): Uint16Array {
  let [kept, at] = [0, 0]
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    at = seek(others, slot, at)
    if (at === others.length) break
    if (others[at] === slot) slots[kept++] = slot
  }
  return slots.subarray(0, kept)
}

/** Adds a word's score to each of the ascending `slots`, all of which its list holds. */
function addScores(segment: Segment, slots: Uint16Array, list: RankedList, ranking: Ranking): void {
  const { scores, titleLength, bodyLength } = segment
  let at = 0
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    at = seek(list.slots, slot, at)
    scores[slot]! += list.rarity * ranking.aboutness(list.frequencies[at]!, titleLength[slot]!, bodyLength[slot]!)
  }
}

/** First place at or after `from` whose slot is not smaller: doubling steps, then halving. */
function seek(slots: Uint16Array, slot: number, from: number): number {
  let step = 1
  let high = from
  while (high < slots.length && slots[high]! < slot) {
    from = high + 1
    high += step
    step *= 2
  }
  high = Math.min(high, slots.length)
  while (from < high) {
    const middle = (from + high) >>> 1
    if (slots[middle]! < slot) from = middle + 1
    else high = middle
  }
  return from
}
