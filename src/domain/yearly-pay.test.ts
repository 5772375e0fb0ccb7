import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pay } from './facts.ts'
import { usdFor, yearlyPay } from './yearly-pay.ts'

const range = (more: Partial<Pay>): Pay => ({ currency: 'USD', period: 'year', kind: 'base', ...more })

test('hours, days, weeks and months become a year', () => {
  assert.deepEqual(
    [
      yearlyPay([range({ min: 50, max: 60, period: 'hour' })]),
      yearlyPay([range({ min: 500, max: 500, period: 'day' })]),
      yearlyPay([range({ min: 2_000, period: 'week' })]),
      yearlyPay([range({ max: 5_000, period: 'month' })]),
    ].map((yearly) => [yearly?.min, yearly?.max, yearly?.hoursPerYear]),
    [
      [104_000, 124_800, 2_080],
      [130_000, 130_000, undefined],
      [104_000, undefined, undefined],
      [undefined, 60_000, undefined],
    ],
  )
})

test('other currencies at the rate of the day', () => {
  const yearly = yearlyPay([range({ min: 60_000, max: 80_000, currency: 'EUR' })])!
  assert.equal(yearly.rate, usdFor('EUR'))
  assert.match(yearly.rateDate, /^\d{4}-\d\d-\d\d$/)
  assert.equal(yearly.min, Math.round(60_000 * yearly.rate))
  assert.equal(yearly.from.currency, 'EUR')
  assert.equal(yearlyPay([range({ min: 60_000, currency: 'XXX' })]), undefined)
  assert.equal(usdFor('toString'), undefined)
})

test('the span of all base ranges; on-target earnings do not take part', () => {
  const yearly = yearlyPay([
    range({ min: 200_000, max: 300_000, kind: 'ote' }),
    range({ min: 120_000, max: 150_000, where: 'New York' }),
    range({ min: 100_000, max: 130_000, where: 'elsewhere' }),
  ])
  assert.deepEqual([yearly?.min, yearly?.max, yearly?.from.where], [100_000, 150_000, 'New York'])
  assert.equal(yearlyPay([range({ min: 200_000, kind: 'ote' })]), undefined)
})

test('what cannot be is left out', () => {
  assert.equal(yearlyPay([]), undefined)
  assert.equal(yearlyPay([range({ min: 900 })]), undefined)
  assert.equal(yearlyPay([range({ min: 90_000, max: 9_000_000 })]), undefined)
  assert.equal(yearlyPay([range({ min: 5_000, period: 'once' })]), undefined)
})
