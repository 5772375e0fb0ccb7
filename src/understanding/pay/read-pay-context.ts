import type { Pay, PayPeriod } from '../../domain/index.ts'
import { isBareSign } from './read-pay-amounts.ts'
import type { Meaning } from './read-pay-currency.ts'
import { periodBehind, statedPeriod } from './read-pay-period.ts'
import { isPlainWage } from './read-pay-wage.ts'
import type { MoneyRange } from './read-pay-ranges.ts'
import { BASE, BONUS_AFTER, INSURED, NOT_PAY_AFTER, NOT_PAY_BEFORE, OTE, PAY, STIPEND } from './read-pay-words.ts'
import { areSane, isPocketMoney, looksMonthly, looksYearly } from './read-pay-sanity.ts'
import { placeOf } from './read-pay-where.ts'
import { plainBlanks } from '../reading/text-windows.ts'

/** Where a figure stands, what a sign of several currencies means there, and an unsigned "120k", if it can be told. */
export type Setting = {
  part: 'title' | 'body' | 'field'
  meaning: (sign: string) => Meaning | undefined
  unsigned: () => string | undefined
  /** An intern's or fellow's stipend is the pay; anyone else's is a benefit. */
  trainee: boolean
}

/** The pay that a range of money states for this role, one for each currency it is stated in; none when it is no pay. */
export function judgePay(text: string, range: MoneyRange, setting: Setting): Pay[] {
  if (range.huge) return []
  const around = surroundings(text, range)
  if (isOtherMoney(around, setting)) return []
  const period =
    statedPeriod(around.before, around.after) ?? (setting.part === 'body' ? periodOfHeading(around) : undefined)
  if (!speaksOfPay(range, around, setting, period)) return []
  const unsigned = range.currencies.length === 0 ? setting.unsigned() : undefined
  const written = unsigned ? [unsigned] : range.currencies
  return written.flatMap((one) => {
    const meant = isBareSign(one) ? setting.meaning(one) : { code: one }
    return meant ? payIn(meant, range, around, setting, period) : []
  })
}

function payIn(
  { code: currency, couldBe }: Meaning,
  range: MoneyRange,
  around: Surroundings,
  setting: Setting,
  stated: PayPeriod | undefined,
): Pay[] {
  const figures = [range.min, range.max].filter((figure) => figure !== undefined)
  const period = periodBySize(figures, currency, stated)
  if (!period || (!range.isRange && !setting.trainee && isPocketMoney(figures[0]!, currency, period))) return []
  const where = placeOf(around.before)
  return [
    {
      ...(range.min === undefined ? {} : { min: range.min }),
      ...(range.max === undefined ? {} : { max: range.max }),
      currency,
      ...(couldBe ? { couldBe } : {}),
      period,
      kind: kindOf(around),
      ...(where ? { where } : {}),
    },
  ]
}

/** The stated period if the size allows it; "annual ... $60" is not a year's pay, "monthly ... $120,000" is not a month's. */
function periodBySize(figures: number[], currency: string, stated: PayPeriod | undefined): PayPeriod | undefined {
  if (stated && areSane(figures, currency, stated)) {
    return stated !== 'year' && stated !== 'month' && looksYearly(figures, currency) ? 'year' : stated
  }
  if (looksYearly(figures, currency)) return 'year'
  return stated === undefined && looksMonthly(figures, currency) ? 'month' : undefined
}

type Surroundings = {
  before: string
  after: string
  above: string
  aloneInLine: boolean
  segment: string
  sentence: string
}

/** What a figure stands in between: bars, bullets, brackets, spaced dashes. */
const SEGMENT_START = /[|•·(]|\s[-–—]\s|[.;] /
const SEGMENT_END = /[|•·+()[\],;]|\s[-–—]\s|[.] /
const BEFORE = 240
const AFTER = 140
const ABOVE = 220

function surroundings(text: string, { start, end }: MoneyRange): Surroundings {
  const left = plainBlanks(text.slice(Math.max(0, start - BEFORE), start))
  // The plus of an open end belongs to what follows: "$150k+ bonus".
  const right = plainBlanks(text.slice(text[end - 1] === '+' ? end - 1 : end, end + AFTER))
  const before = left.slice(left.lastIndexOf('\n') + 1)
  const lineEnd = right.indexOf('\n')
  const after = lineEnd < 0 ? right : right.slice(0, lineEnd)
  const top = start - before.length
  return {
    before,
    after,
    above: plainBlanks(text.slice(Math.max(0, top - ABOVE), top)),
    aloneInLine: lettersIn(before) + lettersIn(after) <= 12,
    sentence: (before.split(/[.!?] /).at(-1) ?? '') + (after.split(/[.!?](?: |$)/)[0] ?? ''),
    segment: `${before.split(SEGMENT_START).at(-1)}${after.split(SEGMENT_END)[0]}`.trim(),
  }
}

/** Funding, bonuses, budgets: said straight after the figure, or before it with no word of pay in between. */
function isOtherMoney({ before, after }: Surroundings, { trainee }: Setting): boolean {
  // "a salary of $200,000 a year plus company equity": what is added is another sum.
  const own = PAY.test(before.slice(-90)) ? after.split(/\b(?:plus|along with|as well as|in addition)\b/)[0]! : after
  const next = NOT_PAY_AFTER.exec(own)
  if (next && !PAY.test(next[0]) && !(PAY.test(before.slice(-70)) && next[0].length > 25)) return true
  if (INSURED.test(before)) return true
  if (BONUS_AFTER.test(after)) return true
  const clause = before.slice(lastBreak(before)).slice(-110)
  if (!trainee && (STIPEND.test(clause) || STIPEND.test(after.slice(0, 30)))) return true
  const last = [...clause.matchAll(NOT_PAY_BEFORE)].at(-1)
  return last !== undefined && !PAY.test(clause.slice(last.index + last[0].length))
}

const lastBreak = (before: string): number =>
  Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf('|'), before.lastIndexOf('! '), 0)

function speaksOfPay(
  range: MoneyRange,
  around: Surroundings,
  setting: Setting,
  period: PayPeriod | undefined,
): boolean {
  if (setting.part === 'field') return true
  if (setting.trainee && STIPEND.test(around.before)) return true
  if (isPlainWage(range, around.before, around.after)) return true
  return range.isRange ? rangeSpeaksOfPay(range, around, period) : figureSpeaksOfPay(range, around, period)
}

function rangeSpeaksOfPay(range: MoneyRange, around: Surroundings, period: PayPeriod | undefined): boolean {
  if (PAY.test(around.before.slice(-160)) || PAY.test(around.after.slice(0, 60))) return true
  if (range.currencies.length === 0) return range.thousands && isPiped(around) && ENDS_HERE.test(around.after)
  const big = isBig(range)
  if ((period || big) && (around.aloneInLine || around.segment.length <= 25)) return true
  return (big && hasPeriodBehind(around)) || PAY.test(lastLines(around.above))
}

/** One figure alone is more often something else: the word of pay must stand close, or the heading say it. */
function figureSpeaksOfPay(range: MoneyRange, around: Surroundings, period: PayPeriod | undefined): boolean {
  if (PAY.test(around.before.slice(-90)) || PAY.test(around.after.slice(0, 40))) return true
  if (range.currencies.length === 0) return false
  if (period && STARTS.test(around.before) && startsThePay(around)) return true
  const big = isBig(range)
  if (around.aloneInLine && (period || big)) return PAY.test(lastLines(around.above))
  return (big || hasPeriodBehind(around)) && around.before.includes('|') && around.segment.length <= 12
}

/** A short sentence of its own, or the first under a heading of pay. */
const startsThePay = ({ sentence, above }: Surroundings): boolean =>
  lettersIn(sentence) <= 25 || PAY.test(above.trimEnd().split('\n').at(-1)!)

const isBig = ({ thousands, min, max }: MoneyRange): boolean => thousands || (max ?? min ?? 0) >= 20_000
const isPiped = ({ before, after }: Surroundings): boolean => (before.slice(-30) + after.slice(0, 60)).includes('|')
const hasPeriodBehind = ({ after }: Surroundings): boolean => periodBehind(after) !== undefined
const lettersIn = (words: string): number => words.replace(/[^\p{L}]+/gu, '').length
const ENDS_HERE = /^[\s+]*(?:equity|benefits|bonus|stock)|^\s{0,2}(?:\||$)/i
/** "Starting from NPR 35,000/month." */
const STARTS = /(?:^|[.!] )\s{0,2}(?:starting|starts|from|up to)\b[^.]{0,12}$|\bstarts at $/i

const lastLines = (above: string): string => above.trimEnd().split('\n').slice(-4).join('\n')

const periodOfHeading = ({ above, aloneInLine }: Surroundings): PayPeriod | undefined =>
  aloneInLine ? statedPeriod(lastLines(above).slice(-120), '') : undefined

/** "$60,000 OTE ($40,000 base)": what stands straight behind a figure beats what stands before it. */
function kindOf({ before, after }: Surroundings): Pay['kind'] {
  const behind = after
    .slice(0, 24)
    .replace(/^\s{0,2}\((?=OTE|on[- ]target)/i, '')
    .split(BREAK)[0]!
  const [oteBehind, baseBehind] = [behind.search(OTE), behind.search(BASE)]
  if (oteBehind >= 0 && (baseBehind < 0 || oteBehind < baseBehind)) return 'ote'
  if (baseBehind >= 0) return 'base'
  const close = before.slice(-60)
  return lastFound(close, OTE) > lastFound(close, BASE) ? 'ote' : 'base'
}

/** A sign behind which another figure's words begin; the hyphen of "on-target" is none. */
const BREAK = /[($€£.,;+–—]|-(?!target)|\b(?:with|plus|and|or)\b/i

function lastFound(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(new RegExp(pattern.source, 'giu'))) last = match.index
  return last
}
