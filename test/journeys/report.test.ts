import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReports } from '../../src/moderation/index.ts'
import { openBrowser } from '../browser.ts'
import { openSite } from '../site.ts'

for (const javaScript of [false, true])
  test(`a wrong fact is reported beside it, ${javaScript ? 'with' : 'without'} script, and one comes back to it`, async () => {
    await using site = await openSite({ postings: 30 })
    await using browser = await openBrowser()
    await using visitor = await browser.open({ javaScript, width: javaScript ? 1280 : 360 })
    const { page, errors } = visitor
    await page.goto(`${await site.origin()}/jobs`)
    await page.locator('.card', { hasText: '$' }).first().locator('.card-title a').click()
    const address = page.url()

    const pay = page.locator('#fact-pay')
    await pay.locator('summary').click()
    await pay.getByLabel('The value is wrong').check()
    await pay.getByLabel('What would be right?').fill('$1,000,000 a year')
    await pay.getByRole('button', { name: 'Send the report' }).click()
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    await page.getByRole('link', { name: 'Back to the posting' }).click()
    assert.equal(page.url(), `${address}#fact-pay`)

    const missing = page.locator('#fact-missing')
    await missing.locator('summary').click()
    const form = missing.locator('form')
    assert.ok(await form.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight + 400))
    await missing.getByRole('combobox').selectOption('visa')
    await missing.getByRole('button', { name: 'Send the report' }).click()
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    const kept = await openReports(site.db)
    assert.deepEqual(
      kept.map(({ fact, what, wouldBeRight }) => [fact, what, wouldBeRight]),
      [['pay', 'value-wrong', '$1,000,000 a year'], ['visa', 'missed', undefined]], // prettier-ignore
    )
    assert.deepEqual(errors, [])
  })

test('the form is opened, filled in and sent with the keyboard alone', async () => {
  await using site = await openSite({ postings: 12 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  await page.locator('.card-title a').first().click()
  const isAt = (selector: string) => page.evaluate((wanted) => document.activeElement!.matches(wanted), selector)
  const tabTo = async (selector: string): Promise<void> => {
    for (let i = 0; i < 60 && !(await isAt(selector)); i++) await page.keyboard.press('Tab')
    assert.ok(await isAt(selector), `the keyboard never reaches ${selector}`)
  }
  await tabTo('#fact-career summary')
  await page.keyboard.press('Enter')
  await tabTo('#fact-career [name=what]')
  await page.keyboard.press('Space')
  await tabTo('#fact-career textarea')
  await page.keyboard.type('You sew sails.')
  await page.keyboard.press('Tab')
  assert.ok(await isAt('#fact-career button'), 'the hidden field is passed over')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/reported\?fact=career$/)
  assert.equal((await openReports(site.db))[0]!.sentence, 'You sew sails.')
})
