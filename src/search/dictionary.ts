import { grown } from './grown.ts'
import { ShardedMap } from './sharded-map.ts'

/** All words of the index, each with a number that stays its own, and how many entries it has in all segments. */
export class Dictionary {
  readonly words: string[] = []
  private readonly numbers = new ShardedMap<string>()
  private counts = new Uint32Array(1024)

  get bytes(): number {
    return this.counts.byteLength
  }

  intern(word: string): number {
    let number = this.numbers.get(word)
    if (number === undefined) {
      const kept = copyOf(word)
      number = this.words.push(kept) - 1
      this.numbers.set(kept, number)
      if (number >= this.counts.length) this.counts = grown(this.counts, number + 1)
    }
    return number
  }

  numberOf(word: string): number | undefined {
    return this.numbers.get(word)
  }

  /** `by` entries more or fewer; those of removed postings count until their segment is tidied. */
  count(word: number, by: number): void {
    this.counts[word]! += by
  }

  countOf(word: number): number {
    return this.counts[word]!
  }
}

/** A word cut out of a text keeps the whole text in memory; a copy does not. */
const copyOf = (word: string): string => Buffer.from(word).toString()
