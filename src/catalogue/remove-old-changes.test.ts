import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '../../test/fresh-database.ts'
import type { Database } from '../platform/database/index.ts'
import { appendChanges, changesKept, lastChangeNumber, removeOldChanges, type ChangeKind } from './change-store.ts'
import { hour, invent, inventBoard, listAt } from './invented.ts'
import { reconcile } from './reconcile.ts'

const OLD = hour(0)
const LIMIT = new Date('2026-03-01T00:00:00Z')
const YOUNG = new Date('2026-03-02T00:00:00Z')

/** The id of a posting that is in the catalogue; its own opening is an old change. */
async function postingIn(db: Database): Promise<number> {
  await reconcile(db, listAt(await inventBoard(db), 0, [invent('a')]))
  return (await db.selectFrom('posting').select('id').executeTakeFirstOrThrow()).id
}

const append = (db: Database, postingId: number, kind: ChangeKind, at: Date, times = 1) =>
  appendChanges(
    db,
    Array.from({ length: times }, () => ({ postingId, kind })),
    at,
  )

async function kindsKept(db: Database): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`select kind from posting_change order by number`.execute(db)
  return rows.map(({ kind }) => kind)
}

test('what no page shows goes when it is old; what an employer did, what is young and the newest stay', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const id = await postingIn(db)
  await append(db, id, 'reread', OLD, 3)
  await append(db, id, 'changed', OLD)
  await append(db, 999_999, 'opened', OLD)
  await append(db, 999_999, 'withdrawn', OLD)
  await append(db, id, 'reread', YOUNG)
  await append(db, id, 'reread', OLD)
  const last = await lastChangeNumber(db)
  assert.equal(await removeOldChanges(db, LIMIT), 5)
  assert.deepEqual(await kindsKept(db), ['opened', 'changed', 'reread', 'reread'])
  assert.equal(await lastChangeNumber(db), last)
  assert.equal(await removeOldChanges(db, LIMIT), 0)
})

test('of a posting that changes again and again the shown history stays', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const id = await postingIn(db)
  await append(db, id, 'changed', OLD, 60)
  assert.equal(await removeOldChanges(db, LIMIT), 11)
  assert.deepEqual(
    await kindsKept(db),
    Array.from({ length: 50 }, () => 'changed'),
  )
})

test('a follower is told that changes after its number are gone, and only then', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const id = await postingIn(db)
  const before = await lastChangeNumber(db)
  await append(db, id, 'reread', OLD, 2)
  const between = await lastChangeNumber(db)
  await append(db, id, 'changed', OLD)
  await append(db, id, 'changed', YOUNG)
  assert.equal((await changesKept(db, before, 10))?.length, 4)
  await removeOldChanges(db, LIMIT)
  assert.equal(await changesKept(db, before, 10), undefined)
  assert.equal((await changesKept(db, between, 10))?.length, 2)
  assert.deepEqual(await changesKept(db, await lastChangeNumber(db), 10), [])
})
