import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { RateLimit, visitor } from './rate-limit.ts'

test('a bucket fills again with time, and never above its size', () => {
  const limit = new RateLimit({ burst: 2, perSecond: 1, mostAddresses: 10 })
  assert.deepEqual([limit.wait('a', 0), limit.wait('a', 0), limit.wait('a', 0)], [0, 0, 1])
  assert.equal(limit.wait('a', 1_000), 0)
  assert.deepEqual([limit.wait('a', 60_000), limit.wait('a', 60_000), limit.wait('a', 60_000)], [0, 0, 1])
})

test('addresses are bounded: the one that was quiet for longest is forgotten', () => {
  const limit = new RateLimit({ burst: 1, perSecond: 0.001, mostAddresses: 3 })
  for (const address of ['a', 'b', 'c']) assert.equal(limit.wait(address, 0), 0)
  assert.ok(limit.wait('a', 0) > 0)
  limit.wait('d', 0)
  assert.equal(limit.size, 3)
  assert.ok(limit.wait('a', 0) > 0, 'a was asked for lately and is remembered')
  assert.equal(limit.wait('b', 0), 0, 'b is new again')
})

test('an address is forgotten when its bucket is full again, at the next request of anybody', () => {
  const limit = new RateLimit({ burst: 10, perSecond: 1, mostAddresses: 100 })
  limit.wait('a', 0)
  limit.wait('b', 6_000)
  assert.equal(limit.size, 2)
  limit.wait('c', 10_000)
  assert.equal(limit.size, 2, 'a is gone, b is not')
  limit.wait('c', 60_000)
  assert.equal(limit.size, 1)
})

test('a clock that goes back gives no tokens and takes none', () => {
  const limit = new RateLimit({ burst: 2, perSecond: 1, mostAddresses: 3 })
  assert.equal(limit.wait('a', 10_000), 0)
  assert.equal(limit.wait('a', 0), 0)
  assert.ok(limit.wait('a', 0) > 0)
})

async function whoIs(socket: string | undefined, forwarded: string | undefined, trustProxy: boolean) {
  const app = new Hono().get('/', (c) => c.text(visitor(c, trustProxy) ?? 'nobody'))
  const env = socket ? { incoming: { socket: { remoteAddress: socket } } } : undefined
  return (await app.request('/', { headers: forwarded ? { 'x-forwarded-for': forwarded } : {} }, env)).text()
}

test('behind a trusted proxy the visitor is whom the proxy saw, not whom the visitor names', async () => {
  assert.equal(await whoIs('10.0.0.2', '1.1.1.1, 203.0.113.7', true), '203.0.113.7')
  assert.equal(await whoIs('10.0.0.2', '1.1.1.1, 203.0.113.7', false), '10.0.0.2')
  assert.equal(await whoIs('10.0.0.2', 'x'.repeat(5_000), true), '10.0.0.2')
})

test('an IPv6 visitor is counted by its network; this machine is not counted', async () => {
  assert.equal(await whoIs('2001:db8:1:2:3:4:5:6', undefined, false), await whoIs('2001:db8:1:2::9', undefined, false))
  assert.notEqual(await whoIs('2001:db8:1:2::9', undefined, false), await whoIs('2001:db8:1:3::9', undefined, false))
  assert.equal(await whoIs('2001:db8::9', undefined, false), '2001:db8:0:0')
  assert.equal(await whoIs('::ffff:203.0.113.7', undefined, false), '203.0.113.7')
  assert.equal(await whoIs('::1', undefined, false), 'nobody')
  assert.equal(await whoIs('::ffff:127.0.0.1', undefined, false), 'nobody')
})
