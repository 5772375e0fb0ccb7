import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from './test-rows.ts'
import { TopHits } from './top-hits.ts'

test('keeps the best, in order, as sorting everything would', () => {
  const random = seededRandom(7)
  const some = (most: number) => Math.floor(random() * most)
  for (let round = 0; round < 50; round++) {
    const hits = Array.from({ length: some(200) }, (_, id) => ({ key: some(5), day: some(5), id }))
    const most = some(60)
    const top = new TopHits(most)
    for (const { key, day, id } of hits) top.offer(key, day, id)
    const sorted = hits.toSorted((a, b) => b.key - a.key || b.day - a.day || b.id - a.id)
    assert.deepEqual(top.best(), sorted.slice(0, most))
  }
})
