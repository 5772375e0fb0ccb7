import { grown } from './grown.ts'
import { CAPACITY } from './capacity.ts'
import { DENSE, entryOf, writeDense, type PostingList } from './posting-list.ts'
import { SealedPostings } from './sealed-postings.ts'

const NONE = 0xffffffff
const MOST_ASKED = 500
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
  /** Lists that were asked for, as sealed ones have them: a small site's whole index grows for good. */
  private readonly asked = new Map<number, { count: number; list: PostingList }>()

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
    const place = this.places[word]! - 1
    const known = this.asked.get(word)
    // a list only ever grows
    if (known?.count === this.counts[place]) return known!.list
    const count = this.read(place)
    const list = count < DENSE ? room.slice(0, count) : new Uint16Array(DENSE)
    if (count >= DENSE) writeDense(room, count, list)
    if (this.asked.size >= MOST_ASKED) this.asked.clear()
    this.asked.set(word, { count, list })
    return list
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
