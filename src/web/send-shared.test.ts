import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { shippedRates } from '../domain/index.ts'
import { html, type Html } from './html.ts'
import { PageCache } from './page-cache.ts'
import { securityHeaders, securityOf } from './security.ts'
import { sendShared } from './send-shared.ts'

/** A site of one page that says how often it was made, and for whom. */
function counting() {
  const state = { made: { version: 1, rates: shippedRates, now: new Date('2026-11-25T12:00:00Z') }, times: 0 }
  const pages = new PageCache()
  const site = new Hono()
  site.use(securityHeaders(securityOf('http://localhost')))
  site.get('/:what', (c) =>
    sendShared(c, { pages, address: c.req.path, made: state.made, forMs: 5_000 }, (): Promise<Html | Response> => {
      if (c.req.param('what') === 'gone') return Promise.resolve(c.text('gone', 404))
      return Promise.resolve(html`<p>${++state.times} for ${c.req.header('cookie') ?? 'everybody'}</p>`)
    }),
  )
  const ask = async (path: string, cookie?: string) => {
    const answer = await site.request(path, cookie ? { headers: { cookie } } : {})
    return { answer, text: await answer.text() }
  }
  return { state, pages, ask }
}

test('a page is made once for everybody without a cookie, with the headers of every page', async () => {
  const { ask } = counting()
  const first = await ask('/a')
  const second = await ask('/a')
  assert.equal(first.text, '<p>1 for everybody</p>')
  assert.equal(second.text, first.text)
  assert.deepEqual([...second.answer.headers], [...first.answer.headers])
  assert.match(second.answer.headers.get('etag')!, /^W\/"/)
  assert.ok(second.answer.headers.get('content-security-policy'))
  assert.equal((await ask('/b')).text, '<p>2 for everybody</p>')
})

test('a page for somebody is never kept, and never another’s', async () => {
  const { ask, pages } = counting()
  assert.equal((await ask('/a', 'one')).text, '<p>1 for one</p>')
  assert.equal(pages.size, 0)
  assert.equal((await ask('/a')).text, '<p>2 for everybody</p>')
  const other = await ask('/a', 'two')
  assert.equal(other.text, '<p>3 for two</p>')
  assert.equal(other.answer.headers.get('cache-control'), 'private, no-cache')
})

test('a page goes with the version of the index and with its own time; an answer that is no page is not kept', async () => {
  const { state, ask, pages } = counting()
  await ask('/a')
  state.made = { ...state.made, now: new Date('2026-11-25T12:00:04.999Z') }
  assert.equal((await ask('/a')).text, '<p>1 for everybody</p>')
  state.made = { ...state.made, now: new Date('2026-11-25T12:00:05Z') }
  assert.equal((await ask('/a')).text, '<p>2 for everybody</p>')
  state.made = { ...state.made, version: 2 }
  assert.equal((await ask('/a')).text, '<p>3 for everybody</p>')
  assert.equal((await ask('/gone')).answer.status, 404)
  assert.equal(pages.size, 1)
})
