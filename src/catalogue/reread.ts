import { sql, type Kysely } from 'kysely'
import type { Facts, RawPosting, SourceKind } from '../domain/index.ts'
import type { DB, Database } from '../platform/database/index.ts'
import { lockBoard } from './board-run-store.ts'
import { contentHash, storable } from './canonical.ts'
import { numberChanges, type NewChange } from './change-store.ts'
import { describeChange, describeReread } from './describe-change.ts'
import { loadPayloads } from './payload-store.ts'
import { loadStates, rewriteFacts, rewritePostings, type Rewrite } from './posting-store.ts'

export type Rereading = {
  boardId: number
  factsVersion: number
  adapter: string
  /** Everything, not only what other rules or another adapter read. */
  all: boolean
  afterId: number
  limit: number
  /** Reads a stored posting anew. The payload comes along when another adapter mapped it. */
  read(raw: RawPosting, payload?: unknown): { raw: RawPosting; facts: Facts }
}
/** What one slice did; ask for the next one after `lastId`, until `read` is 0. `fields`: postings changed, by field. */
export type Reread = { read: number; changed: number; lastId: number; fields: Record<string, number> }

/**
 * Reads stored postings of one board anew, at most `limit`, in one transaction, and writes what differs. What is written
 * carries the new version, so that after an interruption the same call goes on where it stopped.
 */
export async function rereadPostings(db: Database, rereading: Rereading): Promise<Reread> {
  const { boardId, factsVersion, adapter } = rereading
  return db.transaction().execute(async (transaction) => {
    await lockBoard(transaction, boardId)
    const ids = await outdatedIds(transaction, rereading)
    const stored = await loadStates(transaction, ids)
    const remapped = ids.filter((id) => stored.get(id)!.adapter !== adapter)
    const payloads = await loadPayloads(transaction, remapped)
    const done: Reread = { read: ids.length, changed: 0, lastId: ids.at(-1) ?? rereading.afterId, fields: {} }
    const changes: NewChange[] = []
    const rewrites: Rewrite[] = []
    const rereads: { id: number; facts: Facts }[] = []
    for (const id of ids) {
      const old = stored.get(id)!
      const now = storable(rereading.read(old.raw, payloads.get(id)))
      const hash = contentHash(now.raw, old.companyId)
      const mappedAnew = payloads.has(id) && hash !== old.contentHash
      const { fields, before } = mappedAnew ? describeChange(old, now) : describeReread(old.facts, now.facts)
      if (fields.length) changes.push({ postingId: id, kind: 'reread', fields, before })
      for (const field of fields) done.fields[field] = (done.fields[field] ?? 0) + 1
      if (payloads.has(id))
        rewrites.push({ id, content: { ...now, hash, companyId: old.companyId, factsVersion, adapter } })
      else rereads.push({ id, facts: now.facts })
    }
    await rewriteFacts(transaction, rereads, factsVersion)
    await rewritePostings(transaction, rewrites)
    await numberChanges(transaction, changes, new Date())
    return { ...done, changed: changes.length }
  })
}

async function outdatedIds(
  db: Kysely<DB>,
  { boardId, factsVersion, adapter, all, afterId, limit }: Rereading,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from posting
     where board_id = ${boardId} and id > ${afterId} and not is_sample
       and (${all} or facts_version <> ${factsVersion} or adapter <> ${adapter})
     order by id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

export type OutdatedBoard = { boardId: number; source: SourceKind; token: string; count: number }

/** How many postings each board has to read anew. */
export async function outdatedBoards(
  db: Database,
  factsVersion: number,
  adapters: readonly string[],
  all: boolean,
): Promise<OutdatedBoard[]> {
  const { rows } = await sql<OutdatedBoard>`
    select b.id as "boardId", b.source, b.token, count(*) as count
      from posting p join board b on b.id = p.board_id
     where not p.is_sample and (${all} or p.facts_version <> ${factsVersion} or p.adapter <> all(${adapters}::text[]))
     group by b.id order by b.id`.execute(db)
  return rows
}
