import exchangeRates from '../../data/exchange-rates.json' with { type: 'json' }
import periodsPerYear from '../../data/hours-per-year.json' with { type: 'json' }
import type { Pay } from './facts.ts'
import type { PayPeriod } from './raw-posting.ts'

/**
 * Pay as one comparable figure: US dollars a year, before tax, in whole dollars. `from` is the first stated range that
 * took part (its currency and period are those that `rate` and `hoursPerYear` belong to); an open end is absent.
 */
export type YearlyPay = {
  min?: number
  max?: number
  currency: 'USD'
  from: Pay
  /** Day of the exchange rates, ISO 8601. */
  rateDate: string
  /** US dollars for one unit of `from.currency` on that day. */
  rate: number
  /** Only when `from` is paid by the hour. */
  hoursPerYear?: number
}

// Outside of these a figure is a slip of the keyboard or not pay at all.
const LEAST = 1_000
const MOST = 5_000_000

const unitsPerUsd: Record<string, number> = exchangeRates.rates
const timesPerYear: Partial<Record<PayPeriod, number>> = periodsPerYear.periods

/** US dollars for one unit of a currency on the day of the rates, or undefined for a currency without a rate. */
export function usdFor(currency: string): number | undefined {
  const units = Object.hasOwn(unitsPerUsd, currency) ? unitsPerUsd[currency] : undefined
  return units === undefined ? undefined : 1 / units
}

/**
 * The span of all base ranges of one posting in US dollars a year; on-target earnings and one-off sums are left out, and
 * so is a range that comes out under 1,000 or over 5,000,000. Undefined when none is left.
 *
 * Rates: data/exchange-rates.json (one day's, for comparing, not for paying). Periods: data/hours-per-year.json, 2,080
 * hours as the U.S. Bureau of Labor Statistics counts a full-time year in its OEWS, 260 days, 52 weeks, 12 months.
 */
export function yearlyPay(pay: readonly Pay[]): YearlyPay | undefined {
  const spans = pay.filter(({ kind }) => kind === 'base').flatMap((range) => yearlySpan(range) ?? [])
  const first = spans[0]
  if (!first) return undefined
  const lows = spans.flatMap(({ min }) => min ?? [])
  const highs = spans.flatMap(({ max }) => max ?? [])
  return {
    ...(lows.length > 0 ? { min: Math.min(...lows) } : {}),
    ...(highs.length > 0 ? { max: Math.max(...highs) } : {}),
    currency: 'USD',
    from: first.range,
    rateDate: exchangeRates.date,
    rate: usdFor(first.range.currency)!,
    ...(first.range.period === 'hour' ? { hoursPerYear: timesPerYear.hour! } : {}),
  }
}

function yearlySpan(range: Pay): { min?: number; max?: number; range: Pay } | undefined {
  const rate = usdFor(range.currency)
  const times = timesPerYear[range.period]
  if (rate === undefined || times === undefined) return undefined
  const inUsd = (amount?: number) => (amount === undefined ? undefined : Math.round(amount * rate * times))
  const min = inUsd(range.min)
  const max = inUsd(range.max)
  const stated = [min, max].filter((amount) => amount !== undefined)
  if (stated.length === 0 || !stated.every((amount) => amount >= LEAST && amount <= MOST)) return undefined
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), range }
}
