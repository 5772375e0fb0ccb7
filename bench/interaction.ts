import type { Page } from 'playwright-core'
import { openBrowser } from '../test/browser.ts'
import { freshSite } from './fresh-site.ts'
import { machine, quantile } from './machine.ts'
import type { Report } from './run.ts'

const WIDTHS = [360, 1280]
const ROUNDS = 3
const WORDS = 'senior rust jobs i can do from brazil'

/**
 * How long a visitor of the listing waits from a key or a click to the next paint, in a real browser on a site with the sample:
 * typing a sentence, ticking boxes, opening groups, sorting, saving a card. As browsers report it: Event Timing in steps of
 * 8 ms, of which those from 16 ms on (https://www.w3.org/TR/event-timing/), so that faster ones count as 16. And how far things
 * have moved that nobody touched (https://wicg.github.io/layout-instability/).
 */
export async function benchInteraction(): Promise<Report> {
  await using site = await freshSite()
  await using browser = await openBrowser()
  const measured = []
  for (const width of WIDTHS) {
    const all: Seen = { slow: [], shift: 0, events: 0 }
    for (let round = 0; round < ROUNDS; round++) {
      await using visitor = await browser.open({ width })
      const seen = await visit(visitor.page, `${site.url}/jobs`)
      all.slow.push(...seen.slow)
      all.shift = Math.max(all.shift, seen.shift)
      all.events += seen.events
    }
    const times = [...all.slow, ...Array.from({ length: Math.max(0, all.events - all.slow.length) }, () => 16)]
    measured.push({
      width,
      interactions: all.events,
      from16Ms: all.slow.length,
      p50Ms: quantile(times, 0.5),
      p98Ms: quantile(times, 0.98),
      maxMs: Math.max(...times),
      layoutShift: Math.round(all.shift * 1e4) / 1e4,
    })
  }
  const lines = measured.map(
    ({ width, interactions, from16Ms, p50Ms, p98Ms, maxMs, layoutShift }) =>
      `${width} px: ${interactions} keys and clicks, ${from16Ms} of them 16 ms or more; to the next paint p50 ${p50Ms} ms, p98 ${p98Ms} ms, longest ${maxMs} ms; layout shift ${layoutShift}`,
  )
  return { json: { postings: 'the shipped sample', rounds: ROUNDS, measured, machine: machine() }, lines }
}

/** Milliseconds of what took 16 or more, the greatest sum of shifts, and how many keys and clicks there were. */
type Seen = { slow: number[]; shift: number; events: number }

async function visit(page: Page, address: string): Promise<Seen> {
  await page.addInitScript(observe)
  await page.goto(address)
  let events = 0
  const click = async (selector: string): Promise<void> => {
    await page.locator(selector).first().click()
    await page.waitForTimeout(400)
    events++
  }
  await page.locator('#q').pressSequentially(WORDS, { delay: 60 })
  events += WORDS.length + 1
  await page.waitForTimeout(1_500)
  const isNarrow = await page.locator('.filters-open').isVisible()
  if (isNarrow) await click('.filters-open')
  for (const group of ['category', 'workplace', 'more']) await click(`[data-facet=${group}] > summary`)
  await click('[name=workplace]')
  await click('[name="pay-stated"][value=yes]')
  if (isNarrow) await click('.filters-foot button')
  await click('.sort a:not([aria-current])')
  await click('.card [data-do=save]')
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  events += 2
  await page.waitForTimeout(500)
  return { ...(await page.evaluate(() => (globalThis as unknown as { seen: Omit<Seen, 'events'> }).seen)), events }
}

/** Runs in the page, before anything of it. */
function observe(): void {
  const seen = { slow: [] as number[], shift: 0 }
  Object.assign(globalThis, { seen })
  const byInteraction = new Map<number, number>()
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
      if (entry.interactionId === 0) continue
      byInteraction.set(entry.interactionId, Math.max(entry.duration, byInteraction.get(entry.interactionId) ?? 0))
    }
    seen.slow = [...byInteraction.values()]
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) seen.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}
