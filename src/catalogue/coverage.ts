import { sql } from 'kysely'
import type { Facts } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { listed } from './listed.ts'

/** Of `of` open remote tech postings, how many state each fact; "not stated" is not counted as stated. */
export type Coverage = { of: number; stated: { fact: keyof Facts; count: number; share: number }[] }

const OPTIONAL = [
  'level',
  'yearsMin',
  'employment',
  'workplace',
  'visaSponsorship',
  'clearance',
  'pay',
  'skills',
  'languages',
  'postingLanguage',
  'benefits',
  'equity',
  'travel',
  'skillYears',
  'education',
  'officeDays',
  'deadline',
  'openings',
  'agency',
  'vacancy',
  'aiScreening',
] as const satisfies (keyof Facts)[]

/** How much the postings say: the share of the postings the site lists (listed.ts) that states each fact. */
export async function coverage(db: Database): Promise<Coverage> {
  const counts = OPTIONAL.map((fact) => sql`count(*) filter (where facts ? ${fact}) as ${sql.id(fact)}`)
  const { rows } = await sql<Record<string, number>>`
    select count(*) as "of",
           count(*) filter (where facts #>> '{career,value,slug}' <> 'non-tech') as career,
           count(*) filter (where facts #>> '{eligibility,value,scope}' in ('worldwide', 'limited')) as eligibility,
           ${sql.join(counts)}
      from posting p
     where ${listed} and not is_sample`.execute(db)
  const row = rows[0]!
  const of = row.of!
  const facts = ['career', 'eligibility', ...OPTIONAL] as const
  return { of, stated: facts.map((fact) => ({ fact, count: row[fact]!, share: of ? row[fact]! / of : 0 })) }
}

export type OpenCounts = {
  /** Open postings read from boards. */
  open: number
  /** Open postings of the archived sample. */
  sample: number
  /** Enabled boards. */
  boards: number
  /** Companies with an open posting. */
  companies: number
  lastConfirmedAt?: Date
}

/** What the catalogue holds right now. */
export async function openCounts(db: Database): Promise<OpenCounts> {
  const { rows } = await sql<Omit<OpenCounts, 'lastConfirmedAt'> & { lastConfirmedAt: Date | null }>`
    select count(*) filter (where not is_sample) as open,
           count(*) filter (where is_sample) as sample,
           (select count(*) from board where enabled) as boards,
           count(distinct company_id) as companies,
           max(last_confirmed_at) filter (where not is_sample) as "lastConfirmedAt"
      from posting where closed_at is null`.execute(db)
  const { lastConfirmedAt, ...counts } = rows[0]!
  return { ...counts, ...(lastConfirmedAt ? { lastConfirmedAt } : {}) }
}
