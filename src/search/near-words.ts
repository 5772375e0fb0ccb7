import type { Dictionary } from './dictionary.ts'
import { grown } from './grown.ts'

/** Shorter words have too many neighbours. */
const SHORTEST = 4
/** From so many letters on two errors are forgiven. */
const LONG = 8

/**
 * Finds the word of the dictionary that somebody may have meant. Of every word one bit a letter is kept: one error changes
 * at most two of them, so that a pass over numbers leaves a few hundred words to look at.
 */
export class NearWords {
  private readonly dictionary: Dictionary
  private letters = new Uint32Array(1024)
  private lengths = new Uint8Array(1024)
  private known = 0

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary
  }

  get bytes(): number {
    return this.letters.byteLength + this.lengths.byteLength
  }

  /** The most frequent word at the smallest distance, letters swapped counting as one error; undefined when none is near. */
  find(word: string): string | undefined {
    if (word.length < SHORTEST) return undefined
    this.catchUp()
    for (let errors = 1; errors <= (word.length >= LONG ? 2 : 1); errors++) {
      const found = this.within(word, errors)
      if (found !== undefined) return this.dictionary.words[found]
    }
    return undefined
  }

  private within(word: string, errors: number): number | undefined {
    const mask = lettersOf(word)
    let [best, most] = [undefined as number | undefined, 0]
    for (let number = 0; number < this.known; number++) {
      const longer = this.lengths[number]! - word.length
      if (longer > errors || longer < -errors || bits(this.letters[number]! ^ mask) > 2 * errors) continue
      const count = this.dictionary.countOf(number)
      if (count > most && isWithin(word, this.dictionary.words[number]!, errors)) [best, most] = [number, count]
    }
    return best
  }

  /** Takes in the words that are new in the dictionary. */
  catchUp(): void {
    const { words } = this.dictionary
    if (words.length > this.letters.length) {
      this.letters = grown(this.letters, words.length)
      this.lengths = grown(this.lengths, words.length)
    }
    for (; this.known < words.length; this.known++) {
      const word = words[this.known]!
      // words of a field are not what people type
      this.lengths[this.known] = word.includes(':') ? 0 : Math.min(255, word.length)
      this.letters[this.known] = lettersOf(word)
    }
  }
}

function lettersOf(word: string): number {
  let mask = 0
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31)
  return mask >>> 0
}

function bits(n: number): number {
  n -= (n >>> 1) & 0x5555_5555
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}

/** Damerau and Levenshtein: letters put in, left out, changed, or two neighbours swapped. */
export function isWithin(a: string, b: string, errors: number): boolean {
  if (Math.abs(a.length - b.length) > errors) return false
  let [older, old] = [new Array<number>(b.length + 1).fill(0), Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = old[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(changed, old[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, older[j - 2]! + 1)
      row.push(least)
    }
    ;[older, old] = [old, row]
  }
  return old[b.length]! <= errors
}
