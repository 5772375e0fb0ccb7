import assert from 'node:assert/strict'
import type { RequestListener } from 'node:http'
import { test } from 'node:test'
import { createHttpClient } from './create-http-client.ts'
import { gapOf } from './host-rules.ts'
import { fakeClock, json, localServer } from './local-server.ts'

const HOST = 'api.lever.co'
const DAY = 24 * 3_600_000

async function withRobots(robots: RequestListener, gap?: typeof gapOf) {
  let read = 0
  const server = await localServer({
    [`/${HOST}/robots.txt`]: (request, response) => {
      read++
      robots(request, response)
    },
    [`/${HOST}/a`]: json('a'),
    [`/${HOST}/b`]: json('b'),
  })
  const clock = fakeClock()
  const userAgent = 'Offing/0.1 (+https://offing.example)'
  const client = createHttpClient({ userAgent, loopbackOrigin: server.origin, clock, ...(gap ? { gap } : {}) })
  return {
    clock,
    read: () => read,
    get: async (path: string) => {
      const answer = await client.getJson({ url: `https://${HOST}${path}`, hosts: [HOST] })
      return answer.ok ? 'ok' : answer.reason
    },
    async [Symbol.asyncDispose]() {
      await client.close()
      await server[Symbol.asyncDispose]()
    },
  }
}
const says =
  (text: string, status = 200): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'text/plain' }).end(text)

test('what robots.txt disallows is not asked, on API hosts too', async () => {
  await using host = await withRobots(says('User-agent: *\nDisallow: /b\n'))
  assert.equal(await host.get('/a'), 'ok')
  assert.equal(await host.get('/b'), 'refused')
})

test('a group for our name counts', async () => {
  await using host = await withRobots(says('User-agent: *\nAllow: /\n\nUser-agent: offing\nDisallow: /\n'))
  assert.equal(await host.get('/a'), 'refused')
})

test('it is read once a day', async () => {
  await using host = await withRobots(says('User-agent: *\nDisallow: /b\n'))
  for (let i = 0; i < 3; i++) await host.get('/a')
  assert.equal(host.read(), 1)
  host.clock.pass(DAY - 1)
  await host.get('/a')
  assert.equal(host.read(), 1)
  host.clock.pass(1)
  await host.get('/a')
  assert.equal(host.read(), 2)
})

test('4xx means no rules; 5xx means nothing may be asked until it can be read', async () => {
  await using none = await withRobots(says('gone', 404))
  assert.equal(await none.get('/b'), 'ok')
  await using forbidden = await withRobots(says('User-agent: *\nDisallow: /', 403))
  assert.equal(await forbidden.get('/b'), 'ok')
  let status = 503
  await using broken = await withRobots((request, response) => says('', status)(request, response))
  assert.equal(await broken.get('/a'), 'broken')
  status = 200
  assert.equal(await broken.get('/a'), 'ok')
})

test('requests to a host keep their distance, and Crawl-delay makes it longer', async () => {
  await using polite = await withRobots(says('User-agent: *\nCrawl-delay: 7\n'), gapOf)
  for (const path of ['/a', '/b', '/a']) assert.equal(await polite.get(path), 'ok')
  // robots.txt itself is asked first, at our own floor
  assert.deepEqual(polite.clock.slept, [1_000, 7_000, 7_000])
})

test('the floors: a second for API hosts, two for others; an absurd Crawl-delay is kept to a minute', () => {
  assert.equal(gapOf('api.lever.co', undefined), 1_000)
  assert.equal(gapOf('careers.example', undefined), 2_000)
  assert.equal(gapOf('careers.example', 1), 2_000)
  assert.equal(gapOf('careers.example', 5), 5_000)
  assert.equal(gapOf('careers.example', 86_400), 60_000)
})
