import { careerOf, type Career, type Evidence, type Fact, type Skill } from '../../domain/index.ts'
import { sharpen, technologyCount } from './career-from-text.ts'
import { roleInText } from './role-in-text.ts'
import { inBody, inTitle, type Reading } from '../reading/reading.ts'
import { titleCareer, UNCLEAR, type Needs } from './title-careers.ts'
import { kindOf } from '../skills/skill-table.ts'
import { titleWords } from './title-words.ts'

const RULE = 'career@1'
const GENERIC = 'software-engineer'
const NON_TECH = 'non-tech'
/** Makes the product's features, which takes both ends unless the text says one. */
const PRODUCT = /\bproduct engineer|\bengineer,? product\b/i
/** So many named technologies make an "Engineer" of no stated kind a software engineer. */
const FEWEST_TECHNOLOGIES = 3

/**
 * What the person will mainly do: the title by data/titles.json; a "Software Engineer" is told apart by what the text
 * says; a title without an occupation leaves it to the first role that the text names.
 */
export function readCareer(reading: Reading, skills: Skill[]): Fact<Career> {
  const found = titleCareer(titleWords(reading.title))
  const evidence = found ? [inTitle(reading, found.start, found.end)] : []
  if (!found) return fromText(reading, skills)
  if (found.needs && !hasSkills(skills, found.needs)) return fact(NON_TECH, evidence)
  if (found.slug === UNCLEAR) {
    if (technologyCount(skills) < FEWEST_TECHNOLOGIES) return fact(NON_TECH, evidence)
    return generic(reading, skills, evidence)
  }
  return found.slug === GENERIC ? generic(reading, skills, evidence) : fact(found.slug, evidence)
}

const hasSkills = (skills: Skill[], { skills: fewest, kinds }: Needs): boolean =>
  skills.filter(({ name }) => !kinds || kinds.includes(kindOf(name) ?? '')).length >= fewest

function generic(reading: Reading, skills: Skill[], evidence: Evidence[]): Fact<Career> {
  const { slug, alternative, at } = sharpen(reading, skills, PRODUCT.test(reading.title))
  return fact(slug, at ? [...evidence, inBody(reading, at.start, at.end)] : evidence, alternative)
}

function fromText(reading: Reading, skills: Skill[]): Fact<Career> {
  const role = roleInText(reading)
  if (!role || role.slug === NON_TECH) {
    const tech = technologyCount(skills) >= FEWEST_TECHNOLOGIES
    return tech ? generic(reading, skills, []) : fact(NON_TECH, role ? [inBody(reading, role.start, role.end)] : [])
  }
  const evidence = [inBody(reading, role.start, role.end)]
  return role.slug === GENERIC || role.slug === UNCLEAR ? generic(reading, skills, evidence) : fact(role.slug, evidence)
}

function fact(slug: string, evidence: Evidence[], alternative = careerOf(slug)?.parent ?? undefined): Fact<Career> {
  return { value: alternative && alternative !== slug ? { slug, alternative } : { slug }, evidence, rule: RULE }
}
