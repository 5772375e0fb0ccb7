import { remembered } from '../reading/remembered.ts'
import { currencies } from '../../domain/index.ts'
import { windowsAt } from '../reading/text-windows.ts'

/** One number that may be money. `start` and `end` take in its sign, code, "k" and plus. */
export type Amount = {
  start: number
  end: number
  value: number
  /** "k", "lakh", "million": what the written number is to be multiplied by; 1 when nothing is written. */
  unit: number
  /** As far as the sign or code says; a sign of several currencies ("$", "kr") is kept as such: the posting tells. */
  currencies: string[]
  openEnd: boolean
}

/** The sign that many countries share; it is the US dollar unless the posting names another. */
export const BARE_DOLLAR = '$'
/** Whether a currency is still a sign of several ("$", "kr"), not an ISO 4217 code. */
export const isBareSign = (currency: string): boolean => sharedSigns.has(currency)

const MOST_NUMBERS = 1_500
const BLANK = '[ \\t\\u00a0\\u2007\\u2009\\u202f]'
// Groups of three by comma, point, apostrophe or blank, also "55, 000"; else plain digits; then at most two decimals.
const NUMBER = new RegExp(
  `(?<![\\d_#])\\d{1,3}(?:(?:[,.'’]\\d{3}){1,3}|(?:${BLANK}\\d{3}){1,2}|, 000|\\d{0,6})(?![\\d])(?:[.,]\\d{1,2}(?!\\d))?`,
  'gu',
)

const escaped = (words: string) => words.replace(/[.$/\\^*+?()[\]{}|]/g, '\\$&')
const longestFirst = (words: string[]) => [...words].sort((a, b) => b.length - a.length)
const currencyBySign = new Map(currencies.flatMap(({ code, signs }) => signs.map((sign) => [sign, code] as const)))
const sharedSigns = new Set(currencies.flatMap(({ local }) => local?.signs ?? []))
const codes = currencies.map(({ code }) => code)
const lowerCodes = ['usd', 'eur', 'gbp', 'cad', 'aud', 'pln', 'inr']
const currencyByWord = new Map(
  currencies.flatMap(({ code, words }) => words.map((word) => [word.toLowerCase(), code] as const)),
)
for (const code of codes) currencyByWord.set(code.toLowerCase(), code)

const isLetters = (sign: string) => /^\p{L}+\.?$/u.test(sign)
const signsLike = (fits: (sign: string) => boolean) =>
  longestFirst([...new Set([...currencyBySign.keys(), ...sharedSigns])].filter(fits))
    .map(escaped)
    .join('|')
/** A rand sign behind a number is more often "R&D". */
const SIGNS_AFTER = signsLike((sign) => sign !== 'R')
const SIGNS = `${signsLike((sign) => !isLetters(sign))}|(?<!\\p{L})(?:${signsLike(isLetters)})`
const CODES = [...codes, ...lowerCodes, 'NIS', 'RMB', 'NTD', 'CDN'].join('|')
const capitalised = (word: string) => word[0]!.toUpperCase() + word.slice(1)
const WORDS = longestFirst(currencies.flatMap(({ words }) => words.flatMap((word) => [word, capitalised(word)])))
  .map(escaped)
  .join('|')

const BEFORE = new RegExp(`(?:(?<![\\p{L}])(${CODES})${BLANK}?)?(?:(?<![A-Z])(${SIGNS}))?[(]?${BLANK}?$`, 'u')
const AFTER = new RegExp(
  `${BLANK}?(?:(${SIGNS_AFTER})(?!${BLANK}?\\d)(?![\\p{L}])|(?:${BLANK}|[(])*(${CODES})(?:${BLANK}?(?:/|or|and|&)${BLANK}?(${CODES}))?[)]?(?![\\p{L}\\d])|${BLANK}?(${WORDS})(?![\\p{L}]))`,
  'yu',
)
const UNIT = new RegExp(
  `${BLANK}?(k|K|m|M|mm|MM|mn|b|B|bn|Bn|BN|t|T|thousand|million|mil|billion|trillion|[Ll]akhs?|LAKHS?|lacs?|LPA|lpa|L|[Cc]rores?|Cr|cr|tys|tyś|tis|Mio|mio)(?![\\p{L}\\d])\\.?`,
  'yu',
)
const UNITS: [RegExp, number][] = [
  [/^(?:k|thousand|tys|tyś|tis)$/i, 1_000],
  [/^(?:lakhs?|lacs?|lpa|l)$/i, 100_000],
  [/^(?:crores?|cr)$/i, 10_000_000],
  [/^(?:b|bn|billion|t|trillion)$/i, 1_000_000_000],
  [/^./, 1_000_000],
]

/** A cheap look before the costly one: signs, codes beside digits, thousands. */
const MONEY_LIKELY =
  /[$€£¥￥₹₩₪₺₽₴₱₦₫฿₸₾֏₡₵৳]|\d[ \u00a0\u2009\u202f]?[kK]\b|\d[kK \u00a0\u2009\u202f(]{0,3}[A-Z]{3}\b|\dL INR\b|\b[A-Z]{3}[ \u00a0]?\d|\b(?:Rs|RM|Rp|KSh|[Kk]r)\b|\bR ?\d{2,3}(?:[ ,]\d{3}|k)\b|LPA|zł|Kč|\d\s?Ft\b|(?:[Dd]ollar|[Ee]uro|[Rr]upee|[Pp]ound|[Zz]loty|[Dd]irham|[Nn]aira|[Ff]orint)s?\b/g

/** Where money is likely: the offsets at which the costly look is worth it, in order. */
export const likelyMoneyIn = remembered((text): readonly number[] => {
  const offsets: number[] = []
  for (const { index } of text.matchAll(MONEY_LIKELY)) {
    offsets.push(index)
    if (offsets.length === MOST_OFFSETS) break
  }
  return offsets
})
const MOST_OFFSETS = 5_000

/** All numbers of a text that could be money, in order; at most 1,500, so that a hostile text costs no more. */
export function amountsIn(text: string, likely: readonly number[] = likelyMoneyIn(text)): Amount[] {
  const amounts: Amount[] = []
  let seen = 0
  for (const window of windowsAt(text, likely, 40, 70)) {
    for (const match of window.text.matchAll(NUMBER)) {
      if (++seen > MOST_NUMBERS) return amounts
      const amount = amountAt(text, window.start + match.index, match[0])
      if (amount) amounts.push(amount)
    }
  }
  return amounts
}

function amountAt(text: string, index: number, digits: string): Amount | undefined {
  const value = numberOf(digits)
  if (!(value > 0)) return undefined
  const before = BEFORE.exec(text.slice(Math.max(0, index - 9), index))
  const [written = '', code, sign] = before ?? []
  if (!sign && !code && partOfWord(text, index)) return undefined
  const behind = behindNumber(text, index + digits.length)
  if (digits === '401' && isPension(text, index)) return undefined
  const found = chooseCurrency(code, sign, behind.named)
  return {
    start: sign || code ? index - written.length : index,
    end: behind.end,
    value,
    unit: UNITS.find(([word]) => word.test(behind.unitWord))?.[1] ?? 1,
    currencies: found.length === 0 && /^lpa$/i.test(behind.unitWord) ? ['INR'] : found,
    openEnd: behind.openEnd,
  }
}

/** "401k" and "401(k)". */
const isPension = (text: string, index: number): boolean => /^401\s?\(?k/i.test(text.slice(index, index + 6))

type Behind = { unitWord: string; named: string[]; openEnd: boolean; end: number }

/** "k", "+" and "USD" behind a number, each once and in this order, the plus also last. */
function behindNumber(text: string, start: number): Behind {
  const unit = matchAt(UNIT, text, start)
  let end = start + (unit?.[0].length ?? 0)
  const plusBefore = text[end] === '+'
  if (plusBefore) end++
  const after = matchAt(AFTER, text, end)
  const named = after ? namedAfter(after) : []
  if (named.length > 0) end += after![0].length
  const plusAfter = text[end] === '+'
  return { unitWord: unit?.[1] ?? '', named, openEnd: plusBefore || plusAfter, end: plusAfter ? end + 1 : end }
}

/** "A100", "1.2.300": the number goes on to the left. */
function partOfWord(text: string, index: number): boolean {
  return /[\p{L}@]$|\d[.,:]$/u.test(text.slice(Math.max(0, index - 2), index))
}

function chooseCurrency(code: string | undefined, sign: string | undefined, named: string[]): string[] {
  const byCode = code ? currencyByWord.get(code.toLowerCase()) : undefined
  if (byCode) return [byCode]
  const bySign = sign ? currencyOfSign(sign) : undefined
  if (bySign && !isBareSign(bySign)) return [bySign]
  if (named.length > 0) return named
  return bySign ? [bySign] : []
}

const currencyOfSign = (sign: string): string | undefined => (sharedSigns.has(sign) ? sign : currencyBySign.get(sign))

function namedAfter(match: RegExpExecArray): string[] {
  const [, sign, first, second, word] = match
  if (sign) return [currencyOfSign(sign) ?? ''].filter(Boolean)
  if (first) return [first, second].flatMap((code) => currencyByWord.get(code?.toLowerCase() ?? '') ?? [])
  if (!word) return []
  if (/^dollars$/i.test(word)) return [BARE_DOLLAR]
  return [currencyByWord.get(word.toLowerCase()) ?? ''].filter(Boolean)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** "70.000", "70,000", "120'000" and "25 000" are thousands; "31,2" and "10.50" have decimals. */
export function numberOf(digits: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(digits)
  const whole = (decimals ? digits.slice(0, decimals.index) : digits).replace(/\D/g, '')
  return Number(decimals ? `${whole}.${decimals[1]}` : whole)
}
