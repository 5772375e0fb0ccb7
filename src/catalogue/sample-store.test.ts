import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedRates } from '../domain/index.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import {
  changesSince,
  dueBoards,
  loadCards,
  loadIndexRows,
  openCounts,
  putSample,
  reconcile,
  saveBoards,
  withdrawSampleWhenEnough,
} from './index.ts'
import { hour, invent, inventBoard, listAt } from './invented.ts'

const sample = (token: string, nativeId: string) => ({
  source: 'ashby' as const,
  token,
  companyName: 'Harbour Labs',
  archivedAt: hour(-24),
  ...invent(nativeId, { text: '' }),
})

test('a sample posting that its board lists becomes real under the same id; the others of the board go', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await inventBoard(db)
  const put = await putSample(
    db,
    [sample('harbour-labs', 'a'), sample('harbour-labs', 'b'), sample('elsewhere', 'c')],
    hour(0),
  )
  assert.equal(put, 3)
  assert.deepEqual(await openCounts(db), { open: 0, sample: 3, boards: 1, companies: 1 })
  assert.equal((await dueBoards(db)).length, 1, 'the board of a sample alone is never asked')
  const [a] = await loadIndexRows(db)
  const [archived] = await loadCards(db, [a!.id], shippedRates)
  assert.deepEqual([archived!.firstSeenAt, archived!.lastConfirmedAt], [hour(-24), hour(-24)])

  const done = await reconcile(db, listAt(boardId, 5, [invent('a'), invent('d')]))
  assert.deepEqual([done.opened, done.closed, done.changed], [2, 0, 0])
  const [card] = await loadCards(db, [a!.id], shippedRates)
  assert.deepEqual([card!.isSample, card!.firstSeenAt], [false, hour(5)])
  const kinds = (await changesSince(db, 3)).map(({ kind }) => kind).sort()
  assert.deepEqual(kinds, ['opened', 'opened', 'withdrawn'])
  assert.equal((await openCounts(db)).sample, 1)
})

test('a list that is held withdraws nothing; enough real postings withdraw the whole sample', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await inventBoard(db)
  await putSample(db, [sample('harbour-labs', 'a'), sample('elsewhere', 'c')], hour(0))
  await reconcile(db, listAt(boardId, 1, [invent('d')], { complete: false }))
  assert.equal((await openCounts(db)).sample, 2)
  assert.equal(await withdrawSampleWhenEnough(db, 2), 0)
  assert.equal(await withdrawSampleWhenEnough(db, 1), 2)
  assert.deepEqual(
    (await changesSince(db, 3)).map(({ kind }) => kind),
    ['withdrawn', 'withdrawn'],
  )
})

test('the board of a sample can be registered for real', async () => {
  await using database = await freshDatabase()
  const { db } = database
  await putSample(db, [sample('elsewhere', 'c')])
  const board = { source: 'ashby', token: 'elsewhere', origin: 'shipped' } as const
  assert.deepEqual(await saveBoards(db, [board]), { added: 0, total: 1 })
  assert.deepEqual(await saveBoards(db, [board, board]), { added: 0, total: 1 })
  assert.equal((await dueBoards(db)).length, 1)
})
