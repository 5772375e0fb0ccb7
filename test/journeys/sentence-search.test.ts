import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessibilityProblems, openBrowser } from '../browser.ts'
import { openSite } from '../site.ts'

const SENTENCE = 'staff jobs i can do from portugal over 60k, no sales'
const chips = async (page: Page): Promise<string[]> =>
  (await page.locator('.chip:not(.chip-all)').allInnerTexts()).map((text) => text.split('\n').at(-1)!)
const count = async (page: Page): Promise<number> => parseInt(await page.locator('.listing-count').innerText(), 10)
const titles = (page: Page): Promise<string[]> => page.locator('.card-title').allInnerTexts()

for (const javaScript of [false, true])
  for (const width of [360, 1280])
    test(`a sentence is read into chips, and each takes its words out, ${width} px, ${javaScript ? 'with' : 'without'} script`, async () => {
      await using site = await openSite({ postings: 60 })
      await using browser = await openBrowser()
      await using visitor = await browser.open({ javaScript, width })
      const { page, errors } = visitor
      await page.goto(`${await site.origin()}/jobs`)
      const all = await count(page)
      await page.locator('#q').fill(SENTENCE)
      await page.getByRole('button', { name: 'Search', exact: true }).click()
      await page.waitForURL(/q=staff/)
      await page.getByText('For this search you are in Portugal').waitFor()
      assert.equal((await chips(page)).length, 4)
      const found = await count(page)
      assert.ok(found > 0 && found < all)
      assert.deepEqual([...new Set(await page.locator('.card .answer strong').allInnerTexts())], ['You can apply'])
      for (const title of await titles(page)) assert.match(title, /^Staff/)
      assert.match(await page.locator('#results').innerText(), /Left aside: “jobs”/)
      if (javaScript) assert.deepEqual(await accessibilityProblems(page), [])
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(beyond <= 0, `${beyond} px too wide`)

      await page.getByRole('link', { name: /Take “staff” out/ }).click()
      await page.waitForFunction(() => document.querySelectorAll('.chip:not(.chip-all)').length === 3)
      assert.equal(new URL(page.url()).searchParams.get('q'), 'jobs i can do from portugal over 60k, no sales')
      assert.equal(await page.locator('#q').inputValue(), 'jobs i can do from portugal over 60k, no sales')
      assert.ok((await count(page)) > found)
      assert.deepEqual(errors, [])
    })

test('filters change the list in place; back and forward go through the searches', async () => {
  await using site = await openSite({ postings: 60 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page, errors } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
  const all = await count(page)
  const box = page.getByRole('checkbox', { name: /^Staff/ })
  await box.focus()
  await page.keyboard.press('Space')
  await page.waitForURL(/level=staff/)
  const staff = await count(page)
  assert.ok(staff < all)
  assert.ok(await box.evaluate((one) => one === document.activeElement), 'the focus stays on the box')
  assert.ok(await box.isChecked())
  assert.equal(await page.locator('p.for-ears[role=status]').innerText(), `${staff} postings`)
  await page.getByRole('button', { name: 'Leave out TypeScript' }).click()
  await page.waitForURL(/not\.skill=TypeScript/)
  const without = await count(page)
  assert.ok(without < staff)
  for (const skills of await page.locator('.card .skills').allInnerTexts()) assert.doesNotMatch(skills, /TypeScript/)
  await page.goBack()
  await page.waitForURL((url) => !url.search.includes('not.skill'))
  await page.waitForFunction((n) => document.querySelector('.listing-count')?.textContent?.startsWith(`${n} `), staff)
  await page.goBack()
  await page.waitForFunction((n) => document.querySelector('.listing-count')?.textContent?.startsWith(`${n} `), all)
  assert.ok(!(await box.isChecked()))
  await page.goForward()
  await page.waitForFunction((n) => document.querySelector('.listing-count')?.textContent?.startsWith(`${n} `), staff)
  assert.match(page.url(), /level=staff/)
  assert.ok(await page.evaluate(() => 'isSamePage' in globalThis), 'never left the page')
  assert.ok((await page.locator('.card [data-do=save]').count()) > 0, 'new cards have their buttons')
  assert.match((await page.locator('link[type="application/rss+xml"]').getAttribute('href'))!, /level=staff/)
  assert.deepEqual(errors, [])
})

test('one reads on to the last result and back, page by page', async () => {
  await using site = await openSite({ postings: 60 })
  await using browser = await openBrowser()
  for (const javaScript of [false, true]) {
    await using visitor = await browser.open({ javaScript })
    const { page } = visitor
    await page.goto(`${await site.origin()}/jobs`)
    const seen = new Set(await titles(page))
    for (const words of ['26 to 50 of', '51 to']) {
      await page.getByRole('link', { name: 'Next' }).click()
      await page.locator('.pager-steps', { hasText: words }).waitFor()
      for (const title of await page.locator('.card-title a').evaluateAll((links) => links.map((one) => one.getAttribute('href')!))) seen.add(title) // prettier-ignore
    }
    assert.equal(await page.getByRole('link', { name: 'Next' }).count(), 0)
    await page.getByRole('link', { name: 'Previous' }).click()
    await page.locator('.pager-steps', { hasText: '26 to 50 of' }).waitFor()
    await page.getByRole('link', { name: 'First' }).click()
    await page.locator('.pager-steps', { hasText: '1 to 25 of' }).waitFor()
  }
})

test('while one types, the list follows and words are suggested; the arrow keys choose one', async () => {
  await using site = await openSite({ postings: 60 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page, errors } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  const search = page.getByRole('combobox', { name: /^Search in titles/ })
  await search.focus()
  await page.keyboard.type('senior kub')
  const option = page.getByRole('option', { name: /Kubernetes/ })
  await option.waitFor()
  assert.equal(await search.getAttribute('aria-expanded'), 'true')
  await page.keyboard.press('ArrowDown')
  assert.equal(await search.getAttribute('aria-activedescendant'), await option.getAttribute('id'))
  assert.deepEqual(await accessibilityProblems(page), [])
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=senior\+skill%3AKubernetes/)
  assert.deepEqual(await chips(page), ['Senior', 'Kubernetes'])
  assert.ok(await page.getByRole('listbox').isHidden())
  await page.keyboard.type(' react')
  await page.waitForURL(/react/)
  assert.equal(await search.inputValue(), 'senior skill:Kubernetes react', 'what is typed is left as it is')
  await page.keyboard.press('Escape')
  assert.deepEqual(errors, [])
})

test('offline the list stays and says so; it goes on when the site is back', async () => {
  await using site = await openSite({ postings: 30 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page, context } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  const before = await titles(page)
  await context.setOffline(true)
  await page.getByRole('checkbox', { name: /^Staff/ }).check()
  await page.getByText('Are you offline?').waitFor()
  assert.deepEqual(await titles(page), before)
  assert.doesNotMatch(page.url(), /level/)
  await context.setOffline(false)
  await page.getByRole('checkbox', { name: /^Senior/ }).check()
  await page.waitForURL(/level=senior&level=staff|level=staff&level=senior/)
})

test('on a small screen the drawer says what it would show, and closing it leads to the list', async () => {
  await using site = await openSite({ postings: 60 })
  await using browser = await openBrowser()
  await using visitor = await browser.open({ width: 360 })
  const { page } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  const all = await count(page)
  await page.getByRole('button', { name: /^Filters/ }).click()
  const show = page.getByRole('button', { name: `Show ${all} postings` })
  await show.waitFor()
  await page.getByRole('checkbox', { name: /^Staff/ }).check()
  await page.waitForURL(/level=staff/)
  assert.ok(await page.locator('#filters').isVisible(), 'the drawer stays open')
  assert.deepEqual(await accessibilityProblems(page), [])
  const staff = await count(page)
  await page.getByRole('button', { name: `Show ${staff} postings` }).click()
  assert.ok(await page.locator('#filters').isHidden())
  assert.equal(await page.getByRole('button', { name: 'Filters (1)' }).count(), 1)
})

test('nothing jumps: not when script comes, not when the list changes under the pointer', async () => {
  await using site = await openSite({ postings: 60 })
  await using browser = await openBrowser()
  for (const width of [360, 1280]) {
    await using visitor = await browser.open({ width })
    const { page } = visitor
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(globalThis, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
          if (!shift.hadRecentInput) shifts.push(shift.value)
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(`${await site.origin()}/jobs?q=senior+kafka`, { waitUntil: 'networkidle' })
    await page.waitForTimeout(300)
    assert.deepEqual(
      await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts),
      [],
      `${width} px`,
    )
  }
})
