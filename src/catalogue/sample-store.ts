import { sql, type Kysely } from 'kysely'
import type { Facts, RawPosting, PostingSource } from '../domain/index.ts'
import type { DB, Database } from '../platform/database/index.ts'
import { saveBoards } from './board-store.ts'
import { contentHash } from './canonical.ts'
import { numberChanges } from './change-store.ts'
import { ensureCompanies } from './company-store.ts'
import { listed } from './listed.ts'
import { deletePostings, insertPostings } from './posting-store.ts'

/** An archived posting: facts and a link, no text. */
export type SamplePosting = {
  source: PostingSource
  token: string
  region?: string
  companyName: string
  raw: RawPosting
  facts: Facts
  /** When the archive saw it: its dates on the site, so that nothing claims to be confirmed today. */
  archivedAt: Date
}

/** With so many real open postings the sample has done its work. */
const ENOUGH = 1_000

/** Puts the sample in, marked as such. What its board already lists for real is left alone. Answers how many went in. */
export async function putSample(db: Database, postings: readonly SamplePosting[], at = new Date()): Promise<number> {
  const companies = await ensureCompanies(
    db,
    postings.map(({ companyName }) => companyName),
  )
  return db.transaction().execute(async (transaction) => {
    await saveBoards(
      transaction,
      postings.map(({ source, token, region, companyName }) => {
        const name = source === 'hn' ? 'Who is hiring?' : companyName
        return { source, token, ...(region ? { region } : {}), name, origin: 'sample' as const }
      }),
    )
    const boardIds = await boardIdsOf(transaction)
    const byList = Map.groupBy(postings, (one) => `${boardIds.get(addressOf(one))} ${one.archivedAt.getTime()}`)
    const ids: number[] = []
    for (const [key, group] of byList) {
      const boardId = Number(key.split(' ')[0])
      const contents = group.map(({ raw, facts, companyName }) => {
        const companyId = companies.get(companyName)!
        return { raw, facts, hash: contentHash(raw, companyId), companyId, factsVersion: 0, adapter: 'sample' }
      })
      ids.push(...(await insertPostings(transaction, boardId, contents, group[0]!.archivedAt, true)).values())
    }
    await numberChanges(
      transaction,
      ids.map((postingId) => ({ postingId, kind: 'opened' as const })),
      at,
    )
    return ids.length
  })
}

const addressOf = ({ source, token, region = 'global' }: { source: string; token: string; region?: string }): string =>
  `${source}/${region}/${token}`

async function boardIdsOf(db: Kysely<DB>): Promise<Map<string, number>> {
  const rows = await db.selectFrom('board').select(['id', 'source', 'region', 'token']).execute()
  return new Map(rows.map((row) => [addressOf(row), row.id]))
}

/** Real listed postings with their facts and without their texts, by id above `afterId`: what a sample is made of. */
export async function loadForSample(
  db: Database,
  afterId: number,
  limit: number,
): Promise<(SamplePosting & { id: number })[]> {
  const { rows } = await sql<Omit<SamplePosting, 'raw'> & { id: number; raw: Omit<RawPosting, 'body'> }>`
    select p.id, b.source, b.token, b.region, c.name as "companyName", p.raw, p.facts,
           p.last_confirmed_at as "archivedAt"
      from posting p join board b on b.id = p.board_id join company c on c.id = p.company_id
     where ${listed} and not p.is_sample and p.id > ${afterId}
     order by p.id limit ${limit}`.execute(db)
  return rows.map(({ raw, ...row }) => ({ ...row, raw: { ...raw, body: [] } }))
}

/** Takes the sample postings of these boards away, or all of them; answers how many went. */
export async function withdrawSample(
  db: Database,
  boardIds: readonly number[] | 'all',
  at = new Date(),
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const which = boardIds === 'all' ? sql`true` : sql`board_id = any(${boardIds}::bigint[])`
    const { rows } = await sql<{ id: number }>`
      select id from posting where is_sample and ${which} for update`.execute(transaction)
    const ids = rows.map(({ id }) => id)
    await deletePostings(transaction, ids)
    await numberChanges(
      transaction,
      ids.map((postingId) => ({ postingId, kind: 'withdrawn' as const })),
      at,
    )
    return ids.length
  })
}

/** Takes the whole sample away once there are enough real postings. */
export async function withdrawSampleWhenEnough(db: Database, enough = ENOUGH): Promise<number> {
  const { rows } = await sql<{ ready: boolean }>`
    select exists (select from posting where is_sample)
       and (select count(*) from posting where closed_at is null and not is_sample) >= ${enough} as ready`.execute(db)
  return rows[0]!.ready ? withdrawSample(db, 'all') : 0
}
