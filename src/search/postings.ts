import { grown } from './grown.ts'

/** One word's postings in a segment: slots in ascending order, and beside each how often the word stands in which field. */
export type PostingList = { slots: Uint16Array; frequencies: Uint8Array }

const NONE = 0xffffffff
/** More than the different words of any one segment. */
const PLACES = 0x100_0000

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
  private placesOfEntries = new Uint32Array(4096)
  private slots = new Uint16Array(4096)
  private frequencies = new Uint8Array(4096)
  private entries = 0

  /** Slots must come in ascending order, and each word once a slot. */
  add(word: number, slot: number, frequency: number): void {
    const place = this.placeOf(word)
    const entry = this.entries++
    if (entry >= this.slots.length) {
      this.older = grown(this.older, entry + 1)
      this.placesOfEntries = grown(this.placesOfEntries, entry + 1)
      this.slots = grown(this.slots, entry + 1)
      this.frequencies = grown(this.frequencies, entry + 1)
    }
    this.older[entry] = this.newest[place]!
    this.placesOfEntries[entry] = place
    this.slots[entry] = slot
    this.frequencies[entry] = frequency
    this.newest[place] = entry
    this.counts[place]!++
  }

  list(word: number): PostingList | undefined {
    const place = this.places.get(word)
    if (place === undefined) return undefined
    let end = this.counts[place]!
    const list = { slots: new Uint16Array(end), frequencies: new Uint8Array(end) }
    for (let entry = this.newest[place]!; entry !== NONE; entry = this.older[entry]!) {
      end--
      list.slots[end] = this.slots[entry]!
      list.frequencies[end] = this.frequencies[entry]!
    }
    return list
  }

  /** A counting sort in the order of entering, so that memory is read in one direction. */
  seal(): SealedPostings {
    // word and place in one number, so that sorting needs no comparison function
    const order = new Float64Array(this.places.size)
    for (let place = 0; place < order.length; place++) order[place] = this.words[place]! * PLACES + place
    order.sort()
    const words = new Uint32Array(order.length)
    const ends = new Uint32Array(order.length)
    const next = new Uint32Array(order.length)
    let end = 0
    for (let i = 0; i < order.length; i++) {
      const place = order[i]! % PLACES
      words[i] = this.words[place]!
      next[place] = end
      end += this.counts[place]!
      ends[i] = end
    }
    const slots = new Uint16Array(this.entries)
    const frequencies = new Uint8Array(this.entries)
    for (let entry = 0; entry < this.entries; entry++) {
      const at = next[this.placesOfEntries[entry]!]!++
      slots[at] = this.slots[entry]!
      frequencies[at] = this.frequencies[entry]!
    }
    return new SealedPostings(words, ends, slots, frequencies)
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

/** Lists that change no more: all of them one after the other in two arrays, three bytes an entry. */
export class SealedPostings {
  readonly words: Uint32Array
  readonly ends: Uint32Array
  readonly slots: Uint16Array
  readonly frequencies: Uint8Array

  constructor(words: Uint32Array, ends: Uint32Array, slots: Uint16Array, frequencies: Uint8Array) {
    this.words = words
    this.ends = ends
    this.slots = slots
    this.frequencies = frequencies
  }

  list(word: number): PostingList | undefined {
    let low = 0
    let high = this.words.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.words[middle]! < word) low = middle + 1
      else high = middle
    }
    if (this.words[low] !== word) return undefined
    const [start, end] = [this.startOf(low), this.ends[low]]
    return { slots: this.slots.subarray(start, end), frequencies: this.frequencies.subarray(start, end) }
  }

  startOf(place: number): number {
    return place === 0 ? 0 : this.ends[place - 1]!
  }
}
