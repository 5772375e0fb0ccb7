import { z } from 'zod'
import type { Body, RawPlace, RawPosting } from '../domain/index.ts'

/** One posting of the marked set, as `evaluation` and `offing understand` read it: a source's fields and plain text. */
export const goldRecordSchema = z.object({
  id: z.string(),
  source: z.string(),
  company: z.string().nullish(),
  title: z.string(),
  locations: z.array(z.string()).default([]),
  fields: z.record(z.string(), z.unknown()).default({}),
  text: z.string(),
})
export type GoldRecord = z.infer<typeof goldRecordSchema>

/** The record as the source's own adapter would map it. The words of every field stand as they do in the record. */
export function rawPostingOf(record: GoldRecord): RawPosting {
  const base: RawPosting = {
    nativeId: record.id,
    title: record.title,
    // In one archive the company is only known by the address of its board.
    companyName: record.company && !record.company.includes('/') ? record.company : undefined,
    sourceUrl: text(record.fields.url) ?? 'https://postings.invalid/',
    places: record.locations.map((words) => ({ words, path: 'location' })),
    pay: [],
    tags: strings(record.fields.tags),
    metadata: [],
    body: bodyOf(record.text),
  }
  return { ...base, ...FIELDS_OF[record.source]?.(record.fields, base.places) }
}

/** One block a line, so that the words of a fact stand in the text as they were written. */
export function bodyOf(plain: string): Body {
  const body: Body = []
  for (const line of plain.split('\n')) {
    const item = /^\s*[-•*·]\s+(?=\S)/.exec(line)
    const words = item ? line.slice(item[0].length) : line
    if (words.trim()) body.push({ kind: item ? 'item' : 'paragraph', text: words })
  }
  return body
}

type Fields = GoldRecord['fields']
const FIELDS_OF: Record<string, (fields: Fields, places: RawPlace[]) => Partial<RawPosting>> = {
  ashby: (fields) => ({
    employment: stated(fields, 'employmentType'),
    isRemote: flag(fields, 'isRemote'),
    country: stated(fields, 'country'),
    department: text(fields.department),
    team: text(fields.team),
  }),
  lever: (fields) => ({
    employment: stated(fields, 'commitment'),
    workplace: workplace(fields, 'workplaceType'),
    country: stated(fields, 'country'),
    department: text(fields.department),
    team: text(fields.team),
  }),
  greenhouse: (fields) => ({
    department: strings(fields.departments)[0],
    metadata: strings(fields.offices).map((value) => ({ name: 'Office', value })),
  }),
  // Its place says where the applicant may live, and everything on it is remote.
  remotive: (fields, places) => ({
    employment: stated(fields, 'job_type'),
    department: text(fields.category),
    places: places.map((place) => ({ ...place, path: 'candidate_required_location' })),
    isRemote: { value: true, words: '', path: 'source' },
    metadata: text(fields.salary) ? [{ name: 'salary', value: text(fields.salary)! }] : [],
  }),
  remoteok: (fields) => ({
    isRemote: { value: true, words: '', path: 'source' },
    pay: remoteOkPay(fields),
  }),
}

function remoteOkPay(fields: Fields): RawPosting['pay'] {
  const min = Number(fields.salary_min) || undefined
  const max = Number(fields.salary_max) || undefined
  if (min === undefined && max === undefined) return []
  return [{ min, max, kind: 'base', words: String(min ?? max), path: min ? 'salary_min' : 'salary_max' }]
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

function stated(fields: Fields, path: string) {
  const words = text(fields[path])
  return words === undefined ? undefined : { value: words, words, path }
}

function flag(fields: Fields, path: string) {
  const value = fields[path]
  return typeof value === 'boolean' ? { value, words: String(value), path } : undefined
}

function workplace(fields: Fields, path: string): RawPosting['workplace'] {
  const words = text(fields[path])
  if (words === undefined) return undefined
  const value = words.toLowerCase().replace('-', '')
  return value === 'remote' || value === 'hybrid' || value === 'onsite' ? { value, words, path } : undefined
}
