import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedRates } from '../domain/index.ts'
import { PageCache } from './page-cache.ts'

const page = (size: number) => ({ body: Buffer.alloc(size), tag: 'W/"x"' })
const made = { version: 1, rates: shippedRates, now: new Date('2026-11-25T12:00:00Z') }
const later = (ms: number) => ({ ...made, now: new Date(made.now.getTime() + ms) })

test('a page is kept for its version, its rates, its day, and half a minute', () => {
  const filled = () => {
    const cache = new PageCache()
    cache.put('/jobs', page(10), made)
    return cache
  }
  assert.ok(filled().get('/jobs', later(29_000)))
  assert.equal(filled().get('/jobs', later(30_000)), undefined)
  assert.equal(filled().get('/jobs', { ...made, version: 2 }), undefined)
  assert.equal(filled().get('/jobs', { ...made, rates: { ...shippedRates } }), undefined)
  const midnight = new PageCache()
  const before = { ...made, now: new Date('2026-11-25T23:59:59Z') }
  midnight.put('/jobs', page(10), before)
  assert.ok(midnight.get('/jobs', before))
  assert.equal(midnight.get('/jobs', { ...made, now: new Date('2026-11-26T00:00:01Z') }), undefined)
})

test('what was asked for last stays; the bytes never go beyond their bound, and none is lost count of', () => {
  const cache = new PageCache({ mostBytes: 10_000 })
  for (let i = 0; i < 100; i++) {
    cache.put(`/${i}`, page(1_000), made)
    assert.ok(cache.get('/0', made), `forgot what was just used at ${i}`)
    assert.ok(cache.bytes <= 10_000)
  }
  assert.ok(cache.size >= 7)
  assert.equal(cache.get('/1', made), undefined)
  cache.put('/0', page(500), made)
  cache.get('/0', { ...made, version: 2 })
  assert.deepEqual([cache.size, cache.bytes], [0, 0])
  cache.put('/huge', page(9_000), made)
  assert.equal(cache.size, 0)
})
