import type { Facts, RawPosting } from '../domain/index.ts'
import { readCareer } from './career/read-career.ts'
import { readAgency } from './posting/read-agency.ts'
import { readAiScreening } from './posting/read-ai-screening.ts'
import { readBenefits } from './offer/read-benefits.ts'
import { readClearance } from './eligibility/read-clearance.ts'
import { readDeadline } from './posting/read-deadline.ts'
import { readEducation } from './level/read-education.ts'
import { readEligibility } from './eligibility/read-eligibility.ts'
import { readEmployment } from './workplace/read-employment.ts'
import { readEquity } from './offer/read-equity.ts'
import { readEvergreen } from './posting/read-evergreen.ts'
import { readLanguages } from './language/read-languages.ts'
import { readLevel } from './level/read-level.ts'
import { readOfficeDays } from './workplace/read-office-days.ts'
import { readOpenings } from './posting/read-openings.ts'
import { readPay } from './pay/read-pay.ts'
import { readPostingLanguage } from './language/read-posting-language.ts'
import { readSkills } from './skills/read-skills.ts'
import { readSkillYears } from './skills/read-skill-years.ts'
import { readTech } from './career/read-tech.ts'
import { readTravel } from './workplace/read-travel.ts'
import { readVacancy } from './posting/read-vacancy.ts'
import { readVisa } from './eligibility/read-visa.ts'
import { readWorkplace } from './workplace/read-workplace.ts'
import { readYearsMin } from './level/read-years.ts'
import { readingOf } from './reading/reading.ts'

/** Raised whenever a rule or a table changes what is read, so that stored payloads are read again. */
export const RULES_VERSION = 4

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
    level: readLevel(reading, career.value.slug, skills?.value),
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
    benefits: readBenefits(reading),
    equity: readEquity(reading),
    travel: readTravel(reading),
    skillYears: readSkillYears(reading),
    education: readEducation(reading),
    officeDays: readOfficeDays(reading),
    deadline: readDeadline(reading),
    openings: readOpenings(reading),
    agency: readAgency(reading),
    vacancy: readVacancy(reading),
    aiScreening: readAiScreening(reading),
  }
}
