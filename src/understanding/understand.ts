import type { Facts, RawPosting } from '../domain/index.ts'
import { readCareer } from './career/read-career.ts'
import { readClearance } from './eligibility/read-clearance.ts'
import { readEligibility } from './eligibility/read-eligibility.ts'
import { readEmployment } from './workplace/read-employment.ts'
import { readEvergreen } from './posting/read-evergreen.ts'
import { readLanguages } from './language/read-languages.ts'
import { readLevel } from './level/read-level.ts'
import { readPay } from './pay/read-pay.ts'
import { readPostingLanguage } from './language/read-posting-language.ts'
import { readSkills } from './skills/read-skills.ts'
import { readTech } from './career/read-tech.ts'
import { readVisa } from './eligibility/read-visa.ts'
import { readWorkplace } from './workplace/read-workplace.ts'
import { readYearsMin } from './level/read-years.ts'
import { readingOf } from './reading/reading.ts'

/** Raised whenever a rule or a table changes what is read, so that stored payloads are read again. */
export const RULES_VERSION = 1

/**
 * Everything one posting says, each value with the words it was read from. Pure: the same posting gives the same facts.
 * Two readers build on another's fact: whether it is tech follows from the career, eligibility from the workplace.
 */
export function understand(raw: RawPosting): Facts {
  const reading = readingOf(raw)
  const skills = readSkills(reading)
  const career = readCareer(reading, skills?.value ?? [])
  const workplace = readWorkplace(reading)
  return {
    tech: readTech(reading, career),
    career,
    level: readLevel(reading, career.value.slug),
    yearsMin: readYearsMin(reading),
    employment: readEmployment(reading),
    workplace,
    eligibility: readEligibility(reading, workplace),
    visaSponsorship: readVisa(reading),
    clearance: readClearance(reading),
    pay: readPay(reading),
    skills,
    languages: readLanguages(reading),
    postingLanguage: readPostingLanguage(reading),
    evergreen: readEvergreen(reading),
  }
}
