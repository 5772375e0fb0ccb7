import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedRates } from '../domain/index.ts'
import { createFigures, Tally } from './index.ts'
import { inventedCareers, marketFacts } from './invented-market.ts'
import { dayOf, recordOf, type PostingRecord } from './posting-record.ts'
import { daysOpen } from './measures/time.ts'

const NOW = new Date('2026-11-24T12:00:00Z')
const [career] = inventedCareers as [string]

const posting = (id: number, change: Partial<PostingRecord> = {}): PostingRecord => ({
  ...recordOf(
    {
      id,
      title: `Engineer ${id}`,
      places: [],
      companySlug: 'harbour-labs',
      companyName: 'Harbour Labs',
      facts: marketFacts(career, 'senior', id),
      firstSeenAt: new Date('2026-11-02T08:00:00Z'),
      isSample: false,
    },
    shippedRates,
  ),
  ...change,
})

function setup() {
  const tally = new Tally()
  for (let id = 1; id <= 12; id++) tally.put(posting(id))
  tally.isReady = true
  return { tally, figures: createFigures({ tally, now: () => NOW }) }
}

test('a role that is posted many times counts once, and the one that says most speaks for it', () => {
  const { tally, figures } = setup()
  for (let id = 20; id < 26; id++) tally.put(posting(id, { role: posting(1).role, closed: dayOf(NOW) - 1 }))
  assert.equal(figures.openings({ career }).n, 12)
  assert.equal(figures.companies({ career }).value?.[0]?.count, 12)
})

test('days open follow the textbook, with those still open and those seen late', () => {
  const window = { from: 1_000, to: 1_100 }
  const life = (from: number, closed: number | undefined, seen = from): PostingRecord =>
    posting(1, { from, seen, ...(closed !== undefined && { closed }) })
  const closing = (days: number, n: number) => Array.from({ length: n }, () => life(1_000, 1_000 + days))
  // 40 at risk on day 5: 10 close, 0.75; 30 on day 10: 10 close, 0.5; ten stay open
  const postings = [...closing(5, 10), ...closing(10, 10), ...Array.from({ length: 20 }, () => life(1_000, undefined))]
  assert.deepEqual(daysOpen(postings, window), { p25: 5, p50: 10, closed: 20, stillOpen: 20 })
  // fifty that were 60 days old when somebody first looked say nothing about the first sixty days
  const late = Array.from({ length: 50 }, () => life(1_000, 1_080, 1_060))
  assert.deepEqual(daysOpen([...postings, ...late], window), { p25: 5, p50: 10, p75: 80, closed: 70, stillOpen: 20 })
})
