import { answerTo, type Answer, type Facts, type Person } from '../domain/index.ts'

type Told = Pick<Facts, 'eligibility' | 'workplace' | 'visaSponsorship'>

const MOST_PERSONS = 200
export type EligibilityTold = Told
export const answers: readonly Answer[] = ['yes', 'no', 'not-stated']

/** What decides whether somebody can apply, as one string: postings that say the same share one answer. */
export function eligibilityKey({ eligibility, workplace, visaSponsorship }: Told): string {
  const { scope, countries, regions, states, notCountries, notStates, timeZone, workPermit } = eligibility.value
  const zone = timeZone && [timeZone.from, timeZone.to, timeZone.overlapHours, timeZone.zones, timeZone.clock]
  return JSON.stringify([
    scope,
    ...[countries, regions, states, notCountries, notStates, workPermit].map((codes) => [...codes].sort()),
    zone ?? null,
    workplace?.value ?? null,
    // sponsorship decides only where a right to work is demanded
    (workPermit.length > 0 && visaSponsorship?.value) || null,
  ])
}

/** The answers for persons to every different eligibility, each found once; the last 200 persons are remembered. */
export class EligibilityAnswers {
  readonly told: Told[] = []
  private readonly known = new Map<string, Uint8Array>()

  /** `code` is the number of the facts' `eligibilityKey`; numbers come in order. */
  learn(code: number, { eligibility, workplace, visaSponsorship }: Told): void {
    if (code < this.told.length) return
    // evidence decides nothing and would be kept for good
    this.told[code] = {
      eligibility: { ...eligibility, evidence: [] },
      ...(workplace ? { workplace: { ...workplace, evidence: [] } } : {}),
      ...(visaSponsorship ? { visaSponsorship: { ...visaSponsorship, evidence: [] } } : {}),
    }
  }

  /** For each number of an eligibility the place of the answer in `answers`. */
  for(person: Person): Uint8Array {
    const key = JSON.stringify([person.country, person.state, person.timeZone, person.hours, person.rightToWork])
    const before = this.known.get(key)
    this.known.delete(key)
    const found = before?.length === this.told.length ? before : this.extend(person, before)
    this.known.set(key, found)
    if (this.known.size > MOST_PERSONS) this.known.delete(this.known.keys().next().value!)
    return found
  }

  private extend(person: Person, before: Uint8Array = new Uint8Array(0)): Uint8Array {
    const found = new Uint8Array(this.told.length)
    found.set(before)
    for (let code = before.length; code < found.length; code++)
      found[code] = answers.indexOf(answerTo(person, this.told[code]!))
    return found
  }
}
