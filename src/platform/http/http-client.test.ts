import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { createHttpClient, type HttpClientOptions } from './create-http-client.ts'
import { fakeClock, json, localServer } from './local-server.ts'

const HOST = 'api.lever.co'
const url = (path = '/board') => `https://${HOST}${path}`
const ask = (path?: string) => ({ url: url(path), hosts: [HOST] })

function clientOf(loopbackOrigin: string, options: Partial<HttpClientOptions> = {}) {
  const clock = fakeClock()
  const client = createHttpClient({
    userAgent: 'Offing/test (+https://offing.example)',
    loopbackOrigin,
    clock,
    ...options,
  })
  return { client, clock, [Symbol.asyncDispose]: () => client.close() }
}

type Answers = Parameters<typeof localServer>[0]
async function withBoard(answer: Answers[string], options: Partial<HttpClientOptions> = {}, more: Answers = {}) {
  const server = await localServer({ [`/${HOST}/board`]: answer, ...more })
  const opened = clientOf(server.origin, options)
  return {
    ...opened,
    asked: server.asked,
    get: (request: object = {}) => opened.client.getJson({ ...ask(), ...request }),
    async [Symbol.asyncDispose]() {
      await opened.client.close()
      await server[Symbol.asyncDispose]()
    },
  }
}
const reasonOf = (outcome: { ok: boolean; reason?: string }) => (outcome.ok ? 'ok' : outcome.reason)

test('JSON comes back with hash, length and validators, and we say who we are', async () => {
  await using board = await withBoard(
    json({ a: 1 }, { etag: 'W/"1"', 'last-modified': 'Mon, 05 Jan 2026 00:00:00 GMT' }),
  )
  const answer = await board.get()
  assert.deepEqual(answer, {
    ok: true,
    value: {
      notModified: false,
      json: { a: 1 },
      bodyHash: createHash('sha256').update('{"a":1}').digest('hex'),
      bytes: 7,
      etag: 'W/"1"',
      lastModified: 'Mon, 05 Jan 2026 00:00:00 GMT',
    },
  })
  assert.equal(board.asked[0]?.headers['user-agent'], 'Offing/test (+https://offing.example)')
  assert.equal(board.asked[0]?.headers.accept, 'application/json')
  assert.equal(board.asked[0]?.headers['if-none-match'], undefined)
  assert.ok(board.client.lastAnswerAt())
})

test('validators are sent, and 304 means not modified; a 304 that nobody asked for is refused', async () => {
  await using board = await withBoard((_, response) => void response.writeHead(304).end())
  const validators = { etag: 'W/"1"', lastModified: 'Mon, 05 Jan 2026 00:00:00 GMT' }
  assert.deepEqual(await board.get({ validators }), { ok: true, value: { notModified: true } })
  assert.equal(board.asked[0]?.headers['if-none-match'], 'W/"1"')
  assert.equal(board.asked[0]?.headers['if-modified-since'], validators.lastModified)
  assert.equal(reasonOf(await board.get()), 'not-allowed')
})

for (const [encoding, pack] of [
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
] as const) {
  test(`${encoding} is unpacked, and counted unpacked`, async () => {
    const body = JSON.stringify({ text: Array.from({ length: 3_000 }, (_, i) => i * 7919) })
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding }
    await using board = await withBoard((_, response) => void response.writeHead(200, headers).end(pack(body)))
    const answer = await board.get()
    assert.ok(answer.ok && !answer.value.notModified)
    assert.equal(answer.value.bytes, body.length)
    assert.equal(reasonOf(await board.get({ maxBytes: body.length - 1 })), 'too-large')
    assert.equal(reasonOf(await board.get({ maxBytes: body.length })), 'ok')
  })
}

test('a small file that unfolds to a huge one is cut', async () => {
  const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024))
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
  await using board = await withBoard((_, response) => void response.writeHead(200, headers).end(bomb))
  const answer = await board.get()
  assert.ok(!answer.ok && answer.reason === 'too-large')
  assert.match(answer.detail, /200 times/)
})

test('stacked, unknown and broken encodings are refused', async () => {
  for (const encoding of ['gzip, gzip', 'zstd', 'constructor']) {
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding }
    await using board = await withBoard((_, response) => void response.writeHead(200, headers).end(gzipSync('{}')))
    assert.equal(reasonOf(await board.get()), 'unreadable', encoding)
  }
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
  const cut = gzipSync(JSON.stringify(Array.from({ length: 500 }, Math.random))).subarray(0, 300)
  await using board = await withBoard((_, response) => void response.writeHead(200, headers).end(cut))
  assert.equal(reasonOf(await board.get()), 'unreadable')
})

test('an answer that is too large without packing is cut, too', async () => {
  await using board = await withBoard(json('x'.repeat(5_000)))
  assert.equal(reasonOf(await board.get({ maxBytes: 1_000 })), 'too-large')
})

test('what is not JSON is unreadable: by type, by content, by depth', async () => {
  await using page = await withBoard((_, r) => void r.writeHead(200, { 'content-type': 'text/html' }).end('<html>'))
  assert.equal(reasonOf(await page.get()), 'unreadable')
  const type = { 'content-type': 'application/json' }
  await using words = await withBoard((_, r) => void r.writeHead(200, type).end('{"jobs": [1, 2'))
  assert.equal(reasonOf(await words.get()), 'unreadable')
  await using deep = await withBoard((_, r) => void r.writeHead(200, type).end('['.repeat(70) + ']'.repeat(70)))
  const answer = await deep.get()
  assert.ok(!answer.ok && /deeper/.test(answer.detail))
  await using brackets = await withBoard(json({ text: `\\"${'[{'.repeat(200)}` }))
  assert.equal(reasonOf(await brackets.get()), 'ok')
})

test('a connection that breaks off is asked again, at most four times in all', async () => {
  let times = 0
  await using board = await withBoard((_, response) => {
    times++
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"jobs":')
    setTimeout(() => response.destroy(), 5)
  })
  assert.equal(reasonOf(await board.get()), 'unreachable')
  assert.equal(times, 4)
})

test('a trouble that passes is waited for, longer each time, with full jitter', async () => {
  const answers = [500, 502, 503]
  await using board = await withBoard(
    (request, response) => {
      const status = answers.shift()
      if (status) response.writeHead(status).end()
      else json([])(request, response)
    },
    { random: () => 0.5 },
  )
  assert.equal(reasonOf(await board.get()), 'ok')
  assert.deepEqual(board.clock.slept, [500, 1_000, 2_000])
})

test('each status has its meaning, and 4xx is not asked again', async () => {
  const expected = {
    400: 'unreadable',
    401: 'refused',
    403: 'refused',
    404: 'not-found',
    410: 'not-found',
    501: 'broken',
  }
  for (const [status, reason] of Object.entries(expected)) {
    await using board = await withBoard((_, response) => void response.writeHead(Number(status)).end())
    assert.equal(reasonOf(await board.get()), reason, status)
    assert.equal(board.asked.length, 1, status)
  }
  await using challenged = await withBoard((_, r) => void r.writeHead(503, { 'cf-mitigated': 'challenge' }).end())
  assert.equal(reasonOf(await challenged.get()), 'refused')
  assert.equal(challenged.asked.length, 1)
})

test('Retry-After is waited for in line up to a minute, in seconds or as a date', async () => {
  const start = Date.UTC(2026, 0, 5)
  for (const value of ['30', new Date(start + 30_000).toUTCString()]) {
    const answers = [value]
    await using board = await withBoard(
      (request, response) => {
        const after = answers.shift()
        if (after) response.writeHead(429, { 'retry-after': after }).end()
        else json([])(request, response)
      },
      { random: () => 0 },
    )
    assert.equal(reasonOf(await board.get()), 'ok')
    assert.deepEqual(board.clock.slept, [30_000])
  }
})

test('a longer Retry-After comes back at once, and the host is left alone until then', async () => {
  await using board = await withBoard((_, response) => void response.writeHead(429, { 'retry-after': '600' }).end())
  const first = await board.get()
  assert.deepEqual(first, { ok: false, reason: 'rate-limited', detail: 'HTTP 429', retryAfterSeconds: 600 })
  board.clock.pass(60_000)
  const second = await board.get()
  assert.ok(!second.ok && second.reason === 'rate-limited' && second.retryAfterSeconds === 540)
  assert.equal(board.asked.length, 1)
  board.clock.pass(540_000)
  await board.get()
  assert.equal(board.asked.length, 2)
})

test('after five failures in a row a host is left alone for an hour, then two; any answer ends the row', async () => {
  let status = 500
  await using board = await withBoard((request, response) =>
    status === 200 ? json([])(request, response) : void response.writeHead(status).end(),
  )
  for (let i = 0; i < 5; i++) assert.equal(reasonOf(await board.get()), 'broken')
  const count = board.asked.length
  const rest = async () => {
    const answer = await board.get()
    return answer.ok ? 0 : Math.round((answer.retryAfterSeconds ?? 0) / 60)
  }
  assert.equal(await rest(), 60)
  assert.equal(board.asked.length, count)
  board.clock.pass(3_600_000)
  assert.equal(reasonOf(await board.get()), 'broken')
  assert.equal(await rest(), 120)
  board.clock.pass(2 * 3_600_000)
  status = 404
  assert.equal(reasonOf(await board.get()), 'not-found')
  status = 500
  for (let i = 0; i < 4; i++) await board.get()
  status = 200
  assert.equal(reasonOf(await board.get()), 'ok')
})

test('a host that cannot be reached is only blamed when another answers', async () => {
  const clock = fakeClock()
  const lookup: HttpClientOptions['lookup'] = (_name, _options, done) =>
    done(Object.assign(new Error('no name service'), { code: 'EAI_AGAIN' }), '')
  await using server = await localServer({ [`/${HOST}/board`]: json([]) })
  await using opened = clientOf(server.origin, { clock, lookup })
  const page = () => opened.client.getPage({ url: 'https://away.example/careers' })
  for (let i = 0; i < 7; i++) assert.equal(reasonOf(await page()), 'unreachable')
  assert.equal(opened.client.lastAnswerAt(), undefined)
  await opened.client.getJson(ask())
  for (let i = 0; i < 5; i++) assert.equal(reasonOf(await page()), 'unreachable')
  assert.equal(reasonOf(await page()), 'rate-limited')
})

test('a silent host ends by time: no headers, no further bytes, or just too slow as a whole', async () => {
  const type = { 'content-type': 'application/json' }
  const silent: Answers[string] = () => undefined
  const stuck: Answers[string] = (_, response) => void response.writeHead(200, type).write('[')
  const dripping: Answers[string] = (_, response) => {
    response.writeHead(200, type)
    const drip = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(drip))
  }
  const options = { random: () => 0, timeouts: { headers: 60, idle: 60, whole: 120 } }
  for (const answer of [silent, stuck, dripping]) {
    await using board = await withBoard(answer, options)
    assert.equal(reasonOf(await board.get()), 'unreachable')
  }
})

test('redirects are not followed for a known API host', async () => {
  const elsewhere = json({ secret: true })
  await using board = await withBoard(
    (_, response) => void response.writeHead(302, { location: `/${HOST}/other` }).end(),
    {},
    { [`/${HOST}/other`]: elsewhere },
  )
  assert.equal(reasonOf(await board.get()), 'not-allowed')
  assert.equal(board.asked.length, 1)
})

test('XML comes back as its text; another type, a redirect and another host do not', async () => {
  const xml =
    (type: string): Answers[string] =>
    (_, response) =>
      void response.writeHead(200, { 'content-type': type }).end('<a>é</a>')
  await using board = await withBoard(xml('text/xml; charset=UTF-8'))
  assert.deepEqual(await board.client.getXml(ask()), { ok: true, value: { xml: '<a>é</a>' } })
  assert.equal(reasonOf(await board.client.getXml({ url: url(), hosts: ['other.example'] })), 'not-allowed')
  await using page = await withBoard(xml('text/html'))
  assert.equal(reasonOf(await page.client.getXml(ask())), 'unreadable')
  await using moved = await withBoard((_, response) => void response.writeHead(302, { location: '/x' }).end())
  assert.equal(reasonOf(await moved.client.getXml(ask())), 'not-allowed')
})

test('only the hosts of the request are asked, over https', async () => {
  await using board = await withBoard(json([]))
  for (const wrong of ['https://api.ashbyhq.com/board', 'http://api.lever.co/board', 'https://api.lever.co:80/board']) {
    assert.equal(reasonOf(await board.get({ url: wrong })), 'not-allowed', wrong)
  }
  assert.equal(board.asked.length, 0)
})

test('close ends what is under way', async () => {
  await using board = await withBoard(() => undefined)
  const pending = board.get()
  setTimeout(() => void board.client.close(), 50)
  assert.equal(reasonOf(await pending), 'unreachable')
})
