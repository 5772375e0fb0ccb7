import type { PostingList } from './postings.ts'
import type { Ranking } from './rank.ts'
import { CAPACITY, type Segment } from './segment.ts'

/** One wanted word's list in a segment, and its rarity. */
export type RankedList = PostingList & { rarity: number }

const found = new Uint16Array(CAPACITY)
const table = new Uint8Array(CAPACITY)
/** A list so many times longer than what is left is searched rather than read. */
const LONG = 16

/**
 * Slots that hold every word, their scores, if ranked, written into the segment; valid until the next call. The rarest
 * word must come first, and the order be the same for all segments: sums of the same scores are then the same.
 */
export function matchEvery(segment: Segment, lists: readonly RankedList[], ranking?: Ranking): Uint16Array {
  const [first, ...others] = lists
  if (!first) return found.subarray(0, 0)
  found.set(first.slots)
  let matching: Uint16Array = found.subarray(0, first.slots.length)
  if (ranking) startScores(segment, first, ranking)
  for (const list of others) {
    const isLong = list.slots.length > matching.length * LONG
    const kept = isLong
      ? keepBySeeking(segment, matching, list, ranking)
      : keepByTable(segment, matching, list, ranking)
    matching = matching.subarray(0, kept)
  }
  return matching
}

/** Slots that hold any of the words, in no order. */
export function matchSome(segment: Segment, lists: readonly RankedList[], ranking?: Ranking): Uint16Array {
  let count = 0
  table.fill(0)
  for (const { slots, frequencies, rarity } of lists)
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!
      if (table[slot] === 0) {
        table[slot] = 1
        segment.scores[slot] = 0
        found[count++] = slot
      }
      if (ranking) segment.scores[slot]! += rarity * aboutness(segment, slot, frequencies[i]!, ranking)
    }
  return found.subarray(0, count)
}

/** The slots without those of the lists. */
export function exclude(slots: Uint16Array, lists: readonly PostingList[]): Uint16Array {
  if (lists.length === 0) return slots
  table.fill(0)
  for (const list of lists) for (let i = 0; i < list.slots.length; i++) table[list.slots[i]!] = 1
  return slots.filter((slot) => table[slot] === 0)
}

const aboutness = ({ titleLength, bodyLength }: Segment, slot: number, frequency: number, ranking: Ranking): number =>
  ranking.aboutness(frequency, titleLength[slot]!, bodyLength[slot]!)

function startScores(segment: Segment, { slots, frequencies, rarity }: RankedList, ranking: Ranking): void {
  for (let i = 0; i < slots.length; i++)
    segment.scores[slots[i]!] = rarity * aboutness(segment, slots[i]!, frequencies[i]!, ranking)
}

/** Keeps, in place, the slots that the list holds too. Spreads the list over a table of all slots: no search, no branch. */
function keepByTable(segment: Segment, slots: Uint16Array, list: RankedList, ranking?: Ranking): number {
  table.fill(0)
  for (let i = 0; i < list.slots.length; i++) table[list.slots[i]!] = list.frequencies[i]!
  let kept = 0
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    const frequency = table[slot]!
    if (frequency === 0) continue
    slots[kept++] = slot
    if (ranking) segment.scores[slot]! += list.rarity * aboutness(segment, slot, frequency, ranking)
  }
  return kept
}

/** The same for a few slots and a list that is far longer, without reading all of it. */
function keepBySeeking(segment: Segment, slots: Uint16Array, list: RankedList, ranking?: Ranking): number {
  let [kept, at] = [0, 0]
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    at = seek(list.slots, slot, at)
    if (at === list.slots.length) break
    if (list.slots[at] !== slot) continue
    slots[kept++] = slot
    if (ranking) segment.scores[slot]! += list.rarity * aboutness(segment, slot, list.frequencies[at]!, ranking)
  }
  return kept
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
