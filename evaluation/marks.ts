import { z } from 'zod'
import { careers, regionCodes } from '../src/domain/index.ts'

const slug = z.enum(careers.map((career) => career.slug) as [string, ...string[]])
const level = z.enum(['intern', 'entry', 'mid', 'senior', 'staff', 'lead', 'manager', 'director', 'executive'])
const codes = z.array(z.string().regex(/^[A-Z]{2}$/)).default([])
const states = z.array(z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)).default([])
const words = z.array(z.string()).default([])
const bound = z.number().nullish().default(null)

const eligibility = z.strictObject({
  scope: z.enum(['worldwide', 'limited', 'not-stated', 'not-remote']),
  countries: codes,
  regions: z.array(z.enum(regionCodes as [string, ...string[]])).default([]),
  states,
  not_countries: codes,
  not_states: states,
  timezone: z
    .strictObject({ from: bound, to: bound, overlap_hours: bound, text: z.string().optional() })
    .nullish()
    .default(null),
  work_permit: codes,
})
const pay = z.strictObject({
  min: bound,
  max: bound,
  currency: z.string().regex(/^[A-Z]{3}$/),
  period: z.enum(['hour', 'day', 'week', 'month', 'year', 'once']),
  kind: z.enum(['base', 'ote']).default('base'),
  where: z.string().nullish().default(null),
})
const further = {
  benefits: words,
  equity: z.enum(['yes', 'no']).nullish().default(null),
  travel: z.strictObject({ from: bound, to: bound }).nullish().default(null),
  skill_years: z.array(z.strictObject({ name: z.string(), years: z.number() })).default([]),
  education: z
    .strictObject({
      level: z.enum(['none', 'secondary', 'associate', 'bachelor', 'master', 'doctorate']),
      must: z.boolean().default(false),
      or_experience: z.boolean().default(false),
    })
    .nullish()
    .default(null),
  deadline: z.iso.date().nullish().default(null),
  openings: z.number().nullish().default(null),
  agency: z.literal(true).nullish().default(null),
  vacancy: z.enum(['existing', 'future']).nullish().default(null),
  ai_screening: z.enum(['used', 'not-used']).nullish().default(null),
  office_days: z
    .strictObject({ from: bound, to: bound, per: z.enum(['week', 'month', 'year']) })
    .nullish()
    .default(null),
}

/** What is true of one posting, in the field names of docs/marking-guide.md; what is left out is not said. */
export const marksSchema = z.strictObject({
  career: slug,
  career_alt: slug.nullish().default(null),
  seniority: level.nullish().default(null),
  seniority_alt: level.nullish().default(null),
  years_min: z.number().nullish().default(null),
  employment: z.array(z.enum(['full-time', 'part-time', 'contract', 'temporary', 'internship'])).default([]),
  workplace: z.array(z.enum(['remote', 'hybrid', 'onsite'])).default([]),
  eligibility,
  visa_sponsorship: z.enum(['yes', 'no']).nullish().default(null),
  clearance: z.literal(true).nullish().default(null),
  pay: z.array(pay).default([]),
  skills: z.array(z.strictObject({ name: z.string(), must: z.boolean().nullish().default(null) })).default([]),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).default([]),
  posting_language: z.string().regex(/^[a-z]{2,3}$/),
  evergreen: z.boolean().default(false),
  tech: z.boolean(),
  ...further,
  quotes: z.record(z.string(), z.array(z.string())).default({}),
  doubt: z.string().nullish(),
})
export type Marks = z.infer<typeof marksSchema>

export const furtherFields = Object.keys(further) as (keyof typeof further)[]
