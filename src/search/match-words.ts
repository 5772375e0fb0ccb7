import { CAPACITY } from './capacity.ts'
import { classIn, DENSE, entryOf, isDense, readEntries, writeDense, type PostingList } from './postings.ts'
import { impacts } from './rank.ts'
import type { Slots } from './segment.ts'

/** One asked word's list in a segment, and the weight of its rarity. */
export type RankedList = { list: PostingList; weight: number }
/** Where a match writes: slots that match, and their scores by slot. */
export type Room = { slots: Uint16Array; scores: Uint32Array }

const table = new Uint8Array(CAPACITY)
const entries = new Uint16Array(CAPACITY)

/** Slots that hold every word, the first `n` of `room.slots`; tells n. The rarest word should come first. */
export function matchEvery(lists: readonly RankedList[], room: Room): number {
  const [first, ...others] = lists
  if (!first) return 0
  let count = isDense(first.list) ? startDense(first, room) : startSparse(first, room)
  for (const other of others) {
    if (count === 0) return 0
    count = isDense(other.list) ? keepDense(other, room, count) : keepSparse(other, room, count)
  }
  return count
}

function startSparse({ list, weight }: RankedList, { slots, scores }: Room): number {
  for (let i = 0; i < list.length; i++) {
    const entry = list[i]!
    slots[i] = entry >> 4
    scores[entry >> 4] = weight * impacts[entry & 15]!
  }
  return list.length
}

function startDense({ list, weight }: RankedList, { slots, scores }: Room): number {
  let count = 0
  for (let at = 0; at < DENSE; at++) {
    let unit = list[at]!
    for (let slot = at << 2; unit !== 0; slot++, unit >>= 4) {
      if ((unit & 15) === 0) continue
      slots[count++] = slot
      scores[slot] = weight * impacts[unit & 15]!
    }
  }
  return count
}

function keepDense({ list, weight }: RankedList, { slots, scores }: Room, count: number): number {
  let kept = 0
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!
    const klass = classIn(list, slot)
    if (klass === 0) continue
    slots[kept++] = slot
    scores[slot]! += weight * impacts[klass]!
  }
  return kept
}

/** Spreads the list over a table of all slots: no search, no branch. */
function keepSparse({ list, weight }: RankedList, { slots, scores }: Room, count: number): number {
  table.fill(0)
  for (let i = 0; i < list.length; i++) table[list[i]! >> 4] = list[i]! & 15
  let kept = 0
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!
    const klass = table[slot]!
    if (klass === 0) continue
    slots[kept++] = slot
    scores[slot]! += weight * impacts[klass]!
  }
  return kept
}

/** Slots that hold any of the words, in no order. */
export function matchSome(lists: readonly RankedList[], { slots, scores }: Room): number {
  let count = 0
  table.fill(0)
  for (const { list, weight } of lists) {
    const length = readEntries(list, entries)
    for (let i = 0; i < length; i++) {
      const slot = entries[i]! >> 4
      if (table[slot] === 0) {
        table[slot] = 1
        scores[slot] = 0
        slots[count++] = slot
      }
      scores[slot]! += weight * impacts[entries[i]! & 15]!
    }
  }
  return count
}

/** Takes the slots of the lists out, in place; tells how many stay. */
export function exclude(slots: Uint16Array, count: number, lists: readonly PostingList[]): number {
  if (lists.length === 0) return count
  table.fill(0)
  for (const list of lists) {
    const length = readEntries(list, entries)
    for (let i = 0; i < length; i++) table[entries[i]! >> 4] = 1
  }
  let kept = 0
  for (let i = 0; i < count; i++) if (table[slots[i]!] === 0) slots[kept++] = slots[i]!
  return kept
}

/** A list of all slots of some lists, each with its highest class; those at the same place in `weaker` are lowered by as much. */
export function union(lists: readonly PostingList[], weaker: readonly number[]): PostingList {
  table.fill(0)
  lists.forEach((list, at) => {
    const length = readEntries(list, entries)
    const less = weaker[at]!
    for (let i = 0; i < length; i++) {
      const slot = entries[i]! >> 4
      const klass = Math.max(1, (entries[i]! & 15) - less)
      if (klass > table[slot]!) table[slot] = klass
    }
  })
  let count = 0
  for (let slot = 0; slot < CAPACITY; slot++) if (table[slot] !== 0) entries[count++] = entryOf(slot, table[slot]!)
  if (count < DENSE) return entries.slice(0, count)
  const dense = new Uint16Array(DENSE)
  writeDense(entries, count, dense)
  return dense
}

/** Adds to the scores of those slots that the list holds. */
export function addScores({ list, weight }: RankedList, { slots, count }: Slots, scores: Uint32Array): void {
  table.fill(0)
  const length = readEntries(list, entries)
  for (let i = 0; i < length; i++) table[entries[i]! >> 4] = entries[i]! & 15
  for (let i = 0; i < count; i++) {
    const klass = table[slots[i]!]!
    if (klass > 0) scores[slots[i]!]! += weight * impacts[klass]!
  }
}
