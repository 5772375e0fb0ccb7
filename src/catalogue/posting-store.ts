import { sql, type Kysely } from 'kysely'
import type { Body, Facts, RawPosting } from '../domain/index.ts'
import type { DB } from '../platform/database/index.ts'
import type { PostingState } from './describe-change.ts'
import type { KnownPosting } from './plan-changes.ts'
import type { ClosedReason } from './posting-page.ts'

/** A posting as it is written: its content and what was read from it. */
export type PostingContent = {
  raw: RawPosting
  facts: Facts
  hash: string
  companyId: number
  factsVersion: number
  adapter: string
}

export async function loadKnown(db: Kysely<DB>, boardId: number): Promise<KnownPosting[]> {
  const { rows } = await sql<KnownPosting>`
    select id, native_id as "nativeId", content_hash as "contentHash", facts_version as "factsVersion",
           is_sample as "isSample", closed_at is not null as closed
      from posting where board_id = ${boardId}`.execute(db)
  return rows
}

export type StoredState = PostingState & {
  contentHash: string
  companyId: number
  adapter: string
  closedAt: Date | null
  closedReason: string | null
}

export async function loadStates(db: Kysely<DB>, ids: readonly number[]): Promise<Map<number, StoredState>> {
  if (ids.length === 0) return new Map()
  type Row = Omit<StoredState, 'raw'> & { id: number; raw: Omit<RawPosting, 'body'>; body: Body }
  const { rows } = await sql<Row>`
    select id, raw, body, facts, adapter, company_id as "companyId", content_hash as "contentHash", closed_at as "closedAt", closed_reason as "closedReason"
      from posting where id = any(${ids}::bigint[])`.execute(db)
  return new Map(rows.map(({ id, raw, body, ...rest }) => [id, { ...rest, raw: { ...raw, body } }]))
}

/** The content columns in one order, with their types for jsonb_to_recordset. */
const CONTENT = {
  company_id: 'bigint',
  title: 'text',
  source_url: 'text',
  apply_url: 'text',
  requisition_id: 'text',
  role_key: 'text',
  department: 'text',
  team: 'text',
  places: 'jsonb',
  raw: 'jsonb',
  body: 'jsonb',
  content_hash: 'text',
  facts: 'jsonb',
  facts_version: 'integer',
  posted_at: 'timestamptz',
  posted_precision: 'text',
  deadline_at: 'timestamptz',
  adapter: 'text',
} as const
const names = Object.keys(CONTENT)
const columns = sql.join(names.map((name) => sql.ref(name)))
const recordset = sql.raw(names.map((name) => `${name} ${CONTENT[name as keyof typeof CONTENT]}`).join(', '))
const given = (name: string) =>
  name === 'places' ? sql`array(select jsonb_array_elements_text(n.places))` : sql.ref(`n.${name}`)
const values = sql.join(names.map(given))
const assignments = sql.join(names.map((name) => sql`${sql.ref(name)} = ${given(name)}`))

function toRow({ raw, facts, hash, companyId, factsVersion, adapter }: PostingContent): Record<string, unknown> {
  const { body, ...rest } = raw
  return {
    company_id: companyId,
    title: raw.title,
    source_url: raw.sourceUrl,
    apply_url: raw.applyUrl,
    requisition_id: raw.requisitionId,
    role_key: raw.roleKey,
    department: raw.department,
    team: raw.team,
    places: raw.places.map(({ words }) => words),
    raw: rest,
    body,
    content_hash: hash,
    facts,
    facts_version: factsVersion,
    posted_at: raw.postedAt?.at,
    posted_precision: raw.postedAt?.precision,
    deadline_at: raw.deadlineAt?.at,
    adapter,
  }
}

/** One statement takes so many: its JSON stays far below the 256 MB that PostgreSQL allows, whatever a board holds. */
const SLICE = 250

function* slices<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += SLICE) yield list.slice(start, start + SLICE)
}

/** Creates postings and answers with the id of each native id. */
export async function insertPostings(
  db: Kysely<DB>,
  boardId: number,
  postings: readonly PostingContent[],
  at: Date,
  isSample = false,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (const slice of slices(postings)) {
    const rows = slice.map((posting) => ({ ...toRow(posting), native_id: posting.raw.nativeId }))
    const { rows: created } = await sql<{ id: number; nativeId: string }>`
    insert into posting (board_id, native_id, is_sample, first_seen_at, last_confirmed_at, ${columns})
    select ${boardId}, n.native_id, ${isSample}, ${at}, ${at}, ${values}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(native_id text, ${recordset})
    on conflict (board_id, native_id) do nothing
    returning id, native_id as "nativeId"`.execute(db)
    for (const { id, nativeId } of created) ids.set(nativeId, id)
  }
  return ids
}

/** What else happens to a posting whose content is written anew. */
export type Rewrite = { id: number; content: PostingContent; reopened?: boolean; adopted?: boolean; edited?: boolean }

/**
 * Writes content anew. `seenAt` is when the posting stood on its list: then a closed one is open, one of the sample becomes
 * real, and an edited one gets its date. Absent when stored payloads are read again: then only the content changes.
 */
export async function rewritePostings(db: Kysely<DB>, rewrites: readonly Rewrite[], seenAt?: Date): Promise<void> {
  for (const slice of slices(rewrites)) await rewriteSlice(db, slice, seenAt)
}

async function rewriteSlice(db: Kysely<DB>, rewrites: readonly Rewrite[], seenAt: Date | undefined): Promise<void> {
  const at = sql`${seenAt ?? null}::timestamptz`
  const rows = rewrites.map(({ id, content, reopened = false, adopted = false, edited = false }) => ({
    ...toRow(content),
    id,
    reopened,
    adopted,
    edited,
  }))
  await sql`
    update posting p
       set ${assignments}, last_confirmed_at = coalesce(${at}, p.last_confirmed_at),
           last_changed_at = case when n.edited then ${at} else p.last_changed_at end,
           first_seen_at = case when n.adopted then ${at} else p.first_seen_at end,
           is_sample = p.is_sample and not n.adopted,
           closed_at = case when ${at} is null then p.closed_at end,
           closed_reason = case when ${at} is null then p.closed_reason end,
           reopened_count = p.reopened_count + n.reopened::int
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as n(id bigint, reopened boolean, adopted boolean, edited boolean, ${recordset})
     where p.id = n.id`.execute(db)
}

/** What new rules read. Dates stay: the employer changed nothing. */
export async function rewriteFacts(
  db: Kysely<DB>,
  rereads: readonly { id: number; facts: Facts }[],
  factsVersion: number,
): Promise<void> {
  for (const slice of slices(rereads)) {
    await sql`
      update posting p set facts = n.facts, facts_version = ${factsVersion}
        from jsonb_to_recordset(${JSON.stringify(slice)}::jsonb) as n(id bigint, facts jsonb)
       where p.id = n.id`.execute(db)
  }
}

/** Only the date moves. Without `ids`: every open posting of the board. */
export async function confirmPostings(
  db: Kysely<DB>,
  boardId: number,
  at: Date,
  ids?: readonly number[],
): Promise<number> {
  if (ids?.length === 0) return 0
  const which = ids ? sql`id = any(${ids}::bigint[])` : sql`closed_at is null and not is_sample`
  const { numAffectedRows } = await sql`
    update posting set last_confirmed_at = greatest(last_confirmed_at, ${at})
     where board_id = ${boardId} and ${which}`.execute(db)
  return Number(numAffectedRows ?? 0)
}

export async function closePostings(
  db: Kysely<DB>,
  ids: readonly number[],
  reason: ClosedReason,
  at: Date,
): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update posting set closed_at = ${at}, closed_reason = ${reason}
     where id = any(${ids}::bigint[])`.execute(db)
}

export async function deletePostings(db: Kysely<DB>, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await sql`delete from posting where id = any(${ids}::bigint[])`.execute(db)
}
