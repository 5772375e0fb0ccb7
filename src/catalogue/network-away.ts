import { sql } from 'kysely'
import type { Database } from '../platform/database/index.ts'
import { inMinutes } from './check-times.ts'

/** Without a network everything is asked again after this. */
const PAUSE_MINUTES = 10

/**
 * When every source was unreachable and nothing else answered in the last ten minutes, it is the network that is away and
 * not a board: nobody is blamed, all boards wait ten minutes, and the run says so. Answers whether that is the case.
 */
export async function pauseWithoutNetwork(db: Database, boardId: number, at: Date): Promise<boolean> {
  const from = new Date(at.getTime() - PAUSE_MINUTES * 60_000)
  const { rows } = await sql<{ away: boolean }>`
    select count(distinct b.source) = (select count(distinct source) from board where enabled)
       and bool_and(r.outcome in ('unreachable', 'no-network')) as away
      from board_run r join board b on b.id = r.board_id
     where r.finished_at > ${from}`.execute(db)
  if (!rows[0]?.away) return false
  await sql`
    update board set next_check_at = ${inMinutes(at, PAUSE_MINUTES, 0)},
      failures_in_row = case when failure_reason = 'unreachable' and last_checked_at > ${from}
                             then greatest(failures_in_row - 1, 0) else failures_in_row end,
      failure_reason = case when failures_in_row <= 1 and failure_reason = 'unreachable' then null else failure_reason end,
      failure_detail = case when failures_in_row <= 1 and failure_reason = 'unreachable' then null else failure_detail end,
      failing_since = case when failures_in_row <= 1 and failure_reason = 'unreachable' then null else failing_since end
     where enabled and (next_check_at < ${inMinutes(at, PAUSE_MINUTES, 0)}
                        or (failure_reason = 'unreachable' and last_checked_at > ${from}))`.execute(db)
  await sql`
    update board_run set outcome = 'no-network'
     where id = (select max(id) from board_run where board_id = ${boardId})`.execute(db)
  return true
}
