import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { openSite } from '../../test/site.ts'

test('every page of the site answers, from its own links', async () => {
  await using site = await openSite()
  const seen = new Set<string>()
  const queue = ['/']
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const answer = await site.request(path)
    assert.ok(answer.status === 200, `${path}: ${answer.status}`)
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    const links = (await answer.text()).matchAll(/href="(\/[^"#]*)"/g)
    for (const [, link] of links) {
      const whole = link!.replaceAll('&amp;', '&')
      // without its query a figure is another one, which may have too few postings to be drawn
      const bare = whole.startsWith('/figures/') ? whole : whole.replace(/\?.*$/, '')
      if (!seen.has(bare)) queue.push(bare)
      seen.add(bare)
    }
  }
  for (const path of [
    '/jobs',
    '/remote-back-end-jobs',
    '/companies/harbour-labs',
    '/status',
    '/about',
    '/about/sample',
    '/how-we-read',
  ])
    assert.ok(seen.has(path), `nothing links to ${path}`)
  assert.ok([...seen].filter((path) => path.startsWith('/postings/')).length >= 20)
})

test('pages are packed as the browser asks, and are the same page', async () => {
  await using site = await openSite()
  const plain = await (await site.request('/')).text()
  const packed = async (encoding: string) => {
    const answer = await site.request('/', { headers: { 'accept-encoding': encoding } })
    return { answer, body: Buffer.from(await answer.arrayBuffer()) }
  }
  const br = await packed('gzip, deflate, br')
  assert.equal(br.answer.headers.get('content-encoding'), 'br')
  assert.equal(brotliDecompressSync(br.body).toString(), plain)
  const zstd = await packed('gzip, deflate, br, zstd')
  assert.equal(zstd.answer.headers.get('content-encoding'), 'zstd')
  assert.equal(zstdDecompressSync(zstd.body).toString(), plain)
  const gzip = await packed('gzip;q=0.8, br;q=0')
  assert.equal(gzip.answer.headers.get('content-encoding'), 'gzip')
  assert.equal(gunzipSync(gzip.body).toString(), plain)
  assert.ok(zstd.body.length < plain.length / 3 && br.body.length < plain.length / 3)
  assert.equal((await packed('identity')).answer.headers.get('content-encoding'), null)
})

test('a page without personal answers is confirmed by its ETag; one with them is private and has none', async () => {
  await using site = await openSite()
  const first = await site.request('/jobs')
  const etag = first.headers.get('etag')!
  assert.match(etag, /^W\/"/)
  const again = await site.request('/jobs', { headers: { 'if-none-match': etag } })
  assert.equal(again.status, 304)
  assert.equal(await again.text(), '')
  assert.ok(again.headers.get('content-security-policy'))
  const mine = await site.request('/jobs', { headers: { 'if-none-match': etag, cookie: 'offing_place=c%3DPT' } })
  assert.equal(mine.status, 200)
  assert.equal(mine.headers.get('etag'), null)
  assert.match(mine.headers.get('cache-control')!, /private/)
  assert.match(mine.headers.get('vary')!, /Cookie/)
})

test('a page that is kept is the page that would be made, for each packing, and never of somebody’s place', async () => {
  await using site = await openSite({ postings: 12 })
  const get = async (path: string, headers: Record<string, string> = {}) =>
    (await site.request(path, { headers })).text()
  const first = await get('/jobs?level=senior')
  assert.equal(await get('/jobs?level=senior'), first)
  assert.equal(await get('/jobs?utm_source=x&level=senior'), first, 'the same address in another spelling')
  const gzip = await site.request('/jobs?level=senior', { headers: { 'accept-encoding': 'gzip' } })
  assert.equal(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString(), first)
  const mine = await get('/jobs?level=senior', { cookie: 'offing_place=c%3DPT' })
  assert.match(mine, /You: <\/span>Portugal/)
  assert.equal(await get('/jobs?level=senior'), first)
  const { id } = await site.db
    .selectFrom('posting')
    .select('id')
    .where('title', 'like', 'Senior%')
    .executeTakeFirstOrThrow()
  site.index.remove([id])
  assert.notEqual(await get('/jobs?level=senior'), first, 'the index has changed')
})

test('every answer carries the security headers; no page holds inline script or style', async () => {
  await using site = await openSite({ postings: 6 })
  for (const path of ['/', '/jobs', '/nowhere', '/robots.txt', '/healthz', '/status']) {
    const answer = await site.request(path)
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/, path)
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', path)
    assert.match(answer.headers.get('strict-transport-security') ?? '', /max-age=\d{8}/, path)
    const text = await answer.text()
    assert.doesNotMatch(text, /<script(?![^>]*(src=|ld\+json))|<style|\sstyle=|\son[a-z]+="/i, path)
  }
})

test('https is not demanded of a site that has none', async () => {
  const config = { siteUrl: 'http://localhost:3000', siteName: 'Offing', trustProxy: false }
  await using site = await openSite({ postings: 0, config })
  assert.equal((await site.request('/healthz')).headers.get('strict-transport-security'), null)
})

test('assets have names of their content, are kept for good, and old names are gone', async () => {
  await using site = await openSite({ postings: 0 })
  const page = await (await site.request('/about')).text()
  const paths = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!)
  assert.ok(paths.length >= 3)
  for (const path of paths) {
    const answer = await site.request(path, { headers: { 'accept-encoding': 'br' } })
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('cache-control')!, /immutable/)
    assert.equal(answer.headers.get('content-encoding'), 'br')
    assert.ok(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).length > 100)
  }
  assert.equal((await site.request('/assets/site-AAAAAAAAAA.css')).status, 404)
  assert.equal((await site.request('/assets/..%2f..%2fpackage.json')).status, 404)
})

test('who asks too much is asked to wait, alone, and goes on when the time is over', async () => {
  let now = Date.parse('2026-11-24T12:00:00Z')
  const rateLimit = { burst: 3, perSecond: 0.5, mostAddresses: 10 }
  await using site = await openSite({ postings: 0, rateLimit, clock: () => new Date(now) })
  const ask = (address: string) => site.request('/about', { headers: { 'x-forwarded-for': `10.9.9.9, ${address}` } })
  for (let i = 0; i < 3; i++) assert.equal((await ask('203.0.113.7')).status, 200)
  const refused = await ask('203.0.113.7')
  assert.equal(refused.status, 429)
  assert.equal(refused.headers.get('retry-after'), '2')
  assert.match(await refused.text(), /One moment/)
  assert.equal((await ask('203.0.113.8')).status, 200)
  now += 2_000
  assert.equal((await ask('203.0.113.7')).status, 200)
  assert.equal((await ask('203.0.113.7')).status, 429)
})

test('addresses are bounded, methods are few, a slash too many is forgiven', async () => {
  await using site = await openSite({ postings: 0 })
  const long = await site.request(`/jobs?q=${'a'.repeat(5_000)}`)
  assert.equal(long.status, 414)
  assert.match(await long.text(), /too long/)
  const put = await site.request('/jobs', { method: 'DELETE' })
  assert.equal(put.status, 405)
  assert.match(put.headers.get('allow')!, /GET/)
  const slash = await site.request('/jobs/?q=x')
  assert.equal(slash.headers.get('location'), '/jobs?q=x')
  assert.equal((await site.request('//evil.example/')).status, 404)
})

test('a page that is not there helps; what breaks is logged with the number that the page shows, and no more', async () => {
  await using site = await openSite({ postings: 6 })
  const missing = await site.request('/postings/no-such-posting-999999')
  assert.equal(missing.status, 404)
  const help = await missing.text()
  assert.match(help, /type="search"/)
  assert.match(help, /remote-back-end-jobs/)
  await site.db.destroy()
  const broken = await site.request('/companies/harbour-labs')
  assert.equal(broken.status, 503)
  const text = await broken.text()
  const [, id] = /<code>([0-9a-f]{8})<\/code>/.exec(text)!
  assert.ok(site.logged.some((line) => line.includes(id!)))
  assert.doesNotMatch(text, /driver|node_modules|\.ts/)
})

test('a mistake of ours is a 500 with a number, whose stack stands in the log alone', async () => {
  const index = { find: () => { throw new Error('secret of the machine') }, size: 0, version: 0, put() {}, remove() {}, ids: () => [], reprice() {}, complete: () => [], tidy: () => false, bytes: () => ({}) } // prettier-ignore
  await using site = await openSite({ postings: 0, index })
  const answer = await site.request('/jobs')
  assert.equal(answer.status, 500)
  const text = await answer.text()
  assert.doesNotMatch(text, /secret|\bat .*:\d+|\.ts/)
  const [, id] = /<code>([0-9a-f]{8})<\/code>/.exec(text)!
  assert.ok(site.logged.some((line) => line.includes(id!) && line.includes('secret of the machine')))
})

test('search engines are told of open postings, not of filters, samples or the person', async () => {
  await using site = await openSite({ postings: 20 })
  const robots = await (await site.request('/robots.txt')).text()
  assert.match(robots, /Disallow: \/my-place/)
  assert.match(robots, /Sitemap: https:\/\/offing\.example\/sitemap\.xml/)
  const map = await (await site.request('/sitemap.xml')).text()
  assert.match(map, /sitemaps\/pages\.xml/)
  const one = await (await site.request('/sitemaps/postings-1.xml')).text()
  assert.equal([...one.matchAll(/<loc>https:\/\/offing\.example\/postings\/[a-z0-9-]+<\/loc>/g)].length, 20)
  await site.db.updateTable('posting').set({ is_sample: true }).execute()
  assert.equal((await site.request('/sitemaps/postings-1.xml')).status, 404)
})

test('forms are taken from our own pages only, and not when they are huge', async () => {
  await using site = await openSite({ postings: 0 })
  const send = (headers: Record<string, string>, body = 'country=PT&back=%2Fjobs') =>
    site.request('/my-place', { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } }) // prettier-ignore
  assert.equal((await send({ 'sec-fetch-site': 'cross-site' })).status, 403)
  assert.equal((await send({ 'sec-fetch-site': 'same-origin' })).status, 303)
  assert.equal((await send({ 'content-type': 'multipart/form-data; boundary=x' }, 'broken')).status, 415)
  const big = 'country='.padEnd(40_000, 'x')
  assert.equal((await send({ 'content-length': String(big.length) }, big)).status, 413)
})

test('addresses that make no sense are answered with help, never with a mistake of ours', async () => {
  await using site = await openSite({ postings: 3 })
  const paths = ['/%ff', '/postings/%E0%A4%A', '/companies/%00', '/postings/x-999999999999999', '/jobs?q=%00%E0%A4%A', '/sitemaps/postings-9999.xml', '/sitemaps/x', '/companies/harbour-labs?page=%ff', '/my-place?back=%5C%5Cevil.example'] // prettier-ignore
  for (const path of paths) {
    const answer = await site.request(path, { headers: { cookie: 'offing_place=%E0%A4%A; =; x' } })
    assert.ok(answer.status < 500, `${path}: ${answer.status}`)
    assert.doesNotMatch(await answer.text(), /\bat .*\.ts:\d/)
  }
  assert.deepEqual(site.logged, [])
})

test('lists that were read a moment ago go on from memory while the database is away', async () => {
  await using site = await openSite({ postings: 12 })
  for (const path of ['/', '/jobs']) await site.request(path)
  await site.db.destroy()
  for (const path of ['/', '/jobs', '/remote-back-end-jobs']) {
    const answer = await site.request(path)
    assert.equal(answer.status, 200, path)
    assert.match(await answer.text(), /class="card"/, path)
  }
})

test('ready means that the database answers too', async () => {
  await using site = await openSite({ postings: 0 })
  assert.equal((await site.request('/readyz')).status, 200)
  await site.db.destroy()
  assert.equal((await site.request('/readyz')).status, 503)
  assert.equal((await site.request('/healthz')).status, 200)
})
