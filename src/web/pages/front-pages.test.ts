import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite } from '../../../test/site.ts'
import { loadRates, saveRateProblem, saveReference } from '../../catalogue/index.ts'
import type { Rates } from '../../domain/index.ts'

const textOf = async (answer: Response | Promise<Response>): Promise<string> =>
  (await (await answer).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('home counts the postings of each category, and gives a median only where ten state their pay', async () => {
  await using few = await openSite({ postings: 30 })
  assert.match(
    await textOf(few.request('/')),
    /Where to look.*Back-End Programming 6 jobs too few state their pay \(\d\)/,
  )
  await using many = await openSite({ postings: 120 })
  const home = await textOf(many.request('/'))
  assert.match(home, /Back-End Programming 20 jobs median \$\d\d+k , of 1\d that state it/)
  assert.match(home, /120 jobs open; boards last read 1 hour ago/)
  assert.doesNotMatch(home, /sample of|archived postings/)
})

test('for somebody in particular home says how the postings answer', async () => {
  await using site = await openSite({ postings: 24 })
  assert.doesNotMatch(await textOf(site.request('/')), /You can apply \d/)
  const mine = await textOf(site.request('/', { headers: { cookie: 'offing_place=c%3DPT' } }))
  assert.match(mine, /From Portugal:.*You can apply 13 Not stated 5 Not from your place 6/)
})

test('a career leads to its open postings, and guides are said to be coming', async () => {
  await using site = await openSite({ postings: 12 })
  const home = await (await site.request('/')).text()
  assert.match(home, /href="\/careers\/site-reliability-engineer"/)
  assert.match(home, /href="\/careers\/network-engineer"/)
  for (const section of ['careers', 'resources', 'blog', 'ai-corner']) assert.ok(home.includes(`href="/${section}"`))
  assert.doesNotMatch(home, /career=(other-tech|non-tech)/)
})

test('while there is a sample, home and status say so, and its companies are kept from search engines', async () => {
  await using site = await openSite({ postings: 12 })
  await site.db.updateTable('posting').set({ is_sample: true }).execute()
  assert.match(await textOf(site.request('/')), /This is a sample\. The 12 postings shown are archived/)
  const status = await textOf(site.request('/status'))
  assert.match(status, /12 \s*postings of the sample|postings of the sample 12/)
  assert.match(status, /The sample is left out of this table/)
  assert.match(
    await textOf(site.request('/about/sample')),
    /Right now 12 postings of this site are archived ones; no posting/,
  )
  assert.match(await (await site.request('/companies/harbour-labs')).text(), /name="robots" content="noindex/)
})

test('the status names what fails, in words, and how much is stated', async () => {
  await using site = await openSite({ postings: 30 })
  const status = await textOf(site.request('/status'))
  assert.match(status, /In order 2 boards/)
  assert.match(status, /Failing 1 board /)
  assert.match(status, /No answer 1 board The source could not be reached/)
  assert.match(status, /lantern Lever Failing No answer \(began 1 hour ago \) ; 0 open, never read in full/)
  assert.match(status, /New 30 30/)
  assert.match(status, /Pay 80% 24/)
})

test('a company has its open postings over several pages, and no page beyond the last', async () => {
  await using site = await openSite({ postings: 60 })
  const first = await (await site.request('/companies/harbour-labs')).text()
  assert.equal(first.match(/class="card"/g)?.length, 25)
  assert.match(first, /42 jobs open in tech/)
  const second = await (await site.request('/companies/harbour-labs?page=2')).text()
  assert.equal(second.match(/class="card"/g)?.length, 17)
  assert.equal(
    (await site.request('/companies/harbour-labs?page=3')).headers.get('location'),
    '/companies/harbour-labs',
  )
  assert.equal((await site.request('/companies/nobody')).status, 404)
  assert.equal((await site.request('/companies/%3Cscript%3E')).status, 404)
})

test('what an employer writes is text, never markup', async () => {
  await using site = await openSite({ postings: 6 })
  const evil = '<img src=x onerror=alert(1)>'
  await site.db.updateTable('company').set({ name: evil, website: 'javascript:alert(1)' }).execute()
  await site.db.updateTable('board').set({ name: evil, token: evil }).where('source', '=', 'lever').execute()
  for (const path of ['/companies/harbour-labs', '/status', '/', '/sitemaps/postings-1.xml']) {
    const page = await (await site.request(path)).text()
    assert.doesNotMatch(page, /<img|href="javascript/, path)
  }
})

test('the status and about name the day of the exchange rates, and why the last look brought none', async () => {
  let rates: Rates | undefined
  await using site = await openSite({ postings: 0, rates: () => rates! })
  rates = await loadRates(site.db)
  assert.match(await textOf(site.request('/status')), /rates that came with the program, of 8 August 2026/)
  const at = new Date('2026-11-24T11:00:00Z')
  await saveReference(site.db, { date: '2026-11-23', perEuro: { USD: 1.15, CAD: 1.6 } }, at)
  await saveRateProblem(site.db, 'the file is <cut> off', at)
  rates = await loadRates(site.db)
  await using other = await openSite({ postings: 0, db: site.db, rates: () => rates })
  const status = await (await other.request('/status')).text()
  assert.match(status, /the file is &lt;cut&gt; off/)
  const words = status.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  assert.match(words, /European Central Bank of 23 November 2026 , for 3 currencies; the others .* of 8 August 2026/)
  assert.match(words, /Last look for new ones: 1 hour ago \. It brought none:/)
  assert.match(await textOf(other.request('/about')), /exchange rates of 23 November 2026/)
})
