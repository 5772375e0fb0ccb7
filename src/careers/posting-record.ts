import type { CountedFacts, CountedRow } from '../catalogue/index.ts'
import {
  regionMembers,
  yearlyPayOf,
  type Eligibility,
  type Employment,
  type Level,
  type Pay,
  type Rates,
  type Skill,
  type Workplace,
} from '../domain/index.ts'
import { roleKey } from './role-key.ts'

/** A posting as figures need it. Days are whole days from 1970, UTC. */
export type PostingRecord = {
  id: number
  /** Postings that share it are one role: see `roleKey`. */
  role: string
  career: string
  company: string
  companyName: string
  level?: Level
  years?: number
  employment: readonly Employment[]
  workplace: readonly Workplace[]
  eligibility: Eligibility
  visa?: 'yes' | 'no'
  skills: readonly Skill[]
  skillNames: readonly string[]
  benefits: readonly string[]
  pay?: readonly Pay[]
  /** The middle of the stated base range in US dollars a year; absent when none can be compared. */
  usdYear?: number
  /** The day it was posted, or was first seen where it does not say. */
  from: number
  /** The day this site first saw it. */
  seen: number
  /** The day it was found closed. */
  closed?: number
  isSample: boolean
}

const DAY_MS = 86_400_000
export const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY_MS)
export const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

export function recordOf(row: CountedRow, rates: Rates): PostingRecord {
  const { facts } = row
  const skills = (facts.skills?.value ?? []).map(sharedSkill)
  return {
    id: row.id,
    role: roleKey(row.companySlug, row.title, facts.level?.value, row.places),
    career: facts.career.value.slug,
    company: row.companySlug,
    companyName: row.companyName,
    employment: distinct(facts.employment?.value),
    workplace: distinct(facts.workplace?.value),
    eligibility: withDistinctPlaces(facts.eligibility.value),
    skills,
    skillNames: distinct(skills.map(({ name }) => name)),
    benefits: distinct(facts.benefits?.value),
    ...statedOf(facts, rates),
    from: dayOf(row.postedAt ?? row.firstSeenAt),
    seen: dayOf(row.firstSeenAt),
    ...(row.closedAt && { closed: dayOf(row.closedAt) }),
    isSample: row.isSample,
  }
}

const withDistinctPlaces = (eligibility: Eligibility): Eligibility => ({
  ...eligibility,
  countries: [...distinct(eligibility.countries)],
  regions: [...distinct(eligibility.regions)],
})

const distinct = <T>(values: readonly T[] = []): readonly T[] => (values.length < 2 ? values : [...new Set(values)])

/** The same skill is named by thousands of postings: one object for all. */
const shared = new Map<string, Skill>()
function sharedSkill(skill: Skill): Skill {
  const key = `${skill.name}|${skill.must}`
  const known = shared.get(key) ?? skill
  shared.set(key, known)
  return known
}
function statedOf(facts: CountedFacts, rates: Rates) {
  const usdYear = middlePay(facts, rates)
  return {
    ...(facts.level && { level: facts.level.value }),
    ...(facts.yearsMin && { years: facts.yearsMin.value }),
    ...(facts.visaSponsorship && { visa: facts.visaSponsorship.value }),
    ...(facts.pay && { pay: facts.pay.value }),
    ...(usdYear !== undefined && { usdYear }),
  }
}

/** The middle of the span of all base ranges in US dollars a year, or the one end that is stated. */
export function middlePay(facts: Pick<CountedFacts, 'pay' | 'eligibility'>, rates: Rates): number | undefined {
  const { min, max } = yearlyPayOf(facts, rates) ?? {}
  return min !== undefined && max !== undefined ? (min + max) / 2 : (min ?? max)
}

/** Whether somebody who lives in `country` may do the work, as far as the posting says so: "not stated" is no yes. */
export function admits({ eligibility }: PostingRecord, country: string): boolean {
  const { scope, countries, regions, notCountries } = eligibility
  if (notCountries.includes(country)) return false
  if (scope === 'worldwide') return true
  return countries.includes(country) || regions.some((region) => regionMembers(region).has(country))
}
