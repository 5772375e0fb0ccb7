import type { Facts, RawPosting } from '../domain/index.ts'
import { readCareer } from './read-career.ts'
import { readClearance } from './read-clearance.ts'
import { readEligibility } from './read-eligibility.ts'
import { readEmployment } from './read-employment.ts'
import { readEvergreen } from './read-evergreen.ts'
import { readLanguages } from './read-languages.ts'
import { readLevel } from './read-level.ts'
import { readPay } from './read-pay.ts'
import { readPostingLanguage } from './read-posting-language.ts'
import { readSkills } from './read-skills.ts'
import { readTech } from './read-tech.ts'
import { readVisa } from './read-visa.ts'
import { readWorkplace } from './read-workplace.ts'
import { readYearsMin } from './read-years.ts'
import { readingOf } from './reading.ts'

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
