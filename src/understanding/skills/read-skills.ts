import type { Evidence, Fact, Skill } from '../../domain/index.ts'
import { inBody, inTitle, sectionAt, sentenceAt, type Reading, type SectionKind } from '../reading/reading.ts'
import { skillTable, type SkillTerm } from './skill-table.ts'
import { findTerms, type Match } from '../reading/term-table.ts'
import { wordsOf } from '../reading/words.ts'

type Mention = Match<SkillTerm>

/**
 * Technologies and named methods that the text names for this role, in the order in which they appear. What stands in
 * company, benefit, legal and application parts is not asked of anyone and left out, as is a product that is the employer.
 */
export function readSkills(reading: Reading): Fact<Skill[]> | undefined {
  const found = new Map<string, { must: boolean | undefined; evidence: Evidence }>()
  const own = reading.company.toLowerCase()
  const add = (mention: Mention, must: boolean | undefined, evidence: Evidence) => {
    const { name } = mention.value
    if (isEmployer(own, name)) return
    const before = found.get(name)
    if (!before) found.set(name, { must, evidence })
    else before.must = firmer(before.must, must)
  }
  for (const mention of titleMentions(reading)) add(mention, undefined, inTitle(reading, mention.start, mention.end))
  for (const mention of bodyMentions(reading)) {
    add(mention, isMust(reading, mention), inBody(reading, mention.start, mention.end))
  }
  if (found.size === 0) return undefined
  const value = [...found].map(([name, { must }]) => (must === undefined ? { name } : { name, must }))
  return { value, evidence: [...found.values()].map(({ evidence }) => evidence), rule: 'skills@1' }
}

const isEmployer = (company: string, name: string): boolean => {
  if (company === '') return false
  const product = name.toLowerCase()
  return company === product || company.startsWith(`${product}.`) || company.startsWith(`${product} `)
}

const firmer = (a: boolean | undefined, b: boolean | undefined): boolean | undefined =>
  a === true || b === true ? true : (a ?? b)

function titleMentions(reading: Reading): Mention[] {
  const { title } = reading
  const words = wordsOf(title)
  return findTerms(skillTable, title, words).filter(({ value, start, end }) => {
    if (ROLE_WORDS.has(value.name) || inAddress(title, start, end)) return false
    return value.guard === 'sure' || /[(,/|-]\s?$/.test(title.slice(0, start)) || /^\s?[),/|]/.test(title.slice(end))
  })
}

// In a title these name the occupation.
const ROLE_WORDS = new Set(['DevOps', 'DevSecOps', 'SRE'])

/** No posting names a tenth of it; bounds the work on a text that is made of names. */
const MOST_MENTIONS = 5_000

function bodyMentions(reading: Reading): Mention[] {
  const { text, words } = reading
  const mentions = findTerms(skillTable, text, words)
    .slice(0, MOST_MENTIONS)
    .filter((mention) => isAsked(reading, mention) && !inAddress(text, mention.start, mention.end))
  return mentions.filter((mention, i) => mention.value.guard === 'sure' || isListed(reading, mentions, i))
}

const NOT_ASKED = new Set<SectionKind | undefined>(['benefits', 'legal', 'apply'])
const ASKING = new Set<SectionKind | undefined>(['requirements', 'nice-to-have', 'role'])
const OUR_STACK =
  /\bstack\b|\bwe(?:'re| are)? (?:use|using|run|build|write|rely|lean)\b|\bbuilt (?:in|on|with)\b|\bwritten in\b/i
// Names of companies that back, buy or bred the employer are no technologies here.
const OTHER_COMPANIES =
  /\b(?:backed by|back(?:ers|ing)|investors?|founders?|co-?founders?|founded by|trusted by|raised|alumni|veterans|customers (?:include|like|such)|clients (?:include|like|such)|companies (?:like|such)|CEO|CPO|CTO of)\b/i
// "from product companies (e.g. Figma, Notion)": where people worked, not what with.
const EMPLOYERS =
  /\b(?:companies|startups|employers)\s(?:\(|like|such as|including|e\.g\.)[^.;)]{0,60}(?:e\.g\.[^.;)]{0,60})?$/i
const STUDIES = /\b(?:degree|bachelor|master(?:'|’)?s|b\.?sc|m\.?sc|ph\.?d|diploma|graduat)/i
// Canadian dollars.
const AMOUNT = /[$\d]\d*k?\s?$|\d\s?$/i
const TEAM =
  /^[\s-](?:teams?|engineers?|scientists?|department|colleagues|company|companies|industry|ecosystem|space|startup|veterans)\b/i

const A_TASK =
  /^\W{0,3}(?:build|design|develop|ship|implement|deploy|architect|optimi[sz]e|maintain|integrate|train|create|deliver|lead|own|drive|work|write|improve|research|help|define|manage|evaluate|fine-tune|experiment)\b/i

function isAsked(reading: Reading, mention: Mention): boolean {
  const { text } = reading
  const { value, start } = mention
  const section = sectionAt(reading, start)
  if (NOT_ASKED.has(section)) return false
  const sentence = sentenceAt(reading, start)
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600))
  if (section === 'company') return OUR_STACK.test(words)
  if (section !== 'requirements' && section !== 'nice-to-have' && OTHER_COMPANIES.test(words)) return false
  if (EMPLOYERS.test(text.slice(Math.max(sentence.start, start - 90), start))) return false
  if (value.name === 'CAD' && AMOUNT.test(text.slice(Math.max(0, start - 12), start))) return false
  if (!value.topic) return true
  return !isField(text, mention, words) && (ASKING.has(section) || DEMANDED.test(words) || A_TASK.test(words))
}

/** A topic that names a team, a course of study, or half of "AI/ML" is nobody's skill. */
const isField = (text: string, { start, end }: Mention, sentence: string): boolean =>
  TEAM.test(text.slice(end, end + 14)) ||
  STUDIES.test(sentence) ||
  /\bAI ?\/ ?$/.test(text.slice(Math.max(0, start - 5), start)) ||
  /^ ?\/ ?AI\b/.test(text.slice(end, end + 5))

/** Part of a web or mail address: "https://github.com/harbour", "careers@unity.example". */
function inAddress(text: string, start: number, end: number): boolean {
  const before = text[start - 1]
  if (before === '@' || (before === '/' && /[/.:]/.test(text[start - 2] ?? ''))) return true
  const after = text[end]
  if (after === '@' || text.startsWith('://', end)) return true
  if (after === '.' && /^\.(?:com|io|ai|org|net|dev|co|app)\b/.test(text.slice(end, end + 5))) return true
  return (
    (before === '/' || before === '.') &&
    /(?:https?:|www\.)[^\s]{0,80}$/.test(text.slice(Math.max(0, start - 90), start))
  )
}

const NEAR = 90

/** A common word is a technology only in company: other technologies beside it, and words or marks that make a list. */
function isListed(reading: Reading, mentions: Mention[], at: number): boolean {
  const mention = mentions[at]!
  const sentence = sentenceAt(reading, mention.start)
  const besides = [mentions[at - 1], mentions[at + 1], mentions[at - 2], mentions[at + 2]].filter(
    (other): other is Mention =>
      other !== undefined &&
      other.start >= sentence.start &&
      other.end <= sentence.end &&
      Math.abs(other.start - mention.start) < NEAR,
  )
  const { text } = reading
  const before = text.slice(Math.max(sentence.start, mention.start - 24), mention.start)
  const after = text.slice(mention.end, Math.min(sentence.end, mention.end + 24))
  if (mention.value.guard === 'letter') return isLetterListed(before, after, besides)
  if (/^[-–]\w|^\s(?:to|beyond|above|live|ahead|the|a|an|you|your|our|sure|it|us|for)\b/.test(after)) return false
  const company = besides.length >= 2 || besides.some(({ value }) => value.guard === 'sure')
  if (/^\s(?:programming|language|developers?|engineers?|code|codebase|services?|microservices)\b/.test(after)) {
    return company || mention.value.kind === 'language'
  }
  if (WANTS.test(text.slice(Math.max(sentence.start, mention.start - 60), mention.start)) && CLOSES_LIST.test(after))
    return true
  return company && (OPENS_LIST.test(before) || CLOSES_LIST.test(after))
}

const OPENS_LIST = /(?:[,/(;:&|+•]|\b(?:in|with|using|of|like|or|and|as|e\.g\.|on|via))\s{0,2}$/i
const WANTS =
  /\b(?:expertise|experience|proficien(?:t|cy)|mastery|fluen(?:t|cy)|knowledge|familiar(?:ity)?|skilled|skills|strong|background)\s(?:with|in|of)\s(?:[\w-]{1,20}\s){0,2}$/i
const CLOSES_LIST = /^\s{0,2}(?:[,/();:&|+]|$|\.\s*$|(?:or|and)\b)/

function isLetterListed(before: string, after: string, besides: Mention[]): boolean {
  const languages = besides.some(({ value }) => value.kind === 'language' || value.kind === 'data')
  if (/^\s(?:programming|language)\b/.test(after)) return true
  return languages && OPENS_LIST.test(before || ',') && CLOSES_LIST.test(after) && !/^[&+]\w/.test(after)
}

const WISHED = /nice[- ]to[- ]have|\bbonus\b|\bplus\b|\bprefer|\bideally\b|\bdesirable\b|\badvantage/i
const DEMANDED =
  /\b(?:must|require|need|proficien|experience|expert|strong|solid|deep|knowledge|familiar|skill|comfortable|fluen|background|hands-on|understanding)/i
const EXAMPLE = /\be\.g\.|\bsuch as\b|\bfor example\b|\bincluding\b|\blike\b/i

/** Demanded (true), only wished for (false) or just named (undefined): the words around it, then its section. */
function isMust(reading: Reading, mention: Mention): boolean | undefined {
  const section = sectionAt(reading, mention.start)
  const { start, end } = sentenceAt(reading, mention.start)
  const from = Math.max(start, mention.start - AROUND)
  const around = reading.text.slice(from, Math.min(end, mention.end + AROUND))
  if (section === 'nice-to-have' || WISHED.test(around)) return false
  if (EXAMPLE.test(reading.text.slice(from, mention.start))) return undefined
  return section === 'requirements' || DEMANDED.test(around) ? true : undefined
}

const AROUND = 160
