import assert from 'node:assert/strict'
import { test } from 'node:test'
import { categories, careers } from '../../src/domain/index.ts'
import { hasPage } from '../../src/web/site-addresses.ts'
import { accessibilityProblems, openBrowser } from '../browser.ts'
import { openSite } from '../site.ts'

/** The map of the design: each address, and what its heading says. */
const MAP: [string, RegExp][] = [
  ['/jobs', /jobs/i],
  ...categories.map(({ path }): [string, RegExp] => [path, /jobs/i]),
  ['/careers', /Remote Tech Careers/],
  ['/careers/network-engineer', /What is a Network Engineer/],
  ...careers
    .filter(({ slug }) => hasPage(slug) && slug !== 'network-engineer')
    .map(({ slug, name }): [string, RegExp] => [`/careers/${slug}`, new RegExp(name.replace('/', '\\/'))]),
  ['/careers/map', /map/i],
  ['/compare', /Compare/],
  ['/pay', /pay/i],
  ['/skills', /skill/i],
  ['/trends', /./],
  ['/resources', /Resources/],
  ['/blog', /Blog/],
  ['/blog/a-day-of-tides', /A day of tides/],
  ['/ai-corner', /AI Corner/],
  ['/about', /About/],
  ['/contact', /Contact/],
  ['/privacy', /Privacy/],
  ['/how-we-read', /How we read/],
  ['/how-we-count', /How we count/],
  ['/editorial-policy', /How we write/],
]
/** Pages that are made here; each is looked at by axe. Others have journeys of their own. */
const LOOKED_AT = ['/', '/careers', '/careers/network-engineer', '/careers/cloud-engineer', '/resources', '/blog', '/blog/a-day-of-tides', '/ai-corner', '/privacy', '/how-we-count', '/editorial-policy'] // prettier-ignore

for (const width of [360, 1280])
  test(`the whole map is found from the menus in two steps, without script, ${width} px`, async () => {
    await using site = await openSite({ postings: 40 })
    await using browser = await openBrowser()
    await using visitor = await browser.open({ width, javaScript: false })
    const { page } = visitor
    const origin = await site.origin()
    const links = (selector: string): Promise<string[]> =>
      page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('href')!))
    await page.goto(`${origin}/`)
    const first = await links('.site-nav a, .site-footer a')
    for (const link of await page.locator('.site-nav a').all()) {
      const box = (await link.boundingBox())!
      assert.ok(box.x >= 0 && box.x + box.width <= width, 'an entry of the menu is off the screen')
    }
    const reached = new Set(first)
    for (const path of new Set(first.filter((one) => one.startsWith('/')))) {
      const answer = await page.goto(origin + path)
      assert.equal(answer!.status(), 200, path)
      for (const one of await links('main a[href^="/"]')) reached.add(one)
    }
    assert.deepEqual(MAP.map(([path]) => path).filter((path) => !reached.has(path)), []) // prettier-ignore
    for (const [path, heading] of MAP) {
      assert.equal((await page.goto(origin + path))!.status(), 200, path)
      assert.match(await page.locator('h1').innerText(), heading, path)
    }
  })

for (const theme of ['light', 'dark'] as const)
  for (const width of [360, 1280])
    test(`written pages are accessible and fit, ${width} px, ${theme}`, async () => {
      await using site = await openSite({ postings: 40 })
      await using browser = await openBrowser()
      await using visitor = await browser.open({ theme, width })
      const { page } = visitor
      for (const path of LOOKED_AT) {
        await page.goto((await site.origin()) + path)
        assert.deepEqual(await accessibilityProblems(page), [], path)
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, path)
      }
    })

test('a guide weighs at most 60 kB with everything in it', async () => {
  await using site = await openSite({ postings: 40 })
  await using browser = await openBrowser()
  await using visitor = await browser.open({ width: 1280 })
  const network = await visitor.context.newCDPSession(visitor.page)
  let bytes = 0
  await network.send('Network.enable')
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await visitor.page.goto(`${await site.origin()}/careers/network-engineer`, { waitUntil: 'networkidle' })
  assert.ok(bytes > 5_000 && bytes <= 60_000, `${bytes} bytes`)
})
