import { z } from 'zod'
import skillTable from '../../../data/skills.json' with { type: 'json' }
import type { Question } from '../../careers/index.ts'
import { careerOf, categoryBySlug, countryInSentence, isCountry } from '../../domain/index.ts'
import { canonicalSkill } from '../../understanding/index.ts'
import { levelWords } from '../parts/fact-words.ts'

const career = z.string().refine((slug) => careerOf(slug) !== undefined, 'there is no such career')
const skillNames = new Set(skillTable.map(({ name }) => name))
const levels = Object.keys(levelWords) as [keyof typeof levelWords]

/** What may stand behind the name of a figure, in a piece of content or in an address. */
export const Attributes = z.strictObject({
  career: career.optional(),
  careers: z
    .string()
    .transform((list) => list.split(',').map((slug) => slug.trim()))
    .pipe(z.array(career).min(2).max(3))
    .optional(),
  category: z
    .string()
    .refine((slug) => categoryBySlug(slug) !== undefined, 'there is no such category')
    .optional(),
  level: z.enum(levels, `there is no such level; there are ${levels.join(', ')}`).optional(),
  country: z.string().refine(isCountry, 'not a country of ISO 3166-1').optional(),
  skill: z
    .string()
    .transform(canonicalSkill)
    .refine((name) => skillNames.has(name), 'not in data/skills.json')
    .optional(),
  company: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/, 'not the slug of a company')
    .optional(),
  family: z.literal('yes').optional(),
  days: z.coerce.number().int().min(7).max(400).optional(),
  top: z.coerce.number().int().min(3).max(40).optional(),
  group: z.enum(['level', 'career', 'category', 'country']).optional(),
})
export type Attributes = z.output<typeof Attributes>

/** All that is wrong, in words; undefined for attributes that can be read. */
export function readAttributes(given: Record<string, string>): { wrong: string } | { attributes: Attributes } {
  const read = Attributes.safeParse(given)
  if (read.success) return { attributes: read.data }
  return {
    wrong: read.error.issues.map(({ path, message }) => `${path.join('.') || 'attributes'}: ${message}`).join('; '),
  }
}

export function questionOf({ career, family, category, skill, company, country, level, days }: Attributes): Question {
  return {
    ...(career && { career }),
    ...(family && { family: true as const }),
    ...(category && { category }),
    ...(skill && { skill }),
    ...(company && { company }),
    ...(country && { country }),
    ...(level && { level }),
    ...(days && { days }),
  }
}

/** What a question is about, to stand after "for": "senior Back-End Developers who live in Portugal, with Rust". */
export function aboutWords({ career, family, category, skill, country, level }: Question): string {
  const who = career
    ? `${careerOf(career)!.name}${family ? ' and the careers below it' : ''}`
    : category
      ? categoryBySlug(category)!.name
      : 'all careers'
  return [
    level ? `${levelWords[level].toLowerCase()} level, ${who}` : who,
    skill && `with ${skill}`,
    country && `open to people in ${countryInSentence(country)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** The same as the query of an address, without what is not set, always in the same order. */
export function queryOf(attributes: Record<string, string | number | boolean | readonly string[] | undefined>): string {
  const set = Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value === true ? 'yes' : String(value)]],
  )
  const query = new URLSearchParams(set.sort(([a], [b]) => (a < b ? -1 : 1))).toString()
  return query && `?${query}`
}
