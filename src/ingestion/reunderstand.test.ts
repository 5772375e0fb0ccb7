import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedRates } from '../domain/index.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { changesSince, dueBoards, loadPosting, saveBoards } from '../catalogue/index.ts'
import { RULES_VERSION } from '../understanding/index.ts'
import { refreshBoard, reunderstand } from './index.ts'
import { inventedHttp, item } from './invented-board.ts'

test('after a change of rules everything stored is read again, and what changed is counted by field', async () => {
  await using database = await freshDatabase()
  const { db, pool } = database
  await saveBoards(db, [{ source: 'ashby', token: 'harbour-labs', origin: 'shipped' }])
  const [board] = await dueBoards(db)
  const jobs = Array.from({ length: 60 }, (_, n) => item(`${n}`))
  await refreshBoard({ db, http: inventedHttp({ 'harbour-labs': { jobs } }) }, board!)
  assert.deepEqual(await reunderstand(db), { total: 0, read: 0, changed: 0, fields: {} })

  const { rows } = await pool.query<{ id: number; facts: unknown }>('select id, facts from posting order by id limit 1')
  await pool.query('update posting set facts_version = $1', [RULES_VERSION - 1])
  await pool.query(`update posting set facts = facts - 'workplace' where id = $1`, [rows[0]!.id])
  const seen: number[] = []
  const done = await reunderstand(db, { onProgress: ({ read }) => seen.push(read) })
  assert.deepEqual(done, { total: 60, read: 60, changed: 1, fields: { workplace: 1 } })
  assert.deepEqual(seen, [50, 60])
  assert.deepEqual((await loadPosting(db, rows[0]!.id, shippedRates))!.facts, rows[0]!.facts)
  assert.equal((await changesSince(db, 60))[0]!.kind, 'reread')
  assert.equal((await reunderstand(db)).read, 0)
  assert.equal((await reunderstand(db, { all: true })).read, 60)
})

test('an adapter of another version maps the stored payloads again', async () => {
  await using database = await freshDatabase()
  const { db, pool } = database
  await saveBoards(db, [{ source: 'ashby', token: 'harbour-labs', origin: 'shipped' }])
  const [board] = await dueBoards(db)
  await refreshBoard({ db, http: inventedHttp({ 'harbour-labs': { jobs: [item('a')] } }) }, board!)
  await pool.query(
    `update posting set adapter = 'ashby@0', content_hash = '', title = '', raw = raw || '{"title": ""}'`,
  )
  const done = await reunderstand(db)
  assert.deepEqual([done.changed, done.fields.title], [1, 1])
  const { id } = await db.selectFrom('posting').select('id').executeTakeFirstOrThrow()
  assert.equal((await loadPosting(db, id, shippedRates))!.title, 'Back-end Engineer a')
  assert.equal((await reunderstand(db)).read, 0)
})
