import { z } from 'zod'
import type { PayPeriod, RawPay, RawPosting } from '../../domain/index.ts'
import { payWhere } from '../fields/pay-where.ts'
import { compact, line } from '../fields/stated.ts'
import { list, number, text } from '../fields/wire.ts'

const Component = z.object({
  compensationType: text,
  interval: text,
  currencyCode: text,
  minValue: number,
  maxValue: number,
  summary: text,
})
export const Compensation = z.object({
  compensationTierSummary: text,
  scrapeableCompensationSalarySummary: text,
  compensationTiers: list(
    z.object({ title: text, tierSummary: text, additionalInformation: text, components: list(Component) }),
  ),
  summaryComponents: list(Component),
})
type Compensation = z.infer<typeof Compensation>
type Component = z.infer<typeof Component>

/** Every component of every tier; of the summary only where there is no tier, as it may lack the currency. */
export function payOf(compensation: Compensation | undefined): RawPay[] {
  if (!compensation) return []
  const tiers = compensation.compensationTiers.flatMap((tier, i) => {
    const where = payWhere(tier.title)
    return tier.components.map((component, j) => {
      const words = line(component.summary) ?? line(tier.tierSummary)
      return pay(component, `compensation.compensationTiers[${i}].components[${j}]`, words, where, tier.title)
    })
  })
  const words = line(compensation.scrapeableCompensationSalarySummary) ?? line(compensation.compensationTierSummary)
  const summary = compensation.summaryComponents.map((component, i) =>
    pay(component, `compensation.summaryComponents[${i}]`, line(component.summary) ?? words, undefined, undefined),
  )
  const stated = tiers.filter((one) => one !== undefined)
  return stated.length > 0 ? stated : summary.filter((one) => one !== undefined)
}

/** What the employer adds to a tier in words. */
export function metadataOf(compensation: Compensation | undefined): RawPosting['metadata'] {
  const notes = compensation?.compensationTiers.map((tier) => line(tier.additionalInformation, 1_000)) ?? []
  return [...new Set(notes)].flatMap((value) => (value ? [{ name: 'Compensation', value }] : []))
}

const KINDS: Record<string, RawPay['kind']> = {
  Salary: 'base',
  Bonus: 'bonus',
  Commission: 'commission',
  EquityPercentage: 'equity',
  EquityCashValue: 'equity',
}
const ON_TARGET = /\bOTE\b|\bon[- ]target\b/i

function pay(
  component: Component,
  path: string,
  words: string | undefined,
  where: string | undefined,
  title: string | undefined,
): RawPay | undefined {
  const type = component.compensationType ?? ''
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type]! : undefined
  const [min, max] = [positive(component.minValue), positive(component.maxValue)]
  if (!kind || (kind === 'base' && min === undefined && max === undefined)) return undefined
  const onTarget = kind === 'base' && (ON_TARGET.test(words ?? '') || ON_TARGET.test(title ?? ''))
  return compact<RawPay>({
    min,
    max,
    currency: currency(component.currencyCode),
    period: periodOf(component.interval),
    kind: onTarget ? 'ote' : kind,
    where,
    words: words ?? [min, max].filter((value) => value !== undefined).join(' – '),
    path,
  })
}

/** Zero is how the form says "nothing entered". */
const positive = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) && value > 0 ? value : undefined

const currency = (code: string | undefined): string | undefined =>
  code && /^[A-Za-z]{3}$/.test(code.trim()) ? code.trim().toUpperCase() : undefined

const PERIODS: Record<string, PayPeriod> = {
  '1 YEAR': 'year',
  '1 MONTH': 'month',
  '1 WEEK': 'week',
  '1 DAY': 'day',
  '1 HOUR': 'hour',
  '1 TIME': 'once',
}
const periodOf = (interval: string | undefined): PayPeriod | undefined =>
  interval && Object.hasOwn(PERIODS, interval) ? PERIODS[interval] : undefined
