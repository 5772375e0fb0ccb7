import { shippedRates, type PayPeriod } from '../../domain/index.ts'
import { periodBehind } from './read-pay-period.ts'
import type { MoneyRange } from './read-pay-ranges.ts'

/** US dollars that somebody can live on; perks and prices are smaller, or are said to be for something. */
const LIVING: Partial<Record<PayPeriod, number>> = { hour: 7, day: 60, week: 250, month: 700, year: 12_000 }
const DEAREST_HOUR = 400
/** The figure opens its line, its sentence, or what follows a comma. */
const OPENS = /(?:^|[.!?;] |, )[\s•·*–-]{0,4}(?:(?:between|entre|from|ab|desde|od) )?$/i
/** Nothing that the money would be for follows: the end, a sign, or what comes with it. */
const GOES_ON =
  /^\s{0,2}(?:$|[.,;:)(+|/]|[–—-] |(?:and|plus|gross|net|before|depending|based|on an?|with|brutto|netto|bruto|brut|und|y|et|e)\b)/i

/**
 * "$36 an hour and health insurance": pay that is stated without a word for it. The period stands straight behind, the
 * size is a living, and it opens its line, sentence or clause; a range by the hour may stand anywhere.
 */
export function isPlainWage({ min, max, currencies, isRange }: MoneyRange, before: string, after: string): boolean {
  const behind = periodBehind(after)
  const least = behind && LIVING[behind.period]
  const figure = min ?? max
  if (!behind || least === undefined || figure === undefined || currencies.length === 0) return false
  const usd = figure * (shippedRates.get(currencies[0]!)?.usd ?? 1)
  if (usd < least || !GOES_ON.test(behind.rest)) return false
  if (behind.period !== 'hour') return OPENS.test(before)
  return usd <= DEAREST_HOUR && (isRange || OPENS.test(before))
}
