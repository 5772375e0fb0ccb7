import type { Evidence, Pay, RawPay } from '../../domain/index.ts'
import { judgePay, type Setting } from './read-pay-context.ts'
import { rangesIn } from './read-pay-ranges.ts'
import { areSane, looksYearly } from './read-pay-sanity.ts'
import { inField, type Reading } from '../reading/reading.ts'

export type FoundPay = { pay: Pay; evidence: Evidence }

/** Pay from the source's own ranges, in the order it gives them. */
export function payFromFields(reading: Reading): FoundPay[] {
  return reading.raw.pay.flatMap((raw) => {
    const pay = payOfField(raw)
    return pay ? [{ pay, evidence: inField(raw) }] : []
  })
}

/** Without a currency a figure is no pay; without a period it is a year's when its size says so. */
function payOfField({ min: low, max: high, currency, period: stated, kind, where }: RawPay): Pay | undefined {
  if ((kind !== 'base' && kind !== 'ote') || !currency) return undefined
  const ends = { ...(low ? { min: low } : {}), ...(high ? { max: high } : {}) }
  const figures = Object.values(ends)
  if (figures.length === 0 || (low && high && high < low)) return undefined
  const period = stated ?? (looksYearly(figures, currency) ? 'year' : undefined)
  if (!period || !areSane(figures, currency, period)) return undefined
  return { ...ends, currency, period, kind, ...(where ? { where } : {}) }
}

const PAY_FIELD = /salary|compensation|\bpay\b|\bote\b|wage|gehalt|salaire/i
const LONGEST_FIELD = 300

/** Pay from a field of the employer's making, in which the salary stands as words. */
export function payFromMetadata(reading: Reading, setting: Setting): FoundPay[] {
  return reading.raw.metadata.flatMap(({ name, value }) => {
    if (!PAY_FIELD.test(name) || value.length > LONGEST_FIELD) return []
    const evidence = inField({ words: value, path: `metadata.${name}` })
    return rangesIn(value).flatMap((range) => judgePay(value, range, setting).map((pay) => ({ pay, evidence })))
  })
}
