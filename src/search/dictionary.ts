import { grown } from './grown.ts'

/** All words of the index, each with a number that stays its own, and how many entries it has in all segments. */
export class Dictionary {
  readonly words: string[] = []
  private readonly numbers = new Map<string, number>()
  private counts = new Uint32Array(1024)

  get bytes(): number {
    return this.counts.byteLength
  }

  intern(word: string): number {
    let number = this.numbers.get(word)
    if (number === undefined) {
      number = this.words.push(word) - 1
      this.numbers.set(word, number)
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
