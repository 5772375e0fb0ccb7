import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessibilityProblems, openBrowser, type Theme } from '../browser.ts'
import { openSite } from '../site.ts'

const PATHS = ['/pay', '/pay?career=back-end-developer&level=senior', '/pay?level=wizard', '/skills', '/skills/typescript', '/trends', '/compare', '/compare/back-end-developer-vs-data-engineer', '/careers/map', '/careers/map?from=back-end-developer', '/figures/where/embed', '/figures/pay-by-level/embed?career=data-engineer'] // prettier-ignore

for (const theme of ['light', 'dark'] as Theme[])
  for (const width of [360, 1280])
    test(`explorers are accessible, fit and need no script, ${width} px, ${theme}`, async () => {
      await using site = await openSite({ postings: 120 })
      await using browser = await openBrowser()
      await using visitor = await browser.open({ theme, width })
      const { page } = visitor
      const origin = await site.origin()
      for (const path of PATHS) {
        await page.goto(origin + path)
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
        assert.deepEqual(await accessibilityProblems(page), [], path)
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        assert.ok(beyond <= 0, `${path} is ${beyond} px too wide`)
        assert.deepEqual(await page.evaluate(meetingTexts), [], `${path}: texts of charts meet`)
      }
    })

/** Texts of a chart that lie on each other, or reach out of it; the box of a text is some pixels wider than its letters. */
function meetingTexts(): string[] {
  const found: string[] = []
  for (const chart of document.querySelectorAll('svg.chart')) {
    const edge = chart.getBoundingClientRect()
    const texts = [...chart.querySelectorAll('text')].filter((one) => one.getClientRects().length > 0)
    const boxes = texts.map((one) => one.getBoundingClientRect())
    boxes.forEach((box, i) => {
      if (box.right > edge.right + 4 || box.left < edge.left - 4)
        found.push(
          `out: ${texts[i]!.textContent} by ${Math.round(Math.max(box.right - edge.right, edge.left - box.left))} px`,
        )
      boxes.slice(i + 1).forEach((other, j) => {
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left)
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
        if (across > 1 && down > 4) found.push(`${texts[i]!.textContent} / ${texts[i + 1 + j]!.textContent}`)
      })
    })
  }
  return found
}

test('a visitor without script compares two careers and looks up pay by forms alone', async () => {
  await using site = await openSite({ postings: 120 })
  await using browser = await openBrowser()
  await using visitor = await browser.open({ width: 360, javaScript: false })
  const { page } = visitor
  await page.goto(`${await site.origin()}/compare`)
  await page.getByLabel('First').selectOption('data-engineer')
  await page.getByLabel('Second').selectOption('back-end-developer')
  await page.getByRole('button', { name: 'Compare' }).click()
  assert.equal(new URL(page.url()).pathname, '/compare/back-end-developer-vs-data-engineer')
  await page.goto(`${await site.origin()}/pay`)
  await page.getByRole('combobox', { name: 'Career' }).selectOption('back-end-developer')
  await page.getByRole('button', { name: 'Show' }).click()
  assert.ok(await page.getByRole('heading', { name: 'For Back-End Developer' }).isVisible())
})
