import { z } from 'zod'
import { textOf, type PayPeriod, type RawPay, type RawPosting } from '../../domain/index.ts'
import { payWhere } from '../fields/pay-where.ts'
import { compact, line } from '../fields/stated.ts'
import { text } from '../fields/wire.ts'
import { readBody, unescapeHtml } from '../html/index.ts'
import type { Metadata } from './metadata.ts'

const cents = z.coerce.number().optional().catch(undefined)
export const PayRange = z.object({ min_cents: cents, max_cents: cents, currency_type: text, title: text, blurb: text })
export type PayRange = z.infer<typeof PayRange>

/** Ranges of the pay form (cents, no period) and of `currency_range` fields (units, as text). */
export function payOf(ranges: PayRange[], metadata: Metadata[]): RawPay[] {
  const stated = ranges.flatMap((range, i) => {
    const about = `${range.title ?? ''} ${blurbOf(range)}`
    const [min, max] = [units(range.min_cents), units(range.max_cents)]
    return payIn({ min, max, unit: range.currency_type, title: range.title, about, path: `pay_input_ranges[${i}]` })
  })
  return [...stated, ...metadata.flatMap(payInField)]
}

/** What the employer writes under a range: bonus, benefits, how the range was made. */
export function payNotes(ranges: PayRange[]): RawPosting['metadata'] {
  const notes = [...new Set(ranges.map((range) => line(blurbOf(range), 1_000)))]
  return notes.flatMap((value) => (value ? [{ name: 'Pay note', value }] : []))
}

const units = (amount: number | undefined): number | undefined => (amount === undefined ? undefined : amount / 100)
const blurbOf = ({ blurb }: PayRange): string => (blurb ? textOf(readBody(unescapeHtml(blurb))) : '')

const ABOUT_PAY = /salary|\bpay\b|compensation|wage|\bOTE\b|earning|rate|bonus|commission/i
const CurrencyRange = z.object({ unit: text, min_value: cents, max_value: cents })

function payInField(field: Metadata): RawPay[] {
  if (field.value_type !== 'currency_range' || !ABOUT_PAY.test(field.name)) return []
  const range = CurrencyRange.safeParse(field.value)
  if (!range.success) return []
  const { min_value: min, max_value: max, unit } = range.data
  const name = line(field.name, 100) ?? ''
  return payIn({ min, max, unit, title: name, about: name, path: `metadata["${name}"]` })
}

type Given = {
  min: number | undefined
  max: number | undefined
  unit: string | undefined
  title: string | undefined
  about: string
  path: string
}

function payIn({ min, max, unit, title, about, path }: Given): RawPay[] {
  const [from, to] = [filled(min), filled(max)]
  if (from === undefined && to === undefined) return []
  const currency = unit && /^[A-Za-z]{3}$/.test(unit.trim()) ? unit.trim().toUpperCase() : undefined
  const figures = [from, to].filter((value) => value !== undefined).join(' - ')
  return [
    compact<RawPay>({
      min: from,
      max: to,
      currency,
      period: periodOf(about, from ?? to!),
      kind: kindOf(title ?? '', about),
      where: path.startsWith('metadata') ? undefined : payWhere(title),
      words: [line(title, 100), figures, currency].filter(Boolean).join(' '),
      path,
    }),
  ]
}

/** 0, 0.01 and 1 are what forms hold that nobody filled in. */
const filled = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) && value > 1 ? value : undefined

function kindOf(title: string, about: string): RawPay['kind'] {
  if (/\bOTE\b|on[- ]target/i.test(title)) return 'ote'
  if (/\bbonus\b/i.test(title) && !/salary|\bbase\b/i.test(title)) return 'bonus'
  if (/\bcommission/i.test(title) && !/salary|\bbase\b/i.test(title)) return 'commission'
  return /\bOTE\b|on[- ]target earnings/i.test(about) && !/\bbase\b/i.test(about) ? 'ote' : 'base'
}

// The title names the period more surely than the note under it, where "per year" may be about holidays.
const PERIODS: [PayPeriod, RegExp][] = [
  ['hour', /\bhour(?:ly)?\b|\/\s?hr?\b|\bper hr\b/i],
  ['month', /\bmonth(?:ly)?\b|\/\s?mo\b/i],
  ['day', /\bdaily (?:rate|pay)\b|\bper day\b|\bday rate\b/i],
  ['week', /\bweekly (?:rate|pay)\b|\bper week\b/i],
  ['year', /\bannual(?:ly|i[sz]ed)?\b|\byear(?:ly)?\b|\/\s?yr\b|\bper annum\b|\bp\.?a\.\s/i],
]

/** The form has no field for it: named in the words, else by size; in between it stays open. */
function periodOf(about: string, amount: number): PayPeriod | undefined {
  const bySize: PayPeriod | undefined = amount >= 15_000 ? 'year' : amount < 300 ? 'hour' : undefined
  const named = PERIODS.find(([, words]) => words.test(about))?.[0]
  // An "hourly" beside a yearly figure, or the other way round, is about something else.
  const absurd = (named === 'hour' && amount >= 5_000) || (named === 'year' && amount < 300)
  return named && !absurd ? named : bySize
}
