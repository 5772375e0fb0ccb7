import { careerOf } from '../../domain/index.ts'
import { titleCareerOf, UNCLEAR_CAREER, type SkillName } from '../../understanding/index.ts'
import { builders, careerWord, careerWords, needHead, type CareerWord } from './career-words.ts'
import { asWords, matchAt, type Found, type PartReader, type Question } from './question.ts'

const MOST_WORDS = 5
const WORD = /(?:[\p{L}\p{N}.][\p{L}\p{N}+#.']*|&)/uy
const JOINT = /[ /-]/y
const HEAD =
  /(?:developers?|devs?|engineers?|eng|programmers?|coders?|experts?|specialists?|engineering|development|guys?|people|person|folks)/y
/** Titles in the plural, which the table of titles has in the singular. */
const PLURAL =
  /^(engineer|developer|designer|scientist|analyst|manager|architect|tester|researcher|writer|administrator|admin|programmer|owner|coach|advocate|consultant|specialist|dev|hacker|pentester|sysadmin|dba|sdet|master|artist)s$/

/** A career or a browse group: "front-end dev", "sre", "data engineers", "ux", "security". The longest words win. */
export const careerAt: PartReader = (question, at) => {
  const ends = windowEnds(question, at)
  for (const end of ends.toReversed()) {
    const found = namedBy(question, at, end)
    if (found) return asField(question, at, found)
  }
  return undefined
}

/** Where one, two ... words from here end; a comma parts them. */
function windowEnds(question: Question, at: number): number[] {
  const ends: number[] = []
  let next = at
  while (ends.length < MOST_WORDS) {
    WORD.lastIndex = next
    const word = WORD.exec(question.plain)
    if (!word) break
    next += word[0].length
    if (word[0] !== '&') ends.push(next - (/[.']+$/.exec(word[0])?.[0].length ?? 0))
    JOINT.lastIndex = next
    if (!JOINT.test(question.plain)) break
    next++
  }
  return ends
}

function namedBy(question: Question, at: number, end: number): Found | undefined {
  const words = question.plain.slice(at, end)
  const own = careerWords.get(words)
  const head = matchAt(question, HEAD, afterJoint(question, end))
  const headEnd = head && afterJoint(question, end) + head[0].length
  if (own && (!needHead.has(words) || headEnd)) return found(question, at, headEnd ?? end, own)
  const isOther = isSkillAndHead(question, at, end) || LEVEL_FIRST.test(words) || holdsOther(question, at, end)
  return isOther ? undefined : byTitle(question, at, end)
}

/** As the rules for titles read the words. */
function byTitle(question: Question, at: number, end: number): Found | undefined {
  const words = question.plain.slice(at, end)
  const slug = titleCareerOf(`${OF_HEADS.test(question.plain.slice(0, at)) ? 'head of ' : ''}${singular(words)}`)
  if (!slug) return undefined
  // "data entry" is neither data nor entry level
  if (slug === 'non-tech') return words.includes(' ') ? { kind: 'text', end } : undefined
  if (slug === UNCLEAR_CAREER)
    return /^(?:rust|tech|technical|engineering lead)/.test(words) ? undefined : found(question, at, end, builders)
  return careerOf(slug) && found(question, at, end, careerWord(slug))
}

// The level is a part of its own; "head of engineering" manages engineers all the same.
const LEVEL_FIRST =
  /^(?:head|director|vp|vice|chief|lead|principal|staff|senior|sr|junior|jr|mid|intern|entry|graduate)\b/
const OF_HEADS = /(?:head|director|vp|vice president) (?:of )?$/

// A rule of titles may skip words, a question may not.
const APART =
  /[ /-](?:not|no|non|without|but|or|jobs?|roles?|work|for|with|in|from|a|the|at|i|using|on|remote|only)(?![\p{L}])/u

/** "desarrollador senior java", "ai jobs, not engineer", "security python engineer": another part stands within. */
function holdsOther({ plain, levels, skills }: Question, at: number, end: number): boolean {
  if (APART.test(plain.slice(at, end))) return true
  for (const { level, start } of levels.values()) if (start > at && start < end && LADDER.has(level)) return true
  for (const skill of skills.values()) if (!skill.topic && skill.start > at && skill.end < end) return true
  return false
}
const LADDER: ReadonlySet<string> = new Set(['intern', 'entry', 'mid', 'senior', 'staff', 'lead'])

const afterJoint = ({ plain }: Question, end: number): number => end + (/[ -]/.test(plain[end] ?? '') ? 1 : 0)
const singular = (words: string): string =>
  words
    .split(' ')
    .map((word) => word.replace(PLURAL, '$1'))
    .join(' ')

function found(question: Question, at: number, end: number, { facet, values, label }: CareerWord): Found {
  const words = question.text.slice(at, end)
  const isShort = !words.includes(' ') && careerWords.has(words.toLowerCase())
  return {
    kind: 'filter',
    facet,
    values: [...values],
    label,
    end,
    ...(isShort ? { otherReadings: [asWords(words)] } : {}),
  }
}

// As fields of work these are careers; every other topic alone is a skill.
const CAREER_TOPICS = new Set([
  'DevOps',
  'SRE',
  'Machine learning',
  'Deep learning',
  'Computer vision',
  'NLP',
  'LLM',
  'XR',
  'AI agents',
])
/** Fields narrower than the career that works in them: people who type their name want the field, not all of the career. */
const NARROW_FIELDS = new Set(['Deep learning', 'Computer vision', 'NLP', 'LLM', 'AI agents'])

/** The name of a field alone: the words themselves, or the career where both are the same; the other reading is offered. */
function asField(question: Question, at: number, found: Found): Found {
  const skill = question.skills.get(at)
  if (found.kind !== 'filter' || found.facet !== 'career' || skill?.end !== found.end) return found
  const words = question.text.slice(at, found.end)
  if (!NARROW_FIELDS.has(skill.name))
    return skill.name === 'Machine learning' ? { ...found, otherReadings: [asWords(words)] } : found
  const [career, ...others] = found.values
  if (others.length > 0) return found
  const otherReadings = [{ label: `${found.label}, the career`, write: `career:${career}` }]
  return { kind: 'text', end: found.end, otherReadings }
}

const isTopic = ({ name, topic }: SkillName): boolean => topic || CAREER_TOPICS.has(name)
const BARE =
  /^(?:[ /&-]|\b(?:developers?|devs?|engineers?|programmers?|coders?|engineering|development|experts?|specialists?|and)\b)*$/

/** "python developer" is a skill and anybody who writes software; "data engineer" and "blockchain developer" are careers. */
function isSkillAndHead({ plain, skills }: Question, at: number, end: number): boolean {
  let rest = ''
  let topics = 0
  let next = at
  for (const skill of skills.values()) {
    if (skill.start < next || skill.end > end) continue
    if (
      isTopic(skill) &&
      !(topics++ === 0 && skill.start === at && skill.end === end && !CAREER_TOPICS.has(skill.name))
    )
      continue
    rest += plain.slice(next, skill.start)
    next = skill.end
  }
  if (next === at) return false
  rest += plain.slice(next, end)
  return BARE.test(rest) || titleCareerOf(rest.trim()) === UNCLEAR_CAREER
}
