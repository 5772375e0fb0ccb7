import { bodyTimes, inCompany, inSkills, titleTimes } from './frequencies.ts'

/**
 * BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009): one frequency summed
 * over the fields with their weights, each field's own length taken into account, then saturated once.
 */
const WEIGHT = { title: 6, company: 4, skills: 3, body: 1 }
/** How much a long field counts against its words. Company and skills are short lists: none. */
const LENGTH = { title: 0.4, body: 0.7 }
const SATURATION = 1.2

/** Lengths are kept as steps of a fifteenth of a doubling: one byte for up to 130,000 words, within 2.4 %. */
export const lengthStep = (length: number): number => Math.min(255, Math.round(15 * Math.log2(1 + length)))
export const lengthOfStep = (step: number): number => 2 ** (step / 15) - 1

/** The weight of a rare word over a frequent one: `holding` of `all` postings hold it. Always above 0. */
export function rarity(holding: number, all: number): number {
  const most = Math.max(all, 1)
  const some = Math.min(holding, most)
  return Math.log(1 + (most - some + 0.5) / (some + 0.5))
}

export type Ranking = {
  /** 0 to 1: how much a posting is about a word, before its rarity. */
  aboutness(packed: number, titleLength: number, bodyStep: number): number
}

/** A ranking for a catalogue with these average lengths, in words. */
export function createRanking(averageTitle: number, averageBody: number): Ranking {
  const title = factors(
    (length) => 1 - LENGTH.title + (LENGTH.title * length) / Math.max(1, averageTitle),
    WEIGHT.title,
  )
  const body = factors(
    (step) => 1 - LENGTH.body + (LENGTH.body * lengthOfStep(step)) / Math.max(1, averageBody),
    WEIGHT.body,
  )
  return {
    aboutness(packed, titleLength, bodyStep) {
      const weight =
        titleTimes(packed) * title[titleLength]! +
        inCompany(packed) * WEIGHT.company +
        inSkills(packed) * WEIGHT.skills +
        bodyTimes(packed) * body[bodyStep]!
      return weight / (weight + SATURATION)
    },
  }
}

const factors = (divisor: (of: number) => number, weight: number): Float64Array =>
  Float64Array.from({ length: 256 }, (_, of) => weight / divisor(of))
