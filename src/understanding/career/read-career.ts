import { careerOf, type Career, type Evidence, type Fact, type Skill } from '../../domain/index.ts'
import { hasSkills, isMakingSoftware, isSoftwareWork, sharpen, technologyCount } from './career-from-text.ts'
import { readTitle } from './read-title.ts'
import { careerOfSetting, engineerOfTeam } from './career-of-setting.ts'
import { settingOf } from './department.ts'
import { isOpenCareer, roleInText, type Role } from './role-in-text.ts'
import { inBody, inField, inTitle, type Reading } from '../reading/reading.ts'
import { partsOf } from './title-parts.ts'
import { GENERIC, isHeadline, NON_TECH, UNCLEAR, type TitleCareer } from './title-careers.ts'

const RULE = 'career@7'
/** Makes the product's features, which takes both ends unless the text says one. */
const PRODUCT = /\b(?:product|growth) engineer|\bengineer,? product\b/i
/** The first engineer of a product makes all of it, if the text speaks of both ends. */
const FOUNDING = /\bfounding (?:software )?engineer/i
/** So many named technologies make an "Engineer" of no stated kind a software engineer. */
const FEWEST_TECHNOLOGIES = 3

/**
 * What the person will mainly do: the title by data/titles.json; a "Software Engineer" is told apart by what the text
 * says; a title without an occupation leaves it to the first role that the text names, or to the department. The department
 * also counts for or against occupations that are tech with some skills only. `alternative`: a second career that
 * would be right too: the title names it beside the first, the text leaves it open, or readers often accept it as well.
 */
export function readCareer(reading: Reading, skills: Skill[]): Fact<Career> {
  const { words, company, career: found } = readTitle(reading)
  const isPost = isHeadline(partsOf(words), company)
  if (found?.named && !(isOverPost(reading) && isOnCompany(reading.title)))
    return fromTitle(reading, skills, isPost ? surely(found) : found)
  return isPost || isOverPost(reading)
    ? fromPost(reading, skills, found, company)
    : fromUnknownTitle(reading, skills, company)
}

/** Who posts among programmers means an engineer of software, whether or not the text names technologies. */
const surely = ({ needs, ...found }: TitleCareer): TitleCareer =>
  found.slug === UNCLEAR ? { ...found, slug: GENERIC } : { ...found, ...(needs?.orElse && { needs }) }

/**
 * A line over a post, though it names no occupation: nothing stands in fields, and it has words that a title has not or begins
 * the text.
 */
const isOverPost = ({ title, raw, text }: Reading): boolean =>
  raw.department === undefined && raw.places.length === 0 && (OF_A_POST.test(title) || text.startsWith(title))
/** "Harbour Labs is a data platform for ...": a sentence on the company, with no word of whom it seeks. */
export const isOnCompany = (title: string): boolean => title.length > 40 && IS_SAID.test(title) && !SEEKS.test(title)
const IS_SAID = /\b(?:is|are|we|helps|builds|makes|I['’]m|my name|co-?founders?)\b/i
const SEEKS = /\||\b(?:hiring|hires?|looking|seeks?|seeking|needs?|join|wanted)\b/i
const OF_A_POST = /\b(?:remote|on-?site|hybrid|full[- ]?time|multiple roles|various roles)\b|[.!?,:]$|https?:|^.{90}/i

/** A headline without an occupation ("Harbour Labs | Remote | Full-time"): the post speaks of software, or its role decides. */
function fromPost(reading: Reading, skills: Skill[], found: TitleCareer | undefined, company: string[]): Fact<Career> {
  const role = roleInText(reading, skills, company)
  const isTech = technologyCount(skills) >= FEWEST_TECHNOLOGIES || isSoftwareWork(reading)
  if (found && found.slug !== NON_TECH && isFieldOfPost(reading.title, found, role))
    return fromTitle(reading, skills, found)
  if (role && (role.slug !== NON_TECH || !isTech)) return settle(reading, skills, role, inBody)
  if (isTech) return generic(reading, skills, [])
  return found ? fromTitle(reading, skills, found) : fact(NON_TECH, [])
}

/** "Harbour Labs | Data Engineering | Remote" names the work as a role does; any other field yields to a role that is sought. */
function isFieldOfPost(title: string, { slug, start, end }: TitleCareer, role: Role | undefined): boolean {
  const words = title.slice(start, end)
  const isDiscipline =
    ENGINEERING.test(words) && AFTER_A_BAR.test(title.slice(0, start)) && BEFORE_A_BAR.test(title.slice(end))
  if (slug === GENERIC) return isDiscipline && !role?.isSought
  return slug !== UNCLEAR && (isDiscipline || !role?.isSought || isOpenCareer(role.slug))
}

const ENGINEERING = /^[^,&/|]{1,40}engineering$/i
const AFTER_A_BAR = /(?:^|\|)\s*$/
const BEFORE_A_BAR = /^\s*(?:[|,(/&]|$)/

/** "General application", "Talent community": a title that is no occupation's. */
const POOL =
  /\b(?:applications?|interest(?:ed)?|talent|futures?|opportunit\w+|join|roles?|speculative|spontan\w+|initiativ\w+|candidatures?|open|unsolicited|jobs?)\b/i
/** So many make the holder of an occupation that we do not know one who works in tech, and in software if it is spoken of. */
const MANY_TECHNOLOGIES = 6

/** A title that no rule knows: a pool of talent is what its text first seeks, anything else an occupation outside of our table. */
function fromUnknownTitle(reading: Reading, skills: Skill[], company: string[]): Fact<Career> {
  const technologies = technologyCount(skills)
  const role = roleInText(reading, skills, company)
  const isElsewhere = settingOf(reading.raw).score < 0
  if (role && role.slug !== NON_TECH && role.isSought && technologies > 0 && !isElsewhere)
    return settle(reading, skills, role, inBody)
  const setting = fromSetting(reading, skills, [], true)
  if (setting) return setting
  if (POOL.test(reading.title) && technologies >= FEWEST_TECHNOLOGIES) return generic(reading, skills, [])
  if (technologies < MANY_TECHNOLOGIES) return fact(NON_TECH, [])
  return isSoftwareWork(reading) ? generic(reading, skills, []) : fact('other-tech', [])
}

const fromTitle = (reading: Reading, skills: Skill[], found: TitleCareer): Fact<Career> =>
  settle(reading, skills, found, inTitle)

function settle(reading: Reading, skills: Skill[], found: TitleCareer, where: typeof inBody): Fact<Career> {
  const evidence = [where(reading, found.start, found.end)]
  const ofSetting = where === inTitle ? decidedBySetting(reading, skills, found, evidence) : undefined
  if (ofSetting) return ofSetting
  if (found.needs && !hasSkills(skills, found.needs, where === inTitle ? relief(reading, found.slug) : 0))
    return unmet(reading, skills, found, evidence)
  if (found.slug === UNCLEAR && where === inTitle && !isOfSoftware(reading, skills)) return fact(NON_TECH, evidence)
  return isOpenCareer(found.slug) && !found.settled
    ? generic(reading, skills, evidence)
    : fact(found.slug, evidence, found.other)
}

/**
 * What stands for skills: the department, for researchers only one of research or data, and for who leads projects a text
 * that speaks of making software.
 */
function relief(reading: Reading, slug: string): number {
  const { score, trade } = settingOf(reading.raw)
  if (slug === 'ai-researcher') return score > 0 && trade !== 'research' && trade !== 'data' ? 0 : score
  if (slug !== 'project-manager') return score
  const isAtClients = AT_CLIENTS.test(`${reading.raw.department} ${reading.raw.team}`)
  return Math.max(score, isAtClients ? 0 : -1) + (isMakingSoftware(reading) ? 1 : 0)
}
/** Where those who lead projects for clients are, whatever the projects make. */
const AT_CLIENTS = /\b(?:clients?|customers?|services|delivery|operations)\b/i

/**
 * A title of weak words, or of an engineer of no stated kind, whose department or team says more; an architect among those who
 * sell or serve is one for customers.
 */
function decidedBySetting(reading: Reading, skills: Skill[], found: TitleCareer, evidence: Evidence[]) {
  if (found.weak) return fromSetting(reading, skills, evidence, found.onlyBare)
  if (found.slug === 'software-architect' && !found.needs && settingOf(reading.raw).score < 0)
    return fact('solutions-engineer', evidence, found.slug)
  const team = found.slug === UNCLEAR ? engineerOfTeam(reading, skills) : undefined
  return team && fact(team.slug, [...evidence, inField(team.field)])
}

const isOfSoftware = ({ raw, title }: Reading, skills: Skill[]): boolean =>
  (raw.department !== undefined && OPEN_APPLICATION.test(title) && SOFTWARE_DEPARTMENT.test(raw.department)) ||
  technologyCount(skills) >= (SOFTWARE_DEPARTMENT.test(raw.department ?? '') ? 1 : FEWEST_TECHNOLOGIES)

/** "Open application: Engineering" names no technologies. */
const OPEN_APPLICATION =
  /\b(?:open|general|speculative|spontaneous|unsolicited|initiative) applications?\b|\btalent (?:pool|community)\b/i
/** Where an "Engineering Lead" is one of software. */
const SOFTWARE_DEPARTMENT = /\b(?:software|technology|tech|product)\b|^engineering$/i

/** An occupation of which the text does not name enough skills. */
function unmet(reading: Reading, skills: Skill[], { needs }: TitleCareer, evidence: Evidence[]): Fact<Career> {
  if (needs?.orElse === GENERIC) return generic(reading, skills, evidence)
  return fromSetting(reading, skills, evidence) ?? fact(needs?.orElse ?? NON_TECH, evidence)
}

/** What the department makes of a title that leaves it open. `isBare`: the title says no field at all. */
function fromSetting(
  reading: Reading,
  skills: Skill[],
  evidence: Evidence[],
  isBare = false,
): Fact<Career> | undefined {
  const found = careerOfSetting(reading, skills, isBare)
  if (!found) return undefined
  const all = [...evidence, inField(found.field)]
  return found.slug === GENERIC ? generic(reading, skills, all) : fact(found.slug, all)
}

function generic(reading: Reading, skills: Skill[], evidence: Evidence[]): Fact<Career> {
  const role = [reading.title, ...evidence.map(({ quote }) => quote)].join('\n')
  const breadth = PRODUCT.test(role) ? 'product' : FOUNDING.test(role) ? 'founding' : undefined
  const { slug, alternative, at } = sharpen(reading, skills, breadth)
  return fact(slug, at ? [...evidence, inBody(reading, at.start, at.end)] : evidence, alternative)
}

function fact(slug: string, evidence: Evidence[], other?: string): Fact<Career> {
  const alternative = other ?? careerOf(slug)?.near
  return { value: alternative && alternative !== slug ? { slug, alternative } : { slug }, evidence, rule: RULE }
}
