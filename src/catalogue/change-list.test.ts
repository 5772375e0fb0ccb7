import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kysely } from 'kysely'
import { freshDatabase } from '../../test/fresh-database.ts'
import type { DB, Database } from '../platform/database/index.ts'
import { appendChanges, changesSince, numberChanges, type NewChange } from './change-store.ts'

type Append = (db: Kysely<DB>, changes: NewChange[], at: Date) => Promise<void>

/** Two transactions are open at once; the one that numbers first commits last. What does a follower see meanwhile and after? */
async function followTwoWriters(db: Database, append: Append): Promise<number[]> {
  const first = await db.startTransaction().execute()
  const second = await db.startTransaction().execute()
  await append(first, [{ postingId: 1, kind: 'opened' }], new Date())
  const secondDone = append(second, [{ postingId: 2, kind: 'opened' }], new Date()).then(() =>
    second.commit().execute(),
  )
  const seen: number[] = []
  let last = 0
  const follow = async () => {
    for (const { number, postingId } of await changesSince(db, last)) {
      seen.push(postingId)
      last = number
    }
  }
  await Promise.race([secondDone, new Promise((resolve) => setTimeout(resolve, 300))])
  await follow()
  await first.commit().execute()
  await secondDone
  await follow()
  return seen.sort()
}

test('without the lock a follower of the change list loses the change that was numbered first and committed last', async () => {
  await using database = await freshDatabase()
  assert.deepEqual(await followTwoWriters(database.db, appendChanges), [2])
})

test('with the lock a follower of the change list sees every change', async () => {
  await using database = await freshDatabase()
  assert.deepEqual(await followTwoWriters(database.db, numberChanges), [1, 2])
})
