/**
 * BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009): one frequency summed
 * over the fields with their weights, each field's own length taken into account, then saturated once. The weight is found
 * when a posting comes in and kept as one of 15 classes, so that a question only looks it up.
 */
const WEIGHT = { title: 6, company: 4, skills: 3, body: 1 }
/** How much a long field counts against its words. Company and skills are short lists: none. */
const LENGTH = { title: 0.4, body: 0.7 }
const SATURATION = 1.2
/**
 * Words of a middling title and body. Fixed, and not the average of what is held: a score then stays the same while other
 * postings come and go, and every process and every snapshot has the same. Measured on 11,000 archived postings.
 */
export const USUAL = { title: 5, body: 480 }

/** Classes are steps of a factor of 2^(1/2.5), from a word that a long text holds once to one in title, skills and text. */
const CLASSES = 15
const STEPS_A_DOUBLING = 2.5
const LEAST = 0.25

export type Times = { title: number; company: number; skills: number; body: number }

/** 1 to 15: how much a posting is about a word that stands so often in its fields. */
export function classOf(times: Times, titleLength: number, bodyLength: number): number {
  const title = 1 - LENGTH.title + (LENGTH.title * titleLength) / USUAL.title
  const body = 1 - LENGTH.body + (LENGTH.body * bodyLength) / USUAL.body
  const weight =
    (times.title * WEIGHT.title) / title +
    times.company * WEIGHT.company +
    times.skills * WEIGHT.skills +
    (times.body * WEIGHT.body) / body
  const step = Math.round(STEPS_A_DOUBLING * Math.log2(weight / LEAST))
  return 1 + Math.min(CLASSES - 1, Math.max(0, step))
}

/** For each class how much it counts, 0 to 255: whole numbers, so that sums are the same in any order. */
export const impacts: Uint32Array = Uint32Array.from({ length: CLASSES + 1 }, (_, klass) => {
  const weight = LEAST * 2 ** ((klass - 1) / STEPS_A_DOUBLING)
  return klass === 0 ? 0 : Math.round((255 * weight) / (weight + SATURATION))
})

/** The weight of a rare word over a frequent one, as a whole number above 0: `holding` of `all` postings hold it. */
export function rarity(holding: number, all: number): number {
  const most = Math.max(all, 1)
  const some = Math.min(holding, most)
  return Math.max(1, Math.round(64 * Math.log(1 + (most - some + 0.5) / (some + 0.5))))
}
