import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBrowser } from '../browser.ts'
import { openSite } from '../site.ts'

for (const javaScript of [false, true]) {
  const how = javaScript ? 'with script' : 'without script'

  test(`from home to a posting, its evidence and its company, ${how}`, async () => {
    await using site = await openSite({ postings: 60 })
    await using browser = await openBrowser()
    await using visitor = await browser.open({ javaScript })
    const { page, errors } = visitor
    await page.goto(await site.origin())
    await page.getByRole('main').getByRole('link', { name: 'Back-End Programming' }).click()
    assert.equal(new URL(page.url()).pathname, '/remote-back-end-jobs')

    const all = await page.locator('.card').count()
    await page.getByRole('checkbox', { name: /Staff/ }).check()
    if (!javaScript) await page.getByRole('button', { name: 'Show results' }).click()
    await page.waitForURL(/level=staff/)
    const shown = await page.locator('.card').count()
    assert.ok(shown > 0 && shown < all, `${shown} of ${all}`)
    for (const title of await page.locator('.card-title').allInnerTexts()) assert.match(title, /^Staff Back-End/)

    await page.locator('.card', { hasText: '$' }).first().locator('.card-title a').click()
    assert.match(new URL(page.url()).pathname, /^\/postings\/staff-back-end/)
    const evidence = page.locator('.facts .evidence a[href^="#e-pay"]').first()
    const quote = (await evidence.innerText()).replace(/[“”]/g, '')
    await evidence.click()
    assert.match(page.url(), /#e-pay-1$/)
    const marked = page.locator('mark:target')
    assert.equal(await marked.innerText(), quote)
    assert.ok(await marked.evaluate((mark) => mark.getBoundingClientRect().top < innerHeight))
    const apply = page.getByRole('link', { name: /apply/i }).first()
    assert.match((await apply.getAttribute('href'))!, /^https:\/\/jobs\.example\.com\//)
    assert.match((await apply.getAttribute('rel'))!, /nofollow/)

    await page.locator('.posting-company a').first().click()
    assert.match(new URL(page.url()).pathname, /^\/companies\//)
    assert.ok((await page.locator('.card').count()) > 3)
    assert.deepEqual(errors, [])
  })

  test(`the person’s place changes the answers, and can be forgotten, ${how}`, async () => {
    await using site = await openSite({ postings: 30 })
    await using browser = await openBrowser()
    await using visitor = await browser.open({ javaScript })
    const { page, errors } = visitor
    await page.goto(`${await site.origin()}/jobs?q=designer`)
    assert.equal(await page.locator('.answer-yes').count(), 0)
    await page
      .getByRole('banner')
      .getByRole('link', { name: /Where do you live/ })
      .click()
    await page.getByLabel('I live in', { exact: true }).selectOption('PT')
    await page.getByRole('button', { name: 'Keep this' }).click()
    assert.match(page.url(), /\/jobs\?q=designer$/)
    const answersOf = () => page.locator('.card .answer strong').allInnerTexts()
    const fromPortugal = await answersOf()
    assert.ok(fromPortugal.includes('You can apply') && fromPortugal.includes('Not from your place'))

    await page
      .getByRole('banner')
      .getByRole('link', { name: /Portugal/ })
      .click()
    await page.getByLabel('I live in', { exact: true }).selectOption('US')
    await page.getByRole('button', { name: 'Keep this' }).click()
    const fromUs = await answersOf()
    assert.notDeepEqual(fromUs, fromPortugal)
    await page.goto(await site.origin())
    await page
      .getByRole('main')
      .getByRole('link', { name: /You can apply/ })
      .click()
    assert.deepEqual([...new Set(await answersOf())], ['You can apply'])

    await page
      .getByRole('banner')
      .getByRole('link', { name: /United States/ })
      .click()
    await page.getByRole('button', { name: 'Forget it' }).click()
    assert.equal(await page.locator('.answer-yes').count(), 0)
    assert.deepEqual(await visitor.context.cookies(), [])
    assert.deepEqual(errors, [])
  })

  test(`hours and rights to work are asked, kept, and change the answers, ${how}`, async () => {
    await using site = await openSite({ postings: 60 })
    await using browser = await openBrowser()
    await using visitor = await browser.open({ javaScript, width: 360 })
    const { page, errors } = visitor
    const origin = await site.origin()
    await page.goto(`${origin}/my-place?back=%2Fjobs`)
    await page.getByLabel('I live in', { exact: true }).selectOption('PT')
    await page.getByLabel('I work in the time zone of').selectOption('Europe/Lisbon')
    await page.getByRole('group', { name: 'I am willing to work' }).getByLabel('from').selectOption('8')
    await page.getByRole('group', { name: 'I am willing to work' }).getByLabel('until').selectOption('18')
    await page.getByRole('checkbox', { name: 'in the country I live in' }).check()
    await page.getByRole('checkbox', { name: /citizen of the EU/ }).check()
    await page.getByRole('button', { name: 'Keep this' }).click()
    assert.match(page.url(), /\/jobs$/)

    await page.locator('.card .answer-yes a.answer-why').first().click()
    assert.match(page.url(), /\/postings\/.*#(?:e-|key-apply)/)
    assert.match(
      await page.locator('.key-answers').innerText(),
      /working 8:00 to 18:00, with the right to work in Portugal/,
    )
    await page.goto(`${origin}/my-place`)
    assert.ok(await page.getByRole('checkbox', { name: 'in the country I live in' }).isChecked())
    assert.deepEqual(errors, [])
  })

  test(`nothing found, and a wrong address, both lead on, ${how}`, async () => {
    await using site = await openSite({ postings: 30 })
    await using browser = await openBrowser()
    await using visitor = await browser.open({ javaScript })
    const { page, errors } = visitor
    const origin = await site.origin()
    await page.goto(`${origin}/jobs?q=designer&skill=Kubernetes`)
    assert.equal(await page.locator('.card').count(), 0)
    await page.getByRole('link', { name: /Without .*Kubernetes/ }).click()
    await page.locator('.card').first().waitFor()
    assert.ok((await page.locator('.card').count()) > 0)

    const missing = await page.goto(`${origin}/postings/gone-for-good`)
    assert.equal(missing!.status(), 404)
    await page.locator('#q').fill('designer')
    await page.getByRole('button', { name: 'Search' }).click()
    assert.match(page.url(), /\/jobs\?q=designer/)
    assert.ok((await page.locator('.card').count()) > 0)
    assert.deepEqual(errors, [])
  })
}
