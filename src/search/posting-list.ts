import { CAPACITY } from './capacity.ts'

/**
 * One word's postings in a segment. Sparse: an entry a posting, in the order of slots, 12 bits slot and 4 bits class (1 to
 * 15, see rank.ts). Dense, for a word in more than a quarter of the segment: four bits a slot, 0 where it is absent, four
 * slots a unit. At `DENSE` entries both take the same room, so the length alone tells them apart.
 */
export type PostingList = Uint16Array
/** The units of a dense list, and the fewest entries that make one. */
export const DENSE = CAPACITY / 4

export const entryOf = (slot: number, klass: number): number => (slot << 4) | klass
export const isDense = (list: PostingList): boolean => list.length === DENSE
/** The class of a slot in a dense list; 0 where the word is absent. */
export const classIn = (dense: Uint16Array, slot: number): number => (dense[slot >> 2]! >> ((slot & 3) << 2)) & 15

/** The class of a slot in any list; 0 where the word is absent. */
export function classOf(list: PostingList, slot: number): number {
  if (isDense(list)) return classIn(list, slot)
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (list[middle]! >> 4 < slot) low = middle + 1
    else high = middle
  }
  return low < list.length && list[low]! >> 4 === slot ? list[low]! & 15 : 0
}

/** Writes the first `count` entries as a dense list into `units`, which must be zero. */
export function writeDense(entries: Uint16Array, count: number, units: Uint16Array): void {
  for (let i = 0; i < count; i++) {
    const entry = entries[i]!
    const slot = entry >> 4
    units[slot >> 2]! |= (entry & 15) << ((slot & 3) << 2)
  }
}

/** Writes a list as entries; tells how many. `into` has room for a whole segment. */
export function readEntries(list: PostingList, into: Uint16Array): number {
  if (!isDense(list)) {
    into.set(list)
    return list.length
  }
  let count = 0
  for (let at = 0; at < DENSE; at++) {
    let unit = list[at]!
    for (let slot = at << 2; unit !== 0; slot++, unit >>= 4) if (unit & 15) into[count++] = (slot << 4) | (unit & 15)
  }
  return count
}
