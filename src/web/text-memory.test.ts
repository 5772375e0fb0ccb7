import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../platform/database/index.ts'
import { textMemory } from './text-memory.ts'

const none = {} as Database

test('texts are loaded once a minute, forgotten beyond their bound, and missing while the database is away', async () => {
  let now = 0
  let isAway = false
  const asked: number[][] = []
  const load = (ids: readonly number[]) => {
    if (isAway) return Promise.reject(new Error('away'))
    asked.push([...ids])
    return Promise.resolve(new Map(ids.filter((id) => id !== 3).map((id) => [id, 'x'.repeat(10)])))
  }
  const texts = textMemory(none, { load, clock: () => now, mostCharacters: 30 })
  assert.deepEqual([...(await texts([1, 2, 3])).keys()], [1, 2])
  await texts([1, 2, 3])
  assert.deepEqual(asked, [[1, 2, 3]])
  await texts([4, 5])
  await texts([1])
  assert.deepEqual(asked, [[1, 2, 3], [4, 5], [1]], 'the oldest was forgotten')
  now = 60_001
  isAway = true
  assert.equal((await texts([5])).size, 0)
})
