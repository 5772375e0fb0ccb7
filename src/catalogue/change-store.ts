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

/**
 * The same for a follower that may have been away: undefined when changes after `after` were removed meanwhile. It then has to read
 * all rows anew, from `lastChangeNumber` on.
 */
export async function changesKept(db: Database, after: number, limit: number): Promise<PostingChange[] | undefined> {
  const changes = await changesSince(db, after, limit)
  // the newest change is never removed: where nothing came, nothing is missing
  if (changes.length === 0) return changes
  // asked after the changes were read, so that what is removed in between is noticed
  const { upTo } = await db.selectFrom('removed_changes').select('up_to as upTo').executeTakeFirstOrThrow()
  return upTo > after ? undefined : changes
}

/** As many as the history on a posting's page shows. */
export const HISTORY_SHOWN = 50
const REMOVED_AT_ONCE = 5_000

/**
 * Removes changes from before that moment, but for what employers did to postings that are there: readings by better rules go, what
 * lies before the shown history of its posting, and what concerns postings that are gone. The newest change stays, since its number
 * is the version of the catalogue. Tells how many were removed.
 */
export async function removeOldChanges(db: Database, before: Date): Promise<number> {
  for (let removed = 0; ;) {
    const { rows } = await sql<{ count: number }>`
      with old as (
        select c.number from posting_change c
         where c.at < ${before}
           and c.number < (select max(number) from posting_change)
           and (c.kind = 'reread'
                or not exists (select from posting p where p.id = c.posting_id)
                or c.number < (select s.number from posting_change s where s.posting_id = c.posting_id
                                order by s.number desc offset ${HISTORY_SHOWN - 1} limit 1))
         order by c.number limit ${REMOVED_AT_ONCE}),
      gone as (delete from posting_change c using old where c.number = old.number returning c.number),
      noted as (update removed_changes set up_to = greatest(up_to, (select max(number) from gone))
                 where exists (select from gone))
      select count(*)::int as count from gone
    `.execute(db)
    const { count } = rows[0]!
    removed += count
    if (count < REMOVED_AT_ONCE) return removed
  }
}
