import { amountsIn, isBareSign, type Amount } from './read-pay-amounts.ts'
import { plainBlanks } from '../reading/text-windows.ts'

/** Two amounts that are the ends of one range, or one amount alone. */
export type MoneyRange = {
  start: number
  end: number
  min?: number
  max?: number
  /** Empty when none is written; several for "$160,000–$200,000 CAD/USD". */
  currencies: string[]
  /** Written in thousands ("120k"), which hardly anything but pay and funding is. */
  thousands: boolean
  /** Written in millions or more: no pay. */
  huge: boolean
  isRange: boolean
}

const DASH =
  /^(?:-|–|—|‑|−|‐|‒|―|~|→|\.\.\.?|…|to|up to|until|through|bis|à|a|ad?|au|y|e|até|hasta|do|till|tot|til|[-–—] ?(?:to|and)|to ?[-–—]|â\S{0,2})$/i
const BETWEEN_WORDS = /\b(?:between|entre|zwischen|tussen|tra|fra|mellan|mellem|range of|from)\b[^.\n]{0,60}\s{0,3}$/i
const AND = /^(?:and|und|et|en|e|y|och|og|i)$/i
/** "$135,000 a year in our lowest geographic market up to $200,000": both ends of one range, said at length. */
const MARKETS = /^[^\d\n]{0,12}\b(?:in|for) our lowest (?:\w{1,20} ){0,3}market,? (?:up )?to$/i
/** What may stand between the first figure and the dash: "$60/hr - $80/hr", "$60,000 USD per year to $80,000". */
const UNIT_WORDS =
  /^[\s(]*(?:USD|min(?:imum)?|mid|base|OTE|gross|net|brutto|(?:\/|per|an|a)\s?(?:hour|hr|h|day|week|month|mo|year|yr|annum)|hourly|annually|yearly|monthly|p\.?a\.?)?[\s)]*/i

/** The money of a text as ranges, in order. Two figures belong together when only a dash or "to" stands between. */
export function rangesIn(text: string, likely?: readonly number[]): MoneyRange[] {
  const amounts = amountsIn(text, likely)
  const ranges: MoneyRange[] = []
  for (let i = 0; i < amounts.length; i++) {
    const low = amounts[i]!
    const high = amounts[i + 1]
    const third = amounts[i + 2]
    // "$170,000 (min) - $210,000 (mid) - $250,000 (max)"
    const hasMiddle = high && third && joinable(text, low, high) && joinable(text, high, third)
    const whole = hasMiddle && ascends(low, high, third) ? rangeOf(low, third) : undefined
    const joined = whole ?? (high && joinable(text, low, high) ? rangeOf(low, high) : undefined)
    if (joined) i += whole ? 2 : 1
    const range = joined ?? single(text, low)
    if (range) ranges.push(range)
  }
  return ranges
}

const ascends = (...amounts: Amount[]): boolean =>
  amounts.every(({ value, unit }, i) => i === 0 || value * unit > amounts[i - 1]!.value * amounts[i - 1]!.unit)

function joinable(text: string, low: Amount, high: Amount): boolean {
  if (high.start - low.end > 150) return false
  const gap = plainBlanks(text.slice(low.end, high.start)).replace(/\[[^\][]{0,110}\]/, ' ')
  if (gap.includes('\n')) return false
  if (low.currencies.length === 0 && high.currencies.length === 0 && low.unit === 1 && high.unit === 1) return false
  if (MARKETS.test(gap.trim())) return true
  if (gap.length > 30) return false
  const word = gap.replace(UNIT_WORDS, '').trim()
  if (DASH.test(word)) return true
  if (word === '/' && low.unit === 1 && low.currencies.length === 0 && high.unit === 1_000) return true
  return AND.test(word) && BETWEEN_WORDS.test(text.slice(Math.max(0, low.start - 70), low.start))
}

function rangeOf(low: Amount, high: Amount): MoneyRange | undefined {
  const currencies = mergedCurrencies(low, high)
  if (!currencies) return undefined
  const [min, max] = scaled(low, high)
  if (max < min || (min > 0 && max / min > 12)) return undefined
  return {
    start: low.start,
    end: high.end,
    min,
    max,
    currencies,
    thousands: Math.max(low.unit, high.unit) === 1_000,
    huge: Math.max(low.unit, high.unit) >= 1_000_000 && !countsInLakhs(currencies),
    isRange: true,
  }
}

const countsInLakhs = (currencies: string[]): boolean =>
  currencies.some((one) => /^(?:INR|PKR|NPR|LKR|Rs\.?)$/.test(one))

/** A code beats a sign of several currencies; two different codes are two sums, not one range. */
function mergedCurrencies(low: Amount, high: Amount): string[] | undefined {
  if (low.currencies.length === 0) return high.currencies
  if (high.currencies.length === 0) return low.currencies
  if (isBareSign(low.currencies[0]!)) return high.currencies
  if (isBareSign(high.currencies[0]!)) return low.currencies
  return low.currencies[0] === high.currencies[0] ? high.currencies : undefined
}

/** "135-155k", "$150,000-200" and "€92-114k": what is written at one end counts for both. */
function scaled(low: Amount, high: Amount): [number, number] {
  let [min, max] = [low.value * low.unit, high.value * high.unit]
  if (low.unit !== high.unit) {
    if (low.unit === 1 && low.value < 1_000) min = low.value * high.unit
    if (high.unit === 1 && high.value < 1_000) max = high.value * low.unit
  } else if (low.unit === 1) {
    if (min < 1_000 && max >= 10_000 && min * 1_000 <= max) min *= 1_000
    if (max < 1_000 && min >= 10_000 && max * 1_000 >= min) max *= 1_000
  }
  return [rounded(min), rounded(max)]
}

/** 31.2 thousand is 31,200, not 31,199.999. */
const rounded = (amount: number): number => Math.round(amount * 100) / 100

const LOWER_BOUND =
  /(?<!\p{L})(?:from|starting (?:at|from)|starts? (?:at|from)|at least|minimum(?: of)?|min\.?|ab|mindestens|à partir de|desde|vanaf|a partire da|a partir de|od|från|fra|above|over|more than)\s{0,2}$/iu
const UPPER_BOUND =
  /(?:(?<!\p{L})(?:up to|upto|maximum(?: of)?|max\.?|bis zu|jusqu['’]à|hasta|até|fino a|tot|do|upp till|under)|<)\s{0,2}$/iu

function single(text: string, amount: Amount): MoneyRange | undefined {
  if (isBrokenRange(text, amount)) return undefined
  const value = rounded(amount.value * amount.unit)
  const before = plainBlanks(text.slice(Math.max(0, amount.start - 20), amount.start))
  const isLower = amount.openEnd || LOWER_BOUND.test(before)
  const isUpper = !isLower && UPPER_BOUND.test(before)
  if (amount.currencies.length === 0 && amount.unit !== 1_000) return undefined
  return {
    start: amount.start,
    end: amount.end,
    ...(isUpper ? {} : { min: value }),
    ...(isLower ? {} : { max: value }),
    currencies: amount.currencies,
    thousands: amount.unit === 1_000,
    huge: amount.unit >= 1_000_000 && !countsInLakhs(amount.currencies),
    isRange: false,
  }
}

/** "$140,000-1$70,000": one end of a range whose other end cannot be read says nothing. */
const isBrokenRange = (text: string, { start, end }: Amount): boolean =>
  /^[-–—]\d[$€£]\d/.test(text.slice(end, end + 4)) || /\d[-–—]\d$/.test(text.slice(Math.max(0, start - 3), start))
