import { currencies, yearlyPay, type Pay, type Rates } from '../../domain/index.ts'
import type { Question } from './question.ts'

/** One amount as written: how much, in which currency and for which time where that is said. `k`: thousands were written. */
export type Amount = {
  value: number
  currency?: string
  period?: Pay['period']
  k: boolean
  digits: number
  end: number
}

// Codes and names that are other words, too ("php", "try").
const OTHER_WORDS = new Set('php try mad amd all top won rand lei ft fr. rm s/'.split(' '))
const escaped = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
const MORE_WORDS: [string, string][] = [['quid', 'GBP'], ['bucks', 'USD']] // prettier-ignore
const spellings = new Map<string, string>(
  [
    ...currencies.flatMap(({ code, signs, words }) =>
      [code, ...signs, ...words].map((word) => [word.toLowerCase(), code] as const),
    ),
    ...MORE_WORDS,
  ]
    .filter(([word]) => !OTHER_WORDS.has(word))
    .reverse(),
)
const CURRENCY = [...spellings.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|')
const BEFORE = new RegExp(String.raw`(?:${CURRENCY})(?=[ \d])`, 'y')
const AFTER = new RegExp(String.raw` ?\+? ?(${CURRENCY})(?![\p{L}\p{N}])`, 'uy')
const NUMBER = /\d{1,3}(?:[ ,.'\u2019]\d{3}){1,2}(?!\d)|\d{1,8}(?:[.,]\d{1,2})?(?!\d)/y
const SCALE = / ?(?:k|thousand|grand|lpa|lakhs?|lacs?|m|mil|million)(?![\p{L}\p{N}])/uy
const period = (units: string, words: string): RegExp =>
  new RegExp(
    String.raw` ?\+? ?(?:(?:\/ ?|(?:per|an?|each|por|pro|par|al|a la) )(?:${units})|${words})(?![\p{L}\p{N}])`,
    'uy',
  )
const PERIODS: [RegExp, Pay['period']][] = [
  [period('hour|hr|h|hora|stunde|heure|ora', 'hourly|ph'), 'hour'],
  [period('day|d|dia|tag|jour|giorno', 'daily|pd'), 'day'],
  [period('week|wk|w|semana|woche|semaine', 'weekly'), 'week'],
  [period('month|mo|mth|m|mes|monat|mois|mese', 'monthly|pcm'), 'month'],
  [period('year|yr|y|annum|ano|jahr|an|anno', String.raw`yearly|annually|annual|p\.?a\.?`), 'year'],
]

const at = ({ plain }: Question, pattern: RegExp, from: number): RegExpExecArray | undefined => {
  pattern.lastIndex = from
  return pattern.exec(plain) ?? undefined
}

/** Reads "$120,000", "90k eur", "€70k", "6k a month", "25 lpa", "60/hr". */
export function amountAt(question: Question, start: number): Amount | undefined {
  const sign = signAt(question, start)
  const number = at(question, NUMBER, sign.end)
  if (!number) return undefined
  const written = number[0]
  const scale = scaleAt(question, sign.end + written.length)
  const code = sign.currency ? { end: scale.end } : codeAt(question, scale.end)
  const time = periodAt(question, code.end) ??
    bareUnit(question, code, scale.times) ?? { end: code.end, period: scale.period }
  return {
    value: toNumber(written) * scale.times,
    ...named('currency', sign.currency ?? code.currency ?? scale.currency),
    ...named('period', time.period),
    k: scale.times === 1_000 || scale.times === LAKH,
    digits: written.replace(/\D/g, '').length,
    end: time.end,
  }
}

const named = <K extends string, T>(key: K, value: T | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: T }

type Code = { end: number; currency?: string | undefined }

function signAt(question: Question, start: number): Code {
  const found = at(question, BEFORE, start)
  if (!found) return { end: start }
  const end = start + found[0].length
  return { end: end + (question.plain[end] === ' ' ? 1 : 0), currency: spellings.get(found[0]) }
}

function codeAt(question: Question, start: number): Code {
  const found = at(question, AFTER, start)
  return found ? { end: start + found[0].length, currency: spellings.get(found[1]!) } : { end: start }
}

/** "2000 usd month": without a currency or thousands a number before "month" is a number of months. */
function bareUnit(question: Question, { end, currency }: Code, times: number) {
  const found = currency || times > 1 ? at(question, / (hour|month|year)(?![\p{L}])/uy, end) : undefined
  return found && { period: found[1] as Pay['period'], end: end + found[0].length }
}

const LAKH = 100_000

/** "k", "million", and India's "lpa": lakhs of rupees a year. */
function scaleAt(
  question: Question,
  start: number,
): { times: number; end: number; currency?: string; period?: 'year' } {
  const found = at(question, SCALE, start)
  if (!found) return { times: 1, end: start }
  const [word, end] = [found[0].trim(), start + found[0].length]
  if (/^l/.test(word)) return { times: LAKH, end, currency: 'INR', period: 'year' }
  return { times: word.startsWith('m') ? 1_000_000 : 1_000, end }
}

/** "an hour", "/yr", "monthly" at an offset. */
export function periodAt(question: Question, start: number): { period: Pay['period']; end: number } | undefined {
  for (const [pattern, period] of PERIODS) {
    const found = at(question, pattern, start)
    if (found) return { period, end: start + found[0].length }
  }
  return undefined
}

/** "120,000", "120.000" and "120 000" are thousands; "1.5" and "1,5" one and a half. */
const toNumber = (written: string): number =>
  /[ ,.'\u2019]\d{3}(?!\d)/.test(written) ? Number(written.replace(/\D/g, '')) : Number(written.replace(',', '.'))

/** A stated amount as US dollars a year by the same rates and hours as the postings' pay; undefined beyond what pay can be. */
export function asYearlyDollars(
  { value, currency, period }: Required<Pick<Amount, 'value' | 'currency' | 'period'>>,
  rates: Rates,
) {
  const yearly = yearlyPay([{ min: value, max: value, currency, period, kind: 'base' }], rates)
  return yearly?.min === undefined ? undefined : { usd: yearly.min, day: yearly.rateDate, hours: yearly.hoursPerYear }
}
