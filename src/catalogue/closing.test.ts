import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/fresh-database.ts'
import { failure, shippedRates } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { boardHealth, changesSince, loadPosting, reconcile, recordFailure, recordNotModified } from './index.ts'
import { hour, invent, inventBoard, listAt } from './invented.ts'

const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => invent(id))
const openOf = async (db: Database) => {
  const rows = await db
    .selectFrom('posting')
    .select('native_id')
    .where('closed_at', 'is', null)
    .orderBy('native_id')
    .execute()
  return rows.map((row) => row.native_id).join('')
}
const at = (hours: number) => ({ startedAt: hour(hours), fetchedAt: hour(hours) })
const nextCheckHours = async (db: Database) => {
  const board = await db.selectFrom('board').select(['next_check_at', 'last_checked_at']).executeTakeFirstOrThrow()
  return (board.next_check_at.getTime() - board.last_checked_at!.getTime()) / 3_600_000
}

async function boardOfSix(db: Database): Promise<number> {
  const boardId = await inventBoard(db)
  await reconcile(db, listAt(boardId, 0, six))
  return boardId
}

test('absence from a complete list closes; listed again, a posting reopens and says so', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await boardOfSix(db)
  const closing = await reconcile(db, listAt(boardId, 1, six.slice(1)))
  assert.deepEqual([closing.outcome, closing.closed, closing.unchanged], ['complete', 1, 5])
  const id = (await changesSince(db, 0)).at(-1)!.postingId
  const closed = await loadPosting(db, id, shippedRates)
  assert.deepEqual([closed!.closedAt, closed!.closedReason], [hour(1), 'not-listed'])

  const again = await reconcile(db, listAt(boardId, 2, six))
  assert.deepEqual([again.reopened, again.opened, again.changed], [1, 0, 0])
  const open = await loadPosting(db, id, shippedRates)
  assert.equal(open!.closedAt, undefined)
  assert.equal(open!.reopenedCount, 1)
  assert.deepEqual(open!.firstSeenAt, hour(0))
  assert.deepEqual(open!.changes[0], {
    kind: 'reopened',
    fields: [],
    before: { closedAt: hour(1).toISOString(), closedReason: 'not-listed' },
    at: hour(2),
  })
})

test('a failed fetch closes nothing, and is told with its reason', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await boardOfSix(db)
  for (const n of [1, 2, 3, 4]) {
    assert.equal((await recordFailure(db, boardId, failure('broken', '503'), at(n * 20))).closed, 0)
  }
  assert.equal(await openOf(db), 'abcdef')
  const [health] = await boardHealth(db)
  assert.deepEqual([health!.state, health!.failureReason, health!.failingSince], ['failing', 'broken', hour(20)])
  const hours = await nextCheckHours(db)
  assert.ok(hours >= 2 && hours <= 2.2, `${hours}`)
})

test('a truncated list takes in what it lists and closes nothing, however often it comes', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await boardOfSix(db)
  for (const n of [1, 2, 3, 4]) {
    const cut = listAt(boardId, n * 12, [six[0]!, invent('g')], { complete: false })
    assert.deepEqual((await reconcile(db, cut)).outcome, 'held')
  }
  assert.equal(await openOf(db), 'abcdefg')
})

for (const [name, short] of [
  ['an empty', []],
  ['a collapsed', six.slice(4)],
] as const) {
  test(`${name} list is held twice, checked again after six hours, and believed the third time`, async () => {
    await using database = await freshDatabase()
    const { db } = database
    const boardId = await boardOfSix(db)
    for (const n of [1, 7]) {
      const held = await reconcile(db, listAt(boardId, n, [...short], { etag: '"1"', bodyHash: 'x' }))
      assert.deepEqual([held.outcome, held.closed, held.unchanged], ['held', 0, short.length])
      assert.equal(await openOf(db), 'abcdef')
      const hours = await nextCheckHours(db)
      assert.ok(hours >= 6 && hours <= 6.6, `${hours}`)
      const { etag, body_hash } = await db.selectFrom('board').select(['etag', 'body_hash']).executeTakeFirstOrThrow()
      assert.deepEqual([etag, body_hash], [null, null], 'the next answer must be a list again')
    }
    assert.equal((await boardHealth(db))[0]!.state, 'held')
    const believed = await reconcile(db, listAt(boardId, 13.5, [...short]))
    assert.deepEqual([believed.outcome, believed.closed], ['complete', 6 - short.length])
    assert.equal((await boardHealth(db))[0]!.state, 'ok')
  })
}

test('a short list that recovers leaves nothing held', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await boardOfSix(db)
  for (const hours of [1, 7, 13, 19, 25]) {
    const listed = hours === 13 ? six : []
    await reconcile(db, listAt(boardId, hours, listed))
  }
  assert.equal(await openOf(db), 'abcdef', 'two short lists, a whole one, and two short ones are not three in a row')
})

test('a posting that stands on the list but could not be read stays open', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await boardOfSix(db)
  const done = await reconcile(db, listAt(boardId, 1, six.slice(1, 5), { unread: ['a'] }))
  assert.deepEqual([done.closed, done.unchanged, done.listed], [1, 5, 5])
  assert.equal(await openOf(db), 'abcde')
})

test('a board that is not found three times over twelve hours takes its postings with it; it may come back', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await boardOfSix(db)
  const gone = failure('not-found', '404')
  assert.equal((await recordFailure(db, boardId, gone, at(1))).closed, 0)
  assert.equal((await recordFailure(db, boardId, gone, at(2))).closed, 0)
  assert.equal((await recordFailure(db, boardId, gone, at(3))).closed, 0)
  assert.equal((await recordFailure(db, boardId, gone, at(13))).closed, 6)
  const { closed_reason } = await db.selectFrom('posting').select('closed_reason').executeTakeFirstOrThrow()
  assert.equal(closed_reason, 'board-gone')
  assert.equal((await changesSince(db, 0)).filter(({ kind }) => kind === 'closed').length, 6)
  const back = await reconcile(db, listAt(boardId, 20, six))
  assert.deepEqual([back.outcome, back.reopened], ['complete', 6])
})

test('a board that answers in between is not gone', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await boardOfSix(db)
  for (const hours of [1, 13]) await recordFailure(db, boardId, failure('not-found', '404'), at(hours))
  await recordNotModified(db, boardId, at(20))
  assert.equal((await recordFailure(db, boardId, failure('not-found', '404'), at(32))).closed, 0)
})

test('a list that is the same as last time confirms every open posting', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await boardOfSix(db)
  await reconcile(db, listAt(boardId, 1, six.slice(1)))
  const before = await changesSince(db, 0)
  assert.deepEqual(await recordNotModified(db, boardId, at(5)), { unchanged: 5 })
  const rows = await db.selectFrom('posting').select(['native_id', 'last_confirmed_at']).orderBy('native_id').execute()
  assert.deepEqual(
    rows.map((row) => row.last_confirmed_at),
    [hour(0), ...Array.from({ length: 5 }, () => hour(5))],
  )
  assert.deepEqual(await changesSince(db, 0), before)
})
