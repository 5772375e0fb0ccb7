import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessibilityProblems, openBrowser, type Theme } from '../browser.ts'
import { openSite } from '../site.ts'

const titlesIn = (page: Page, stage: string): Promise<string[]> =>
  page.locator(`[data-stage=${stage}] .my-card-title`).allInnerTexts()
const said = (page: Page) => page.locator('.said [role=status]')
const saveFirst = async (page: Page, count: number): Promise<string[]> => {
  const titles: string[] = []
  for (let i = 0; i < count; i++) {
    const card = page.locator('.card').nth(i)
    titles.push(await card.locator('.card-title').innerText())
    await card.getByRole('button', { name: /^Save/ }).click()
  }
  return titles
}

test('from saved to offer, with notes, and no request carries any of it', async () => {
  await using site = await openSite({ postings: 60 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page, errors } = visitor
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''} ${request.headers().cookie ?? ''}`)) // prettier-ignore
  const origin = await site.origin()
  await page.goto(`${origin}/jobs`)
  const [first, second] = await saveFirst(page, 2)
  assert.match(await said(page).innerText(), /^Saved: /)
  assert.equal(await page.locator('.card').first().getByRole('button', { name: /^Save/ }).getAttribute('aria-pressed'), 'true') // prettier-ignore

  await page.locator('.card-title a').first().click()
  await page.getByRole('button', { name: 'I applied' }).click()
  await page.getByRole('link', { name: /^Applied, / }).click()
  await page.waitForURL(/\/my-postings#posting-\d+$/)
  assert.deepEqual(await titlesIn(page, 'applied'), [first])
  assert.deepEqual(await titlesIn(page, 'saved'), [second])
  await page.locator('.state-open').nth(1).waitFor()

  const applied = page.locator('[data-stage=applied] .my-card')
  await applied.getByText('Add notes').click()
  await applied.getByRole('textbox').fill('Ask about <b>the pager</b>.')
  await applied.getByRole('button', { name: /^Move to.*Interviewing/ }).click()
  await page
    .locator('[data-stage=interviewing]')
    .getByRole('button', { name: /^Move to.*Offer/ })
    .click()
  await page.reload()
  assert.deepEqual(await titlesIn(page, 'offer'), [first])
  const offer = page.locator('[data-stage=offer] .my-card')
  assert.equal(await offer.getByRole('textbox').inputValue(), 'Ask about <b>the pager</b>.')
  await offer.locator('summary[data-what=dates]').click()
  assert.equal(await offer.locator('.my-dates li').count(), 4)

  await offer.getByRole('button', { name: /^Remove/ }).click()
  assert.deepEqual(await titlesIn(page, 'offer'), [])
  await page.getByRole('button', { name: 'Undo' }).click()
  assert.deepEqual(await titlesIn(page, 'offer'), [first])
  for (const request of sent) assert.doesNotMatch(request, /pager|interviewing|offer\b/i)
  assert.deepEqual(await visitor.context.cookies(), [])
  assert.deepEqual(errors, [])
})

test('a posting that has closed stays, and says so; one that is gone keeps its name', async () => {
  await using site = await openSite({ postings: 12 })
  await using browser = await openBrowser()
  await using visitor = await browser.open({ width: 360 })
  const { page } = visitor
  const origin = await site.origin()
  await page.goto(`${origin}/jobs`)
  const [title] = await saveFirst(page, 1)
  const id = Number(await page.locator('.card').first().getAttribute('data-posting'))
  const closed = { closed_at: new Date('2026-11-24T10:00:00Z'), closed_reason: 'not-listed' as const }
  await site.db.updateTable('posting').set(closed).where('id', '=', id).execute()
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('offing.kept.1')!) as { tracked: Record<string, object> }
    const [one] = Object.values(kept.tracked)
    kept.tracked[888888] = {
      ...one,
      id: 888888,
      title: 'Lighthouse Keeper',
      path: '/postings/lighthouse-keeper-888888',
    }
    localStorage.setItem('offing.kept.1', JSON.stringify(kept))
  })
  await page.goto(`${origin}/my-postings`)
  await page.locator('.my-card', { hasText: title! }).getByText('Closed since 24 November 2026').waitFor()
  await page.locator('.my-card', { hasText: 'Lighthouse Keeper' }).getByText('No longer known to this site').waitFor()
})

test('hidden and seen postings are put aside in the list, counted, and come back', async () => {
  await using site = await openSite({ postings: 20 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page, errors } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  assert.equal(await page.locator('.card:visible').count(), 20)
  const [hiddenTitle, next] = await page.locator('.card-title').allInnerTexts()
  await page.locator('.card').first().getByRole('button', { name: /^Hide/ }).click()
  assert.equal(await page.locator('.card:visible').count(), 19)
  assert.equal(await page.evaluate(() => document.activeElement!.textContent), next, 'the focus goes to the next card')
  await page.getByText('1 of the 20 on this page is put aside: 1 hidden.').waitFor()

  await page.locator('.card:visible .card-title a').first().click()
  await page.getByRole('button', { name: 'I applied' }).waitFor()
  await page.goBack()
  await page.reload()
  assert.equal(await page.locator('.mine-seen:visible').count(), 1)
  await page.getByRole('button', { name: 'Hide seen' }).click()
  await page.getByText('2 of the 20 on this page are put aside: 1 hidden, 1 seen.').waitFor()
  await page.reload()
  assert.equal(await page.locator('.card:visible').count(), 18, 'the choice is kept')
  await page.getByRole('button', { name: 'Only saved' }).click()
  assert.equal(await page.locator('.card:visible').count(), 0)
  await page.getByRole('button', { name: 'Show them' }).click()
  assert.equal(await page.locator('.card:visible').count(), 20)

  await page.goto(`${await site.origin()}/my-postings`)
  await page.getByText('1 hidden', { exact: true }).click()
  await page
    .locator('.my-hidden > li', { hasText: hiddenTitle! })
    .getByRole('button', { name: /^Show again/ })
    .click()
  await page.getByText('None hidden in lists.').waitFor()
  assert.deepEqual(errors, [])
})

test('what is exported is imported elsewhere, merged; a wrong file is refused in words', async () => {
  await using site = await openSite({ postings: 20 })
  await using browser = await openBrowser()
  const origin = await site.origin()
  let file: string
  {
    await using visitor = await browser.open()
    const { page } = visitor
    await page.goto(`${origin}/jobs?level=senior`)
    await saveFirst(page, 2)
    await page.getByRole('button', { name: 'Save this search' }).click()
    await page.goto(`${origin}/my-postings`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export as a file' }).click(),
    ])
    assert.match(download.suggestedFilename(), /^my-postings-\d{4}-\d\d-\d\d\.json$/)
    file = await readFile(await download.path(), 'utf8')
  }
  await using visitor = await browser.open()
  const { page, errors } = visitor
  await page.goto(`${origin}/jobs?level=staff`)
  const [own] = await saveFirst(page, 1)
  await page.goto(`${origin}/my-postings`)
  const give = (text: string) =>
    page.getByLabel('Import a file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) }) // prettier-ignore
  await give('{"other": true}')
  await page.getByRole('alert').getByText('was not exported from My postings').waitFor()
  assert.deepEqual(await titlesIn(page, 'saved'), [own])
  await give(file)
  await page.getByText('Imported: 2 postings, 1 searches.').waitFor()
  assert.equal((await titlesIn(page, 'saved')).length, 3)
  assert.ok((await titlesIn(page, 'saved')).includes(own!))
  assert.equal(await page.getByRole('alert').innerText(), '')
  assert.deepEqual(errors, [])
})

test('a saved search says what is new since the last visit', async () => {
  await using site = await openSite({ postings: 30 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page } = visitor
  const origin = await site.origin()
  await page.goto(`${origin}/remote-back-end-jobs?level=senior`)
  const counted = page.waitForResponse(/\/api\/count/)
  await page.getByRole('button', { name: 'Save this search' }).click()
  await counted
  await page.goto(`${origin}/my-postings`)
  const search = page.locator('.my-searches > li')
  await search.getByText(/^Nothing new since \d+ \w+ \d{4}, \d+ in all$/).waitFor()
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('offing.kept.1')!) as { searches: Record<string, { newest: number }> }
    for (const one of Object.values(kept.searches)) one.newest -= 1
    localStorage.setItem('offing.kept.1', JSON.stringify(kept))
  })
  await page.reload()
  await search.getByText(/^1 new since/).waitFor()
  await search.getByRole('button', { name: /^Rename/ }).click()
  await page.keyboard.type('Back end')
  await page.keyboard.press('Enter')
  const visit = page.waitForResponse(/\/api\/count/)
  await search.getByRole('link', { name: 'Back end' }).click()
  await page.waitForURL(/\/remote-back-end-jobs\?level=senior$/)
  await visit
  await page.waitForFunction(() => !/"newest":0/.test(localStorage.getItem('offing.kept.1')!))
  await page.goto(`${origin}/my-postings`)
  await search.getByText(/^Nothing new since/).waitFor()
})

test('with the mouse a card is dragged to another column', async () => {
  await using site = await openSite({ postings: 12 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  const [title] = await saveFirst(page, 1)
  await page.goto(`${await site.origin()}/my-postings`)
  await page.locator('.my-card-company').first().dragTo(page.locator('[data-stage=offer]'))
  assert.deepEqual(await titlesIn(page, 'offer'), [title])
})

test('without script nothing is missing, and My postings says why it needs it', async () => {
  await using site = await openSite({ postings: 12 })
  await using browser = await openBrowser()
  await using visitor = await browser.open({ javaScript: false })
  const { page } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  assert.equal(await page.locator('.mine:visible, .mine-bar:visible').count(), 0)
  assert.ok(await page.getByRole('link', { name: 'RSS' }).isVisible())
  await page.goto(`${await site.origin()}/my-postings`)
  const why = page.locator('noscript .notice')
  assert.ok(await why.isVisible())
  assert.match(await why.innerText(), /This page needs JavaScript, because what you keep never leaves your browser/)
})

for (const theme of ['light', 'dark'] as Theme[])
  for (const width of [360, 1280])
    test(`kept things are accessible and fit, and nothing jumps, ${width} px, ${theme}`, async () => {
      await using site = await openSite({ postings: 40 })
      await using browser = await openBrowser()
      await using visitor = await browser.open({ theme, width })
      const { page, errors } = visitor
      const origin = await site.origin()
      const check = async (what: string): Promise<void> => {
        assert.deepEqual(await accessibilityProblems(page), [], what)
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        assert.ok(beyond <= 0, `${what} is ${beyond} px too wide`)
      }
      await page.goto(`${origin}/jobs`)
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0
            const add = (list: PerformanceObserverEntryList) =>
              list.getEntries().forEach((entry) => (sum += (entry as PerformanceEntry & { value: number }).value))
            new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true })
            setTimeout(() => resolve(sum), 300)
          }),
      )
      assert.equal(shift, 0, 'the places of the buttons are held free')
      await saveFirst(page, 3)
      await page.locator('.card').nth(4).getByRole('button', { name: /^Hide/ }).click()
      await page.getByRole('button', { name: 'Save this search' }).click()
      await page.getByRole('button', { name: 'Compact' }).click()
      await check('the list')
      await page.getByRole('button', { name: 'Keys' }).click()
      await check('the help')
      await page.keyboard.press('Escape')
      await page.locator('.card-title a').first().click()
      await page.getByRole('button', { name: 'I applied' }).click()
      await check('the posting')
      await page.goto(`${origin}/my-postings`)
      await page.locator('.state-open').first().waitFor()
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
      await check('my postings')
      assert.deepEqual(errors, [])
    })
