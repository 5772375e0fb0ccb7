import type { RawPosting, Skill } from '../../domain/index.ts'
import { kindOf } from '../skills/skill-table.ts'
import type { Reading } from '../reading/reading.ts'
import { isMakingSoftware, technologyCount } from './career-from-text.ts'
import { settingOf, type Trade } from './department.ts'
import { GENERIC, NOT_AN_ENGINEERS_FIELD, titleCareer, UNCLEAR } from './title-careers.ts'
import { titleWords } from './title-words.ts'

/** A career with the field of the source that decided it. */
export type CareerOfField = { slug: string; field: { words: string; path: string } }

const FEWEST_TECHNOLOGIES = 3
/** Titles that leave it open what one will do: "Open application", "Talent pool"; "Generalist" and "Intern" with no other word. */
const ANYTHING =
  /\b(?:application|interest|talent (?:pool|community|network)|openings?|inquiry|enquiry|anything|fit)\b/i
const UNTOLD = /\b(?:generalists?|interns?|internship)\b/i
/** Those who research for a product research its users. */
const RESEARCHES = /\bresearcher\b/i
const WRITES = /\b(?:writer|writing|copy|content|editor|director|artist|creative)\b/i

/**
 * What a title that names no occupation of its own ("Associate", "Lead", "Talent pool") is in its department. Refuses where the
 * fields name another trade beside it, or where the text names none of its technologies. `isBare`: the title says no other
 * field, as "Payment Operations" does.
 */
export function careerOfSetting(reading: Reading, skills: Skill[], isBare: boolean): CareerOfField | undefined {
  const { score, trade } = settingOf(reading.raw)
  if (score <= 0 || !trade) return undefined
  const slug = IN_TRADE[trade]?.(reading, skills, isBare)
  return slug ? { slug, field: fieldOf(reading.raw) } : undefined
}

type Decide = (reading: Reading, skills: Skill[], isBare: boolean) => string | undefined
const ofKind = (skills: Skill[], kind: string): number => skills.filter(({ name }) => kindOf(name) === kind).length

const IN_TRADE: Partial<Record<Trade, Decide>> = {
  security: (_, skills) =>
    technologyCount(skills) + ofKind(skills, 'security') > 0 ? 'cybersecurity-analyst' : undefined,
  data: (_, skills) => (technologyCount(skills) >= FEWEST_TECHNOLOGIES ? 'data-analyst' : undefined),
  design: ({ title }, skills) => {
    if (RESEARCHES.test(title)) return 'ux-researcher'
    return ofKind(skills, 'design') > 1 && !WRITES.test(title) ? 'ux-ui-designer' : undefined
  },
  product: ({ title }) => (RESEARCHES.test(title) ? 'ux-researcher' : undefined),
  research: (_, skills, isBare) => (isBare && ofKind(skills, 'ml') > 1 ? 'ai-researcher' : undefined),
  engineering: (reading, skills, isBare) => {
    const technologies = technologyCount(skills)
    if (ANYTHING.test(reading.title) || (isBare && UNTOLD.test(reading.title)))
      return technologies > 0 || isMakingSoftware(reading) ? GENERIC : undefined
    return isBare && technologies >= FEWEST_TECHNOLOGIES ? 'other-tech' : undefined
  },
}

/**
 * "Engineer II" in the team "Security": a team may name the field that the title leaves out. A platform is made by engineers of
 * every kind, and a technology in the title is a field, too.
 */
export function engineerOfTeam({ raw, title }: Reading, skills: Skill[]): CareerOfField | undefined {
  const { team } = raw
  if (!team || /\bplatform\b/i.test(team) || settingOf(raw).score <= 0) return undefined
  if (skills.some(({ name }) => title.includes(name))) return undefined
  const found = titleCareer(titleWords(`${team.slice(0, LONGEST)} engineer`))
  const isField = found && !found.needs && found.slug !== UNCLEAR && !NOT_ENGINEERS.has(found.slug)
  return isField ? { slug: found.slug, field: { words: team, path: 'team' } } : undefined
}
const NOT_ENGINEERS = new Set([...NOT_AN_ENGINEERS_FIELD, 'engineering-manager'])
const LONGEST = 80

const fieldOf = ({ department, team }: RawPosting) =>
  team ? { words: team, path: 'team' } : { words: department!, path: 'department' }
