import { asWords, matchAt, type Found, type PartReader } from './question.ts'

const REMOTE_ONLY =
  /(?:(?:fully|full|100 ?%|completely|only|entirely|all|totally|truly|strictly|purely)[- ]remote(?: only)?|remote[- ](?:only|first)|no (?:office|hybrid|onsite|on-site)(?: days?)?(?: required)?|100 ?% (?:home ?office|wfh|work from home))/y
const REMOTE =
  /(?:(?:work(?:ing)?|from) (?:from |at )?(?:my )?home|wfh|home[- ]?office|home[- ]based|telework(?:ing)?|telecommut(?:e|ing)|remot(?:e|ely|a|o)(?:[ -]?(?:friendly|jobs?|work|roles?|positions?))?|teletravail|teletrabajo|virtual|distributed)/y
const WORKPLACES: [RegExp, string, string][] = [
  [/(?:hybrid|partly remote|partially remote)(?: (?:work|remote|roles?|jobs?))?/y, 'hybrid', 'Hybrid'],
  [/(?:on[- ]?site|in[- ]office|in the office|in[- ]person)(?: (?:work|roles?|jobs?))?/y, 'onsite', 'On site'],
]
const EMPLOYMENTS: [RegExp, string, string][] = [
  [/(?:part[- ]?time|half[- ]time|teilzeit|medio tiempo|meio periodo|temps partiel|\d{2} hours (?:a|per) week|few hours a week|side[- ](?:gigs?|hustles?|jobs?|projects?))/y, 'part-time', 'Part-time'],
  [/(?:full[- ]?time|vollzeit|tiempo completo|temps plein|permanent|perm|cdi|ft(?=$| ))/y, 'full-time', 'Full-time'],
  [/(?:contract(?:s|ors?|ing)?(?:[- ](?:to[- ]hire|work|basis|based|roles?|jobs?|positions?|gigs?))?|freelanc(?:e|er|ers|ing)|b2b(?! (?:saas|sales|company|companies|product))|c2c|corp[- ]to[- ]corp|1099|gigs?(?= work)|consult(?:ing|ant) (?:gigs?|contracts?)|independent contractors?)/y, 'contract', 'Contract'],
  [/(?:temporary|temp|fixed[- ]term|short[- ]term|seasonal)(?: (?:work|contracts?|jobs?|roles?|positions?))?/y, 'temporary', 'Temporary'],
  [/(?:internships?|summer interns?hips?)/y, 'internship', 'Internship'],
] // prettier-ignore
export const EVERYTHING_IS_REMOTE = 'every posting here is remote work'

/** Where and on what terms: "fully remote", "hybrid", "part-time", "contract", "internship". */
export const workKindAt: PartReader = (question, at) => {
  const only = matchAt(question, REMOTE_ONLY, at)
  if (only) return { kind: 'filter', facet: 'workplace', values: ['remote'], label: 'Remote', end: at + only[0].length }
  const remote = matchAt(question, REMOTE, at)
  if (remote) return asRemote(at + remote[0].length)
  for (const [pattern, value, label] of WORKPLACES) {
    const found = matchAt(question, pattern, at)
    if (found) return { kind: 'filter', facet: 'workplace', values: [value], label, end: at + found[0].length }
  }
  for (const [pattern, value, label] of EMPLOYMENTS) {
    const found = matchAt(question, pattern, at)
    if (!found) continue
    const end = at + found[0].length
    return {
      kind: 'filter',
      facet: 'employment',
      values: [value],
      label,
      end,
      ...doubts(value, question.text.slice(at, end)),
    }
  }
  return undefined
}

const asRemote = (end: number): Found => ({
  kind: 'ignored',
  end,
  why: EVERYTHING_IS_REMOTE,
  otherReadings: [{ label: 'only those that say fully remote, not hybrid or on site', write: 'workplace:remote' }],
})

function doubts(value: string, words: string) {
  if (value === 'internship') return { otherReadings: [{ label: 'the level: intern', write: 'level:intern' }] }
  return /^(?:permanent|perm|temp|b2b|contracts?)$/i.test(words) ? { otherReadings: [asWords(words)] } : {}
}
