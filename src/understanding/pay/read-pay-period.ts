import type { PayPeriod } from '../../domain/index.ts'

const PERIODS: [PayPeriod, string][] = [
  ['hour', 'hours?|hourly|hr|hrs|h|stunde|heure|hora|ora|godz'],
  ['day', 'day|daily|diem|tag|jour|día|dia|giorno'],
  ['week', 'weeks?|weekly|wk|woche|semaine|semana'],
  ['month', 'months?|monthly|mo|mth|monat|mois|mes|mês|mese|miesiąc|mies|mc'],
  ['year', 'years?|yearly|annum|annual|annually|annualized|annualised|yr|yrs|jahr|jährlich|an|année|año|ano|anno|rok'],
]
/** Straight after the figure: "/hr", "per month", "a year", "annually", "p.a.", "gross per year". */
const AFTER: [PayPeriod, RegExp][] = PERIODS.map(([period, words]) => [
  period,
  new RegExp(
    `^[\\s)]*(?:(?:usd|eur|gbp|cad|base|gross|net|brutto|netto|bruto|bruts?|salary|pay|on target|ote|\\(?plus|,)\\s{0,2}){0,2}` +
      `[\\s(]*(?:(?:/|per|a|an|pro|par|por|al|each|na|im|/ ?per|paid|on an?)\\s{0,2})?(?:${words})(?![\\p{L}])`,
    'iu',
  ),
])
AFTER.push(['year', /^[\s(]*p\.?\s?a\b/i])
const PERIOD_BEFORE: [PayPeriod, RegExp][] = [
  ['hour', /\b(?:hourly|per hour|an hour|hour(?:ly)? rate)\b/i],
  ['day', /\b(?:daily|day rate|per day|per diem)\b/i],
  ['week', /\b(?:weekly|per week)\b/i],
  ['month', /\b(?:monthly|per month|mensuel(?:le)?|mensual|monatlich\w*)\b/i],
  ['year', /\b(?:annual(?:ly|i[sz]ed)?|yearly|per (?:year|annum)|a year|jahresgehalt|annuel(?:le)?|anual)\b/i],
]

/** The period that is written for a figure: straight after it, else last before it. */
export function statedPeriod(before: string, after: string): PayPeriod | undefined {
  const behind = AFTER.find(([, pattern]) => pattern.test(after))?.[0]
  if (behind) return behind
  let best: { period: PayPeriod; at: number } | undefined
  for (const [period, pattern] of PERIOD_BEFORE) {
    const at = before.search(pattern)
    if (at >= 0 && (!best || at > best.at)) best = { period, at }
  }
  return best?.period
}
