import type { WorkerUtils } from 'graphile-worker'
import type pg from 'pg'

/** Any number that nothing else in this database takes as an advisory lock. */
const WORKERS_ALIVE = 7_307_002

/** No task takes so long; one that has been held longer belongs to a worker that is gone. */
const LONGEST_TASK = '15 minutes'

/**
 * Says for as long as this process lives that a worker is alive, and frees the tasks of workers that died with a task in
 * hand: all of them when no other worker is alive, which a lock that dies with its connection tells. graphile-worker alone
 * would wait four hours. Answers with the way to say that this worker ends.
 */
export async function joinWorkers(pool: pg.Pool, utils: WorkerUtils): Promise<() => void> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [WORKERS_ALIVE])
    const alone = rows[0]!.alone
    if (alone) await freeTasks(pool, utils, '0')
    await client.query('select pg_advisory_lock_shared($1)', [WORKERS_ALIVE])
    if (alone) await client.query('select pg_advisory_unlock($1)', [WORKERS_ALIVE])
  } catch (error) {
    client.release(true)
    throw error
  }
  client.on('error', () => undefined) // the server went away: the lock with it, and the next query says so
  return () => client.release(true)
}

/** Frees tasks that were held for longer than any task takes. */
export const freeStuckTasks = (pool: pg.Pool, utils: WorkerUtils): Promise<number> =>
  freeTasks(pool, utils, LONGEST_TASK)

async function freeTasks(pool: pg.Pool, utils: WorkerUtils, heldFor: string): Promise<number> {
  const { rows } = await pool.query<{ worker: string }>(
    `select distinct locked_by as worker from graphile_worker.jobs
      where locked_by is not null and locked_at <= now() - $1::interval`,
    [heldFor],
  )
  if (rows.length > 0) await utils.forceUnlockWorkers(rows.map(({ worker }) => worker))
  return rows.length
}
