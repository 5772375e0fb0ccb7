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
const WORDS_A_STEP = 64
/** Words whose number is only looked at are passed over faster. */
const NUMBERS_A_STEP = 8_192
const room = new Uint16Array(CAPACITY)

/**
 * Lists that are still growing: every entry is linked to the entry before it of the same word, so that adding one is a
 * write at the end of three arrays, whatever the number of words. Turned into `SealedPostings` when the segment is full.
 */
export class GrowingPostings {
  /** For each word of the dictionary one more than its place here; 0 for none. */
  private places = new Uint32Array(0)
  private count = 0
  private newest = new Uint32Array(1024)
  private counts = new Uint32Array(1024)
  private older = new Uint32Array(4096)
  private entries = new Uint16Array(4096)
  private used = 0

  get bytes(): number {
    return 4 * this.places.length + 8 * this.counts.length + 6 * this.entries.length
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
    if (word >= this.places.length || this.places[word] === 0) return undefined
    const count = this.read(this.places[word]! - 1)
    if (count < DENSE) return room.slice(0, count)
    const dense = new Uint16Array(DENSE)
    writeDense(room, count, dense)
    return dense
  }

  /** Turns the lists into sealed ones, some of them a step, so that nobody waits for the whole. */
  *sealing(): Generator<void, SealedPostings> {
    const { count, places } = this
    const words = new Uint32Array(count)
    const ends = new Uint32Array(count)
    const units = new Uint16Array(this.units())
    yield
    for (let word = 0, i = 0, start = 0; i < count; word++) {
      if (word % NUMBERS_A_STEP === 0) yield
      if (places[word] === 0) continue
      const entries = this.read(places[word]! - 1)
      if (entries < DENSE) units.set(room.subarray(0, entries), start)
      else writeDense(room, entries, units.subarray(start, start + DENSE))
      start += Math.min(DENSE, entries)
      words[i] = word
      ends[i++] = start
      if (i % WORDS_A_STEP === 0) yield
    }
    return new SealedPostings(words, ends, units)
  }

  /** How many units all lists take when they are sealed. */
  private units(): number {
    let sum = 0
    for (let place = 0; place < this.count; place++) sum += Math.min(DENSE, this.counts[place]!)
    return sum
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

  private placeOf(word: number): number {
    if (word >= this.places.length) this.places = grown(this.places, word + 1)
    const known = this.places[word]!
    if (known > 0) return known - 1
    const place = this.count++
    if (place >= this.counts.length) {
      this.newest = grown(this.newest, place + 1)
      this.counts = grown(this.counts, place + 1)
    }
    this.places[word] = place + 1
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
