import titles from '../../../data/titles.json' with { type: 'json' }
import type { Skill } from '../../domain/index.ts'
import { countWords, termsIn } from '../reading/block-reading.ts'
import { sectionAt, type Reading } from '../reading/reading.ts'
import { kindOf } from '../skills/skill-table.ts'
import { termTable, type Match } from '../reading/term-table.ts'
import type { Needs } from './title-rules.ts'

type End = 'full' | 'front' | 'back'
const cues = termTable(
  (Object.entries(titles.cues) as [End, string[]][]).flatMap(([end, forms]) =>
    forms.map((form) => ({ form, value: end })),
  ),
  'texts',
)

const TECHNOLOGIES = new Set(['language', 'frontend', 'backend', 'database', 'data', 'ml', 'cloud', 'devops', 'mobile'])

/** How many of the named skills are technologies a software maker works with. */
export const technologyCount = (skills: Skill[]): number =>
  skills.filter(({ name }) => TECHNOLOGIES.has(kindOf(name) ?? '')).length

/**
 * Whether the text names as many skills, of these kinds, as the occupation needs to be tech. `setting`: the score of its
 * department, which counts as so many skills.
 */
export const hasSkills = (skills: Skill[], { skills: fewest, kinds }: Needs, setting = 0): boolean =>
  skills.filter(({ name }) => !OFFICE.has(name) && (!kinds || kinds.includes(kindOf(name) ?? ''))).length + setting >=
  fewest
/** Everybody's tools tell no occupation. */
const OFFICE = new Set(['Excel', 'Google Sheets'])

/** "Our engineering team", "software": a text that speaks of the making of software at all. */
export const isSoftwareWork = ({ blocks }: Reading): boolean => {
  let found = 0
  for (const { block } of blocks) {
    found += block.counts[softwareWork]!
    if (found >= FEWEST_WORDS) return true
  }
  return false
}
const softwareWork = countWords([
  'software',
  'engineering',
  'engineer',
  'engineers',
  'developer',
  'developers',
  'backend',
  'frontend',
  'devops',
  'codebase',
  'ai',
  'it',
  'data',
  'technology',
  'tech',
])
const FEWEST_WORDS = 2

/** The text speaks of software by its own words: "engineers" alone may build houses. */
export const isMakingSoftware = ({ blocks }: Reading): boolean =>
  blocks.some(({ block }) => block.counts[softwareMaking]! > 0)
const softwareMaking = countWords(['software', 'developer', 'developers', 'backend', 'frontend', 'codebase', 'coding'])

/** Makers of a product's features, and the first engineers of one, work on both ends. */
export type Breadth = 'product' | 'founding'
export type Sharpened = { slug: string; alternative?: string; at?: { start: number; end: number } }

/** Which end of a product a software engineer works on, as far as the text clearly says; `breadth`: both, in doubt. */
export function sharpen(reading: Reading, skills: Skill[], breadth?: Breadth): Sharpened {
  const ends = endsOf(reading, skills)
  const end = endOf(ends, breadth, isSaidOfRole(reading.text, ends.first.full))
  if (end)
    return { slug: CAREER[end], alternative: GENERIC, at: ends.first[end] ?? ends.first.front ?? ends.first.back }
  return { slug: GENERIC, alternative: CAREER[ends.back > ends.front ? 'back' : 'full'] }
}

const GENERIC = 'software-engineer'
const CAREER: Record<End, string> = {
  full: 'full-stack-developer',
  front: 'front-end-developer',
  back: 'back-end-developer',
}

/** "You work full-stack", "we are hiring a full-stack engineer" are said of the role, "our full-stack platform" is not. */
function isSaidOfRole(text: string, at: { start: number; end: number } | undefined): boolean {
  if (!at) return false
  const before = text.slice(Math.max(0, at.start - 48), at.start)
  return YOU_WORK.test(before) || (IS_SOUGHT.test(before) && AN_ENGINEER.test(text.slice(at.end, at.end + 40)))
}
const YOU_WORK = /\byou(?:['’]ll| will)? (?:\w+ ){1,3}$/i
const IS_SOUGHT = /\b(?:hiring|hire|looking for|seeking|searching for|need|you(?:['’]re| are))\b[^.\n:|]{0,30}$/i
const AN_ENGINEER = /^[- ](?:[\w-]{1,16} ){0,2}(?:engineers?|developers?|devs?|candidates?)\b/i

function endOf({ full, front, back }: Record<End, number>, breadth?: Breadth, isSaid = false): End | undefined {
  // One "full stack" in passing leaves it open, unless the text also speaks of the ends.
  const isFull = full > 1 ? full + front + back > 2 : full === 1 && (isSaid || front + back >= 4)
  if (isFull && back <= 4 * (front + 1)) return 'full'
  if (front > 0 && isBroad(front, back, breadth)) return 'full'
  if (back >= 4 + front && back >= 3 * front) return 'back'
  return front >= 4 && front >= 3 * back ? 'front' : undefined
}

const isBroad = (front: number, back: number, breadth?: Breadth): boolean =>
  breadth === 'product' || (breadth === 'founding' && back > 0 && back <= 4 * front)

/** How often the text speaks of each end, in words and in technologies, outside of company, benefit and legal parts. */
export function endsOf(reading: Reading, skills: Skill[]) {
  const found = termsIn(cues, reading.blocks).filter(({ start }) => {
    const section = sectionAt(reading, start)
    return section !== 'company' && section !== 'benefits' && section !== 'legal'
  })
  const of = (end: End) => found.filter(({ value }) => value === end)
  const kinds = (...wanted: string[]) => skills.filter(({ name }) => wanted.includes(kindOf(name) ?? '')).length
  return {
    full: of('full').length,
    front: of('front').length + kinds('frontend'),
    back: of('back').length + kinds('backend', 'database'),
    first: { full: firstOf(of('full')), front: firstOf(of('front')), back: firstOf(of('back')) },
  }
}

const firstOf = (matches: Match<End>[]) => matches[0] && { start: matches[0].start, end: matches[0].end }
