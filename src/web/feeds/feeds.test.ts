import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Parser } from 'htmlparser2'
import { openSite } from '../../../test/site.ts'
import { feedEntry, type Feed } from './feed.ts'
import { inventedPosting, listInvented, nothingStated } from '../test-data.ts'
import { writeFeed } from './write-feed.ts'

type Element = { name: string; attributes: Record<string, string>; text: string; children: Element[] }

/** A document as a tree; throws where it is not well formed: elements that do not nest, bare signs, characters XML forbids. */
function parseXml(text: string): Element {
  assert.doesNotMatch(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  assert.ok(text.isWellFormed())
  assert.doesNotMatch(text, /&(?!(?:amp|lt|gt|quot|#39);)/)
  const root: Element = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const made = { name, attributes, text: '', children: [] }
        open.at(-1)!.children.push(made)
        open.push(made)
      },
      ontext: (data) => (open.at(-1)!.text += data),
      onclosetag: (name, isImplied) => {
        assert.ok(!isImplied || text.includes('/>'), `${name} is never closed`)
        assert.equal(open.pop()!.name, name)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  assert.equal(open.length, 1)
  return root.children.find(({ name }) => !name.startsWith('?'))!
}
const all = (of: Element, name: string): Element[] => of.children.filter((one) => one.name === name)
const one = (of: Element, name: string): Element => {
  const [first] = all(of, name)
  assert.ok(first, `${of.name} has no ${name}`)
  return first
}
type JsonFeed = {
  version: string
  title: string
  home_page_url: string
  feed_url: string
  items: {
    id: string
    url: string
    external_url?: string
    title: string
    content_html: string
    date_published: string
  }[]
}

test('the three formats say the same postings, the newest first, as their standards ask', async () => {
  await using site = await openSite({ postings: 80 })
  const read = async (format: string) => {
    const answer = await site.request(`/feeds/postings.${format}?level=senior`)
    assert.equal(answer.status, 200)
    return { type: answer.headers.get('content-type')!, text: await answer.text() }
  }
  const [rss, atom, json] = [await read('rss'), await read('atom'), await read('json')]
  assert.match(rss.type, /^application\/rss\+xml; charset=utf-8/)
  assert.match(atom.type, /^application\/atom\+xml/)
  assert.match(json.type, /^application\/feed\+json/)

  const channel = one(parseXml(rss.text), 'channel')
  const feed = parseXml(atom.text)
  const parsed = JSON.parse(json.text) as JsonFeed
  assert.equal(parsed.version, 'https://jsonfeed.org/version/1.1')
  assert.equal(one(channel, 'title').text, 'Remote tech jobs, Senior · Offing')
  assert.equal(one(feed, 'title').text, parsed.title)
  assert.equal(parsed.home_page_url, 'https://offing.example/jobs?level=senior')
  assert.equal(parsed.feed_url, 'https://offing.example/feeds/postings.json?level=senior')
  assert.equal(one(feed, 'id').text, 'https://offing.example/feeds/postings.atom?level=senior')
  assert.equal(one(channel, 'atom:link').attributes.href, 'https://offing.example/feeds/postings.rss?level=senior')

  const ids = parsed.items.map(({ id }) => id)
  assert.ok(ids.length > 5 && new Set(ids).size === ids.length)
  for (const id of ids) assert.match(id, /^https:\/\/offing\.example\/postings\/\d+$/)
  assert.deepEqual(all(channel, 'item').map((item) => one(item, 'guid').text), ids) // prettier-ignore
  assert.deepEqual(all(feed, 'entry').map((entry) => one(entry, 'id').text), ids) // prettier-ignore
  const dates = all(feed, 'entry').map((entry) => one(entry, 'published').text)
  assert.deepEqual(dates, dates.toSorted().reverse())
  for (const item of all(channel, 'item')) assert.ok(Date.parse(one(item, 'pubDate').text) > 0)
  for (const entry of all(feed, 'entry'))
    assert.ok(one(one(entry, 'author'), 'name').text && one(entry, 'updated').text)
})

test('an entry has facts, our page, the employer’s and where it is from, and none of the text', async () => {
  await using site = await openSite({ postings: 12 })
  const text = await (await site.request('/feeds/postings.json')).text()
  assert.doesNotMatch(text, /tide tables|Say what you are going to do/)
  const { items } = JSON.parse(text) as JsonFeed
  const [item] = items
  assert.match(item!.url, /^https:\/\/offing\.example\/postings\/[a-z0-9-]+-\d+$/)
  assert.match(item!.external_url!, /^https:\/\/jobs\.example\.com\//)
  assert.match(item!.content_html, /Where you may live: /)
  assert.match(item!.content_html, /Published by (?:Harbour Labs|Tidewater Analytics) at (?:Ashby|Greenhouse)/)
  assert.equal((await site.request(new URL(item!.id).pathname)).status, 301, 'the id leads to the posting')
})

test('hostile text stays text, and what XML cannot hold is gone', () => {
  const title = 'Sails <script>alert(1)</script> & ]]> "quoted" \u0000\u0008\u001b\ufffe\ud800 \u202eevil'
  const posting = inventedPosting({
    title,
    companyName: '</title><b>&amp;',
    sourceUrl: 'javascript:alert(1)',
    places: ['<!--'],
  })
  const entry = feedEntry(posting, 'https://offing.example')
  const at = new Date('2026-11-24T12:00:00Z')
  const feed: Feed = { title: 'x <&> y', description: 'z', home: 'https://offing.example/jobs?a=1&b=2', self: 'https://offing.example/f?a=1&b="', siteName: 'S & Co', updated: at, entries: [entry] } // prettier-ignore
  const said = 'Sails <script>alert(1)</script> & ]]> "quoted" \ufffd evil at </title><b>&amp;'
  assert.equal(one(one(one(parseXml(writeFeed('rss', feed)), 'channel'), 'item'), 'title').text, said)
  const inAtom = one(parseXml(writeFeed('atom', feed)), 'entry')
  assert.equal(one(inAtom, 'title').text, said)
  assert.equal(all(inAtom, 'link').length, 1, 'no link but ours')
  assert.match(one(inAtom, 'content').text, /&lt;!--/)
  assert.doesNotMatch(one(inAtom, 'content').text, /<script|<b>|javascript:/)
  assert.equal((JSON.parse(writeFeed('json', feed)) as JsonFeed).items[0]!.title, said)
})

test('what is known already is not sent again, by tag and by date, until the catalogue changes', async () => {
  let now = Date.parse('2026-11-24T12:00:00Z')
  await using site = await openSite({ postings: 12, clock: () => new Date(now) })
  const ask = (headers: Record<string, string> = {}) => site.request('/feeds/postings.rss', { headers })
  await ask()
  now += 60_000
  const first = await ask()
  const [tag, date] = [first.headers.get('etag')!, first.headers.get('last-modified')!]
  assert.match(tag, /^W\/"/)
  assert.equal(new Date(date).toUTCString(), date)
  const known = await ask({ 'if-none-match': tag })
  assert.equal(known.status, 304)
  assert.equal(await known.text(), '')
  assert.equal(known.headers.get('etag'), tag)
  assert.equal((await ask({ 'if-modified-since': date })).status, 304)
  assert.equal((await ask({ 'if-modified-since': 'yesterday' })).status, 200)
  assert.equal((await ask({ 'if-modified-since': date, 'if-none-match': 'W/"other"' })).status, 200, 'the tag decides')

  await listInvented(site.db, [{ nativeId: 'new', title: 'Splicer of Ropes', facts: nothingStated() }])
  now += 60_000
  await ask() // the version is looked up while the old one serves on
  for (let i = 0; i < 100 && !(await (await ask()).text()).includes('Splicer'); i++)
    await new Promise((resolve) => setTimeout(resolve, 30))
  const changed = await ask({ 'if-none-match': tag })
  assert.equal(changed.status, 200)
  assert.notEqual(changed.headers.get('etag'), tag)
})

test('at most fifty; nonsense is refused; an empty feed is valid', async () => {
  await using site = await openSite({ postings: 90 })
  const items = async (path: string) => (JSON.parse(await (await site.request(path)).text()) as JsonFeed).items
  assert.equal((await items('/feeds/postings.json')).length, 50)
  assert.equal((await items('/feeds/postings.json?page=2&sort=pay')).length, 50, 'page and order do not count')
  const wrong = await site.request('/feeds/postings.rss?level=king')
  assert.equal(wrong.status, 400)
  assert.match(await wrong.text(), /“king”/)
  assert.equal((await site.request('/feeds/postings.txt')).status, 404)
  const empty = await (await site.request('/feeds/postings.atom?company=nobody')).text()
  assert.equal(all(parseXml(empty), 'entry').length, 0)
})

test('the sample is archived and travels in no feed', async () => {
  await using site = await openSite({ postings: 12 })
  await site.db.updateTable('posting').set({ is_sample: true }).execute()
  const feed = (await (await site.request('/feeds/postings.json')).json()) as JsonFeed
  assert.deepEqual(feed.items, [])
})

test('each list names the feeds of exactly its filters, with the place only where the answer is asked', async () => {
  await using site = await openSite({ postings: 30 })
  const links = async (path: string, cookie?: string) => {
    const page = await (await site.request(path, { headers: cookie ? { cookie } : {} })).text()
    const found = [...page.matchAll(/<link rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)">/g)]
    return found.map(([, type, title, href]) => ({ type, title, href: href!.replaceAll('&amp;', '&') }))
  }
  assert.deepEqual(await links('/remote-back-end-jobs?level=senior&page=2&sort=pay'), [
    { type: 'application/rss+xml', title: 'Remote Back-End Programming jobs, Senior (RSS)', href: '/feeds/postings.rss?category=back-end&level=senior' }, // prettier-ignore
    { type: 'application/atom+xml', title: 'Remote Back-End Programming jobs, Senior (Atom)', href: '/feeds/postings.atom?category=back-end&level=senior' }, // prettier-ignore
    { type: 'application/feed+json', title: 'Remote Back-End Programming jobs, Senior (JSON Feed)', href: '/feeds/postings.json?category=back-end&level=senior' }, // prettier-ignore
  ])
  const cookie = 'offing_place=c%3DPT%26z%3DEurope%252FLisbon'
  assert.equal((await links('/jobs?q=%3C%22x', cookie))[0]!.href, '/feeds/postings.rss?q=%3C%22x')
  const asked = (await links('/jobs?answer=yes', cookie))[2]!.href
  assert.equal(asked, '/feeds/postings.json?answer=yes&country=PT&timeZone=Europe%2FLisbon')
  const { items } = JSON.parse(await (await site.request(asked)).text()) as JsonFeed
  assert.ok(items.length > 0 && items.length < 30)
  for (const { content_html } of items) assert.doesNotMatch(content_html, /live: the United States</)
})
