import type { Pay } from '../../domain/index.ts'
import { amountAt, asYearlyDollars, periodAt, type Amount } from './pay-amount.ts'
import { asWords, matchAt, type Found, type FoundFilter, type PartReader, type Question } from './question.ts'

const PAY_WORD =
  /(?:(?:with |and |a |an |has |that |which |the |my |min(?:imum)? |base |gross |net |yearly |annual |monthly |hourly |day |expected |good )*(?:salar(?:y|ies)|pay(?:s|ing|ed)?|paid|compensation|comp|tc|total comp|earn(?:s|ing)?|mak(?:e|es|ing)|wages?|income|rates?|budget|remuneration|ote)(?: range| rate| band)?(?: (?:of|is|at(?! least)|must be|should be|in|from))?:? ?)/y
const LEAST =
  /(?:(?:over|above|more than|at least|atleast|min(?:imum)?(?: of)?|no less than|not less than|not under|not below|from|starting (?:at|from)|upwards? of|north of|greater than|higher than|better than|exceed(?:s|ing)?|beyond|\+|>=?|=>|\u2265) ?)/y
const MOST =
  /(?:(?:under|below|less than|up to|upto|at most|max(?:imum)?(?: of)?|no more than|not more than|not over|until|<=?|=<|\u2264) ?)/y
const AROUND = /(?:(?:around|about|approx(?:imately)?\.?|roughly|circa|ca\.?|~) ?)/y
const TO = / ?(?:-|to|and|until|\.\.\.?|up to) ?/y
const AFTER_LEAST =
  / ?(?:\+|(?:or|and) (?:more|above|up|over|higher|better|upwards?)|(?:at )?min(?:imum)?(?! (?:of|\d))|plus|at least)/y
const AFTER_WORD =
  / ?(?:(?:base )?(?:salary|pay|compensation|comp|base|gross|net|tc|ote|brutto|wage|before tax|total comp(?:ensation)?)(?! (?:stated|listed|shown|transparen)))/y
/** What makes a bare number something else: "over 150 people". */
const OTHER_UNIT =
  /\+? ?(?:%|percent|people|employees|engineers|users|customers|persons?|staff|team|members|countries|years?|yrs?|yoe|hours?|hrs?|h|days?|weeks?|months?|mins?|minutes?|stars?|companies|k? ?users|followers|°|x|th|st|nd|rd|d|gb|tb|ms)(?![\p{L}])/uy

type Kind = 'least' | 'most' | 'around' | undefined
type Context = { kind: Kind; word: boolean; at: number }

/** "over 150k", "$120,000", "100k-150k", "€70k+", "6k a month", "paying more than 200": as US dollars a year. */
export const payAt: PartReader = (question, at) => {
  const phrase = phraseFound(question, at)
  if (phrase) return phrase
  const context = contextAt(question, at)
  const first = amountAt(question, context.at)
  if (!first || isOtherUnit(question, first)) return undefined
  const second = secondAt(question, first)
  const span = second ? shared(first, second) : [first]
  const tail = tailAt(question, second?.end ?? first.end)
  const hasPeriod = span.some(({ period }) => period) || tail.period
  const said = context.word || tail.word || Boolean(hasPeriod) || span.some(({ currency }) => currency)
  const amounts = span.map((amount) => ({ ...amount, period: amount.period ?? tail.period }))
  const isBounded = context.kind !== undefined || tail.least || second !== undefined
  if (!isPay(amounts, said, isBounded)) return undefined
  return payFound(question, at, tail.end, amounts, tail.least ? 'least' : context.kind, said)
}

const PAID_IN =
  /(?:(?:pay(?:ing|s)?|paid|salary) )?in (?:us )?(?:usd|dollars|\$|eur|euros?|gbp|pounds|crypto|btc|usdt)/y
const FIGURES = /(?:low |mid |high )?(5|6|7|five|six|seven)[- ]figures?(?: (?:salary|pay|income|jobs?))?/y

function phraseFound(question: Question, at: number): Found | undefined {
  const figures = matchAt(question, FIGURES, at)
  if (figures) return manyFigures(figures[1]!, at + figures[0].length)
  const coin = matchAt(question, PAID_IN, at)
  return (
    coin && { kind: 'ignored', end: at + coin[0].length, why: 'pay is compared in US dollars whatever it is paid in' }
  )
}

/** "six figures": a number of so many digits, in US dollars. */
function manyFigures(count: string, end: number): Found {
  const digits = { five: 5, six: 6, seven: 7 }[count] ?? Number(count)
  const from = 10 ** (digits - 1)
  return {
    kind: 'filter',
    facet: 'pay',
    values: [],
    range: { from },
    label: `Pays at least ${from.toLocaleString('en')} USD a year`,
    end,
  }
}

/** The words before an amount. */
function contextAt(question: Question, start: number): Context {
  const context: Context = { kind: undefined, word: false, at: start }
  const step = (pattern: RegExp): boolean => {
    pattern.lastIndex = context.at
    const found = pattern.exec(question.plain)
    if (found) context.at += found[0].length
    return Boolean(found)
  }
  if (step(PAY_WORD)) context.word = true
  if (step(/between /y)) return context
  for (let i = 0; i < 2; i++) {
    if (step(LEAST)) context.kind = 'least'
    else if (step(MOST)) context.kind = 'most'
    else if (step(AROUND)) context.kind = 'around'
    if (step(/(?:a |an )?(?:salary|pay|base|comp|compensation|rate) (?:of )?/y)) context.word = true
  }
  return context
}

function isOtherUnit(question: Question, { end, currency, period }: Amount): boolean {
  if (currency ?? period) return false
  OTHER_UNIT.lastIndex = end
  return OTHER_UNIT.test(question.plain)
}

function secondAt(question: Question, first: Amount): Amount | undefined {
  TO.lastIndex = first.end
  const to = TO.exec(question.plain)
  const second = to ? amountAt(question, first.end + to[0].length) : undefined
  return second && !isOtherUnit(question, second) ? second : undefined
}

/** "100-150k eur": what one end says holds for both. */
function shared(first: Amount, second: Amount): Amount[] {
  const currency = first.currency ?? second.currency
  const period = second.period ?? first.period
  const isThousands = second.k && !first.k && first.value < 1_000
  const common = { ...(currency ? { currency } : {}), ...(period ? { period } : {}) }
  return [
    { ...first, ...common, ...(isThousands ? { value: first.value * 1_000, k: true } : {}) },
    { ...second, ...common },
  ]
}

function tailAt(
  question: Question,
  from: number,
): { end: number; least: boolean; word: boolean; period?: Pay['period'] } {
  let [end, least, word] = [from, false, false]
  let period: Pay['period'] | undefined
  for (let i = 0; i < 3; i++) {
    const more = matchAt(question, AFTER_LEAST, end)
    const named = more ? undefined : matchAt(question, AFTER_WORD, end)
    const time = more || named ? undefined : periodAt(question, end)
    if (more) least = true
    if (named) word = true
    if (time) period = time.period
    end = time?.end ?? end + ((more ?? named)?.[0].length ?? 0)
  }
  return { end, least, word, ...(period ? { period } : {}) }
}

/** A bare number is pay only when its size or the words around it say so. */
function isPay(amounts: Amount[], said: boolean, isBounded: boolean): boolean {
  const [first] = amounts
  if (first!.value <= 0) return false
  if (amounts.some(({ k }) => k)) return first!.value >= 1_000
  if (said) return amounts.every(({ value, currency, period }) => value >= (currency || period ? 5 : 20))
  if (first!.value >= 10_000) return first!.digits >= 5 && first!.value <= 2_000_000
  return isBounded && amounts.every(({ value }) => value >= 40 && value <= 999)
}

/** What the amount is paid for, where nothing says so, and how else it may be meant. */
function guess(value: number, k: boolean, currency: string): { value: number; period: Pay['period']; other?: string } {
  const plain = `${value} ${currency}`
  if (k && value < 15_000) return { value, period: 'month', other: `${plain} a year` }
  if (value >= 1_000 && value < 15_000) return { value, period: 'month', other: `${plain} a year` }
  if (value >= 300 && value < 1_000 && (currency === 'GBP' || currency === 'EUR'))
    return { value, period: 'day', other: `${value}k ${currency} a year` }
  if (value < 1_000) return { value: value * 1_000, period: 'year', other: `${plain} an hour` }
  return { value, period: 'year' }
}

function payFound(
  question: Question,
  at: number,
  end: number,
  amounts: Amount[],
  kind: Kind,
  said: boolean,
): Found | undefined {
  const currency = amounts[0]!.currency ?? 'USD'
  const settled = amounts.map(({ value, k, period }) => (period ? { value, period } : guess(value, k, currency)))
  const yearly = settled.map(({ value, period }) => asYearlyDollars({ value, currency, period }, question.rates))
  const usd = yearly.flatMap((one) => one?.usd ?? []).sort((a, b) => a - b)
  if (usd.length < amounts.length) return undefined
  const other = settled.flatMap((one) => ('other' in one && one.other ? [one.other] : []))[0]
  const writeOther = other && `${kind === 'most' ? 'up to' : 'over'} ${other}`
  const otherReadings = [
    ...(writeOther && amounts.length === 1 ? [{ label: other, write: writeOther }] : []),
    ...(said || amounts[0]!.k ? [] : [asWords(question.text.slice(at, end))]),
  ]
  const written = settled.map(({ value, period }) => `${value.toLocaleString('en')} ${currency}${a(period)}`)
  const label = `${named(kind, written)}${converted(usd, yearly[0]!, currency, settled[0]!.period)}`
  return { kind: 'filter', facet: 'pay', values: [], range: rangeOf(kind, usd), label, end, ...some(otherReadings) }
}

const some = (otherReadings: FoundFilter['otherReadings']) => (otherReadings?.length ? { otherReadings } : {})
const a = (period: Pay['period']): string => (period === 'hour' ? ' an hour' : ` a ${period}`)

function rangeOf(kind: Kind, [low, high]: number[]): { from?: number; to?: number } {
  if (high !== undefined) return { from: low!, to: high }
  if (kind === 'most') return { to: low! }
  return kind === 'around' ? { from: Math.round(low! * 0.9), to: Math.round(low! * 1.1) } : { from: low! }
}

function named(kind: Kind, [first, second]: string[]): string {
  if (second) return `Pays ${first} to ${second}`
  return `Pays ${kind === 'most' ? 'up to' : kind === 'around' ? 'around' : 'at least'} ${first}`
}

/** What was done to compare: the rate's day and the hours of a year. */
function converted(
  usd: number[],
  yearly: { day: string; hours?: number },
  currency: string,
  period: Pay['period'],
): string {
  if (currency === 'USD' && period === 'year') return ''
  const by = [
    ...(yearly.hours ? [`${yearly.hours.toLocaleString('en')} hours a year`] : []),
    ...(currency === 'USD' ? [] : [`rates of ${yearly.day}`]),
  ].join(', ')
  return `: about ${usd.map((one) => one.toLocaleString('en')).join(' to ')} USD a year${by ? ` (${by})` : ''}`
}
