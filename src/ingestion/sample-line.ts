import { z } from 'zod'
import type { SamplePosting } from '../catalogue/index.ts'
import type { Evidence, Fact, Facts, RawPosting, TimeZoneLimit } from '../domain/index.ts'

/** Longest quote that a line may carry, so that no text of an employer travels with the sample. */
const LONGEST_QUOTE = 60

const stated = z.object({ value: z.unknown(), words: z.string(), path: z.string() })
const fact = z.object({
  value: z.unknown(),
  evidence: z.array(z.record(z.string(), z.unknown())).optional(),
  rule: z.string(),
})
const place = z.object({
  words: z.string(),
  path: z.string(),
  locality: z.string().optional(),
  region: z.string().optional(),
  country: z.string().optional(),
})
const moment = z.object({ at: z.string(), precision: z.enum(['second', 'day']) })

/** A line of data/sample/postings.jsonl: what one archived posting says, without its text. */
const sampleLineSchema = z.object({
  source: z.enum(['greenhouse', 'lever', 'ashby', 'hn']),
  token: z.string(),
  region: z.string().optional(),
  company: z.string(),
  id: z.string(),
  title: z.string(),
  url: z.url(),
  apply: z.url().optional(),
  posted: moment.optional(),
  /** The day on which the archive saw it. */
  archived: z.iso.date(),
  places: z.array(place),
  workplace: stated.optional(),
  isRemote: stated.optional(),
  country: stated.optional(),
  employment: stated.optional(),
  level: stated.optional(),
  department: z.string().optional(),
  team: z.string().optional(),
  facts: z.record(z.string(), fact),
})
export type SampleLine = z.infer<typeof sampleLineSchema>

/** The line of a posting. Quotes stay only when they are short and stand in its title, its places or a field. */
export function sampleLineOf({
  source,
  token,
  region,
  companyName,
  raw,
  facts,
  archivedAt,
}: SamplePosting): SampleLine {
  return sampleLineSchema.parse(
    withoutUndefined({
      source,
      token,
      region,
      company: companyName,
      id: raw.nativeId,
      title: raw.title,
      url: raw.sourceUrl,
      apply: raw.applyUrl === raw.sourceUrl ? undefined : raw.applyUrl,
      posted: raw.postedAt,
      archived: archivedAt.toISOString().slice(0, 10),
      places: raw.places,
      workplace: raw.workplace,
      isRemote: raw.isRemote,
      country: raw.country,
      employment: raw.employment,
      level: raw.level,
      department: raw.department,
      team: raw.team,
      facts: Object.fromEntries(
        Object.entries(facts).flatMap(([name, value]) => (value ? [[name, lightened(value as Fact<unknown>)]] : [])),
      ),
    }),
  )
}

const withoutUndefined = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined))

function lightened({ value, evidence, rule }: Fact<unknown>): Record<string, unknown> {
  const kept = evidence.filter(mayTravel)
  return { value: withoutWords(value), ...(kept.length > 0 ? { evidence: kept } : {}), rule }
}

const mayTravel = (evidence: Evidence): boolean =>
  !(evidence.method === 'text' && evidence.part === 'body') && evidence.quote.length <= LONGEST_QUOTE

/** What a value says in the employer's words: a time zone is told in figures, a long "where" of a pay range goes. */
function withoutWords(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(withoutWords)
  const parts = Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
    if (name === 'timeZone' && part) return [[name, { ...part, words: zoneInFigures(part as TimeZoneLimit) }]]
    return typeof part === 'string' && part.length > LONGEST_QUOTE ? [] : [[name, withoutWords(part)]]
  })
  return Object.fromEntries(parts)
}

function zoneInFigures({ from, to, overlapHours }: TimeZoneLimit): string {
  const offset = (hours: number) => `UTC${hours < 0 ? '−' : '+'}${Math.abs(hours)}`
  const span = from !== undefined && to !== undefined ? `${offset(from)} to ${offset(to)}` : ''
  return span || (overlapHours === undefined ? '' : `${overlapHours} hours of overlap`)
}

/** The posting of a line. Throws when the line is none: the file is ours. */
export function postingOfSampleLine(json: unknown): SamplePosting {
  const line = sampleLineSchema.parse(json)
  const { source, token, region, company, facts, id, url, apply, posted, archived, ...same } = line
  const raw = { ...same, nativeId: id, companyName: company, sourceUrl: url, applyUrl: apply, postedAt: posted }
  const whole = { ...raw, pay: [], tags: [], metadata: [], body: [] }
  return {
    source,
    token,
    ...(region ? { region } : {}),
    companyName: company,
    archivedAt: new Date(archived),
    raw: withoutUndefined(whole) as RawPosting,
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, { value, evidence = [], rule }]) => [name, { value, evidence, rule }]),
    ) as unknown as Facts,
  }
}
