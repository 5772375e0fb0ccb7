import { currencies, shippedRates, type PayPeriod } from '../../domain/index.ts'

/** US dollars that each period may pay: outside of it a figure is a slip, or belongs to another period. */
const SANE: Record<PayPeriod, [number, number]> = {
  hour: [1, 2_000],
  day: [5, 20_000],
  week: [20, 50_000],
  month: [50, 60_000],
  year: [1_000, 5_000_000],
  once: [1, 5_000_000],
}
const LEAST_YEAR_UNSAID = 12_000

/** At the shipped rates, so that a posting reads the same every day. A currency without a rate is taken at its word. */
const inUsd = (amount: number, currency: string): number => amount * (shippedRates.get(currency)?.usd ?? 1)

/** Whether all figures can be the pay for a period. */
export const areSane = (figures: number[], currency: string, period: PayPeriod): boolean =>
  figures.every((figure) => {
    const usd = inUsd(figure, currency)
    return usd >= SANE[period][0] && usd <= SANE[period][1]
  })

/** A salary without a period is a year's when its size says so. */
export const looksYearly = (figures: number[], currency: string): boolean =>
  figures.every((figure) => inUsd(figure, currency) >= LEAST_YEAR_UNSAID) && areSane(figures, currency, 'year')

const MONTHLY = new Set(currencies.filter(({ monthly }) => monthly).map(({ code }) => code))
/** Where pay is quoted by the month, a figure that is too small for a year and right for twelve months is a month's. */
export const looksMonthly = (figures: number[], currency: string): boolean =>
  MONTHLY.has(currency) &&
  figures.every(
    (figure) => inUsd(figure, currency) >= LEAST_MONTH_UNSAID && inUsd(figure, currency) < LEAST_YEAR_UNSAID,
  )
const LEAST_MONTH_UNSAID = 700

const RICH = new Set(['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'CHF', 'NZD', 'SGD'])
const LEAST_LIVING = { month: 600, year: 8_000 }

/** "$50 per month", "$4,000 a year": in these currencies one such figure alone is a benefit, whatever stands near it. */
export const isPocketMoney = (figure: number, currency: string, period: PayPeriod): boolean =>
  RICH.has(currency) && (period === 'month' || period === 'year') && figure < LEAST_LIVING[period]
