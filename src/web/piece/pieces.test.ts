import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite } from '../../../test/site.ts'
import { contentOf } from '../../content/index.ts'
import { invented, inventedPieces, shortGuide } from '../../content/invented-pieces.ts'

type JsonLd = Record<string, unknown> & { '@type': string; itemListElement?: { name: string }[] }
const jsonLdOf = (page: string): JsonLd[] =>
  [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json]) => JSON.parse(json!) as JsonLd) // prettier-ignore
const mainOf = (page: string): string => page.slice(page.indexOf('<main'), page.indexOf('</main>'))

test('a guide has its way home, contents, figures, notes with the way back, sources and neighbours', async () => {
  await using site = await openSite({ postings: 40 })
  const answer = await site.request('/careers/network-engineer')
  assert.equal(answer.status, 200)
  const page = await answer.text()
  const main = mainOf(page)
  const crumbs = [...main.slice(0, main.indexOf('</nav>')).matchAll(/<li>.*?>([^<]+)</g)].map(([, name]) => name)
  assert.deepEqual(crumbs, ['Home', 'Remote Tech Careers', 'DevOps/SysAdmin Engineer', 'What is a Network Engineer'])
  for (const [, id] of main.matchAll(/href="#([^"]+)"/g)) assert.ok(main.includes(`id="${id}"`), `#${id}`)
  assert.match(main, /<a href="#what-a-network-engineer-is">What a network engineer is<\/a>/)
  assert.match(main, /<a href="#source-ip" id="cited-ip-1" aria-label="Source 1">1<\/a>/)
  assert.match(main, /<a href="https:\/\/www\.rfc-editor\.org\/rfc\/rfc791" rel="noopener"><cite>/)
  assert.match(main, /<a href="https:\/\/example\.com\/map" rel="noopener external">a map<\/a>/)
  assert.match(main, /&lt;b&gt;sailing&lt;\/b&gt;/)
  assert.match(main, /<th scope="col" class="">Year<\/th>.*<th scope="row">1981<\/th>/s)
  assert.equal(main.match(/class="figure-block"/g)?.length, 3)
  assert.match(main, /href="\/jobs\?career=network-engineer"/)
  assert.match(main, /<a href="\/blog\/a-day-of-tides">A day of tides<\/a>/)
  const [path, article] = jsonLdOf(page)
  assert.deepEqual(path!.itemListElement!.map(({ name }) => name), crumbs) // prettier-ignore
  assert.deepEqual([article!['@type'], article!.datePublished, article!.dateModified], ['Article', '2026-11-20', '2026-11-25']) // prettier-ignore
  assert.deepEqual((article!.author as JsonLd)['@type'], 'Organization')
})

test('a career without a guide shows figures and says that there is no more; what is no career is not there', async () => {
  await using site = await openSite({ postings: 40 })
  const page = await (await site.request('/careers/cloud-engineer')).text()
  assert.match(page, /Nobody has written a guide to this career/)
  assert.match(page, /Guides to careers near it: <a href="\/careers\/network-engineer">Network Engineer<\/a>/)
  assert.ok((page.match(/class="figure-block"/g)?.length ?? 0) >= 8)
  for (const path of [
    '/careers/non-tech',
    '/careers/other-tech',
    '/careers/sailor',
    '/blog/nothing',
    '/resources/network-engineer',
  ])
    // prettier-ignore
    assert.equal((await site.request(path)).status, 404, path)
})

test('the list of careers has every career once, with its guide or without', async () => {
  await using site = await openSite({ postings: 40 })
  const main = mainOf(await (await site.request('/careers')).text())
  const shown = [...main.matchAll(/<h3><a href="(\/careers\/[a-z-]+)">/g)].map(([, path]) => path!)
  assert.equal(new Set(shown).size, shown.length)
  assert.equal(shown.length, 37)
  assert.match(main, /<a href="\/careers\/network-engineer">What is a Network Engineer<\/a>/)
  assert.match(
    main,
    /<a href="\/careers\/cloud-engineer">Cloud Engineer<\/a><\/h3>\s*<p class="small quiet">Figures only/,
  )
})

test('from a posting and from a list to what the role is', async () => {
  await using site = await openSite({ postings: 40 })
  const list = await (await site.request('/remote-back-end-jobs')).text()
  assert.match(list, /What it is and what it pays: <a href="\/careers\/back-end-developer">/)
  const posting = /href="(\/postings\/[^"]+)"/.exec(list)![1]!
  assert.match(await (await site.request(posting)).text(), /class="guide-hint">[^<]+: <a href="\/careers\/[a-z-]+">/)
})

test('feeds of guides and of the blog hold their pieces; the map of the site too', async () => {
  await using site = await openSite({ postings: 12 })
  const feed = async (name: string) =>
    (await (await site.request(`/feeds/${name}.json`)).json()) as { title: string; items: { url: string; date_modified: string }[] } // prettier-ignore
  assert.deepEqual((await feed('guides')).items.map(({ url, date_modified }) => [url, date_modified.slice(0, 10)]), [['https://offing.example/careers/network-engineer', '2026-11-25']]) // prettier-ignore
  assert.deepEqual((await feed('blog')).items.map(({ url }) => url), ['https://offing.example/blog/a-day-of-tides']) // prettier-ignore
  const map = await (await site.request('/sitemaps/pages.xml')).text()
  assert.match(map, /<loc>https:\/\/offing\.example\/careers\/network-engineer<\/loc><lastmod>2026-11-25/)
  assert.match(map, /<loc>https:\/\/offing\.example\/careers\/cloud-engineer<\/loc><\/url>/)
  assert.match(map, /<loc>https:\/\/offing\.example\/how-we-count<\/loc>/)
})

test('a page is drawn once while nothing changes, and again when a piece is read again', async () => {
  let pieces = contentOf(inventedPieces())
  let asked = 0
  await using site = await openSite({ postings: 12, content: () => pieces })
  const read = async () => (asked++, (await site.request('/careers/network-engineer')).text())
  const first = await read()
  assert.equal(await read(), first)
  pieces = contentOf([invented(shortGuide.replace('Fiber.', 'Glass.'), 'guides', 'network-engineer')])
  assert.match(await read(), /<p>Glass\.<\/p>/)
  assert.equal(asked, 3)
})

test('a figure that fails says so, and the rest of the page stands', async () => {
  const bad = shortGuide.replace('::pay-band{career=network-engineer}', '::pay-band{career=sailor}')
  const pieces = contentOf([invented(bad, 'guides', 'network-engineer')])
  await using site = await openSite({ postings: 12, content: () => pieces })
  const page = await (await site.request('/careers/network-engineer')).text()
  assert.match(page, /This figure cannot be counted just now\./)
  assert.match(page, /Trace one packet this week\./)
})
