import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import { openSite } from '../site.ts'

const focusedText = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')
const said = (page: Page): Promise<string> => page.locator('.said [role=status]').innerText()

test('a list is read, kept and opened with single keys', async () => {
  await using site = await openSite({ postings: 12 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page, errors } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  const titles = await page.locator('.card-title').allInnerTexts()
  for (const [key, title] of [
    ['j', titles[0]],
    ['j', titles[1]],
    ['j', titles[2]],
    ['k', titles[1]],
  ] as const) {
    // prettier-ignore
    await page.keyboard.press(key)
    assert.equal(await focusedText(page), title)
  }
  await page.keyboard.press('s')
  assert.equal(await said(page), `Saved: ${titles[1]}. It stands on My postings.`)
  assert.equal(await focusedText(page), titles[1], 'the focus stays')
  await page.keyboard.press('s')
  assert.match(await said(page), /^No longer saved/)
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  assert.match(await said(page), /first one on this page/)
  await page.keyboard.press('h')
  assert.match(await said(page), /^Hidden in lists/)
  assert.equal(await focusedText(page), titles[1])
  await page.keyboard.press('o')
  await page.waitForURL(/\/postings\//)
  assert.equal(await page.locator('h1').innerText(), titles[1])
  await page.keyboard.press('s')
  assert.equal(await said(page), `Saved: ${titles[1]}. It stands on My postings.`)
  assert.deepEqual(errors, [])
})

test('keys are letters while one types, and with Ctrl they are the browser’s', async () => {
  await using site = await openSite({ postings: 12 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  await page.keyboard.press('/')
  await page.keyboard.type('jksh?/')
  assert.equal(await page.locator('#q').inputValue(), 'jksh?/')
  assert.equal(await page.locator('dialog[open]').count(), 0)
  await page.locator('.card-title a').first().focus()
  await page.keyboard.press('Control+s')
  await page.keyboard.press('Alt+h')
  assert.equal(await said(page), '')
})

test('the help keeps the focus and gives it back; the keys can be switched off, and stay so', async () => {
  await using site = await openSite({ postings: 12 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  await page.keyboard.press('j')
  const before = await focusedText(page)
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await dialog.waitFor()
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab')
    const isOutside = await page.evaluate(() => document.activeElement!.closest('main, header, footer') !== null)
    assert.ok(!isOutside, 'the focus leaves the dialog')
  }
  await page.keyboard.press('Escape')
  assert.ok(await dialog.isHidden())
  assert.equal(await focusedText(page), before)

  await page.keyboard.press('?')
  await dialog.getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  assert.equal(await focusedText(page), before)
  await page.reload()
  for (const key of ['j', '?', '/', 's']) await page.keyboard.press(key)
  assert.ok(await page.evaluate(() => document.activeElement === document.body))
  assert.equal(await dialog.count(), 0)

  await page.getByRole('button', { name: 'Keys' }).focus()
  await page.keyboard.press('Enter')
  await dialog.getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  assert.equal(await focusedText(page), before)
})

test('the board is worked with the keyboard alone, and the focus goes along', async () => {
  await using site = await openSite({ postings: 12 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page, errors } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  for (const key of ['j', 's', 'j', 's']) await page.keyboard.press(key)
  await page.goto(`${await site.origin()}/my-postings`)
  await page.keyboard.press('j')
  const title = await focusedText(page)
  await page.keyboard.press('Shift+ArrowRight')
  assert.equal(await said(page), `${title}: from Saved to Applied.`)
  assert.equal(await focusedText(page), title)
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowLeft')
  assert.equal(await page.locator('[data-stage=applied] .my-card-title').innerText(), title)
  for (let i = 0; i < 8 && !/Interviewing →/.test(await focusedText(page)); i++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('[data-stage=interviewing] .my-card-title').innerText(), title)
  assert.match(await focusedText(page), /Offer →/, 'the same button of the moved card')
  await page.locator('[data-stage=interviewing] [data-what=notes]').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('just hopes?')
  await page.keyboard.press('Shift+ArrowRight')
  assert.equal(await page.locator('[data-stage=interviewing] textarea').inputValue(), 'just hopes?')
  assert.deepEqual(errors, [])
})

test('compact lists stay compact, from the first paint on', async () => {
  await using site = await openSite({ postings: 12 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page } = visitor
  const origin = await site.origin()
  await page.goto(`${origin}/jobs`)
  const height = () => page.locator('.cards').evaluate((list) => list.getBoundingClientRect().height)
  const before = await height()
  await page.getByRole('button', { name: 'Compact' }).click()
  assert.ok((await height()) < before * 0.75)
  const html = await (await page.request.get(`${origin}/jobs`)).text()
  assert.match(html, /<html lang="en" data-density="compact">/)
  await page.getByRole('button', { name: 'Compact' }).click()
  assert.deepEqual(await visitor.context.cookies(), [])
})
