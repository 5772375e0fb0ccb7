import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../../test/fresh-database.ts'
import { databaseHostStore, memoryHostStore } from './host-store.ts'

const HOST = 'api.ashbyhq.com'

test('workers that share a database share the pace of a host: no two get one moment', async () => {
  await using database = await freshDatabase()
  const [one, two] = [databaseHostStore(database.db), databaseHostStore(database.db)]
  const waits = await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).reserve(HOST, 1_000)))
  waits.sort((a, b) => a - b)
  assert.ok(waits[0]! < 500)
  for (let i = 1; i < waits.length; i++) {
    const gap = waits[i]! - waits[i - 1]!
    assert.ok(gap > 500 && gap < 1_500, `${gap} ms between two`)
  }
  assert.ok((await one.reserve('api.lever.co', 1_000)) < 500, 'another host has its own pace')
})

test('the database keeps robots.txt, failures in a row, and how long a host is left alone', async () => {
  await using database = await freshDatabase()
  const stores = [databaseHostStore(database.db), memoryHostStore(Date.now)]
  for (const store of stores) {
    const now = Date.UTC(2026, 0, 5)
    assert.equal(await store.robots(HOST), undefined)
    await store.saveRobots(HOST, { status: 200, text: 'User-agent: *', readAt: now })
    assert.deepEqual(await store.robots(HOST), { status: 200, text: 'User-agent: *', readAt: now })
    for (let i = 0; i < 4; i++) await store.countFailure(HOST, 'HTTP 500', now)
    assert.equal(await store.leftAlone(HOST), undefined)
    await store.countFailure(HOST, 'HTTP 500', now)
    assert.deepEqual(await store.leftAlone(HOST), { until: now + 3_600_000, why: 'HTTP 500' })
    await store.countFailure(HOST, 'HTTP 500', now)
    assert.equal((await store.leftAlone(HOST))?.until, now + 2 * 3_600_000)
    await store.forgetFailures(HOST)
    assert.equal(await store.leftAlone(HOST), undefined)
    await store.countFailure(HOST, 'HTTP 500', now)
    assert.equal(await store.leftAlone(HOST), undefined)
    await store.leaveAlone(HOST, now + 60_000, 'HTTP 429')
    assert.deepEqual(await store.leftAlone(HOST), { until: now + 60_000, why: 'HTTP 429' })
  }
})

test('a robots.txt with a zero character can be kept', async () => {
  await using database = await freshDatabase()
  const store = databaseHostStore(database.db)
  await store.saveRobots(HOST, { status: 200, text: 'a\0b', readAt: 0 })
  assert.equal((await store.robots(HOST))?.text, 'ab')
})
