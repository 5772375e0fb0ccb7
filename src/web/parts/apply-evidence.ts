import type { Evidence, Facts } from '../../domain/index.ts'
import { place, type Placed } from './evidence.ts'

/** The names of the rows that show the parts of eligibility, each with its own words. */
export const eligibilityRows = { where: 'eligibility', when: 'time-zone', papers: 'work-permit' } as const
export type EligibilityParts = Record<keyof typeof eligibilityRows, Evidence[]>

/** Place, hours and right to work are read together; each has a row of its own. */
export function eligibilityParts({ eligibility: { value, evidence } }: Pick<Facts, 'eligibility'>): EligibilityParts {
  const zone = value.timeZone?.words
  const partOf = ({ of, quote }: Evidence): keyof EligibilityParts => {
    if (of === 'right-to-work') return 'papers'
    return of === 'hours' || (of === undefined && quote === zone) ? 'when' : 'where'
  }
  const parts: EligibilityParts = { where: [], when: [], papers: [] }
  for (const one of evidence) parts[partOf(one)].push(one)
  return parts
}

/** The words of eligibility with the ids they have on the posting's page. */
export function placedEligibility(facts: Facts): Placed[] {
  const { where, when, papers } = eligibilityParts(facts)
  const { where: first, when: second, papers: third } = eligibilityRows
  const told = facts.visaSponsorship ? place('visa', facts.visaSponsorship.evidence) : []
  const kind = facts.workplace ? place('workplace', facts.workplace.evidence) : []
  return [...place(first, where), ...place(second, when), ...place(third, papers), ...told, ...kind]
}

/** Those of the placed words that an answer rests on, in the answer's order. */
export const placedOf = (evidence: readonly Evidence[], placed: readonly Placed[]): Placed[] =>
  evidence.flatMap((one) => placed.find((other) => isSame(one, other.evidence)) ?? [])

function isSame(a: Evidence, b: Evidence): boolean {
  if (a.method === 'structured' || b.method === 'structured')
    return (
      a.method === b.method && a.quote === b.quote && (a as { path?: string }).path === (b as { path?: string }).path
    )
  const part = (one: typeof a) => (one.part === 'place' ? one.place : one.part)
  return part(a) === part(b) && a.start === b.start && a.end === b.end
}
