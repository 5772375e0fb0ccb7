import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessibilityProblems, openBrowser, type Theme } from '../browser.ts'
import { openSite } from '../site.ts'

const PLACE = { name: 'offing_place', value: 'c%3DPT%26z%3DEurope%252FLisbon' }

/** The address of each kind of page, found the way a person would. */
async function eachPage(page: Page, origin: string): Promise<string[]> {
  await page.goto(`${origin}/jobs`)
  const first = async (selector: string) => (await page.locator(selector).first().getAttribute('href'))!
  const [posting, company] = [await first('.card-title a'), await first('.card-company a')]
  const fixed = ['/', '/jobs', '/remote-back-end-jobs?level=staff', '/jobs?q=nothing+at+all', '/my-place', '/my-postings', '/status', '/about', '/about/sample', '/contact', '/contact/sent?number=7', '/how-we-read', '/nowhere', '/jobs?page=x'] // prettier-ignore
  const report = `${posting}/report`
  return [
    ...fixed,
    posting,
    company,
    report,
    `${report}?fact=pay`,
    `${report}?fact=equity`,
    `${posting}/reported?fact=pay`,
  ]
}

for (const theme of ['light', 'dark'] as Theme[])
  for (const width of [360, 1280])
    test(`every page is accessible and fits, ${width} px, ${theme}`, async () => {
      await using site = await openSite({ postings: 40 })
      await using browser = await openBrowser()
      await using visitor = await browser.open({ theme, width })
      const { page } = visitor
      const origin = await site.origin()
      const paths = await eachPage(page, origin)
      for (const cookies of [[], [{ ...PLACE, url: origin }]]) {
        await visitor.context.addCookies(cookies)
        for (const path of paths) {
          await page.goto(origin + path)
          await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
          assert.deepEqual(await accessibilityProblems(page), [], path)
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          assert.ok(beyond <= 0, `${path} is ${beyond} px too wide`)
        }
      }
    })

test('the first listing page weighs at most 50 kB with everything in it, and no script holds it up', async () => {
  await using site = await openSite({ postings: 60 })
  await using browser = await openBrowser()
  await using visitor = await browser.open({ width: 360 })
  const { page } = visitor
  const network = await visitor.context.newCDPSession(page)
  let bytes = 0
  await network.send('Network.enable')
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(`${await site.origin()}/jobs`, { waitUntil: 'networkidle' })
  assert.equal(await page.locator('.card').count(), 25)
  assert.ok(bytes > 5_000 && bytes <= 50_000, `${bytes} bytes`)
  const blocking = await page.locator('script[src]:not([type=module]):not([defer]):not([async])').count()
  assert.equal(blocking, 0)
})
