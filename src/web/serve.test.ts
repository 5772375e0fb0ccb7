import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createFigures, Tally } from '../careers/index.ts'
import { emptyQuery, createIndex, type SearchIndex } from '../search/index.ts'
import { openDatabase } from '../platform/database/index.ts'
import { PortTaken, serveSite } from './serve.ts'

// No page of these tests asks the database, so none has to be there.
const { db } = openDatabase('postgresql://nobody@127.0.0.1:1/none')
const config = { siteUrl: 'http://localhost', siteName: 'Offing', trustProxy: false, host: '127.0.0.1', port: 0 }
const figures = createFigures({ tally: new Tally(), now: () => new Date() })
const deps = { db, index: createIndex(), figures, config, log: () => undefined }

test('a port that is taken is said with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  await assert.rejects(serveSite({ ...deps, config: { ...config, port } }), (error: Error) => {
    assert.ok(error instanceof PortTaken)
    assert.match(error.message, new RegExp(`Port ${port} .*in use.*PORT=${port + 1}`, 's'))
    return true
  })
  other.close()
})

test('a host that is not this machine is said with what to do', async () => {
  await assert.rejects(
    serveSite({ ...deps, config: { ...config, host: '203.0.113.9' } }),
    /HOST=203\.0\.113\.9.*0\.0\.0\.0/s,
  )
})

test('closing ends idle connections at once', async () => {
  const site = await serveSite(deps)
  const socket = connect(site.port, '127.0.0.1')
  socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await once(socket, 'data')
  const ended = once(socket, 'close')
  const started = performance.now()
  await site.close()
  await ended
  assert.ok(performance.now() - started < 1_000)
  await assert.rejects(fetch(site.url))
})

test('closing lets a request in work end, but waits for nothing longer than two seconds', async () => {
  const slow = (ms: number): SearchIndex => ({ ...createIndex(), size: 0, put() {}, remove() {}, reprice() {}, find: (query) => {
    const end = Date.now() + ms
    while (Date.now() < end);
    return createIndex().find({ ...emptyQuery, ...query })
  } }) // prettier-ignore
  const site = await serveSite({ ...deps, index: slow(150) })
  const answer = fetch(`${site.url}/jobs`)
  await sleep(50)
  await site.close()
  assert.equal((await answer).status, 200)

  const other = await serveSite(deps)
  const socket = connect(other.port, '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write('POST /my-place HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\ncoun') // and never the rest
  await sleep(50)
  const started = performance.now()
  await other.close()
  assert.ok(performance.now() - started < 2_500)
})

test('a head that is too large is refused, and the server lives on', async () => {
  const site = await serveSite(deps)
  const answer = await fetch(`${site.url}/healthz`, { headers: { 'x-large': 'x'.repeat(20_000) } })
  assert.equal(answer.status, 431)
  assert.equal((await fetch(`${site.url}/healthz`)).status, 200)
  await site.close()
})
