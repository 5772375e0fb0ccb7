import { matchAt, type Found, type FoundFilter, type PartReader } from './question.ts'

const NEEDED = '(?: (?:is |are )?(?:needed|required|necessary|wanted|involved))?'
const VISA =
  /(?:(?:with|and|has|have|having|offers?|offering|provid(?:es|ing)|need(?:s|ing)?|i need|want|includ(?:es|ing)|that|which|who|will|can|may|company|get) )*(?:(?:visa|h-?1b?|work permit|tn|blue card|skilled worker)(?: visas?)?(?: (?:sponsorship|sponsor(?:s|ed|ing)?|support|provided|offered|assistance|help|transfer|friendly|available))|sponsor(?:s|ing|ship|ed)?(?: (?:me|my|a|an|the|for|of|work|us|uk))*(?: (?:visas?|h-?1b|work permits?|available|offered|provided|friendly))?|visas?(?= ?(?:$|,|;|\.| and | or ))|h-?1-?b(?: visas?)?)/y
const NO_VISA = new RegExp(
  `(?:(?:no|without|not|don'?t|do not) (?:need(?:ing)? |requiring |any )?(?:a )?(?:visa(?: (?:sponsorship|support))?|sponsorship|work permit)${NEEDED})`,
  'y',
)
const CLEARANCE =
  /(?:(?:with|and|requir(?:es|ing)|needs?|needing|have|i have|active|a|an|us|uk|top|secret|security|ts\/sci|sc|dv|government|public trust) )*(?:clearances?|cleared|ts\/sci)/y
const NO_CLEARANCE = new RegExp(
  `(?:no|without|not requiring|w/o|non) (?:any |active |a )?(?:(?:security|us|government|secret) )*clearances?${NEEDED}`,
  'y',
)
const EQUITY =
  /(?:(?:with|and|has|offers?|offering|includ(?:es|ing)|gives?|plus|some|good|generous|stock|share|employee) )*(?:equity|stock options?|options|rsus?|shares|stocks?|esop|employee ownership|share options|tokens)(?: (?:package|compensation|included|offered|grants?|options?|plan))?/y
const NO_EQUITY = /(?:no|without) (?:equity|stock options|options|tokens)/y
const WITH =
  /(?:with |and |has |have |having |offers? |offering |includ(?:es|ing) |gives? |provid(?:es|ing) |good |great |a |an |paid |some |company |full |that |which )*/y
const MORE =
  /(?: (?:benefits?|included|provided|offered|paid|budget|allowance|policy|plan|package|coverage|covered|weeks?))?/y

const filter = (facet: FoundFilter['facet'], value: string, label: string, end: number, negated = false): FoundFilter => ({
  kind: 'filter', facet, values: [value], label, end, ...(negated ? { negated } : {}),
}) // prettier-ignore

/** What the employer offers or demands beside pay: visa, clearance, equity, benefits. */
export const offerAt: PartReader = (question, at) => {
  const end = (pattern: RegExp): number | undefined => {
    const found = matchAt(question, pattern, at)
    return found && at + found[0].length
  }
  const noClearance = end(NO_CLEARANCE)
  if (noClearance) return filter('clearance', 'yes', 'No security clearance', noClearance, true)
  const noVisa = end(NO_VISA)
  if (noVisa) return ignoredVisa(noVisa)
  const noEquity = end(NO_EQUITY)
  if (noEquity) return filter('equity', 'yes', 'No equity', noEquity, true)
  const benefit = benefitAt(question, at)
  if (benefit) return benefit
  const visa = end(VISA)
  if (visa) return filter('visa', 'yes', 'Sponsors visas', visa)
  const clearance = end(CLEARANCE)
  if (clearance) return filter('clearance', 'yes', 'Security clearance', clearance)
  const equity = end(EQUITY)
  return equity === undefined ? undefined : filter('equity', 'yes', 'Equity', equity)
}

const ignoredVisa = (end: number): Found => ({
  kind: 'ignored',
  end,
  why: 'who needs no visa can take every posting',
  otherReadings: [{ label: 'postings that sponsor no visa', write: '-visa:yes' }],
})

const benefitAt: PartReader = (question, at) => {
  WITH.lastIndex = at
  const lead = WITH.exec(question.plain)?.[0].length ?? 0
  const found = question.benefits.get(at) ?? question.benefits.get(at + lead)
  if (!found) return undefined
  const end = found.end + (matchAt(question, MORE, found.end)?.[0].length ?? 0)
  return filter('benefit', found.slug, benefitName(found.slug), end)
}

const benefitName = (slug: string): string => {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
