import type { StatedPay } from '../../../catalogue/index.ts'
import { categoryOf } from '../../../domain/index.ts'

/** What postings of one category pay: `median` US dollars a year, of `of` postings that state their pay. */
export type CategoryPay = { median?: number; of: number }

/** Below this a median misleads more than a blank. */
export const FEWEST_FOR_MEDIAN = 10

/** The median stated pay of each category; without a median where fewer than ten postings state theirs. */
export function payByCategory(stated: readonly StatedPay[]): Map<string, CategoryPay> {
  const groups = Map.groupBy(stated, ({ career }) => categoryOf(career) ?? '')
  return new Map(
    [...groups].map(([category, group]) => {
      const of = group.length
      const median = of < FEWEST_FOR_MEDIAN ? undefined : medianOf(group.map(({ usdYear }) => usdYear))
      return [category, { of, ...(median !== undefined && { median }) }]
    }),
  )
}

/** The middle value, or the mean of the two in the middle. */
function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
