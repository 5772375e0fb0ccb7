import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import { openSite } from '../site.ts'

type Focus = { text: string; top: number; left: number; isMarked: boolean; isInView: boolean }

/** What has the focus, and whether a person sees that it has. */
const focused = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const { top, left, bottom } = element.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return {
      text: (element.innerText || element.getAttribute('aria-label') || element.getAttribute('name')) ?? '',
      top: top + scrollY,
      left,
      isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      isInView: bottom > 0 && top < innerHeight,
    }
  })

test('the first stop skips to the content, and it works', async () => {
  await using site = await openSite({ postings: 12 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  await page.keyboard.press('Tab')
  const skip = await focused(page)
  assert.match(skip.text, /Skip to content/)
  assert.ok(skip.top >= 0 && skip.isInView, 'the link shows when it has the focus')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  assert.ok(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement)))
})

for (const path of ['/', '/jobs', '/status'])
  test(`${path}: each stop of the keyboard is seen, and they come in reading order`, async () => {
    await using site = await openSite({ postings: 12 })
    await using browser = await openBrowser()
    await using visitor = await browser.open()
    const { page } = visitor
    await page.goto((await site.origin()) + path)
    const stops: Focus[] = []
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement === document.body)) break
      stops.push(await focused(page))
    }
    assert.ok(stops.length > 15)
    for (const stop of stops) assert.ok(stop.isMarked && stop.isInView, `no visible focus on "${stop.text}"`)
    const inHeader = stops.slice(1, 8)
    assert.deepEqual(
      inHeader.map(({ left }) => left),
      inHeader.map(({ left }) => left).toSorted((a, b) => a - b),
    )
  })

test('a posting is found and its evidence shown with the keyboard alone', async () => {
  await using site = await openSite({ postings: 30 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page } = visitor
  await page.goto(await site.origin())
  await page.keyboard.press('/')
  await page.keyboard.type('reliability')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=reliability/)
  const tabTo = async (selector: string): Promise<void> => {
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate((wanted) => document.activeElement!.matches(wanted), selector)) return
    }
    assert.fail(`the keyboard never reaches ${selector}`)
  }
  await tabTo('.card-title a')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/postings\//)
  await tabTo('.evidence a')
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('mark:target').count(), 1)
})

test('on a small screen the filters open, are used and close with the keyboard', async () => {
  await using site = await openSite({ postings: 30 })
  await using browser = await openBrowser()
  await using visitor = await browser.open({ width: 360 })
  const { page } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  const opener = page.getByRole('button', { name: /^Filters/ })
  await opener.focus()
  await page.keyboard.press('Enter')
  assert.ok(await page.locator('#filters').isVisible())
  await page.keyboard.press('Escape')
  assert.ok(await page.locator('#filters').isHidden())
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: /Staff/ }).focus()
  await page.keyboard.press('Space')
  await page.waitForURL(/level=staff/)
  await page.getByRole('button', { name: /^Show \d+ postings/ }).focus()
  await page.keyboard.press('Enter')
  assert.ok(await page.locator('#filters').isHidden())
  for (const title of await page.locator('.card-title').allInnerTexts()) assert.match(title, /^Staff/)
})
