import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/fresh-database.ts'
import { failure } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { boardHealth, dueBoards, readProgress, recordFailure, recordNotModified, saveBoards } from './index.ts'

const start = Date.UTC(2030, 0, 1)
const minute = (n: number) => ({ startedAt: new Date(start + n * 60_000), fetchedAt: new Date(start + n * 60_000) })
const unreachable = failure('unreachable', 'no such host')

async function threeBoards(db: Database): Promise<[number, number, number]> {
  await saveBoards(db, [
    { source: 'ashby', token: 'a', origin: 'shipped' },
    { source: 'lever', token: 'b', origin: 'shipped' },
    { source: 'lever', token: 'c', origin: 'shipped' },
  ])
  const boards = await db.selectFrom('board').select('id').orderBy('token').execute()
  return boards.map(({ id }) => id) as [number, number, number]
}

test('when no source can be reached nobody is blamed: all boards wait ten minutes, and progress says why', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const [ashby, lever] = await threeBoards(db)
  assert.equal((await recordFailure(db, lever, unreachable, minute(0))).networkAway, false)
  assert.equal((await recordFailure(db, ashby, unreachable, minute(1))).networkAway, true)
  const health = await boardHealth(db)
  assert.deepEqual(new Set(health.map(({ state }) => state)), new Set(['ok', 'waiting']))
  assert.deepEqual(
    health.map(({ nextCheckAt }) => (nextCheckAt.getTime() - start) / 60_000),
    [11, 11, 11],
  )
  assert.deepEqual(await dueBoards(db, { now: minute(10).fetchedAt }), [])
  assert.equal((await readProgress(db, new Date(0))).noNetwork, true)
  await recordNotModified(db, ashby, minute(12))
  assert.equal((await readProgress(db, new Date(0))).noNetwork, false)
})

test('one source that cannot be reached while another answers is that source\u2019s trouble', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const [ashby, lever, other] = await threeBoards(db)
  await recordNotModified(db, ashby, minute(0))
  assert.equal((await recordFailure(db, lever, unreachable, minute(1))).networkAway, false)
  assert.equal((await recordFailure(db, other, unreachable, minute(2))).networkAway, false)
  const failing = (await boardHealth(db)).filter(({ state }) => state === 'failing')
  assert.equal(failing.length, 2)
  assert.deepEqual((await readProgress(db, new Date(start))).failures, { unreachable: 2 })
})
