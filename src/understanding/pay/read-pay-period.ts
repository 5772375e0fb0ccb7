import type { PayPeriod } from '../../domain/index.ts'

const PERIODS: [PayPeriod, string][] = [
  ['hour', 'hours?|hourly|hr|hrs|h|p/h|ph|stunde|heure|hora|ora|uur|godz|godzinę|timme'],
  ['day', 'days?|daily|diem|p/d|pd|tag|jour|día|dia|giorno|dag|dzień'],
  ['week', 'weeks?|weekly|wk|woche|semaine|semana|settimana|tydzień'],
  [
    'month',
    'months?|monthly|mo|mth|p/m|pm|pcm|monat|monatlich|mois|mensuels?|mensuales|mensual|mensais|mensal|mensili|mes|mês|mese|maand|miesięcznie|miesiąc|mies|mc|mån|månad|måned',
  ],
  [
    'year',
    'years?|yearly|annum|annual|annually|annualized|annualised|yr|yrs|p/a|jahr|jährlich|jahresbrutto|an|année|annuels?|año|anuales|anual|ano|anuais|anno|annui|annuale|jaar|rocznie|rok|år',
  ],
]
/** Straight after the figure: "/hr", "per month", "a year", "annually", "p.a.", "gross per year". */
const AFTER: [PayPeriod, RegExp][] = PERIODS.map(([period, words]) => [
  period,
  new RegExp(
    `^[\\s)]*(?:(?:usd|eur|gbp|cad|base|gross|net|brutto|netto|bruto|bruts?|brutos|brutas|netos|lordi|lorda|netti|líquidos|b2b|\\+ ?vat|salary|pay|on target|ote|\\(?plus|,)\\s{0,2}){0,3}` +
      `[\\s(]*(?:(?:/|per|pr\\.?|a|an|pro|par|por|al|all['’]|ao|à l['’]|each|na|za|im|i|om|/ ?per|paid|on an?)\\s{0,2})?(?:${words})(?![\\p{L}])`,
    'iu',
  ),
])
AFTER.push(['year', /^[\s(]*p\.?\s?a\b/i])
const PERIOD_BEFORE: [PayPeriod, RegExp][] = [
  [
    'hour',
    /\b(?:hourly|per hour|an hour|hour(?:ly)? rate|stundenlohn|stundensatz|taux horaire|uurtarief|stawka godzinowa)\b/i,
  ],
  ['day', /\b(?:daily|day rates?|per day|per diem|tagessatz|tjm|taux journalier)\b/i],
  ['week', /\b(?:weekly|per week)\b/i],
  [
    'month',
    /\b(?:monthly|per month|mensuel(?:le)?|mensual|mensal|mensile|monatlich\w*|monatsgehalt|maandsalaris|miesięcznie|månadslön)(?![\p{L}])/iu,
  ],
  [
    'year',
    /\b(?:annual(?:ly|i[sz]ed)?|yearly|per (?:year|annum)|a year|\p{L}{0,6}jahresgehalt|jahresbrutto\p{L}{0,8}|annuel(?:le)?|anual|annua|jaarsalaris|rocznie|ral)(?![\p{L}])/iu,
  ],
]

/** The period that is written straight after a figure, and what follows it; undefined when none is. */
export function periodBehind(after: string): { period: PayPeriod; rest: string } | undefined {
  for (const [period, pattern] of AFTER) {
    const match = pattern.exec(after)
    if (match) return { period, rest: after.slice(match[0].length) }
  }
  return undefined
}

/** The period that is written for a figure: straight after it, else last before it. */
export function statedPeriod(before: string, after: string): PayPeriod | undefined {
  const behind = periodBehind(after)
  if (behind) return behind.period
  let best: { period: PayPeriod; at: number } | undefined
  for (const [period, pattern] of PERIOD_BEFORE) {
    const at = before.search(pattern)
    if (at >= 0 && (!best || at > best.at)) best = { period, at }
  }
  return best?.period
}
