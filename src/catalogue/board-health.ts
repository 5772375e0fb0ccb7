import { sql } from 'kysely'
import type { FailureReason, SourceKind } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'

export type BoardHealth = {
  id: number
  source: SourceKind
  token: string
  region: string
  name?: string
  /** `waiting` has never been asked; `held` answered with a list too short to believe. */
  state: 'waiting' | 'ok' | 'held' | 'failing'
  open: number
  lastCheckedAt?: Date
  lastCompleteAt?: Date
  nextCheckAt: Date
  failingSince?: Date
  failureReason?: FailureReason
  failureDetail?: string
}

/** How each enabled board fares, troubled ones first. */
export async function boardHealth(db: Database): Promise<BoardHealth[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select b.id, b.source, b.token, b.region, b.name,
           case when b.last_checked_at is null then 'waiting' when b.failures_in_row > 0 then 'failing'
                when b.held_lists > 0 then 'held' else 'ok' end as state,
           (select count(*) from posting p where p.board_id = b.id and p.closed_at is null and not p.is_sample) as open,
           b.last_checked_at as "lastCheckedAt", b.last_complete_at as "lastCompleteAt",
           b.next_check_at as "nextCheckAt", b.failing_since as "failingSince",
           b.failure_reason as "failureReason", b.failure_detail as "failureDetail"
      from board b
     where b.enabled
     order by b.failures_in_row = 0, b.held_lists = 0, b.source, b.token`.execute(db)
  return rows.map(
    (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as BoardHealth,
  )
}
