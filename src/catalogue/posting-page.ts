import { sql } from 'kysely'
import type { Body, Rates, RawPosting } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { HISTORY_SHOWN, type ChangeKind } from './change-store.ts'
import { cardColumns, toCard, type CardRow, type PostingCard } from './posting-cards.ts'

export type ClosedReason = 'not-listed' | 'board-gone'
export type PostingPage = PostingCard & {
  body: Body
  raw: Omit<RawPosting, 'body'>
  applyUrl?: string
  boardId: number
  boardName: string
  boardToken: string
  department?: string
  team?: string
  lastChangedAt?: Date
  closedAt?: Date
  closedReason?: ClosedReason
  reopenedCount: number
  /** The version of the rules that the facts were read with. */
  factsVersion: number
  /** An earlier posting of the same title and places that closed shortly before. */
  repostOf?: number
  /** Newest first, at most `HISTORY_SHOWN`; readings by better rules only of the last weeks. */
  changes: { kind: ChangeKind; fields: string[]; before: Record<string, unknown>; at: Date }[]
}

type Optional = 'applyUrl' | 'department' | 'team' | 'lastChangedAt' | 'closedAt' | 'closedReason' | 'repostOf'
type Nullable<T> = { [K in keyof T]-?: Exclude<T[K], undefined> | null }
type Row = CardRow & Omit<PostingPage, keyof PostingCard | Optional | 'changes'> & Nullable<Pick<PostingPage, Optional>>

/** One posting with everything known of it, open or closed; undefined when there is none. */
export async function loadPosting(db: Database, id: number, rates: Rates): Promise<PostingPage | undefined> {
  const { rows } = await sql<Row>`
    select ${cardColumns}, p.body, p.raw, p.apply_url as "applyUrl", b.id as "boardId",
           coalesce(b.name, b.token) as "boardName", b.token as "boardToken", p.department, p.team,
           p.last_changed_at as "lastChangedAt", p.closed_at as "closedAt", p.closed_reason as "closedReason",
           p.reopened_count as "reopenedCount", p.repost_of as "repostOf",
           p.facts_version as "factsVersion"
      from posting p
      join company c on c.id = p.company_id
      join board b on b.id = p.board_id
     where p.id = ${id}
  `.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const { applyUrl, department, team, lastChangedAt, closedAt, closedReason, repostOf, ...rest } = row
  const stated = { applyUrl, department, team, lastChangedAt, closedAt, closedReason, repostOf }
  return {
    ...toCard(rest, rates),
    ...(withoutNulls(stated) as Pick<PostingPage, Optional>),
    changes: await loadChanges(db, id),
  }
}

const withoutNulls = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

async function loadChanges(db: Database, id: number): Promise<PostingPage['changes']> {
  const { rows } = await sql<PostingPage['changes'][number]>`
    select kind, fields, before, at from posting_change where posting_id = ${id} order by number desc limit ${HISTORY_SHOWN}
  `.execute(db)
  return rows
}
