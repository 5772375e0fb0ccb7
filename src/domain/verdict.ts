import type { Facts } from './facts.ts'

/**
 * Who asks, as far as they told us: ISO 3166-1 alpha-2, ISO 3166-2, IANA time zone; the hours of the day they are willing to
 * work on their own clock (8 to 18; `to` below `from` ends on the next day); and where they may work already: countries, and
 * "EU" for a citizen of the EU, the EEA or Switzerland. The country one lives in is among them only when the person says so.
 */
export type Person = {
  country?: string
  state?: string
  timeZone?: string
  hours?: { from: number; to: number }
  rightToWork?: readonly string[]
}
export type Answer = 'yes' | 'no' | 'not-stated'
/** What an answer rests on. */
export type Basis = 'workplace' | 'excluded' | 'place' | 'hours' | 'right-to-work' | 'sponsorship'
export type Told = Pick<Facts, 'eligibility' | 'workplace' | 'visaSponsorship'>

/** A step's verdict; sentence and names are only made when somebody reads them: answers run over whole catalogues. */
export type Verdict = {
  answer: Answer
  basis: readonly Basis[]
  why: () => string
  /** Names of the place that decided, in any spelling a posting may use. */
  names?: () => readonly string[]
}

export const yes = (basis: Basis, why: () => string, names?: () => readonly string[]): Verdict => ({
  answer: 'yes',
  basis: [basis],
  why,
  ...(names && { names }),
})
export const no = (basis: Basis, why: () => string): Verdict => ({ answer: 'no', basis: [basis], why })
export const notStated = (basis: Basis, why: () => string): Verdict => ({ answer: 'not-stated', basis: [basis], why })

/** The verdict with something more to know: "Open to people in Chile; it asks for ...". */
export const adding = (verdict: Verdict, basis: Basis, words: () => string): Verdict => ({
  ...verdict,
  basis: [...verdict.basis, basis],
  why: () => `${verdict.why().replace(/\.$/, '')}; ${words()}.`,
})

export const MOST_NAMED = 6

/** "a, b or c". */
export function either(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`
}
