import { matchAt, type Found, type PartReader, type Question } from './question.ts'

const WRITTEN = /(?:(?:written|posted|advertised|posting|postings|ads?|jobs?|text|description)s? in |in )/y
const SPEAKS =
  /(?:(?:(?:where|with|that|for|and|i|who|can|must|need(?:s|ing)?|requir(?:es|ing)|using|my|native|fluent|good|business|speak(?:s|ing)?|know(?:s|ing)?) (?:in )?)*)/y
const AFTER =
  /[- ](?:speak(?:ing|ers?)|language|skills?|fluency|fluent|native|required|needed|only|speaker|knowledge)(?: (?:only|jobs?|required|needed|team|company))?/y
const NOT_NEEDED = /(?:no|without|non|not) /y

/** Human languages: "german speaking" is demanded of the person, "in german" is how the posting is written. */
export const languageAt: PartReader = (question, at) =>
  notNeeded(question, at) ?? written(question, at) ?? spoken(question, at)

/** "no english needed" has no filter that it could mean; the words stay words. */
function notNeeded(question: Question, at: number): Found | undefined {
  const no = matchAt(question, NOT_NEEDED, at)
  const language = no && question.languages.get(at + no[0].length)
  if (!language) return undefined
  const after = matchAt(
    question,
    /[- ](?:needed|required|necessary|skills?|speaking)(?: (?:needed|required))?/y,
    language.end,
  )
  return after && /need|requir|necess/.test(after[0])
    ? { kind: 'text', end: language.end + after[0].length }
    : undefined
}

function written(question: Question, at: number): Found | undefined {
  WRITTEN.lastIndex = at
  const found = WRITTEN.exec(question.plain)
  const language = found && question.languages.get(at + found[0].length)
  if (!language) return undefined
  const { code, name, end } = language
  return {
    kind: 'filter', facet: 'language', values: [code], label: `Written in ${name}`, end,
    otherReadings: [{ label: `${name} is demanded`, write: `speaks:${code}` }],
  } // prettier-ignore
}

function spoken(question: Question, at: number): Found | undefined {
  SPEAKS.lastIndex = at
  const lead = SPEAKS.exec(question.plain)?.[0].length ?? 0
  const language = question.languages.get(at) ?? question.languages.get(at + lead)
  if (!language) return undefined
  const { code, name } = language
  const after = matchAt(question, AFTER, language.end)
  const end = language.end + (after?.[0].length ?? 0)
  return {
    kind: 'filter', facet: 'speaks', values: [code], label: `${name} demanded`, end,
    otherReadings: [{ label: `written in ${name}`, write: `language:${code}` }],
  } // prettier-ignore
}
