import { CAPACITY } from './capacity.ts'
import { isDense, readEntries, type PostingList } from './posting-list.ts'

/** Words are found by the upper bits of their numbers first, then by the lower 8. */
const LOW_BITS = 8
const LOW = (1 << LOW_BITS) - 1
const room = new Uint16Array(CAPACITY)

/** Lists that change no more: all of them one after the other in one array. */
export class SealedPostings {
  readonly ends: Uint32Array
  readonly units: Uint16Array
  /** The lower bits of the words' numbers, and where those with the same upper bits begin. */
  private readonly low: Uint8Array
  private readonly starts: Uint32Array

  /** `words` rise; `ends` tells where each one's list ends in `units`. */
  constructor(words: Uint32Array, ends: Uint32Array, units: Uint16Array) {
    this.ends = ends
    this.units = units
    this.low = new Uint8Array(words)
    this.starts = new Uint32Array((words.length === 0 ? 0 : (words.at(-1)! >> LOW_BITS) + 1) + 1)
    for (const word of words) this.starts[(word >> LOW_BITS) + 1]!++
    for (let i = 1; i < this.starts.length; i++) this.starts[i]! += this.starts[i - 1]!
  }

  get bytes(): number {
    return this.low.byteLength + 4 * (this.starts.length + this.ends.length) + 2 * this.units.length
  }

  /** The numbers of all words, in order; a copy. */
  words(): Uint32Array {
    const words = new Uint32Array(this.low.length)
    for (let high = 0; high + 1 < this.starts.length; high++)
      for (let place = this.starts[high]!; place < this.starts[high + 1]!; place++)
        words[place] = (high << LOW_BITS) | this.low[place]!
    return words
  }

  list(word: number): PostingList | undefined {
    const place = this.placeOf(word)
    return place < 0 ? undefined : this.at(place)
  }

  private placeOf(word: number): number {
    const high = word >> LOW_BITS
    if (high + 1 >= this.starts.length) return -1
    const wanted = word & LOW
    const end = this.starts[high + 1]!
    let [from, to] = [this.starts[high]!, end]
    // where all words occur, each stands at its place
    if (to - from > LOW) return from + wanted
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.low[middle]! < wanted) from = middle + 1
      else to = middle
    }
    return from < end && this.low[from] === wanted ? from : -1
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
