import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Facts, Pay } from './facts.ts'
import { shippedRates, withReference, type Rates } from './rates.ts'
import { timesAYear, yearlyPay, yearlyPayOf } from './yearly-pay.ts'

const range = (more: Partial<Pay>): Pay => ({ currency: 'USD', period: 'year', kind: 'base', ...more })
const rates: Rates = new Map([
  ['USD', { usd: 1, date: '2026-10-30' }],
  ['EUR', { usd: 1.25, date: '2026-10-30' }],
  ['KES', { usd: 0.01, date: '2026-08-08' }],
])

test('hours, days, weeks and months become a year', () => {
  assert.deepEqual(
    [
      yearlyPay([range({ min: 50, max: 60, period: 'hour' })], rates),
      yearlyPay([range({ min: 500, max: 500, period: 'day' })], rates),
      yearlyPay([range({ min: 2_000, period: 'week' })], rates),
      yearlyPay([range({ max: 5_000, period: 'month' })], rates),
    ].map((yearly) => [yearly?.min, yearly?.max, yearly?.hoursPerYear]),
    [
      [104_000, 124_800, 2_080],
      [130_000, 130_000, undefined],
      [104_000, undefined, undefined],
      [undefined, 60_000, undefined],
    ],
  )
})

test('hours are those of the full-time week of the one country, if it is known', () => {
  const hourly = [range({ min: 50, period: 'hour' })]
  const of = (country?: string) => yearlyPay(hourly, rates, country)
  assert.deepEqual([of('FR')?.min, of('FR')?.hoursPerYear, of('FR')?.hoursCountry], [91_000, 1_820, 'FR'])
  assert.deepEqual([of('DK')?.hoursPerYear, of('GB')?.hoursPerYear, of('AU')?.hoursPerYear], [1_924, 1_950, 1_976])
  assert.deepEqual([of('AQ')?.hoursPerYear, of('AQ')?.hoursCountry], [2_080, undefined])
  assert.equal(yearlyPay([range({ min: 100_000 })], rates, 'FR')?.hoursCountry, undefined)
  assert.equal(timesAYear('month', 'IT'), 12, 'a 13th salary is not added')
  assert.equal(timesAYear('once'), undefined)
})

test('the country is the only one that the posting is open to', () => {
  const eligibility = (countries: string[], regions: string[] = []) => ({
    value: { scope: 'limited', countries, regions, states: [], notCountries: [], notStates: [], workPermit: [] },
    evidence: [],
    rule: 'test@1',
  })
  const facts = (countries: string[], regions?: string[]) =>
    ({
      pay: { value: [range({ min: 50, period: 'hour' })], evidence: [], rule: 'test@1' },
      eligibility: eligibility(countries, regions),
    }) as unknown as Facts
  assert.equal(yearlyPayOf(facts(['FR']), rates)?.hoursPerYear, 1_820)
  assert.equal(yearlyPayOf(facts(['FR', 'DE']), rates)?.hoursPerYear, 2_080)
  assert.equal(yearlyPayOf(facts(['FR'], ['EMEA']), rates)?.hoursPerYear, 2_080)
  assert.equal(yearlyPayOf({ eligibility: eligibility(['FR']) } as unknown as Facts, rates), undefined)
})

test('other currencies at the rate of its day, which every figure names', () => {
  const yearly = yearlyPay([range({ min: 60_000, max: 80_000, currency: 'EUR' })], rates)!
  assert.deepEqual([yearly.min, yearly.rate, yearly.rateDate, yearly.otherRates], [75_000, 1.25, '2026-10-30', undefined]) // prettier-ignore
  assert.equal(yearly.from.currency, 'EUR')
  const mixed = yearlyPay([range({ min: 60_000 }), range({ min: 3_000_000, currency: 'KES' })], rates)!
  assert.deepEqual([mixed.min, mixed.otherRates], [30_000, [{ currency: 'KES', rate: 0.01, rateDate: '2026-08-08' }]])
  assert.equal(yearlyPay([range({ min: 60_000, currency: 'XXX' })], rates), undefined)
})

test('a bare sign that may mean several currencies is not compared', () => {
  const unclear = range({ min: 120_000, couldBe: ['USD', 'CAD'] })
  assert.equal(yearlyPay([unclear], rates), undefined)
  assert.equal(yearlyPay([unclear, range({ min: 80_000 })], rates)?.min, 80_000)
})

test('the span of all base ranges; on-target earnings do not take part', () => {
  const yearly = yearlyPay(
    [
      range({ min: 200_000, max: 300_000, kind: 'ote' }),
      range({ min: 120_000, max: 150_000, where: 'New York' }),
      range({ min: 100_000, max: 130_000, where: 'elsewhere' }),
    ],
    rates,
  )
  assert.deepEqual([yearly?.min, yearly?.max, yearly?.from.where], [100_000, 150_000, 'New York'])
  assert.equal(yearlyPay([range({ min: 200_000, kind: 'ote' })], rates), undefined)
})

test('what cannot be is left out', () => {
  assert.equal(yearlyPay([], rates), undefined)
  assert.equal(yearlyPay([range({ min: 900 })], rates), undefined)
  assert.equal(yearlyPay([range({ min: 90_000, max: 9_000_000 })], rates), undefined)
  assert.equal(yearlyPay([range({ min: 5_000, period: 'once' })], rates), undefined)
})

test('the rates of a central bank stand before the shipped ones, each with its own day', () => {
  const rates = withReference({ date: '2026-11-20', perEuro: { USD: 1.2, GBP: 0.8 } })
  assert.deepEqual(rates.get('EUR'), { usd: 1.2, date: '2026-11-20' })
  assert.equal(rates.get('GBP')!.usd.toFixed(6), '1.500000')
  assert.deepEqual(rates.get('USD'), { usd: 1, date: '2026-11-20' })
  assert.deepEqual(rates.get('KES'), shippedRates.get('KES'))
  assert.equal(withReference({ date: '2020-01-02', perEuro: { USD: 1.2 } }), shippedRates)
  assert.equal(withReference({ date: '2026-11-20', perEuro: { GBP: 0.8 } }), shippedRates)
})
