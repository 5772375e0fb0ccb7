import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessibilityProblems, openBrowser } from '../browser.ts'
import { openSite } from '../site.ts'

test('a closed group gets its values when it is opened, keeps them while the list changes, and works by keys', async () => {
  await using site = await openSite({ postings: 60 })
  await using browser = await openBrowser()
  await using visitor = await browser.open()
  const { page, errors } = visitor
  await page.goto(`${await site.origin()}/jobs`)
  assert.equal(await page.locator('[name=category]').count(), 0)
  await page.locator('[data-facet=category] > summary').focus()
  await page.keyboard.press('Enter')
  await page.locator('[name=category]').first().waitFor()
  assert.ok((await page.locator('[data-facet=more] [name=visa]').count()) > 0, 'all groups come at once')
  assert.deepEqual(await accessibilityProblems(page), [])

  const counted = page.locator('[data-facet=category] .facet-count')
  const before = await counted.allInnerTexts()
  await page.getByRole('checkbox', { name: /^Staff/ }).check()
  await page.waitForURL(/level=staff/)
  await page.waitForFunction((was) => document.querySelector('[data-facet=category] .facet-count')?.textContent !== was, before[0]) // prettier-ignore
  assert.ok(await page.locator('[data-facet=category]').evaluate((one: HTMLDetailsElement) => one.open))
  assert.ok((await counted.count()) > 0, 'counts of the new list stand in the open group')

  await page.locator('[data-facet=category] [name=category]').first().check()
  await page.waitForURL(/category=/)
  assert.match(await page.locator('[data-facet=category] > summary').innerText(), /1 chosen/)
  assert.deepEqual(errors, [])
})

test('without script the page of all filters has every group, and leads back to the list', async () => {
  await using site = await openSite({ postings: 60 })
  await using browser = await openBrowser()
  for (const width of [360, 1280]) {
    await using visitor = await browser.open({ javaScript: false, width })
    const { page } = visitor
    await page.goto(`${await site.origin()}/jobs?q=engineer`)
    if (width === 360) await page.locator('.filters-open').click()
    await page.locator('[data-facet=workplace] > summary').click()
    await page.locator('[data-facet=workplace] a').click()
    await page.waitForURL(/\/jobs\/filters/)
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'All filters')
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok(beyond <= 0, `${beyond} px too wide`)
    await page.locator('[name=workplace][value=remote]').check()
    await page.getByRole('button', { name: 'Show results' }).click()
    await page.waitForURL(/workplace=remote/)
    assert.equal(new URL(page.url()).pathname, '/jobs')
    assert.equal(new URL(page.url()).searchParams.get('q'), 'engineer')
  }
})
