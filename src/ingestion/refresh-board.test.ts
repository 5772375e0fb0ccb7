import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/fresh-database.ts'
import {
  boardHealth,
  changesSince,
  dueBoards,
  loadIndexRows,
  loadPosting,
  openCounts,
  saveBoards,
} from '../catalogue/index.ts'
import { failure, shippedRates } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { refreshAll, refreshBoard } from './index.ts'
import { inventedHttp, item } from './invented-board.ts'
import { nameFromToken } from './refresh-board.ts'

async function boardsOf(db: Database, ...tokens: string[]) {
  await saveBoards(
    db,
    tokens.map((token) => ({ source: 'ashby' as const, token, origin: 'shipped' as const })),
  )
  return dueBoards(db, { all: true })
}

test('a board goes from its source to the catalogue: fetched, understood, reconciled', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const [board] = await boardsOf(db, 'harbour-labs')
  const http = inventedHttp({ 'harbour-labs': { jobs: [item('a'), item('b')] } })
  const done = await refreshBoard({ db, http }, board!)
  assert.ok(done?.ok)
  assert.deepEqual([done.value.outcome, 'opened' in done.value && done.value.opened], ['complete', 2])
  const [row] = await loadIndexRows(db)
  assert.deepEqual(
    [row!.title, row!.company, row!.text],
    ['Back-end Engineer a', 'Harbour Labs', 'We keep tide tables.'],
  )
  const page = await loadPosting(db, row!.id, shippedRates)
  assert.equal(page!.applyUrl, 'https://jobs.ashbyhq.com/harbour-labs/a/application')
  assert.ok(page!.facts.eligibility)
})

test('the same bytes again are not read again, and change nothing', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const [board] = await boardsOf(db, 'harbour-labs')
  const http = inventedHttp({ 'harbour-labs': { jobs: [item('a')] } })
  await refreshBoard({ db, http }, board!)
  const before = await changesSince(db, 0)
  const [known] = await dueBoards(db, { all: true })
  const done = await refreshBoard({ db, http }, known!)
  assert.deepEqual(done?.ok && done.value, { outcome: 'not-modified', unchanged: 1 })
  assert.deepEqual(await changesSince(db, 0), before)
})

test('an answer that is not a list fails with its reason, and closes nothing', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const [board] = await boardsOf(db, 'harbour-labs')
  const boards: Parameters<typeof inventedHttp>[0] = { 'harbour-labs': { jobs: [item('a')] } }
  const http = inventedHttp(boards)
  await refreshBoard({ db, http }, board!)
  boards['harbour-labs'] = { error: 'maintenance' } as never
  const done = await refreshBoard({ db, http }, board!)
  assert.equal(done && !done.ok && done.reason, 'unreadable')
  assert.equal((await boardHealth(db))[0]!.failureReason, 'unreadable')
  assert.equal((await openCounts(db)).open, 1)
})

test('an item that cannot be read stays open; one without an id withholds every closing', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const [board] = await boardsOf(db, 'harbour-labs')
  const boards: Parameters<typeof inventedHttp>[0] = {}
  const http = inventedHttp(boards)
  const listed = async (...jobs: unknown[]) => {
    boards['harbour-labs'] = { jobs }
    const done = await refreshBoard({ db, http }, board!)
    assert.ok(done?.ok && 'closed' in done.value)
    return [done.value.outcome, done.value.closed]
  }
  const others = ['c', 'd', 'e'].map((id) => item(id))
  assert.deepEqual(await listed(item('a'), item('b'), ...others), ['complete', 0])
  assert.deepEqual(await listed({ id: 'a', title: 7 }, ...others), ['complete', 1])
  assert.deepEqual(await listed({ title: 7 }, ...others), ['held', 0])
  assert.equal((await openCounts(db)).open, 4)
  assert.deepEqual(await listed(...others), ['complete', 1])
})

test('many boards: each is asked once, a failing one stops none, and the failures are counted', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boards = await boardsOf(db, 'one', 'two', 'three', 'four')
  const http = inventedHttp({
    one: { jobs: [item('a')] },
    two: failure('rate-limited', '429', 120),
    three: { jobs: [item('b')] },
  })
  assert.deepEqual(await refreshAll({ db, http }, boards, { atOnce: 3, serialHosts: false }), { done: 4, failed: 2 })
  assert.deepEqual(http.asked.sort(), ['four', 'one', 'three', 'two'])
  const health = new Map((await boardHealth(db)).map((board) => [board.token, board]))
  assert.deepEqual([health.get('two')!.failureReason, health.get('four')!.failureReason], ['rate-limited', 'not-found'])
  const wait = health.get('two')!.nextCheckAt.getTime() - health.get('two')!.lastCheckedAt!.getTime()
  assert.ok(wait >= 120_000 && wait <= 132_000, `${wait}`)
})

test('boards of one host are never asked at the same time', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boards = await boardsOf(db, 'one', 'two', 'three')
  const plain = inventedHttp({ one: { jobs: [] }, two: { jobs: [] }, three: { jobs: [] } })
  let now = 0
  let most = 0
  const getJson: typeof plain.getJson = async (request) => {
    most = Math.max(most, ++now)
    await new Promise((resolve) => setTimeout(resolve, 5))
    now--
    return plain.getJson(request)
  }
  await refreshAll({ db, http: { ...plain, getJson } }, boards, { atOnce: 3 })
  assert.equal(most, 1)
})

test('a fault of ours on one board is its failure and nobody else\u2019s', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boards = await boardsOf(db, 'one', 'two')
  const plain = inventedHttp({ one: { jobs: [item('a')] }, two: { jobs: [item('b')] } })
  const getJson: typeof plain.getJson = (request) => {
    if (request.url.includes('one')) throw new TypeError('boom')
    return plain.getJson(request)
  }
  assert.deepEqual(await refreshAll({ db, http: { ...plain, getJson } }, boards, { atOnce: 1 }), { done: 2, failed: 1 })
  assert.equal((await openCounts(db)).open, 1)
  assert.match((await boardHealth(db))[0]!.failureDetail!, /boom/)
})

test('what is stopped is not recorded as a failure', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boards = await boardsOf(db, 'one', 'two')
  const stopping = new AbortController()
  const plain = inventedHttp({})
  const getJson = () => {
    stopping.abort()
    return Promise.resolve(failure('unreachable', 'aborted'))
  }
  const deps = { db, http: { ...plain, getJson } as typeof plain, signal: stopping.signal }
  assert.deepEqual(await refreshAll(deps, boards, { atOnce: 1 }), { done: 0, failed: 0 })
  assert.equal((await boardHealth(db))[0]!.state, 'waiting')
})

test('a token names a company until something better does', () => {
  assert.equal(nameFromToken('harbour-labs'), 'Harbour Labs')
  assert.equal(nameFromToken('Harbour%20Labs'), 'Harbour Labs')
  assert.equal(nameFromToken('HarbourLabs'), 'HarbourLabs')
  assert.equal(nameFromToken('100%'), '100%')
})
