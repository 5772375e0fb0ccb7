import { CAPACITY } from './capacity.ts'
import { classIn, classOf, DENSE, entryOf, isDense, readEntries, writeDense, type PostingList } from './posting-list.ts'
import { impacts } from './rank.ts'
import type { Slots } from './segment.ts'

/**
 * The lists of what meets one asked term in a segment, and the weight of its rarity. Classes are lowered by what stands at the
 * same place in `less`. `length`: of all lists together.
 */
export type RankedLists = { lists: readonly PostingList[]; less: readonly number[]; length: number; weight: number }
/** Where a match writes: slots that match, and their scores by slot. */
export type Room = { slots: Uint16Array; scores: Uint32Array }

const table = new Uint8Array(CAPACITY)
const entries = new Uint16Array(CAPACITY)

/** Slots that meet every term, the first `n` of `room.slots`; tells n. The rarest term should come first. */
export function matchEvery(terms: readonly RankedLists[], room: Room): number {
  let count = start(terms[0]!, room)
  for (let i = 1; i < terms.length && count > 0; i++) count = keep(terms[i]!, room, count)
  return count
}

/** Whether a term is one list as it stands. */
const isOne = ({ lists, less }: RankedLists): boolean => lists.length === 1 && less[0] === 0

function start(term: RankedLists, room: Room): number {
  const [list] = term.lists
  if (!isOne(term)) return startMany(term, room)
  return isDense(list!) ? startDense(list!, term.weight, room) : startSparse(list!, term.weight, room)
}

function keep(term: RankedLists, room: Room, count: number): number {
  const [list] = term.lists
  if (isOne(term) && isDense(list!)) return keepDense(list!, term.weight, room, count)
  spread(term)
  return keepSpread(term.weight, room, count)
}

function startSparse(list: PostingList, weight: number, { slots, scores }: Room): number {
  for (let i = 0; i < list.length; i++) {
    const entry = list[i]!
    slots[i] = entry >> 4
    scores[entry >> 4] = weight * impacts[entry & 15]!
  }
  return list.length
}

function startDense(list: PostingList, weight: number, { slots, scores }: Room): number {
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

function keepDense(list: PostingList, weight: number, { slots, scores }: Room, count: number): number {
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

/** Slots that meet the term, in the order of its lists. */
function startMany(term: RankedLists, { slots, scores }: Room): number {
  spread(term)
  let count = 0
  for (const list of term.lists) {
    const length = readEntries(list, entries)
    for (let i = 0; i < length; i++) {
      const slot = entries[i]! >> 4
      const klass = table[slot]!
      if (klass === 0) continue
      slots[count++] = slot
      scores[slot] = term.weight * impacts[klass]!
      // once is enough
      table[slot] = 0
    }
  }
  return count
}

/** Writes the highest class of each slot into a table of all slots: no search afterwards, no branch. */
function spread({ lists, less }: RankedLists): void {
  table.fill(0)
  for (let at = 0; at < lists.length; at++) {
    const [list, lower] = [lists[at]!, less[at]!]
    if (isDense(list)) spreadDense(list, lower)
    else
      for (let i = 0; i < list.length; i++) {
        const slot = list[i]! >> 4
        table[slot] = Math.max(table[slot]!, 1, (list[i]! & 15) - lower)
      }
  }
}

function spreadDense(list: PostingList, lower: number): void {
  for (let at = 0; at < DENSE; at++) {
    let unit = list[at]!
    for (let slot = at << 2; unit !== 0; slot++, unit >>= 4)
      if (unit & 15) table[slot] = Math.max(table[slot]!, 1, (unit & 15) - lower)
  }
}

function keepSpread(weight: number, { slots, scores }: Room, count: number): number {
  let kept = 0
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!
    const klass = table[slot]!
    slots[kept] = slot
    kept += klass > 0 ? 1 : 0
    scores[slot]! += weight * impacts[klass]!
  }
  return kept
}

/** Slots that meet any of the terms, in no order. */
export function matchSome(terms: readonly RankedLists[], { slots, scores }: Room): number {
  let count = 0
  const lists = terms.map((term) => ({ list: isOne(term) ? term.lists[0]! : union(term), weight: term.weight }))
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

/** A list of all slots that meet the term. */
function union(term: RankedLists): PostingList {
  spread(term)
  let count = 0
  for (let slot = 0; slot < CAPACITY; slot++) if (table[slot] !== 0) entries[count++] = entryOf(slot, table[slot]!)
  if (count < DENSE) return entries.slice(0, count)
  const dense = new Uint16Array(DENSE)
  writeDense(entries, count, dense)
  return dense
}

/** Lists that are so many times longer than the slots to look up are searched, not spread. */
const SEARCHED = 16

/** Adds to the scores of those slots that meet the term. */
export function addScores(term: RankedLists, { slots, count }: Slots, scores: Uint32Array): void {
  if (count === 0) return
  const isSearched = isOne(term) && (isDense(term.lists[0]!) || count * SEARCHED < term.length)
  if (!isSearched) spread(term)
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!
    const klass = isSearched ? classOf(term.lists[0]!, slot) : table[slot]!
    scores[slot]! += term.weight * impacts[klass]!
  }
}
