import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeWorkerUtils, Logger } from 'graphile-worker'
import type pg from 'pg'
import { freshDatabase } from '../test/fresh-database.ts'
import { boardHealth, lastRateCheck, loadReference, openCounts, saveBoards } from './catalogue/index.ts'
import { failure, success } from './domain/index.ts'
import { inventedHttp, item } from './ingestion/invented-board.ts'
import { inventedRateFile } from './ingestion/rates/invented-rate-file.ts'
import { readConfig } from './platform/config.ts'
import type { Database } from './platform/database/index.ts'
import { startTasks } from './tasks.ts'

const config = readConfig({ WORKERS: '2' })
const register = (db: Database, ...tokens: string[]) =>
  saveBoards(
    db,
    tokens.map((token) => ({ source: 'ashby', token, origin: 'shipped' })),
  )

async function until(holds: () => Promise<boolean>, forMs = 10_000): Promise<void> {
  for (const end = Date.now() + forMs; !(await holds());) {
    if (Date.now() > end) throw new Error('it did not come to hold')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('boards that are due are refreshed at the start, one host serially, and a stop ends it', async () => {
  await using database = await freshDatabase()
  const { db } = database
  await register(db, 'one', 'two', 'three')
  const plain = inventedHttp({
    one: { jobs: [item('a')] },
    two: { jobs: [item('b')] },
    three: failure('broken', '503'),
  })
  let now = 0
  let most = 0
  const getJson: typeof plain.getJson = async (request) => {
    most = Math.max(most, ++now)
    await new Promise((resolve) => setTimeout(resolve, 20))
    now--
    return plain.getJson(request)
  }
  const errors: string[] = []
  const tasks = await startTasks({ ...database, config, http: { ...plain, getJson } }, (text) => errors.push(text))
  await until(async () => (await boardHealth(db)).every(({ lastCheckedAt }) => lastCheckedAt))
  await tasks.stop()
  assert.equal(most, 1)
  assert.equal((await openCounts(db)).open, 2)
  assert.deepEqual(plain.asked.sort(), ['one', 'three', 'two'])
  assert.deepEqual(errors, [])
})

test('the exchange rates are looked for at the start, and a failure is kept and stops nothing', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const errors: string[] = []
  const plain = inventedHttp({})
  const run = async (http: typeof plain, holds: () => Promise<boolean>) => {
    const tasks = await startTasks({ ...database, config, http }, (text) => errors.push(text))
    await until(holds)
    await tasks.stop()
  }
  await run(plain, async () => (await lastRateCheck(db))?.problem === 'no files here')
  await db.deleteFrom('exchange_rate_check').execute()
  const xml = inventedRateFile({}, new Date().toISOString().slice(0, 10))
  await run({ ...plain, getXml: () => Promise.resolve(success({ xml })) }, async () => !!(await loadReference(db)))
  assert.deepEqual(errors, [])
})

test('what a killed worker held in its hands is taken up again at the next start', async () => {
  await using database = await freshDatabase()
  const { db, pool } = database
  await register(db, 'one')
  await leaveTasksOfKilledWorker(pool, (await boardHealth(db))[0]!.id)
  const http = inventedHttp({ one: { jobs: [item('a')] } })
  const tasks = await startTasks({ ...database, config, http })
  await until(async () => (await openCounts(db)).open === 1)
  await tasks.stop()
})

async function leaveTasksOfKilledWorker(pool: pg.Pool, boardId: number): Promise<void> {
  pool.on('connect', (client) => client.on('error', () => undefined))
  const utils = await makeWorkerUtils({ pgPool: pool, logger: new Logger(() => () => undefined) })
  await utils.migrate()
  await utils.addJob('refresh-board', { boardId }, { queueName: 'ashby-global', jobKey: `board:${boardId}` })
  await pool.query(`update graphile_worker._private_jobs set locked_by = 'worker-x', locked_at = now(), attempts = 1`)
  await pool.query(`update graphile_worker._private_job_queues set locked_by = 'worker-x', locked_at = now()`)
  await utils.release()
}

test('a stop does not wait for a source that does not answer, and blames nobody', async () => {
  await using database = await freshDatabase()
  const { db } = database
  await register(db, 'one')
  let asked = false
  let answer: ((value: never) => void) | undefined
  const getJson = () => {
    asked = true
    return new Promise<never>((resolve) => (answer = resolve))
  }
  const tasks = await startTasks({ ...database, config, http: { ...inventedHttp({}), getJson } }, () => undefined)
  await until(() => Promise.resolve(asked))
  const start = performance.now()
  await tasks.stop()
  const took = performance.now() - start
  assert.ok(took < 2_000, `${took} ms`)
  answer?.(failure('unreachable', 'closed') as never)
  assert.equal((await boardHealth(db))[0]!.state, 'waiting')
})
