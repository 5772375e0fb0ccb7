import { sql, type Kysely } from 'kysely'
import type { Failure } from '../domain/index.ts'
import type { DB, Database } from '../platform/database/index.ts'
import { numberChanges } from './change-store.ts'
import { backOffMinutes, HELD_MINUTES, inMinutes, nextInterval } from './check-times.ts'
import { boardIsGone, type Judgement, type ListHistory } from './close-rules.ts'
import { pauseWithoutNetwork } from './network-away.ts'
import { closePostings, confirmPostings } from './posting-store.ts'

/** How a run of a board began and ended. */
export type RunTimes = { startedAt: Date; fetchedAt: Date; bytes?: number }
export type RunCounts = {
  listed: number
  opened: number
  changed: number
  unchanged: number
  closed: number
  reopened: number
}
export type AnswerMarks = { etag?: string; lastModified?: string; bodyHash?: string }

export type LockedBoard = ListHistory & { id: number; intervalMinutes: number; failuresInRow: number }

/** Two refreshes of one board wait for each other here. Throws for a board that does not exist. */
export async function lockBoard(db: Kysely<DB>, id: number): Promise<LockedBoard> {
  const { rows } = await sql<LockedBoard>`
    select id, last_listed as "lastListed", held_lists as "heldLists", held_since as "heldSince",
           interval_minutes as "intervalMinutes", failures_in_row as "failuresInRow"
      from board where id = ${id} for update`.execute(db)
  if (!rows[0]) throw new Error(`There is no board ${id}`)
  return rows[0]
}

type ListRun = RunTimes & { judgement: Judgement; counts: RunCounts; marks: AnswerMarks; company?: BoardCompany }
type BoardCompany = { id: number; name?: string }

/** Ends a run that brought a list. A held list leaves no validators behind, so that the next answer is a list again. */
export async function recordList(db: Kysely<DB>, board: LockedBoard, run: ListRun): Promise<void> {
  const { judgement, counts, marks, fetchedAt, company } = run
  const { opened, changed, closed, reopened } = counts
  const believed = judgement.believed
  const interval = nextInterval(board.intervalMinutes, opened + changed + closed + reopened > 0)
  const kept = believed ? marks : {}
  await sql`
    update board set
      last_checked_at = ${fetchedAt}, interval_minutes = ${interval},
      next_check_at = ${inMinutes(fetchedAt, believed ? interval : HELD_MINUTES)},
      last_complete_at = case when ${believed} then ${fetchedAt} else last_complete_at end,
      last_listed = case when ${believed} then ${counts.listed} else last_listed end,
      held_lists = ${judgement.believed ? 0 : judgement.heldLists},
      held_since = ${judgement.believed ? null : judgement.heldSince},
      etag = ${kept.etag ?? null}, last_modified = ${kept.lastModified ?? null}, body_hash = ${kept.bodyHash ?? null},
      company_id = coalesce(${company?.id ?? null}, company_id), name = coalesce(name, ${company?.name ?? null}),
      ${wellAgain}
     where id = ${board.id}`.execute(db)
  await insertRun(
    db,
    board.id,
    run,
    believed ? 'complete' : 'held',
    judgement.believed ? undefined : judgement.why,
    counts,
  )
}

const wellAgain = sql`failures_in_row = 0, failure_reason = null, failure_detail = null, failing_since = null,
  gone_answers = 0, gone_since = null`

/** Ends a run in which the list was the same as last time: every open posting is confirmed. */
export async function recordNotModified(db: Database, boardId: number, run: RunTimes): Promise<{ unchanged: number }> {
  return db.transaction().execute(async (transaction) => {
    const board = await lockBoard(transaction, boardId)
    const unchanged = await confirmPostings(transaction, boardId, run.fetchedAt)
    const interval = nextInterval(board.intervalMinutes, false)
    await sql`
      update board set last_checked_at = ${run.fetchedAt}, last_complete_at = ${run.fetchedAt},
             interval_minutes = ${interval}, next_check_at = ${inMinutes(run.fetchedAt, interval)}, ${wellAgain}
       where id = ${boardId}`.execute(transaction)
    await insertRun(transaction, boardId, run, 'not-modified', undefined, { ...noCounts, listed: unchanged, unchanged })
    return { unchanged }
  })
}

/**
 * Ends a run that brought no list. Nothing closes, with one exception: a source that has said "no such board" three
 * times over 12 hours has closed what stood on it.
 */
export async function recordFailure(
  db: Database,
  boardId: number,
  failure: Failure,
  run: RunTimes,
): Promise<{ closed: number; networkAway: boolean }> {
  const at = run.fetchedAt
  const closed = await db.transaction().execute(async (transaction) => {
    const board = await lockBoard(transaction, boardId)
    const next = inMinutes(at, backOffMinutes(failure, board.failuresInRow + 1))
    const notFound = failure.reason === 'not-found'
    const { rows } = await sql<{ goneAnswers: number; goneSince: Date | null }>`
      update board set last_checked_at = ${at}, next_check_at = ${next}, failures_in_row = failures_in_row + 1,
             failure_reason = ${failure.reason}, failure_detail = ${failure.detail.slice(0, 500).replaceAll('\0', '')},
             failing_since = coalesce(failing_since, ${at}),
             gone_answers = gone_answers + ${notFound ? 1 : 0},
             gone_since = case when ${notFound} then coalesce(gone_since, ${at}) else gone_since end
       where id = ${boardId} returning gone_answers as "goneAnswers", gone_since as "goneSince"`.execute(transaction)
    const { goneAnswers, goneSince } = rows[0]!
    const gone = notFound && goneSince !== null && boardIsGone(goneAnswers, goneSince, at)
    const closed = gone ? await openIds(transaction, boardId) : []
    await closePostings(transaction, closed, 'board-gone', at)
    await insertRun(transaction, boardId, run, failure.reason, failure.detail, { ...noCounts, closed: closed.length })
    await numberChanges(
      transaction,
      closed.map((postingId) => ({ postingId, kind: 'closed' as const })),
      at,
    )
    return closed.length
  })
  const networkAway = failure.reason === 'unreachable' && (await pauseWithoutNetwork(db, boardId, at))
  return { closed, networkAway }
}

async function openIds(db: Kysely<DB>, boardId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from posting where board_id = ${boardId} and closed_at is null and not is_sample`.execute(db)
  return rows.map(({ id }) => id)
}

const noCounts: RunCounts = { listed: 0, opened: 0, changed: 0, unchanged: 0, closed: 0, reopened: 0 }

async function insertRun(
  db: Kysely<DB>,
  boardId: number,
  { startedAt, fetchedAt, bytes = 0 }: RunTimes,
  outcome: string,
  detail: string | undefined,
  counts: RunCounts,
): Promise<void> {
  await db
    .insertInto('board_run')
    .values({
      board_id: boardId,
      started_at: startedAt,
      finished_at: fetchedAt,
      outcome,
      detail: detail?.slice(0, 500).replaceAll('\0', '') ?? null,
      bytes,
      ...counts,
    })
    .execute()
}
