import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { shippedRates } from '../domain/index.ts'
import { html } from './html.ts'
import { keptFirst } from './kept-first.ts'
import { PageCache } from './page-cache.ts'
import { RateLimit } from './rate-limit.ts'
import { securityHeaders, securityOf } from './security.ts'
import { sendShared } from './send-shared.ts'

function kept() {
  const state = { made: { version: 1, rates: shippedRates, now: new Date('2026-11-25T12:00:00Z') }, routed: 0 }
  const pages = new PageCache()
  const security = securityOf('http://localhost')
  const site = new Hono()
  site.use(securityHeaders(security))
  site.get('/:what', (c) => {
    state.routed++
    return sendShared(c, { pages, address: `/${c.req.param('what')}`, made: state.made }, () =>
      Promise.resolve(html`<p>${'word '.repeat(400)}</p>`),
    )
  })
  const limit = new RateLimit({ burst: 3, perSecond: 0.001, mostAddresses: 10 })
  keptFirst(site, { pages, limit, trustProxy: false, made: () => state.made, security })
  const from = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })
  const ask = (headers: Record<string, string> = {}, how: RequestInit = {}, address = '203.0.113.7') =>
    site.request('/a', { headers, ...how }, from(address))
  return { state, ask }
}

test('a kept page goes out as the route would send it, without the route', async () => {
  const { state, ask } = kept()
  const [first, second] = [await ask({ 'accept-encoding': 'gzip' }), await ask({ 'accept-encoding': 'gzip' })]
  assert.equal(state.routed, 1)
  assert.deepEqual([...second.headers], [...first.headers])
  assert.deepEqual(await second.arrayBuffer(), await first.arrayBuffer())
  const same = await ask({ 'accept-encoding': 'gzip', 'if-none-match': first.headers.get('etag')! })
  assert.equal(same.status, 304)
  assert.equal(state.routed, 1)
  assert.equal(
    (await ask({ 'accept-encoding': 'br' })).headers.get('content-encoding'),
    'br',
    'each packing is its own',
  )
})

test('a cookie, another method and a newer index go the usual way', async () => {
  const { state, ask } = kept()
  await ask()
  await ask({ cookie: 'a=b' })
  await ask({}, { method: 'HEAD' })
  state.made = { ...state.made, version: 2 }
  await ask()
  assert.equal(state.routed, 4)
})

test('kept pages are counted like all others: whoever asks too fast is handed on, to be told so', async () => {
  const { state, ask } = kept()
  for (let i = 0; i < 6; i++) await ask()
  assert.equal(state.routed, 3, 'one to make it, three from what is kept, two handed on')
  await ask({}, {}, '203.0.113.8')
  assert.equal(state.routed, 3)
})
