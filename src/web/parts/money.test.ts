import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pay } from '../../domain/index.ts'
import { amount, doubtWords, isConverted, payWords, yearlyWords } from './money.ts'

const base: Pay = { min: 150_000, max: 190_000, currency: 'USD', period: 'year', kind: 'base' }

test('pay is written in its own currency and period', () => {
  assert.equal(payWords(base), '$150,000 – $190,000 a year')
  assert.equal(payWords({ ...base, min: 62.5, max: 62.5, currency: 'EUR', period: 'hour' }), '€62.50 an hour')
  const { max: _, ...open } = base
  assert.equal(payWords({ ...open, currency: 'PLN', period: 'month', min: 18_000 }), 'from PLN 18,000 a month')
  assert.equal(payWords({ ...base, min: 90_000, max: 90_000, currency: 'CAD' }), 'CA$90,000 a year')
})

test('a sign of several currencies says so', () => {
  const unclear = { ...base, couldBe: ['USD', 'CAD'] }
  assert.equal(payWords(unclear), '$150,000 – $190,000 a year: US or Canadian dollars, it does not say')
  const three = doubtWords({ ...base, couldBe: ['USD', 'SGD', 'AUD'] })
  assert.equal(three, 'US, Singapore or Australian dollars, it does not say')
  assert.equal(doubtWords({ ...base, couldBe: ['USD', 'MXN'] }), 'US dollar or Mexican peso, it does not say')
  assert.equal(doubtWords(base), undefined)
})

test('a currency that is no code does not break the page', () => {
  assert.equal(amount(5, '<b>'), '5 <b>')
  assert.equal(amount(5, ''), '5')
})

test('the comparable figure is coarse, and shown only where it says more', () => {
  assert.equal(yearlyWords({ min: 83_047, max: 109_573 }), '$83k – $110k')
  assert.equal(yearlyWords({ max: 8_149 }), 'up to $8,100')
  const yearly = { min: 150_000, max: 190_000, currency: 'USD', from: base, rateDate: '2026-10-30', rate: 1 } as const
  assert.equal(isConverted(yearly), false)
  assert.equal(isConverted({ ...yearly, max: 210_000 }), true)
})
