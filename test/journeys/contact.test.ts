import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMessages } from '../../src/moderation/index.ts'
import { openBrowser } from '../browser.ts'
import { openSite } from '../site.ts'

for (const javaScript of [false, true])
  test(`a message is written and kept, ${javaScript ? 'with script at once' : 'without script the second time'}`, async () => {
    await using site = await openSite({ postings: 6, clock: () => new Date() })
    await using browser = await openBrowser()
    await using visitor = await browser.open({ javaScript, width: javaScript ? 1280 : 360 })
    const { page, errors } = visitor
    await page.goto(`${await site.origin()}/contact`)
    await page.getByLabel('What is it about?').selectOption('employer')
    await page.getByLabel('Your message').fill('Our board moved.\nPlease read the new one.')
    await page.waitForTimeout(3_100) // the pace of somebody who types
    await page.getByRole('button', { name: 'Send' }).click()
    if (!javaScript) {
      await page.getByRole('alert').waitFor()
      assert.equal(await page.getByLabel('Your message').inputValue(), 'Our board moved.\nPlease read the new one.')
      await page.waitForTimeout(3_100)
      await page.getByRole('button', { name: 'Send' }).click()
    }
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    const kept = await openMessages(site.db)
    assert.deepEqual(kept.map(({ about, words }) => [about, words]), [['employer', 'Our board moved.\nPlease read the new one.']]) // prettier-ignore
    assert.deepEqual(errors, [])
  })
