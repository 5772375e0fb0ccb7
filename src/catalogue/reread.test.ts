import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedRates } from '../domain/index.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import type { Facts, RawPosting } from '../domain/index.ts'
import { changesSince, loadPosting, outdatedBoards, reconcile, rereadPostings } from './index.ts'
import { hour, invent, inventBoard, listAt } from './invented.ts'

const level = { value: 'senior' as const, evidence: [], rule: 'level@2' }

test('new rules read what is stored; only what they read otherwise is told, and it goes on where it stopped', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await inventBoard(db)
  await reconcile(db, listAt(boardId, 0, [invent('a'), invent('b'), invent('c')]))
  const facts = invent('a').facts
  const texts: string[] = []
  const read = (raw: RawPosting): { raw: RawPosting; facts: Facts } => {
    texts.push(raw.nativeId + raw.body[0]!.text)
    return { raw, facts: raw.nativeId === 'b' ? { ...facts, level } : facts }
  }
  const rereading = { boardId, factsVersion: 2, adapter: 'ashby@1', all: false, limit: 2, read }
  assert.deepEqual(await outdatedBoards(db, 2, ['ashby@1'], false), [
    { boardId, source: 'ashby', token: 'harbour-labs', count: 3 },
  ])
  const first = await rereadPostings(db, { ...rereading, afterId: 0 })
  assert.deepEqual([first.read, first.changed, first.fields], [2, 1, { level: 1 }])
  assert.equal((await outdatedBoards(db, 2, ['ashby@1'], false))[0]!.count, 1, 'an interrupted run knows what is left')
  assert.equal((await rereadPostings(db, { ...rereading, afterId: 0 })).read, 1)
  assert.deepEqual(await outdatedBoards(db, 2, ['ashby@1'], false), [])
  assert.deepEqual(texts, ['aWe keep tide tables.', 'bWe keep tide tables.', 'cWe keep tide tables.'])
  const changes = await changesSince(db, 3)
  assert.deepEqual(
    changes.map(({ kind, fields }) => [kind, ...fields]),
    [['reread', 'level']],
  )
})

test('another adapter maps the payload anew; what was closed stays closed, and no date moves', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await inventBoard(db)
  const postings = ['a', 'b', 'c'].map((id) => invent(id, { payload: { title: `Better title ${id}` } }))
  await reconcile(db, listAt(boardId, 0, postings))
  await reconcile(db, listAt(boardId, 1, postings.slice(1)))
  const read = (raw: RawPosting, payload?: unknown) => ({
    raw: { ...raw, title: (payload as { title: string }).title },
    facts: invent('a').facts,
  })
  const done = await rereadPostings(db, {
    boardId,
    factsVersion: 1,
    adapter: 'ashby@2',
    all: false,
    afterId: 0,
    limit: 9,
    read,
  })
  assert.deepEqual([done.changed, done.fields], [3, { title: 3 }])
  const closed = (await loadPosting(db, (await changesSince(db, 0))[0]!.postingId, shippedRates))!
  assert.deepEqual([closed.title, closed.closedAt, closed.lastConfirmedAt], ['Better title a', hour(1), hour(0)])
  assert.equal(closed.lastChangedAt, undefined)
  assert.deepEqual(await outdatedBoards(db, 1, ['ashby@2'], false), [])
})
