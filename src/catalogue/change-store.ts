import { sql, type Kysely } from 'kysely'
import type { DB, Database } from '../platform/database/index.ts'

export type ChangeKind = 'opened' | 'changed' | 'closed' | 'reopened' | 'reread' | 'withdrawn'
export type PostingChange = { number: number; postingId: number; kind: ChangeKind; fields: string[]; at: Date }
export type NewChange = {
  postingId: number
  kind: ChangeKind
  fields?: readonly string[]
  before?: Record<string, unknown>
}

/** Any number that nothing else in this database takes as an advisory lock. */
const CHANGE_LIST_LOCK = 7_307_001

/**
 * Appends to the change list. Call it last in the transaction: numbers of a sequence do not commit in order, so a
 * follower of "numbers above my last" would skip a late one. The lock, held from here to the commit, orders them.
 */
export async function numberChanges(transaction: Kysely<DB>, changes: readonly NewChange[], at: Date): Promise<void> {
  if (changes.length === 0) return
  await sql`select pg_advisory_xact_lock(${CHANGE_LIST_LOCK})`.execute(transaction)
  await appendChanges(transaction, changes, at)
}

/** The insert alone. Apart from `numberChanges` only the test that shows the loss calls it. */
export async function appendChanges(transaction: Kysely<DB>, changes: readonly NewChange[], at: Date): Promise<void> {
  const rows = changes.map((change) => ({
    id: change.postingId,
    kind: change.kind,
    fields: change.fields ?? [],
    before: change.before ?? {},
  }))
  await sql`
    insert into posting_change (posting_id, kind, fields, before, at)
    select c.id, c.kind, array(select jsonb_array_elements_text(c.fields)), c.before, ${at}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(id bigint, kind text, fields jsonb, before jsonb)
  `.execute(transaction)
}

/** Changes with a number above `after`, oldest first, at most `limit`. A follower that keeps the last number misses none. */
export async function changesSince(db: Database, after: number | bigint, limit = 5_000): Promise<PostingChange[]> {
  const rows = await db
    .selectFrom('posting_change')
    .select(['number', 'posting_id as postingId', 'kind', 'fields', 'at'])
    .where('number', '>', Number(after))
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as ChangeKind }))
}

/** The newest number of the change list, 0 for an empty one. Read it before the rows that are then followed. */
export async function lastChangeNumber(db: Database): Promise<number> {
  const row = await db.selectFrom('posting_change').select(db.fn.max('number').as('last')).executeTakeFirst()
  return Number(row?.last ?? 0)
}

/** The newest change and its moment: the version of the catalogue. Undefined before anything has happened. */
export async function lastChange(db: Database): Promise<Pick<PostingChange, 'number' | 'at'> | undefined> {
  return db.selectFrom('posting_change').select(['number', 'at']).orderBy('number', 'desc').limit(1).executeTakeFirst()
}
