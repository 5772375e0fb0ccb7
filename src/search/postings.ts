import { grown } from './grown.ts'
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

const NONE = 0xffffffff
/** More than the different words of any one segment. */
const PLACES = 0x100_0000
const room = new Uint16Array(CAPACITY)

/**
 * Lists that are still growing: every entry is linked to the entry before it of the same word, so that adding one is a
 * write at the end of three arrays, whatever the number of words. Turned into `SealedPostings` when the segment is full.
 */
export class GrowingPostings {
  private readonly places = new Map<number, number>()
  private words = new Uint32Array(1024)
  private newest = new Uint32Array(1024)
  private counts = new Uint32Array(1024)
  private older = new Uint32Array(4096)
  private entries = new Uint16Array(4096)
  private used = 0

  get bytes(): number {
    return 12 * this.words.length + 6 * this.entries.length
  }

  /** Slots must come in ascending order, and each word once a slot. */
  add(word: number, slot: number, klass: number): void {
    const place = this.placeOf(word)
    const entry = this.used++
    if (entry >= this.entries.length) {
      this.older = grown(this.older, entry + 1)
      this.entries = grown(this.entries, entry + 1)
    }
    this.older[entry] = this.newest[place]!
    this.entries[entry] = entryOf(slot, klass)
    this.newest[place] = entry
    this.counts[place]!++
  }

  list(word: number): PostingList | undefined {
    const place = this.places.get(word)
    if (place === undefined) return undefined
    const count = this.read(place)
    if (count < DENSE) return room.slice(0, count)
    const dense = new Uint16Array(DENSE)
    writeDense(room, count, dense)
    return dense
  }

  /** Turns the lists into sealed ones, some of them a step, so that nobody waits for the whole. */
  *sealing(): Generator<void, SealedPostings> {
    const order = this.placesByWord()
    yield
    const words = new Uint32Array(order.length)
    const ends = new Uint32Array(order.length)
    let end = 0
    for (let i = 0; i < order.length; i++) {
      const place = order[i]! % PLACES
      words[i] = this.words[place]!
      end += Math.min(DENSE, this.counts[place]!)
      ends[i] = end
    }
    const units = new Uint16Array(end)
    for (let i = 0, start = 0; i < order.length; start = ends[i++]!) {
      const count = this.read(order[i]! % PLACES)
      if (count < DENSE) units.set(room.subarray(0, count), start)
      else writeDense(room, count, units.subarray(start, start + DENSE))
      if (i % 64 === 63) yield
    }
    return new SealedPostings(words, ends, units)
  }

  seal(): SealedPostings {
    const work = this.sealing()
    for (;;) {
      const { done, value } = work.next()
      if (done) return value
    }
  }

  /** Writes the entries of a word into `room`, in the order of slots. */
  private read(place: number): number {
    const count = this.counts[place]!
    let at = count
    for (let entry = this.newest[place]!; entry !== NONE; entry = this.older[entry]!) room[--at] = this.entries[entry]!
    return count
  }

  /** Word and place in one number, so that sorting needs no comparison function. */
  private placesByWord(): Float64Array {
    const order = new Float64Array(this.places.size)
    for (let place = 0; place < order.length; place++) order[place] = this.words[place]! * PLACES + place
    return order.sort()
  }

  private placeOf(word: number): number {
    let place = this.places.get(word)
    if (place !== undefined) return place
    place = this.places.size
    if (place >= this.words.length) {
      this.words = grown(this.words, place + 1)
      this.newest = grown(this.newest, place + 1)
      this.counts = grown(this.counts, place + 1)
    }
    this.places.set(word, place)
    this.words[place] = word
    this.newest[place] = NONE
    return place
  }
}

/** Lists that change no more: all of them one after the other in one array. */
export class SealedPostings {
  readonly words: Uint32Array
  readonly ends: Uint32Array
  readonly units: Uint16Array

  constructor(words: Uint32Array, ends: Uint32Array, units: Uint16Array) {
    this.words = words
    this.ends = ends
    this.units = units
  }

  get bytes(): number {
    return 4 * (this.words.length + this.ends.length) + 2 * this.units.length
  }

  list(word: number): PostingList | undefined {
    let low = 0
    let high = this.words.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.words[middle]! < word) low = middle + 1
      else high = middle
    }
    return this.words[low] === word ? this.at(low) : undefined
  }

  /** How many entries the list at a place has. */
  countAt(place: number): number {
    const list = this.at(place)
    return isDense(list) ? readEntries(list, room) : list.length
  }

  at(place: number): PostingList {
    return this.units.subarray(place === 0 ? 0 : this.ends[place - 1]!, this.ends[place])
  }
}
