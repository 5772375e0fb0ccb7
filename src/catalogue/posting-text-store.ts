import { sql } from 'kysely'
import { textOf, type Body } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'

/** The texts of postings by id; those without one, and those of the sample, are left out. */
export async function loadTexts(db: Database, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: number; body: Body }>`
    select p.id, p.body from posting p where p.id = any(${ids}::bigint[]) and not p.is_sample
  `.execute(db)
  return new Map(rows.map(({ id, body }) => [id, textOf(body)] as const).filter(([, text]) => text !== ''))
}
