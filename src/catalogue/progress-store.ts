import { sql } from 'kysely'
import type { Database } from '../platform/database/index.ts'

/** What has happened since a moment, over all workers, as the runs in the database tell it. */
export type Progress = {
  /** Enabled boards, how many of them have been asked since, and how many are due now. */
  boards: number
  checked: number
  due: number
  opened: number
  changed: number
  closed: number
  reopened: number
  held: number
  /** Runs that brought no list, by reason. */
  failures: Record<string, number>
  /** Open postings of boards, the sample not counted. */
  open: number
  /** No host at all has answered lately. */
  noNetwork: boolean
}

export async function readProgress(db: Database, since: Date): Promise<Progress> {
  const { rows } = await sql<
    Omit<Progress, 'failures' | 'noNetwork'> & { failures: Record<string, number> | null; noNetwork: boolean | null }
  >`
    with run as (select * from board_run where finished_at >= ${since})
    select (select count(*) from board where enabled) as boards,
           (select count(distinct board_id) from run) as checked,
           (select count(*) from board where enabled and next_check_at <= now()) as due,
           coalesce(sum(opened), 0)::int as opened, coalesce(sum(changed), 0)::int as changed,
           coalesce(sum(closed), 0)::int as closed, coalesce(sum(reopened), 0)::int as reopened,
           count(*) filter (where outcome = 'held') as held,
           (select jsonb_object_agg(outcome, n) from (
              select outcome, count(distinct board_id) as n from run
               where outcome not in ('complete', 'held', 'not-modified') group by outcome) f) as failures,
           (select count(*) from posting where closed_at is null and not is_sample) as open,
           (select outcome = 'no-network' from board_run order by id desc limit 1) as "noNetwork"
      from run`.execute(db)
  const row = rows[0]!
  return { ...row, failures: row.failures ?? {}, noNetwork: row.noNetwork ?? false }
}

/** Forgets runs that ended before a moment; the last fifty of each board stay. */
export async function cleanBoardRuns(db: Database, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from board_run r using (
      select id, row_number() over (partition by board_id order by id desc) as place from board_run) ranked
     where ranked.id = r.id and ranked.place > 50 and r.finished_at < ${before}`.execute(db)
  return Number(numAffectedRows ?? 0)
}
