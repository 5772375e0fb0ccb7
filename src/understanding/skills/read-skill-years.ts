import type { Evidence, Fact, SkillYears } from '../../domain/index.ts'
import { SMALL_NUMBER, smallNumber } from '../reading/number-words.ts'
import { inBody, sectionAt, type Reading } from '../reading/reading.ts'
import { sentencesOn } from '../reading/sentences-on.ts'
import { findTerms, type Match } from '../reading/term-table.ts'
import { plainBlanks } from '../reading/text-windows.ts'
import { wordsOf } from '../reading/words.ts'
import { skillTable, type SkillTerm } from './skill-table.ts'

const RULE = 'skill-years@1'

const SPAN = new RegExp(
  String.raw`(?<![\w.,$€£-])(${SMALL_NUMBER})(?:\s?\(\d{1,2}\))?\s?\+?(?:\s?(?:-|–|—|~|to)\s?(\d{1,2})\s?\+?)?\s?\+?[- ]?(?:years?|yrs?|yoe)\b['’]?\+?`,
  'gi',
)
/** Between the years and the first skill only such words, or the years are those of the trade: "5 years as a developer". */
const BETWEEN = new Set(
  `of full time professional professionally hands on practical production commercial solid strong proven deep industry relevant
  real world recent direct working work works experience expertise exp experiences with in using writing programming coding
  developing building development managing administering administrator operating deploying supporting designing configuring
  implementing running knowledge the modern both either advanced extensive or more and demonstrated native grade ready level
  quality plus across doing as a an minimum at least applied research such expert enterprise large scale progressive
  proficiency prior successful dedicated specific specifically specializing focused user admin engineer developer backend
  server side within including yrs like`.split(/\s+/),
)
const MOST_BETWEEN = 12
/** One list: "Go, Kubernetes, Docker and GCP". */
const NEXT =
  /^(?:\)?\s?(?:\([^()]{0,30}\))?[\s,/&+]{0,3}(?:and\/or|and|or)?[\s,/]{0,2}(?:(?:the|in|with|modern|advanced|related) ){0,2}|\s?\()$/i
/** "Python (3+ years)", "React: 5 years", "Kubernetes - minimum of 2 years". */
const BACKWARD =
  /^(?: (?:experience|development|skills|programming|expertise|developer|knowledge|proficiency|administration)){0,2}\s?[(:–—-]\s?(?:(?:at least|minimum(?: of)?|min\.?|with|ideally|preferably|\(|over|about|~) ?){0,2}$/i
/** "An expert in Swift with at least five years of experience." */
const WITH = /^,? with (?:at least|a minimum of|minimum|min\.?|over|more than)? ?$/i
const ENDS = /^ ?(?:of )?(?:experience|exp|xp)?\W{0,3}$/i
/** Fields that one works in, as a trade, and no single skill. */
const FIELDS = new Set([
  'DevOps', 'DevSecOps', 'SRE', 'Distributed systems', 'Application security', 'Blockchain', 'Web3', 'DeFi', 'Robotics',
  'GRC', 'Data pipelines', 'dApps', 'Incident management', 'UX writing', 'Content design',
]) // prettier-ignore
/** Behind the last skill the years turn out to be those of a trade or of one thing: "5 years in SaaS sales". */
const A_TRADE =
  /^\s(?:sales|startups?|compan(?:y|ies)|industry|environment|space|sector|customers|recruiting|marketing|background in)\b/i
const MOST_YEARS = 30

/**
 * Years of experience tied to a named skill, the smallest number for each: "3+ years with Python", "Kubernetes (2 years)".
 * Years of a trade or a field of work ("5 years of back-end development") are no skill's.
 */
export function readSkillYears(reading: Reading): Fact<SkillYears[]> | undefined {
  const found = new Map<string, { years: number; evidence: Evidence }>()
  for (const { start, end, at } of sentencesOn(reading, 'years')) {
    if (COMPANY_PARTS.has(sectionAt(reading, at) ?? '')) continue
    const sentence = plainBlanks(reading.text.slice(start, end)).replaceAll('\u2011', '-')
    for (const { name, years, from, to } of yearsIn(sentence)) {
      const before = found.get(name)
      if (before && before.years <= years) continue
      found.set(name, { years, evidence: inBody(reading, start + from, start + to) })
    }
  }
  if (found.size === 0) return undefined
  const value = [...found].map(([name, { years }]) => ({ name, years }))
  return { value, evidence: [...found.values()].map(({ evidence }) => evidence), rule: RULE }
}

const COMPANY_PARTS = new Set(['company', 'benefits', 'legal', 'apply'])

const isNamed = ({ value }: Match<SkillTerm>): boolean =>
  value.guard !== 'letter' && value.guard !== 'other' && !FIELDS.has(value.name)

type Tied = { name: string; years: number; from: number; to: number }
const MOST_SPANS = 8

function yearsIn(sentence: string): Tied[] {
  const tied: Tied[] = []
  let skills: Match<SkillTerm>[] | undefined
  let count = 0
  for (const span of sentence.matchAll(SPAN)) {
    if (++count > MOST_SPANS) break
    const years = smallNumber(span[1]!)
    if (years < 1 || years > MOST_YEARS) continue
    skills ??= findTerms(skillTable, sentence, wordsOf(sentence)).filter(isNamed)
    if (skills.length === 0) break
    const [from, to] = [span.index, span.index + span[0].length]
    for (const skill of skillsAfter(sentence, skills, to)) {
      tied.push({ name: skill.value.name, years, from, to: skill.end })
    }
    const before = skills.findLast(({ end }) => end <= from)
    const between = before ? sentence.slice(before.end, from) : ''
    if (before && (BACKWARD.test(between) || (WITH.test(between) && ENDS.test(sentence.slice(to))))) {
      tied.push({ name: before.value.name, years, from: before.start, to })
    }
  }
  return tied
}

/** The list of skills that begins right behind the years. */
function skillsAfter(sentence: string, skills: Match<SkillTerm>[], at: number): Match<SkillTerm>[] {
  const first = skills.findIndex(({ start }) => start >= at)
  if (first < 0 || !isShort(sentence.slice(at, skills[first]!.start))) return []
  let last = first
  while (last + 1 < skills.length && NEXT.test(sentence.slice(skills[last]!.end, skills[last + 1]!.start))) last++
  return A_TRADE.test(sentence.slice(skills[last]!.end)) ? [] : skills.slice(first, last + 1)
}

/** "at" alone names an employer: "8 years at". */
function isShort(between: string): boolean {
  if (/\bat\s(?!least\b)/i.test(between) || /[.;,)!?]/.test(between)) return false
  const words = between.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.length <= MOST_BETWEEN && words.every((word) => BETWEEN.has(word))
}
