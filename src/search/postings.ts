import { grown } from './grown.ts'

/** One word's postings in a segment: slots in ascending order, and beside each how often the word stands in which field. */
export type PostingList = { slots: Uint16Array; frequencies: Uint8Array }

const NONE = 0xffffffff

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
  private slots = new Uint16Array(4096)
  private frequencies = new Uint8Array(4096)
  private entries = 0

  /** Slots must come in ascending order, and each word once a slot. */
  add(word: number, slot: number, frequency: number): void {
    const place = this.placeOf(word)
    const entry = this.entries++
    if (entry >= this.slots.length) {
      this.older = grown(this.older, entry + 1)
      this.slots = grown(this.slots, entry + 1)
      this.frequencies = grown(this.frequencies, entry + 1)
    }
    this.older[entry] = this.newest[place]!
    this.slots[entry] = slot
    this.frequencies[entry] = frequency
    this.newest[place] = entry
    this.counts[place]!++
  }

  list(word: number): PostingList | undefined {
    const place = this.places.get(word)
    if (place === undefined) return undefined
    const length = this.counts[place]!
    const list = { slots: new Uint16Array(length), frequencies: new Uint8Array(length) }
    this.copy(place, list.slots, list.frequencies, length)
    return list
  }

  seal(): SealedPostings {
    // word and place in one number, so that sorting needs no comparison function
    const order = new Float64Array(this.places.size)
    for (let place = 0; place < order.length; place++) order[place] = this.words[place]! * 0x100_0000 + place
    order.sort()
    const words = new Uint32Array(order.length)
    const ends = new Uint32Array(order.length)
    const slots = new Uint16Array(this.entries)
    const frequencies = new Uint8Array(this.entries)
    let end = 0
    order.forEach((each, i) => {
      const place = each % 0x100_0000
      words[i] = this.words[place]!
      end += this.counts[place]!
      this.copy(place, slots, frequencies, end)
      ends[i] = end
    })
    return new SealedPostings(words, ends, slots, frequencies)
  }

  /** Writes the list of a place so that it ends before `end`. */
  private copy(place: number, slots: Uint16Array, frequencies: Uint8Array, end: number): void {
    for (let entry = this.newest[place]!; entry !== NONE; entry = this.older[entry]!) {
      end--
      slots[end] = this.slots[entry]!
      frequencies[end] = this.frequencies[entry]!
    }
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
