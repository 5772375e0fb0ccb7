import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Logger, makeWorkerUtils, type WorkerUtils } from 'graphile-worker'
import type pg from 'pg'
import { freshDatabase } from '../../test/fresh-database.ts'
import { freeStuckTasks, joinWorkers } from './dead-workers.ts'

const silent = new Logger(() => () => undefined)

async function utilsOf(pool: pg.Pool): Promise<WorkerUtils> {
  pool.on('connect', (client) => client.on('error', () => undefined))
  const utils = await makeWorkerUtils({ pgPool: pool, logger: silent })
  await utils.migrate()
  return utils
}

/** What a worker leaves behind that was killed with a task in hand. */
async function leaveLockedTask(pool: pg.Pool, utils: WorkerUtils, minutesAgo: number): Promise<void> {
  await utils.addJob('refresh-board', {}, { queueName: 'host' })
  for (const table of ['_private_jobs', '_private_job_queues']) {
    await pool.query(
      `update graphile_worker.${table} set locked_by = 'worker-dead', locked_at = now() - make_interval(mins => $1)`,
      [minutesAgo],
    )
  }
}
const locked = async (pool: pg.Pool): Promise<number> => {
  const jobs = await pool.query('select from graphile_worker._private_jobs where locked_by is not null')
  const queues = await pool.query('select from graphile_worker._private_job_queues where locked_by is not null')
  return jobs.rows.length + queues.rows.length
}

test('the only worker frees at once what a dead one held', async () => {
  await using database = await freshDatabase()
  const utils = await utilsOf(database.pool)
  await leaveLockedTask(database.pool, utils, 0)
  assert.equal(await locked(database.pool), 2)
  const leave = await joinWorkers(database.pool, utils)
  assert.equal(await locked(database.pool), 0)
  leave()
  await utils.release()
})

test('beside a living worker only what was held too long is freed', async () => {
  await using database = await freshDatabase()
  const utils = await utilsOf(database.pool)
  const leaveFirst = await joinWorkers(database.pool, utils)
  await leaveLockedTask(database.pool, utils, 14)
  const leaveSecond = await joinWorkers(database.pool, utils)
  assert.equal(await freeStuckTasks(database.pool, utils), 0)
  assert.equal(await locked(database.pool), 2)
  await leaveLockedTask(database.pool, utils, 16)
  assert.equal(await freeStuckTasks(database.pool, utils), 1)
  assert.equal(await locked(database.pool), 0)
  leaveFirst()
  leaveSecond()
  await utils.release()
})
