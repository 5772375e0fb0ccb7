import { byHours } from './apply-hours.ts'
import { byExclusion, byPlace } from './apply-place.ts'
import { byRightToWork } from './apply-right-to-work.ts'
import type { Evidence } from './facts.ts'
import { no, notStated, type Answer, type Basis, type Person, type Told, type Verdict } from './verdict.ts'

export type { Answer, Basis, Person } from './verdict.ts'
export { EU_CITIZEN, mayWorkIn } from './apply-right-to-work.ts'
/** `about`: what a no, or a "not stated", rests on. */
export type Applying = { answer: Answer; about: Basis; why: string; evidence: Evidence[] }

/**
 * Whether a person may apply from where they live, at the hours they work and with the right to work that they have, in one
 * plain sentence and with the words it rests on. What a posting does not say is never a yes, and a demand is none that the
 * person meets unless they said so.
 */
export function canApply(person: Person, facts: Told): Applying {
  const verdict = judge(person, facts)
  return {
    answer: verdict.answer,
    about: verdict.basis.at(-1)!,
    why: verdict.why(),
    evidence: evidenceOf(verdict, facts),
  }
}

/** The bare answer, without sentence and evidence, for going through many postings. */
export const answerTo = (person: Person, facts: Told): Answer => judge(person, facts).answer

function judge(person: Person, facts: Told): Verdict {
  const { value } = facts.eligibility
  if (value.scope === 'not-remote') return notRemote(facts)
  const excluded = byExclusion(person, value)
  if (excluded) return excluded
  const place = byPlace(person, value)
  if (place.answer === 'no') return place
  const allowed = byRightToWork(person, facts, place)
  return allowed.answer === 'no' ? allowed : strictest(allowed, byHours(person, value, allowed))
}

/** Hours may only narrow what place and papers left open. */
const strictest = (before: Verdict, after: Verdict): Verdict =>
  after.answer === 'yes' && before.answer !== 'yes' ? before : after

function notRemote({ workplace }: Told): Verdict {
  const kinds = workplace?.value ?? []
  if (kinds.length === 0) return notStated('workplace', () => 'It does not say whether the work is remote.')
  if (kinds.includes('hybrid')) return no('workplace', () => 'This is hybrid work: some days are in an office.')
  return no('workplace', () => 'This is on-site work.')
}

/** The words the verdict rests on; all there are, where an older reading did not tell them apart. */
function evidenceOf(verdict: Verdict, { eligibility, workplace, visaSponsorship }: Told): Evidence[] {
  if (verdict.basis.includes('workplace')) return workplace?.evidence ?? []
  const zone = eligibility.value.timeZone?.words
  const basisOf = ({ of, quote }: Evidence): Basis => of ?? (quote === zone ? 'hours' : 'place')
  const all = eligibility.evidence
  const chosen = verdict.basis.flatMap((basis) => {
    if (basis === 'sponsorship')
      return [...all.filter((one) => basisOf(one) === 'right-to-work'), ...(visaSponsorship?.evidence ?? [])]
    const about = all.filter((one) => basisOf(one) === basis)
    return basis === 'place' && verdict.names ? naming(about, verdict.names()) : about
  })
  return chosen.length > 0 ? chosen : all
}

/** Those that name the place that decided; all of them when it was read from other words, such as a city. */
function naming(evidence: Evidence[], names: readonly string[]): Evidence[] {
  const named = evidence.filter(({ quote }) => names.some((name) => standsIn(name, quote)))
  return named.length > 0 ? named : evidence
}

/** As a word of its own: "US" does not stand in "Australia". */
function standsIn(name: string, quote: string): boolean {
  const at = quote.toLowerCase().indexOf(name.toLowerCase())
  if (at < 0) return false
  const isLetter = (char: string | undefined) => char !== undefined && /\p{L}/u.test(char)
  return !isLetter(quote[at - 1]) && !isLetter(quote[at + name.length])
}
