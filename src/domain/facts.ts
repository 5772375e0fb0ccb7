import type { PayPeriod, Workplace } from './raw-posting.ts'

/**
 * The words a value was read from. `start` and `end` are offsets in UTF-16 units into the title, the place's words, or
 * `textOf(body)`; for a structured field `path` names it and `quote` is what stands in it.
 */
export type Evidence = Words & {
  /** What of a fact with several parts these words are about; absent for the places one may live in. */
  of?: 'hours' | 'right-to-work' | 'excluded'
}
type Words =
  | { method: 'text'; part: 'title' | 'body'; quote: string; start: number; end: number }
  | { method: 'text'; part: 'place'; place: number; quote: string; start: number; end: number }
  | { method: 'structured'; path: string; quote: string }

/** A value read from a posting. Nothing found is `undefined`, never a guess. `rule` is "name@version". */
export type Fact<T> = { value: T; evidence: Evidence[]; rule: string }

export type Level = 'intern' | 'entry' | 'mid' | 'senior' | 'staff' | 'lead' | 'manager' | 'director' | 'executive'
export type Employment = 'full-time' | 'part-time' | 'contract' | 'temporary' | 'internship'
export type Scope = 'worldwide' | 'limited' | 'not-stated' | 'not-remote'

export type Career = { slug: string; alternative?: string }

/** Hours from UTC, standard time. `overlapHours` is how long the days must meet. */
export type TimeZoneLimit = {
  from?: number
  to?: number
  overlapHours?: number
  /** The clocks that the overlap or the window is counted on, as IANA zones; any of them will do. */
  zones?: readonly string[]
  /** A window on that clock in hours of the day, minutes as fractions; `to` below `from` ends on the next day. */
  clock?: { from: number; to: number }
  words: string
}

/** Where a person may live to do the work remotely. Codes: ISO 3166-1 alpha-2, ISO 3166-2, and our region names. */
export type Eligibility = {
  scope: Scope
  countries: string[]
  regions: string[]
  states: string[]
  notCountries: string[]
  notStates: string[]
  timeZone?: TimeZoneLimit
  /** Countries in which the right to work is demanded already. */
  workPermit: string[]
}

/** One stated range, in units (never cents or thousands). One figure: min equals max. An open end is absent. */
export type Pay = {
  min?: number
  max?: number
  /** ISO 4217. */
  currency: string
  /** Where only a sign such as "$" is written and nothing tells whose: all currencies it may be, `currency` among them. */
  couldBe?: string[]
  period: PayPeriod
  kind: 'base' | 'ote'
  where?: string
}

export type Skill = { name: string; must?: boolean }

/** Percent of the working time that is spent travelling; both 0 when none is, both absent when no share is named. */
export type Travel = { from?: number; to?: number }
/** The smallest number of years demanded with one skill, named as in data/skills.json. */
export type SkillYears = { name: string; years: number }
/** The lowest degree named. `must: false` when it is only wished for; `none` when the posting says that none is needed. */
export type Education = { level: EducationLevel; must: boolean; orExperience: boolean }
export type EducationLevel = 'none' | 'secondary' | 'associate' | 'bachelor' | 'master' | 'doctorate'
/** Days in an office demanded of those who work there and at home; an open end is absent. */
export type OfficeDays = { from?: number; to?: number; per: 'week' | 'month' | 'year' }

export type Facts = {
  tech: Fact<boolean>
  career: Fact<Career>
  level?: Fact<Level>
  /** Smallest number of years of experience demanded. */
  yearsMin?: Fact<number>
  employment?: Fact<Employment[]>
  workplace?: Fact<Workplace[]>
  eligibility: Fact<Eligibility>
  visaSponsorship?: Fact<'yes' | 'no'>
  clearance?: Fact<true>
  pay?: Fact<Pay[]>
  skills?: Fact<Skill[]>
  /** ISO 639-1 codes of human languages demanded. */
  languages?: Fact<string[]>
  postingLanguage?: Fact<string>
  evergreen: Fact<boolean>
  /** Slugs of data/benefits.json. */
  benefits?: Fact<string[]>
  /** Whether shares, options or tokens come with the role. */
  equity?: Fact<'yes' | 'no'>
  travel?: Fact<Travel>
  skillYears?: Fact<SkillYears[]>
  education?: Fact<Education>
  officeDays?: Fact<OfficeDays>
  /** The last day to apply, ISO 8601. */
  deadline?: Fact<string>
  /** How many people are sought (schema.org totalJobOpenings). */
  openings?: Fact<number>
  /** Posted by an agency for a client that it may not name. */
  agency?: Fact<true>
  /** Whether there is a vacancy behind the posting, where it says so (Ontario demands it since 2026). */
  vacancy?: Fact<'existing' | 'future'>
  /** Whether software helps to screen, assess or select those who apply, where the posting says so. */
  aiScreening?: Fact<'used' | 'not-used'>
}
