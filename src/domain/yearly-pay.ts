import hoursTable from '../../data/hours-per-year.json' with { type: 'json' }
import type { Facts, Pay } from './facts.ts'
import type { Rates } from './rates.ts'
import type { PayPeriod } from './raw-posting.ts'

/** The rate at which a currency became US dollars: dollars for one unit, and its day, ISO 8601. */
export type UsedRate = { currency: string; rate: number; rateDate: string }

/**
 * Pay as one comparable figure: US dollars a year, before tax, in whole dollars. `from` is the first stated range that
 * took part (its currency and period are those that `rate` and `hoursPerYear` belong to); an open end is absent.
 */
export type YearlyPay = {
  min?: number
  max?: number
  currency: 'USD'
  from: Pay
  /** Day of the exchange rate of `from.currency`, ISO 8601. */
  rateDate: string
  /** US dollars for one unit of `from.currency` on that day. */
  rate: number
  /** The rates of all other currencies that took part, where the ranges are in several. */
  otherRates?: UsedRate[]
  /** Only when `from` is paid by the hour. */
  hoursPerYear?: number
  /** Whose week the hours are of, ISO 3166-1; absent when they are the usual 40. */
  hoursCountry?: string
}

// Outside of these a figure is a slip of the keyboard or not pay at all.
const LEAST = 1_000
const MOST = 5_000_000

const timesPerYear: Partial<Record<PayPeriod, number>> = hoursTable.periods
const weekly = new Map(Object.entries(hoursTable.weeklyHours).map(([country, { hours }]) => [country, hours]))

/** How often a period comes in a full-time year: hours by the country's week, if it is known; none for a sum paid once. */
export function timesAYear(period: PayPeriod, country?: string): number | undefined {
  if (period !== 'hour') return timesPerYear[period]
  return hoursTable.weeks * ((country && weekly.get(country)) || hoursTable.usualHours)
}

/** The one country in which the work may be done, as far as the posting says so. */
export function onlyCountry({ eligibility }: Pick<Facts, 'eligibility'>): string | undefined {
  const { scope, countries, regions } = eligibility.value
  return scope === 'limited' && countries.length === 1 && regions.length === 0 ? countries[0] : undefined
}

/**
 * The span of all base ranges of one posting in US dollars a year. Left out are on-target earnings, one-off sums, currencies
 * without a rate, a bare sign that may mean several currencies (`couldBe`: a posting with nothing else ranks as one that does
 * not state its pay), and a range that comes out under 1,000 or over 5,000,000. Undefined when none is left.
 *
 * @param rates for comparing, not for paying; the figure carries the day of each rate that it used
 * @param country of the work, if it is one: hours are counted by its full-time week (data/hours-per-year.json, 52 weeks),
 * else by 40 a week, 2,080 a year, as the U.S. Bureau of Labor Statistics does in its OEWS. 260 days, 52 weeks, 12 months:
 * a 13th or 14th monthly salary, usual in some countries, is not added, because the posting does not promise it.
 */
export function yearlyPay(pay: readonly Pay[], rates: Rates, country?: string): YearlyPay | undefined {
  const spans = pay.filter(isComparable).flatMap((range) => yearlySpan(range, rates, country) ?? [])
  const first = spans[0]
  if (!first) return undefined
  const { range, ...own } = first
  const lows = spans.flatMap(({ min }) => min ?? [])
  const highs = spans.flatMap(({ max }) => max ?? [])
  const others = new Map(spans.map((span) => [span.range.currency, span]))
  others.delete(range.currency)
  return {
    ...(lows.length > 0 ? { min: Math.min(...lows) } : {}),
    ...(highs.length > 0 ? { max: Math.max(...highs) } : {}),
    currency: 'USD',
    from: range,
    rateDate: own.rateDate,
    rate: own.rate,
    ...(others.size > 0 ? { otherRates: [...others].map(([currency, { rate, rateDate }]) => ({ currency, rate, rateDate })) } : {}), // prettier-ignore
    ...(range.period === 'hour' ? { hoursPerYear: timesAYear('hour', country)! } : {}),
    ...(range.period === 'hour' && country && weekly.has(country) ? { hoursCountry: country } : {}),
  }
}

/** The comparable figure of a posting's facts. */
export const yearlyPayOf = (facts: Pick<Facts, 'pay' | 'eligibility'>, rates: Rates): YearlyPay | undefined =>
  facts.pay && yearlyPay(facts.pay.value, rates, onlyCountry(facts))

const isComparable = ({ kind, couldBe }: Pay): boolean => kind === 'base' && couldBe === undefined

type Span = { min?: number; max?: number; range: Pay; rate: number; rateDate: string }

function yearlySpan(range: Pay, rates: Rates, country: string | undefined): Span | undefined {
  const rate = rates.get(range.currency)
  const times = timesAYear(range.period, country)
  if (rate === undefined || times === undefined) return undefined
  const inUsd = (amount?: number) => (amount === undefined ? undefined : Math.round(amount * rate.usd * times))
  const min = inUsd(range.min)
  const max = inUsd(range.max)
  const stated = [min, max].filter((amount) => amount !== undefined)
  if (stated.length === 0 || !stated.every((amount) => amount >= LEAST && amount <= MOST)) return undefined
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), range, rate: rate.usd, rateDate: rate.date } // prettier-ignore
}
