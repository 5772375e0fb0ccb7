import { z } from 'zod'
import type { RawPosting } from '../../domain/index.ts'
import { cleanLine } from '../html/index.ts'
import { compact, line, stated, statedWorkplace } from '../fields/stated.ts'
import { text } from '../fields/wire.ts'

/** A field that the employer made up; `value` is a string, a list, a boolean, or an object by its type. */
export const Metadata = z.object({ name: z.string(), value_type: text, value: z.unknown() })
export type Metadata = z.infer<typeof Metadata>

const MOST_FIELDS = 60
const LONGEST_VALUE = 500
/** Pictures and pages are no facts; a `user` is a recruiter or approver with name and e-mail address. */
const LEFT_OUT_TYPES = new Set(['user', 'url', 'attachment', 'currency_range', 'currency', 'candidate'])
const ABOUT_PERSONS =
  /recruit|hiring (?:manager|lead|contact)|sourcer|coordinator|interviewer|approver|owner|referr|contact|e-?mail|phone|supervisor|reports to|manager$|partner$|candidate/i
const EMAIL = /[^\s@]@[^\s@]{1,250}\.[a-z]{2}/i

/** Employer's fields as name and words. Values about persons are left out, whatever their type. */
export function metadataOf(fields: Metadata[]): RawPosting['metadata'] {
  return fields
    .filter((field) => !LEFT_OUT_TYPES.has(field.value_type ?? '') && !ABOUT_PERSONS.test(field.name))
    .flatMap((field) => {
      const name = line(field.name, 100)
      const value = wordsOf(field.value)
      return name && value && !EMAIL.test(value) ? [{ name, value }] : []
    })
    .slice(0, MOST_FIELDS)
}

const EMPLOYMENT =
  /^(?:(?:employment|contract|worker|work|job|position|time)[- ](?:sub[- ])?(?:type|status|classification)|commitment|full[- ]?time\s?\/\s?part[- ]?time|type of employment)\??$/i
const LEVEL = /^(?:(?:job|experience|career|seniority|role|position) level|seniority|level)$/i
const WORKPLACE =
  /^(?:(?:location|work(?:place)?|workplace location|remote|working)[- ](?:type|model|arrangement|status|policy|mode|style|location type)|workplace)$/i
const REMOTE = /^(?:is |fully |100% )?remote(?: (?:role|position|job|posting))?\??$/i
const COUNTRY = /^(?:job |posting |primary |location )?country$/i

/** The facts for which employers tend to make a field of their own, where its whole words say so. */
export function statedInMetadata(
  fields: Metadata[],
): Pick<RawPosting, 'employment' | 'level' | 'workplace' | 'isRemote' | 'country'> {
  const find = (name: RegExp) => {
    const field = fields.find((one) => name.test(one.name.trim()) && !LEFT_OUT_TYPES.has(one.value_type ?? ''))
    return { words: field && wordsOf(field.value), path: `metadata["${cleanLine(field?.name ?? '', 100)}"]` }
  }
  const [employment, level, country, workplace] = [find(EMPLOYMENT), find(LEVEL), find(COUNTRY), find(WORKPLACE)]
  const remote = find(REMOTE)
  return compact({
    employment: stated(employment.words, employment.path),
    level: stated(level.words, level.path),
    country: stated(country.words, country.path),
    workplace: statedWorkplace(workplace.words, workplace.path) ?? statedWorkplace(remote.words, remote.path),
    isRemote: yesNo(remote.words, remote.path),
  })
}

function yesNo(words: string | undefined, path: string): RawPosting['isRemote'] {
  const found = /^(yes|true)$|^(?:no|false)$/i.exec(words ?? '')
  return found ? { value: found[1] !== undefined, words: found[0], path } : undefined
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return line(value.filter((one) => typeof one === 'string').join(', '), LONGEST_VALUE)
  // A long text is a second body, not a field.
  return typeof value === 'string' && value.length <= LONGEST_VALUE ? line(value, LONGEST_VALUE) : undefined
}
