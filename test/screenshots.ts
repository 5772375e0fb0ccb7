/**
 * Pictures of the main pages, narrow and wide, by day and by night:
 * `node test/screenshots.ts FOLDER [ORIGIN]`. Without an origin it serves a site of invented postings itself.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser, type Theme } from './browser.ts'

const [folder, given] = process.argv.slice(2)
if (!folder) throw new Error('Say where: node test/screenshots.ts FOLDER [ORIGIN]')
mkdirSync(folder, { recursive: true })

await using own = given ? undefined : await (await import('./site.ts')).openSite({ postings: 120 })
const origin = given ?? (await own!.origin())
await using browser = await openBrowser()

const pages = { home: '/', listing: '/jobs', ...(await linksOn('/jobs')), mypostings: '/my-postings', status: '/status', about: '/about', howweread: '/how-we-read', sample: '/about/sample', missing: '/nowhere' } // prettier-ignore
for (const theme of ['light', 'dark'] as Theme[]) for (const width of [360, 1280]) await takeAll(theme, width)

async function linksOn(path: string): Promise<{ posting: string; company: string }> {
  await using visitor = await browser.open()
  await visitor.page.goto(origin + path)
  const first = async (selector: string): Promise<string> =>
    (await visitor.page.locator(selector).first().getAttribute('href')) ?? '/'
  return { posting: await first('.card-title a'), company: await first('.card-company a') }
}

/** A visitor who lives in Portugal, so that the answers are seen. */
async function takeAll(theme: Theme, width: number): Promise<void> {
  await using visitor = await browser.open({ theme, width })
  await visitor.context.addCookies([{ name: 'offing_place', value: 'c%3DPT', url: origin }])
  for (const [name, path] of Object.entries(pages)) {
    await visitor.page.goto(origin + path)
    await visitor.page.screenshot({ path: join(folder!, `${name}-${width}-${theme}.png`), fullPage: true })
  }
}
