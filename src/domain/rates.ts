import shipped from '../../data/exchange-rates.json' with { type: 'json' }

/** US dollars for one unit of a currency, and the day on which that was so, ISO 8601. */
export type Rate = { usd: number; date: string }
/** The rates in force, by ISO 4217 code. A value: whoever computes is given one, so that all figures of a page agree. */
export type Rates = ReadonlyMap<string, Rate>

/** One day's rates as a central bank publishes them: units of each currency for one euro. */
export type ReferenceRates = { date: string; perEuro: Readonly<Record<string, number>> }

/** The rates of data/exchange-rates.json: one day's, for comparing, not for paying. */
export const shippedRates: Rates = new Map(
  Object.entries(shipped.rates).map(([code, units]) => [code, { usd: 1 / units, date: shipped.date }]),
)

/**
 * The shipped rates with those of a central bank in their place; a currency that it does not quote keeps its shipped rate
 * and that rate's own day. Without a dollar among them, or older than the shipped ones, they change nothing.
 */
export function withReference({ date, perEuro }: ReferenceRates): Rates {
  const dollars = perEuro.USD
  if (!dollars || date < shipped.date) return shippedRates
  const quoted = Object.entries({ ...perEuro, EUR: 1 }).map(([code, units]) => [code, { usd: dollars / units, date }] as const) // prettier-ignore
  return new Map<string, Rate>([...shippedRates, ...quoted])
}
