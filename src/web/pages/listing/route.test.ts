import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { freshDatabase } from '../../../../test/fresh-database.ts'
import { loadIndexRows } from '../../../catalogue/index.ts'
import { contentOf } from '../../../content/index.ts'
import { pieceMemory } from '../../piece/piece-memory.ts'
import { createFigures, Tally } from '../../../careers/index.ts'
import { categories, shippedRates } from '../../../domain/index.ts'
import { createIndex } from '../../../search/index.ts'
import { cardMemory } from '../../card-memory.ts'
import { PageCache } from '../../page-cache.ts'
import { textMemory } from '../../text-memory.ts'
import { listInvented, nothingStated, withSigns } from '../../test-data.ts'
import { postingPage } from '../posting/route.ts'
import { allFiltersPage } from './all-filters-route.ts'
import { choosePage } from './choose-route.ts'
import { listingPage } from './route.ts'

async function site(db: Awaited<ReturnType<typeof freshDatabase>>['db']): Promise<Hono> {
  await listInvented(db, [
    ...Array.from({ length: 30 }, (_, i) => ({ nativeId: `n${i}`, title: `Senior Back-End Engineer ${i}` })),
    { nativeId: 'silent', title: 'Quiet Developer', facts: nothingStated() },
  ])
  const index = createIndex()
  index.put(await loadIndexRows(db))
  const now = () => new Date('2026-11-24T12:00:00Z')
  const deps = {
    db,
    index,
    figures: createFigures({ tally: new Tally(), now }),
    cards: cardMemory(db),
    texts: textMemory(db),
    pages: new PageCache(),
    rates: () => shippedRates,
    content: () => contentOf([]),
    drawPiece: pieceMemory(),
    siteUrl: 'https://offing.example',
    siteName: 'Offing',
    now,
  }
  const app = new Hono().get('/jobs', listingPage(deps)).get('/postings/:slug', postingPage(deps))
  for (const category of categories) app.get(category.path, listingPage(deps, category))
  app.get('/jobs/choose/:facet', choosePage(deps))
  app.get('/jobs/filters', allFiltersPage(deps))
  return app
}
const words = (markup: string): string =>
  markup
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

test('from address to page, on a real catalogue and index', async (t) => {
  await using database = await freshDatabase()
  const app = await site(database.db)
  const get = async (path: string, headers = {}): Promise<{ status: number; page: string; text: string }> => {
    const answer = await app.request(path, { headers })
    const page = await answer.text()
    return { status: answer.status, page, text: withSigns(words(page)) }
  }

  await t.test('the first page has 25 cards and leads to the second, which has the rest', async () => {
    const first = await get('/jobs')
    assert.equal(first.page.match(/<article class="card"/g)?.length, 25)
    assert.match(first.text, /31 jobs open now, 30 with the pay stated/)
    const next = /href="([^"]*)" rel="next"/.exec(first.page)![1]!
    const second = await get(next)
    assert.equal(second.page.match(/<article class="card"/g)?.length, 6)
  })

  await t.test('a page of another search, or one that nobody wrote, is answered with help', async () => {
    const next = /href="([^"]*)" rel="next"/.exec((await get('/jobs')).page)![1]!
    const foreign = await get(`${next.replace('?', '?level=senior&')}`)
    assert.equal(foreign.status, 400)
    assert.match(foreign.text, /a page of results of another search/)
    assert.match(foreign.page, /href="\/jobs\?level=senior">Go to the first page of this search/)
    assert.equal((await get('/jobs?cursor=1-a.b')).status, 400)
    const back = /href="([^"]*)" rel="prev"/.exec((await get(next)).page)![1]!.replaceAll('&amp;', '&')
    assert.equal((await get(back)).page.match(/<article class="card"/g)?.length, 25)
  })

  await t.test(
    'a sentence narrows the list, says where the person is, and asks for what they can do there',
    async () => {
      const { text } = await get('/jobs?q=senior+jobs+from+portugal', { cookie: 'offing_place=c%3DUS' })
      assert.match(text, /For this search you are in Portugal/)
      assert.match(text, /You can apply 30 Not stated 0 Not from your place 0/)
      assert.match(text, /30 postings/)
      assert.match(text, /You: United States/)
    },
  )

  await t.test('on a category page the words cannot lead out of it, and that is said', async () => {
    const { text } = await get('/remote-back-end-jobs?q=category:qa')
    assert.match(text, /QA.*this page is of Back-End Programming alone/)
  })

  await t.test(
    'all values of a facet are a page of their own, found by their letters, the rest of the search kept',
    async () => {
      const { text, page } = await get('/jobs/choose/skill?q=engineer&skill=Kafka&level=senior')
      assert.match(text, /PostgreSQL 30/)
      assert.match(page, /<input type="hidden" name="level" value="senior">/)
      assert.match(page, /name="skill" value="Kafka" checked/)
      const found = await get('/jobs/choose/skill?find=post')
      assert.match(found.text, /PostgreSQL 30/)
      assert.doesNotMatch(found.text, /TypeScript 30/)
      assert.match((await get('/jobs/choose/skill?find=zzz')).text, /Nothing here is called “zzz”/)
      assert.equal((await get('/jobs/choose/constructor')).status, 404)
      assert.equal((await get('/jobs/choose/skill?level=wizard')).status, 400)
    },
  )

  await t.test(
    'a closed group that is not in use only leads to the page of all filters, which has its values',
    async () => {
      const plain = await get('/jobs?level=senior')
      assert.match(plain.page, /data-facet="workplace" data-later>/)
      assert.doesNotMatch(plain.page, /name="workplace"/)
      const where = /href="(\/jobs\/filters\?open=workplace[^"]*)"/.exec(plain.page)![1]!.replaceAll('&amp;', '&')
      const all = await get(where)
      assert.match(all.page, /data-facet="workplace" open>/)
      assert.match(all.page, /name="workplace" value="remote">.*?<span class="facet-count">\d/)
      assert.match(all.page, /name="level" value="senior" checked>/)
      assert.match(all.page, /name="visa"/)
      const used = await get('/jobs?workplace=remote&visa=not-stated')
      assert.match(used.page, /name="workplace" value="remote" checked>/)
      assert.match(used.page, /name="visa" value="not-stated" checked>/)
      assert.match(used.text, /More filters 1 in use/)
      assert.equal((await get('/jobs/filters?level=wizard')).status, 400)
    },
  )

  await t.test(
    'words are marked in titles, and in the passage of the text that holds them; skills that were asked come first',
    async () => {
      const { page } = await get('/jobs?q=ledgers+kafka')
      assert.match(page, /card-excerpt/)
      const searched = await get('/jobs?q=%22engineer%22+handbook')
      assert.match(searched.page, /Back-End <mark>Engineer<\/mark>/)
      assert.match(searched.page, /<p class="card-excerpt">[^<]*(?:<mark>[^<]*<\/mark>[^<]*)*<mark>handbook<\/mark>/)
      assert.match(
        (await get('/jobs?skill=TypeScript')).page,
        /aria-label="Skills">\s*<li class="skill-asked">TypeScript<\/li>/,
      )
      assert.doesNotMatch((await get('/jobs')).page, /<mark>|card-excerpt/)
    },
  )

  await t.test('a category page holds its category and nothing else', async () => {
    assert.match((await get('/remote-back-end-jobs')).text, /Remote Back-End Programming jobs .*31 jobs open now/)
    const empty = await get('/remote-qa-jobs')
    assert.equal(empty.status, 200)
    assert.match(empty.text, /There is no open job here yet/)
  })

  await t.test('three counts for the person of the cookie, and their filter', async () => {
    const headers = { cookie: 'offing_place=c%3DPT' }
    const { text } = await get('/jobs', headers)
    assert.match(text, /You can apply 30 Not stated 1 Not from your place 0/)
    const only = await get('/jobs?answer=not-stated', headers)
    assert.match(only.text, /Quiet Developer/)
    assert.match(only.text, /1 posting /)
  })

  await t.test('an empty result says which filter to drop and what that brings', async () => {
    const { text } = await get('/jobs?level=senior&workplace=onsite')
    assert.match(text, /Without On ?site : 30 postings/)
    assert.match(text, /Start again with all 31 postings/)
  })

  await t.test('an address that makes no sense is answered with what is wrong', async () => {
    const { status, text } = await get('/jobs?level=wizard&page=0')
    assert.equal(status, 400)
    assert.match(text, /We know no level called “wizard”/)
    assert.match(text, /For page we read a whole number/)
  })

  await t.test('a posting has one address, whatever words stand before its number', async () => {
    const href = /href="(\/postings\/[^"]+)"/.exec((await get('/jobs')).page)![1]!
    const { status, text } = await get(href)
    assert.equal(status, 200)
    assert.match(text, /Can I apply\?/)
    assert.match(text, /Similar jobs/)
    const old = await app.request(`/postings/old-words-${/\d+$/.exec(href)![0]}`)
    assert.deepEqual([old.status, old.headers.get('location')], [301, href])
    for (const wrong of ['/postings/x', '/postings/999999', '/postings/1e5', `/postings/${'9'.repeat(40)}`])
      assert.equal((await app.request(wrong)).status, 404, wrong)
  })
})
