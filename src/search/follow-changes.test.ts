import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { freshDatabase } from '../../test/fresh-database.ts'
import { reconcile, removeOldChanges, saveBoards, type ListedPosting } from '../catalogue/index.ts'
import type { Database } from '../platform/database/index.ts'
import { followChanges } from './follow-changes.ts'
import { emptyQuery } from './query.ts'
import { createIndex, type SearchIndex } from './search-index.ts'
import { snapshotsOf } from './snapshots.ts'
import { inventRow, NOW } from './test-rows.ts'

const titles = (...names: string[]): ListedPosting[] =>
  names.map((name) => ({
    raw: {
      nativeId: name.toLowerCase(),
      title: `${name} Engineer`,
      sourceUrl: `https://jobs.example.com/harbour-labs/${name.toLowerCase()}`,
      places: [],
      pay: [],
      tags: [],
      metadata: [],
      body: [{ kind: 'paragraph', text: 'We keep tide tables.' }],
    },
    payload: { name },
    facts: inventRow(0).facts,
  }))

let lists = 0
async function list(db: Database, boardId: number, listed: ListedPosting[]): Promise<void> {
  const at = new Date(NOW + lists++ * 3_600_000)
  const board = { boardId, listed, complete: true, companyName: 'Harbour Labs', factsVersion: 1, adapter: 'ashby@1' }
  await reconcile(db, { ...board, startedAt: at, fetchedAt: at })
}

async function board(db: Database): Promise<number> {
  await saveBoards(db, [{ source: 'ashby', token: 'harbour-labs', origin: 'shipped' }])
  return (await db.selectFrom('board').select('id').executeTakeFirstOrThrow()).id
}

/** Stopped at the end of the test, also of one that fails. */
function follow(db: Database, index: SearchIndex, onError: (error: Error) => void = assert.ifError, everyMs = 10) {
  const follower = followChanges({ db, index, everyMs, onError })
  return { ...follower, [Symbol.asyncDispose]: () => follower.stop() }
}

const total = (index: SearchIndex, text: string): number => index.find({ ...emptyQuery, text }).total

/** The same database, which refuses every query while it is away. */
const awayWhen = (db: Database, isAway: () => boolean): Database =>
  db.withPlugin({
    transformQuery({ node }) {
      if (isAway()) throw new Error('the database is away')
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries++) {
    assert.ok(tries < 500, `Not within 10 seconds: ${String(condition)}`)
    await sleep(20)
  }
}

test('fills the index at start, then follows what opens, closes, changes and reopens', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await board(db)
  await list(db, boardId, titles('Rust', 'Erlang', 'Kafka'))
  const index = createIndex(() => NOW)
  await using follower = follow(db, index)
  await follower.ready
  assert.deepEqual([index.size, total(index, 'rust')], [3, 1])

  await list(db, boardId, titles('Rust', 'Kafka', 'Haskell'))
  await until(() => total(index, 'haskell') === 1 && total(index, 'erlang') === 0)
  const changed = titles('Rust', 'Kafka', 'Haskell', 'Erlang')
  changed[0]!.raw.title = 'Ada Engineer'
  await list(db, boardId, changed)
  await until(() => total(index, 'erlang') === 1 && total(index, 'ada') === 1)
  assert.deepEqual([index.size, total(index, 'rust')], [4, 0])

  await follower.stop()
  const { rows } = await sql<{ last: number }>`select max(number) as last from posting_change`.execute(db)
  assert.equal(follower.number(), rows[0]!.last)
})

test('while the database is away the index serves on, says so, and catches up afterwards', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await board(db)
  await list(db, boardId, titles('Rust'))
  let isAway = true
  const errors: string[] = []
  const flaky = awayWhen(db, () => isAway)
  const index = createIndex(() => NOW)
  await using follower = follow(flaky, index, (error) => errors.push(error.message))
  await until(() => errors.length > 2)
  isAway = false
  await follower.ready
  assert.equal(total(index, 'rust'), 1)

  isAway = true
  const before = errors.length
  await list(db, boardId, titles('Rust', 'Erlang'))
  await until(() => errors.length > before + 2)
  assert.deepEqual([total(index, 'rust'), total(index, 'erlang')], [1, 0])
  isAway = false
  await until(() => total(index, 'erlang') === 1)
  await follower.stop()
  assert.ok(errors.every((message) => message === 'the database is away'))
})

test('a follower that was away for longer than changes are kept reads every posting anew', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await board(db)
  await list(db, boardId, titles('Rust', 'Erlang', 'Kafka'))
  let isAway = false
  const flaky = awayWhen(db, () => isAway)
  const index = createIndex(() => NOW)
  await using follower = follow(flaky, index, () => undefined)
  await follower.ready
  isAway = true
  // gone without a trace but for its change, and read anew
  await sql`delete from posting where title = 'Erlang Engineer'`.execute(db)
  await sql`update posting set title = 'Ada Engineer' where title = 'Kafka Engineer'`.execute(db)
  await sql`insert into posting_change (posting_id, kind, at) select id, 'reread', now() from posting where title = 'Ada Engineer'`.execute(
    db,
  )
  await list(db, boardId, titles('Rust', 'Kafka', 'Haskell'))
  await removeOldChanges(db, new Date(Date.now() + 60_000))
  isAway = false
  await until(() => total(index, 'haskell') === 1)
  await until(() => index.size === 3)
  assert.deepEqual([total(index, 'rust'), total(index, 'erlang')], [1, 0])
})

test('stopping ends a follower that never reached the database', async () => {
  await using database = await freshDatabase()
  await database.db.destroy()
  const index = createIndex(() => NOW)
  await using follower = follow(database.db, index, () => undefined, 60_000)
  await sleep(20)
  await follower.stop()
  await follower.ready
  assert.equal(index.size, 0)
})

test('a bulk of rows leaves turns of the event loop to others', async () => {
  const index = createIndex(() => NOW)
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await board(db)
  await list(db, boardId, titles(...Array.from({ length: 300 }, (_, i) => `Word${i}`)))
  let turns = 0
  const ticking = setInterval(() => turns++, 0)
  await using follower = follow(db, index)
  await follower.ready
  clearInterval(ticking)
  await follower.stop()
  assert.equal(index.size, 300)
  assert.ok(turns > 3, `${turns} turns`)
})

test('a start from a snapshot reads what has changed since; one of another catalogue is not used', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offing-follow-'))
  const path = join(folder, 'search.index')
  const told: string[] = []
  const started = (db: Database) => {
    const index = createIndex(() => NOW)
    let rowsPut = 0
    const counting = { put: (rows: Parameters<SearchIndex['put']>[0]) => ((rowsPut += rows.length), index.put(rows)), remove: (ids: readonly number[]) => index.remove(ids), ids: () => index.ids() } // prettier-ignore
    const snapshots = snapshotsOf(index, { path, rules: '1', tell: (line) => told.push(line) })
    const follower = followChanges({ db, index: counting, everyMs: 10, onError: assert.ifError, snapshots })
    return { index, put: () => rowsPut, ...follower, [Symbol.asyncDispose]: () => follower.stop() }
  }
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await board(db)
  await list(db, boardId, titles('Rust', 'Erlang', 'Kafka'))
  {
    await using first = started(db)
    await first.ready
    for (let tries = 0; tries < 200 && !(await stat(path).catch(() => undefined)); tries++) await sleep(20)
  }
  await list(db, boardId, titles('Rust', 'Kafka', 'Haskell'))
  {
    await using second = started(db)
    await second.ready
    assert.deepEqual([second.index.size, second.put()], [3, 2], 'only what has changed is read')
    assert.deepEqual([total(second.index, 'haskell'), total(second.index, 'erlang')], [1, 0])
  }
  assert.deepEqual(told, [])
  await using other = await freshDatabase()
  await list(other.db, await board(other.db), titles('Ada'))
  await using third = started(other.db)
  await third.ready
  assert.deepEqual([third.index.size, told.length], [1, 1])
  assert.match(told[0]!, /another catalogue/)
  await third.stop()
  await rm(folder, { recursive: true })
})
