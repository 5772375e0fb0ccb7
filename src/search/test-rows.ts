/** Invented rows for the tests of this stage. */
import type { IndexRow } from '../catalogue/index.ts'
import type { Eligibility, Facts } from '../domain/index.ts'

export const DAY_MS = 86_400_000
/** The tests' now. */
export const NOW = Date.UTC(2026, 5, 1, 12)

export const fact = <T>(value: T) => ({ value, evidence: [], rule: 'invented@1' })

export const eligible = (change: Partial<Eligibility> = {}): Eligibility => ({
  scope: 'limited',
  countries: [],
  regions: [],
  states: [],
  notCountries: [],
  notStates: [],
  workPermit: [],
  ...change,
})

type Change = Partial<Omit<IndexRow, 'facts'>> & { facts?: Partial<Facts> }

/** A remote posting of Harbour Labs that states nothing; what a test is about is given in `change`. */
export function inventRow(id: number, { facts, ...change }: Change = {}): IndexRow {
  return {
    id,
    title: 'Software Engineer',
    company: 'Harbour Labs',
    companyId: 1,
    companySlug: 'harbour-labs',
    places: ['Remote'],
    text: 'We keep tide tables.',
    postedAt: new Date(NOW - DAY_MS),
    firstSeenAt: new Date(NOW - DAY_MS),
    isSample: false,
    closed: false,
    ...change,
    facts: {
      tech: fact(true),
      career: fact({ slug: 'software-engineer' }),
      eligibility: fact(eligible({ scope: 'not-stated' })),
      evergreen: fact(false),
      ...facts,
    },
  }
}

/** Numbers from 0 up to 1, always the same for a seed (mulberry32, public domain). */
export function seededRandom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
