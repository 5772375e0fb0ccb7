import { sql, type Kysely } from 'kysely'
import type { PostingSource, SourceKind } from '../domain/index.ts'
import type { DB, Database } from '../platform/database/index.ts'

export type BoardOrigin = 'shipped' | 'operator' | 'sample'
export type NewBoard = { source: PostingSource; token: string; region?: string; name?: string; origin: BoardOrigin }

/** A board to ask: its address, what it is known by, and what makes the next answer short. */
export type BoardToCheck = {
  id: number
  source: SourceKind
  token: string
  region: string
  name?: string
  nextCheckAt: Date
  validators: { etag?: string; lastModified?: string }
  bodyHash?: string
}

/** Adds boards that are not known yet; a sample's board that is given again becomes a real one. Known ones stay as they are. */
export async function saveBoards(
  db: Kysely<DB>,
  boards: readonly NewBoard[],
): Promise<{ added: number; total: number }> {
  const rows = boards.map((board) => ({ ...board, region: board.region ?? 'global', name: board.name || null }))
  const { rows: saved } = await sql<{ added: boolean }>`
    insert into board (source, token, region, name, origin, enabled)
    select distinct on (source, region, token) source, token, region, name, origin, origin <> 'sample'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as b(source text, token text, region text, name text, origin text)
     order by source, region, token
    on conflict (source, region, token) do update
       set name = coalesce(board.name, excluded.name), enabled = true, next_check_at = now(),
           origin = excluded.origin
     where board.origin = 'sample' and excluded.origin <> 'sample'
    returning (xmax = 0) as added`.execute(db)
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from board where enabled`.execute(db)
  return { added: saved.filter(({ added }) => added).length, total: counted[0]!.total }
}

type Row = Omit<BoardToCheck, 'validators' | 'name' | 'bodyHash'> & {
  name: string | null
  etag: string | null
  lastModified: string | null
  bodyHash: string | null
}
const columns = sql`id, source, token, region, name, etag, last_modified as "lastModified", body_hash as "bodyHash",
  next_check_at as "nextCheckAt"`

/** Enabled boards whose time has come, those waiting longest first. With `all`, every enabled board. */
export async function dueBoards(
  db: Database,
  { now = new Date(), limit = 1_000, all = false }: { now?: Date; limit?: number; all?: boolean } = {},
): Promise<BoardToCheck[]> {
  const { rows } = await sql<Row>`
    select ${columns} from board where enabled and (${all} or next_check_at <= ${now})
     order by next_check_at, id limit ${limit}`.execute(db)
  return rows.map(toBoard)
}

/** One board by its id, whether due or not; undefined when there is none. */
export async function loadBoard(db: Database, id: number): Promise<BoardToCheck | undefined> {
  const { rows } = await sql<Row>`select ${columns} from board where id = ${id}`.execute(db)
  return rows[0] && toBoard(rows[0])
}

function toBoard({ name, etag, lastModified, bodyHash, ...board }: Row): BoardToCheck {
  return {
    ...board,
    ...(name ? { name } : {}),
    ...(bodyHash ? { bodyHash } : {}),
    validators: { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) },
  }
}
