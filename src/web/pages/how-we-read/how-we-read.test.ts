import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Results } from '../../../../evaluation/results.ts'
import { openSite } from '../../../../test/site.ts'
import { understand } from '../../../understanding/index.ts'
import { readAccuracy } from './accuracy.ts'
import { accuracySection } from './accuracy-view.ts'
import { exampleView } from './examples-view.ts'
import { examples } from './examples.ts'

const pay = { n: 149, precision: 0.9922, recall: 0.8591, f1: 0.9209 }
const results: Results = {
  date: '2026-11-25',
  rulesVersion: 4,
  sets: {
    own: {
      postings: 176,
      quotes: { n: 10, verbatim: 10 },
      fields: {
        pay,
        level: { n: 29, share: 0.999 },
        clearance: { ...pay, n: 0 },
        'nose length': { n: 30, share: 0.5 },
      },
      bySource: { hn: { postings: 14, fields: { pay } } },
    },
  },
}
const words = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('what the evaluation writes is read; a missing, broken or empty file is no reason to fail', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offing-results-'))
  const read = (content: string) => {
    writeFileSync(join(folder, 'results.json'), content)
    return readAccuracy(join(folder, 'results.json'))
  }
  try {
    assert.deepEqual(read(JSON.stringify(results)), results)
    const far = { ...results, sets: { own: { ...results.sets['own'], fields: { pay: { n: 1, share: 7 } } } } }
    for (const broken of ['{', '[]', '{"sets":{}}', JSON.stringify({ ...results, sets: {} }), JSON.stringify(far)])
      assert.equal(read(broken), undefined, broken)
    assert.equal(readAccuracy(join(folder, 'nowhere.json')), undefined)
  } finally {
    rmSync(folder, { recursive: true })
  }
  assert.ok(readAccuracy(), 'the file that ships is read')
})

test('the tables: figures, what they rest on, few said beside the figure, unknown fields last', () => {
  const shown = words(accuracySection(results, 4).markup)
  assert.match(shown, /Measured on 25 November 2026 with version 4/)
  assert.match(shown, /Pay F1 92% 99\s\/\s86 n 149 /)
  assert.match(shown, /Level 99\.9% n 29 few/)
  assert.match(shown, /nose length 50% n 30 /)
  assert.match(shown, /Security clearance F1 not marked/)
  assert.match(shown, /Hacker News 14 postings/)
  assert.doesNotMatch(shown, /This site reads with/)
  assert.match(words(accuracySection(results, 5).markup), /This site reads with version 5/)
})

test('without results the page says so, and stands', async () => {
  assert.match(accuracySection(undefined, 1).markup, /figures are not at hand/)
  await using site = await openSite({ postings: 3 })
  const page = await (await site.request('/how-we-read')).text()
  assert.match(page, /<h1>How we read postings<\/h1>/)
  assert.match(page, /Of <span class="figure">\d+<\/span> open remote tech postings/)
})

test('each example is read as its words say, by the rules of today', () => {
  const [places, amounts, silence] = examples.map(({ raw }) => understand(raw))
  const { scope, countries } = places!.eligibility.value
  assert.deepEqual([scope, [...countries].sort()], ['limited', ['ES', 'PL', 'PT']])
  assert.deepEqual(
    amounts!.pay!.value.map(({ min, max, currency }) => [min, max, currency]),
    [[150_000, 185_000, 'USD'], [140_000, 170_000, 'CAD']], // prettier-ignore
  )
  assert.deepEqual([silence!.eligibility.value.scope, silence!.pay], ['not-stated', undefined])
})

test('every link of the examples leads to one mark', () => {
  const markup = examples.map((one) => exampleView(one).markup).join('')
  const links = [...markup.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
  assert.ok(links.length > 15)
  for (const id of new Set(links)) assert.equal(markup.split(`id="${id}"`).length, 2, id)
})
