import { currencyName, type Pay, type PayPeriod, type YearlyPay } from '../../domain/index.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** "$150,000", "CA$95", "PLN 18,000"; a code that no one knows is written before the number. */
export function amount(value: number, currency: string): string {
  const digits = Number.isInteger(value) ? 0 : 2
  const key = `${currency}${digits}`
  let format = formats.get(key)
  if (!format) {
    const known = /^[A-Z]{3}$/.test(currency)
    format = new Intl.NumberFormat('en-US', {
      ...(known ? { style: 'currency', currency } : {}),
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    if (formats.size < 400) formats.set(key, format)
  }
  const text = format.format(value)
  return /^[A-Z]{3}$/.test(currency) ? text.replace('\u00a0', ' ') : `${text} ${currency}`.trim()
}

type Span = { min?: number; max?: number }

/** "$150,000 – $190,000", "from $150,000", "up to $190,000", "$150,000". */
export function span({ min, max }: Span, currency: string): string {
  if (min !== undefined && max !== undefined)
    return min === max ? amount(min, currency) : `${amount(min, currency)} – ${amount(max, currency)}`
  if (min !== undefined) return `from ${amount(min, currency)}`
  return max === undefined ? '' : `up to ${amount(max, currency)}`
}

export const periodWords: Record<PayPeriod, string> = {
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
  once: 'once',
}

/** "€60 – €75 an hour"; "$120,000 a year: US or Canadian dollars, it does not say". */
export function payWords(pay: Pay): string {
  const doubt = doubtWords(pay)
  return `${span(pay, pay.currency)} ${periodWords[pay.period]}${doubt ? `: ${doubt}` : ''}`
}

/** "US or Canadian dollars, it does not say", where a sign is all that stands there and nothing tells whose it is. */
export function doubtWords({ couldBe }: Pay): string | undefined {
  if (!couldBe) return undefined
  const names = couldBe.map(currencyName)
  const unit = names[0]!.split(' ').at(-1)!
  const own = names.every((name) => name.endsWith(` ${unit}`))
  const shown = own ? names.map((name) => name.slice(0, -unit.length - 1)) : names
  const list = [shown.slice(0, -1).join(', '), shown.at(-1)].filter(Boolean).join(' or ')
  return `${list}${own ? ` ${unit}s` : ''}, it does not say`
}

/** A span of US dollars a year, rounded to thousands because a conversion is no more exact: "$131k – $164k". */
export function yearlyWords({ min, max }: Span): string {
  const short = (value: number | undefined): string | undefined =>
    value === undefined
      ? undefined
      : value < 10_000
        ? amount(Math.round(value / 100) * 100, 'USD')
        : `$${Math.round(value / 1000)}k`
  const [from, to] = [short(min), short(max)]
  if (from && to) return from === to ? from : `${from} – ${to}`
  return from ? `from ${from}` : to ? `up to ${to}` : ''
}

/** Whether the yearly figure says more than the pay as it is stated. */
export const isConverted = ({ from, min, max }: YearlyPay): boolean =>
  from.currency !== 'USD' || from.period !== 'year' || from.min !== min || from.max !== max
