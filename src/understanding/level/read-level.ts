import type { Fact, Level, Skill } from '../../domain/index.ts'
import { levelInText } from './level-in-text.ts'
import { levelWords, type LevelWord } from './level-words.ts'
import { inBody, inField, inTitle, type Reading } from '../reading/reading.ts'
import { readTitle } from '../career/read-title.ts'
import { isOnCompany } from '../career/read-career.ts'
import { roleInText } from '../career/role-in-text.ts'

const RULE = 'level@4'

/**
 * The level that is said in words, the title's first, then a field of the source, then the text's; years of experience are no level. Of a span
 * ("Mid/Senior") the lower end.
 */
export function readLevel(reading: Reading, career: string, skills: Skill[] = []): Fact<Level> | undefined {
  const { title } = reading
  const isOfPoster = reading.raw.places.length === 0 && isOnCompany(title)
  const said = isOfPoster ? undefined : (managerIn(title, career) ?? choose(title, levelWords(title, career)))
  if (said) return { value: said.level, evidence: [inTitle(reading, said.start, said.end)], rule: RULE }
  const stated = fromField(reading, career)
  if (stated) return stated
  const { company, career: found } = readTitle(reading)
  const named = !isOfPoster && found?.named
  return named ? fromText(reading) : (fromRole(reading, skills, company) ?? fromText(reading))
}

/** The source's own field, where it has one: "Mid-Senior level", "Entry". */
function fromField({ raw }: Reading, career: string): Fact<Level> | undefined {
  if (!raw.level) return undefined
  const said = choose(raw.level.words, levelWords(raw.level.words, career))
  return said && { value: said.level, evidence: [inField(raw.level)], rule: RULE }
}

function fromText(reading: Reading): Fact<Level> | undefined {
  const said = levelInText(reading)
  return said && { value: said.level, evidence: [inBody(reading, said.start, said.end)], rule: RULE }
}

const BEFORE_A_ROLE = 40
/** "Analytics Engineer III": a number behind the occupation. */
const NUMBER_BEHIND = /^ (?:I{1,3}|IV|V)\b/
/** A title that names no occupation leaves the level, too, to the first role of the text: "Lead designer (full-time)". */
function fromRole(reading: Reading, skills: Skill[], company: string[]): Fact<Level> | undefined {
  const role = roleInText(reading, skills, company)
  if (!role) return undefined
  const before = reading.text.slice(Math.max(0, role.start - BEFORE_A_ROLE), role.start)
  const from = role.start - (/[^\n.:;,|]*$/.exec(before)?.[0].length ?? 0)
  const number = NUMBER_BEHIND.exec(reading.text.slice(role.end, role.end + 5))?.[0].length ?? 0
  const phrase = reading.text.slice(from, role.end + number)
  const said = managerIn(phrase, role.slug) ?? choose(phrase, levelWords(phrase, role.slug))
  if (!said || !OF_A_ROLE.includes(said.level)) return undefined
  return { value: said.level, evidence: [inBody(reading, from + said.start, from + said.end)], rule: RULE }
}

// Directors and interns are that whatever else the title says; the rest is one ladder.
const FIRST: Level[] = ['intern', 'executive', 'director']
const LADDER: Level[] = ['entry', 'mid', 'senior', 'staff', 'lead']
const OF_A_ROLE: Level[] = [...LADDER, 'manager', 'intern']

function choose(title: string, words: LevelWord[]): LevelWord | undefined {
  for (const level of FIRST) {
    const found = words.find((word) => word.level === level)
    if (found) return found
  }
  const [first, second] = words
  if (!first || !second) return first
  const gap = title.slice(first.end, second.start).trim()
  const lower = rank(first) <= rank(second) ? first : second
  if (/^(?:[/&+,|-]|\/?or|to|and)$/i.test(gap)) return lower
  return gap === '' || /^(?:technical|tech|team|software|product)$/i.test(gap) ? second : first
}

const rank = ({ level }: LevelWord): number => LADDER.indexOf(level)

// "Engineering Manager", "Manager, Data", "QA Manager": of people. Products, projects and accounts have managers of their own.
const LEADS_PEOPLE =
  /\b(?:engineering|engineers?|software development|application development|software|qa|quality|quality assurance|analytics|data science|science|design|ux|security|infrastructure|devops|platform|support|research|network|lead|sre|it|r&d|technology|architecture|accounting|finance|operations|ops|payroll|recruiting|talent acquisition|facilities|warehouse|production|plant|restaurant|store|nurse)\s+(?:team\s+)?(?:manager|mgr)\b/i
const MANAGER_OF =
  /(?:^|[-–|(]\s?|\b(?:senior|sr\.?|group|associate|general)\s)(?:manager|mgr)\b(?:,| of | -| –| \||$)|,\s?(?:senior\s|sr\.?\s)?manager$|\bgeneral manager\b/i
const OF_THINGS = /\b(?:product|project|program|programme|account|community|partner)\b/i

/** "Product, Manager" is one of products, "Product Analytics, Manager" one of people. */
const OF_THING = /\b(?:product|project|program|programme|account|community|partner),$/i

function managerIn(title: string, career: string): LevelWord | undefined {
  if (/\bintern(?:ship)?\b|\b(?:director|head|vp|vice president|chief)\b/i.test(title)) return undefined
  // "Product Operations Manager": of the product.
  const found = (career === 'product-manager' ? null : LEADS_PEOPLE.exec(title)) ?? MANAGER_OF.exec(title)
  const any = career === 'engineering-manager' ? /\b(?:manager|mgr|gerente)\b/i.exec(title) : null
  const before = title.slice(0, (found?.index ?? 0) + 1)
  const ofThings =
    found && found[0].length < 12 && (found[0].startsWith(',') ? OF_THING.test(before) : OF_THINGS.test(before))
  const hit = found && !ofThings ? found : any
  return hit ? { level: 'manager', start: hit.index, end: hit.index + hit[0].length } : undefined
}
