import { sql } from 'kysely'
import type { PostingSource } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { companyKey } from './company-key.ts'
import { slugify } from './slug.ts'

export type CompanyPage = {
  id: number
  slug: string
  name: string
  website?: string
  /** Open postings, newest first. */
  openIds: number[]
  closedCount: number
  boards: { source: PostingSource; token: string; lastCompleteAt?: Date }[]
}

/** A name without any letter or digit is kept apart by its own spelling. */
const keyOf = (name: string): string => companyKey(name) ?? `=${name}`

/**
 * The id of the company of each name; new ones are created, outside any transaction of the caller, so that two boards
 * that bring the same companies never wait for each other crosswise.
 */
export async function ensureCompanies(db: Database, names: readonly string[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  if (names.length === 0) return ids
  const nameOf = new Map([...new Set(names)].map((name) => [keyOf(name), name] as const))
  const idOf = await findByKey(db, [...nameOf.keys()])
  for (const [key, name] of nameOf) {
    if (!idOf.has(key)) idOf.set(key, await createCompany(db, key, name))
  }
  for (const name of new Set(names)) ids.set(name, idOf.get(keyOf(name))!)
  return ids
}

async function findByKey(db: Database, keys: string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: number; key: string }>`
    select id, key from company where key = any(${keys}::text[])`.execute(db)
  return new Map(rows.map(({ id, key }) => [key, id]))
}

async function createCompany(db: Database, key: string, name: string): Promise<number> {
  const slug = slugify(name)
  for (let n = 1; ; n++) {
    const { rows } = await sql<{ id: number }>`
      insert into company (slug, key, name) values (${n === 1 ? slug : `${slug}-${n}`}, ${key}, ${name})
      on conflict do nothing returning id`.execute(db)
    const id = rows[0]?.id ?? (await findByKey(db, [key])).get(key)
    if (id !== undefined) return id
  }
}

/** A company by its slug, with the ids of its open postings; undefined when there is none. */
export async function loadCompany(db: Database, slug: string): Promise<CompanyPage | undefined> {
  const company = await db.selectFrom('company').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!company) return undefined
  const { id, name, website } = company
  const [postings, boards] = await Promise.all([loadPostingIds(db, id), loadBoards(db, id)])
  return { id, slug, name, ...(website ? { website } : {}), ...postings, boards }
}

async function loadPostingIds(db: Database, id: number): Promise<Pick<CompanyPage, 'openIds' | 'closedCount'>> {
  const { rows } = await sql<{ openIds: number[] | null; closedCount: number }>`
    select (json_agg(id order by coalesce(posted_at, first_seen_at) desc, id desc)
             filter (where closed_at is null)) as "openIds",
           count(*) filter (where closed_at is not null) as "closedCount"
      from posting where company_id = ${id}`.execute(db)
  return { openIds: rows[0]?.openIds ?? [], closedCount: rows[0]?.closedCount ?? 0 }
}

async function loadBoards(db: Database, id: number): Promise<CompanyPage['boards']> {
  const { rows } = await sql<{ source: PostingSource; token: string; lastCompleteAt: Date | null }>`
    select source, token, last_complete_at as "lastCompleteAt" from board b
     where company_id = ${id} or exists (select from posting p where p.board_id = b.id and p.company_id = ${id})
     order by source, token`.execute(db)
  return rows.map(({ lastCompleteAt, ...board }) => ({ ...board, ...(lastCompleteAt ? { lastCompleteAt } : {}) }))
}
