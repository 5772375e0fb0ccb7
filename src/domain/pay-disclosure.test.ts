import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Facts, Pay } from './facts.ts'
import { payDisclosure } from './pay-disclosure.ts'

const disclosed = (...pay: Pay[]) =>
  payDisclosure({
    ...(pay.length > 0 ? { pay: { value: pay, evidence: [], rule: 'test@1' } } : {}),
    eligibility: { value: { scope: 'limited', countries: ['CA'], regions: [] }, evidence: [], rule: 'test@1' },
  } as unknown as Facts)
const range = (more: Partial<Pay>): Pay => ({ currency: 'CAD', period: 'year', kind: 'base', ...more })

test('the width of a range in units, for a year, and as a part of its smaller end', () => {
  const { isStated, hasRange, ranges } = disclosed(
    range({ min: 100_000, max: 150_000 }),
    range({ min: 40, max: 50, period: 'hour' }),
    range({ min: 90_000, max: 90_000 }),
  )
  assert.deepEqual([isStated, hasRange], [true, true])
  assert.deepEqual(
    ranges.map(({ width, widthPerYear, relativeWidth }) => [width, widthPerYear, relativeWidth]),
    [
      [50_000, 50_000, 0.5],
      [10, 20_800, 0.25],
      [0, 0, 0],
    ],
  )
})

test('an open end is stated, and no range; what is no base pay is neither', () => {
  const open = disclosed(range({ min: 100_000 }))
  assert.deepEqual([open.isStated, open.hasRange, open.ranges[0]!.width], [true, false, undefined])
  const ote = disclosed(range({ min: 100_000, max: 150_000, kind: 'ote' }))
  assert.deepEqual(ote, { isStated: false, hasRange: false, ranges: [] })
  assert.equal(disclosed().isStated, false)
  const once = disclosed(range({ min: 4_000, max: 5_000, period: 'once' })).ranges[0]!
  assert.deepEqual([once.width, once.widthPerYear], [1_000, undefined])
})
