import { sql } from 'kysely'
import { textOf, type Body, type Facts } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { listed } from './listed.ts'

/** What the search index is made of. */
export type IndexRow = {
  id: number
  title: string
  company: string
  companyId: number
  companySlug: string
  places: string[]
  text: string
  facts: Facts
  postedAt?: Date
  firstSeenAt: Date
  isSample: boolean
  closed: boolean
}

type Row = Omit<IndexRow, 'text' | 'postedAt' | 'closed'> & { body: Body; postedAt: Date | null; closedAt: Date | null }

/**
 * Rows for the index, by id. With `ids`: those, closed and unlisted ones too; an id that is gone is left out. Without:
 * listed ones with an id above `afterId`, at most `limit`, so that the last id asks for the next batch.
 */
export async function loadIndexRows(
  db: Database,
  ids?: readonly number[],
  afterId = 0,
  limit = 1_000,
): Promise<IndexRow[]> {
  const which = ids ? sql`p.id = any(${ids}::bigint[])` : sql`p.id > ${afterId} and ${listed}`
  const { rows } = await sql<Row>`
    select p.id, p.title, c.name as company, c.id as "companyId", c.slug as "companySlug", p.places, p.body, p.facts,
           p.posted_at as "postedAt", p.first_seen_at as "firstSeenAt", p.is_sample as "isSample",
           p.closed_at as "closedAt"
      from posting p join company c on c.id = p.company_id
     where ${which}
     order by p.id
     limit ${ids ? ids.length : limit}
  `.execute(db)
  return rows.map(({ body, postedAt, closedAt, ...row }) => ({
    ...row,
    text: textOf(body),
    ...(postedAt ? { postedAt } : {}),
    closed: closedAt !== null,
  }))
}

export type PayRow = { id: number; facts: Pick<Facts, 'pay' | 'eligibility'> }

/** The listed postings that state pay, by id above `afterId`: what the comparable figure is counted from. */
export async function loadPayRows(db: Database, afterId: number, limit: number): Promise<PayRow[]> {
  const { rows } = await sql<PayRow>`
    select p.id, jsonb_build_object('pay', p.facts -> 'pay', 'eligibility', p.facts -> 'eligibility') as facts
      from posting p
     where p.id > ${afterId} and ${listed} and p.facts ? 'pay'
     order by p.id
     limit ${limit}`.execute(db)
  return rows
}
