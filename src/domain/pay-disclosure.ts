import type { Facts, Pay } from './facts.ts'
import { timesAYear, onlyCountry } from './yearly-pay.ts'

/** One stated base figure. Widths are in units of `currency`; they are absent where an end is open. */
export type DisclosedRange = {
  pay: Pay
  /** The larger end less the smaller one, for the stated period. */
  width?: number
  /** The same for a full-time year. */
  widthPerYear?: number
  /** The width as a part of the smaller end: 0.5 for 100,000 to 150,000. */
  relativeWidth?: number
}

export type PayDisclosure = {
  /** Whether any base pay is stated. */
  isStated: boolean
  /** Whether a base range with both ends is stated; one figure is a range of no width. */
  hasRange: boolean
  ranges: DisclosedRange[]
}

/**
 * What a posting discloses of its base pay and how wide the ranges are: what the laws on pay transparency ask for. It
 * only measures. Whether a law applies hangs on the employer, its size and the place, which a posting does not say.
 *
 * - Ontario: Employment Standards Act, 2000, part III.1, with O. Reg. 476/24, since 1 January 2026: expected pay or a range
 *   at most 50,000 Canadian dollars a year wide, unless the pay, or the end of the range, is above 200,000.
 * - European Union: Directive (EU) 2023/970, article 5, to be law in the member states by 7 June 2026: the initial pay or
 *   its range, before the interview.
 * - Colorado: C.R.S. 8-5-201. California: Labor Code 432.3. New York: Labor Law 194-b. Washington: RCW 49.58.110. Illinois:
 *   820 ILCS 112/10. British Columbia: Pay Transparency Act, s. 2. Each asks for the range expected in good faith.
 */
export function payDisclosure(facts: Pick<Facts, 'pay' | 'eligibility'>): PayDisclosure {
  const base = (facts.pay?.value ?? []).filter(({ kind }) => kind === 'base')
  const country = onlyCountry(facts)
  const ranges = base.map((pay) => measured(pay, country))
  return { isStated: ranges.length > 0, hasRange: ranges.some(({ width }) => width !== undefined), ranges }
}

function measured(pay: Pay, country: string | undefined): DisclosedRange {
  const { min, max, period } = pay
  if (min === undefined || max === undefined) return { pay }
  const width = max - min
  const times = timesAYear(period, country)
  return {
    pay,
    width,
    ...(times === undefined ? {} : { widthPerYear: width * times }),
    ...(min > 0 ? { relativeWidth: width / min } : {}),
  }
}
