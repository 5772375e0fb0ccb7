import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { freshDatabase } from '../../test/fresh-database.ts'
import { inventPostings } from '../../test/invented-postings.ts'
import { openCounts, withdrawSample, type SamplePosting } from '../catalogue/index.ts'
import { projectFile } from '../platform/config.ts'
import { loadSampleOnce } from './load-sample.ts'
import { postingOfSampleLine, sampleLineOf } from './sample-line.ts'

const invented: SamplePosting[] = inventPostings(12, 'harbour-labs').map(({ raw, facts }) => {
  return {
    archivedAt: new Date('2026-08-20'),
    source: 'ashby',
    token: 'harbour-labs',
    companyName: 'Harbour Labs',
    raw,
    facts,
  }
})

test('a line keeps the facts and nothing of the text', () => {
  for (const posting of invented) {
    const line = JSON.stringify(sampleLineOf(posting))
    const back = postingOfSampleLine(JSON.parse(line))
    assert.deepEqual(back.raw.body, [])
    assert.deepEqual([back.raw.title, back.raw.sourceUrl], [posting.raw.title, posting.raw.sourceUrl])
    assert.deepEqual(back.facts.pay?.value, posting.facts.pay?.value)
    assert.deepEqual(back.facts.eligibility.value.countries, posting.facts.eligibility.value.countries)
    for (const fact of Object.values(back.facts))
      for (const evidence of fact.evidence) assert.ok(evidence.method === 'structured' || evidence.part !== 'body')
    assert.deepEqual(sampleLineOf(back), JSON.parse(line))
  }
})

test('no line of the shipped sample carries a text', () => {
  const lines = readFileSync(projectFile('data', 'sample', 'postings.jsonl'), 'utf8')
    .trim()
    .split('\n')
  for (const line of lines) {
    const { facts, raw } = postingOfSampleLine(JSON.parse(line))
    assert.equal(raw.body.length, 0)
    for (const { evidence } of Object.values(facts))
      for (const proof of evidence) {
        assert.ok(proof.quote.length <= 60, raw.nativeId)
        assert.ok(proof.method === 'structured' || proof.part !== 'body', raw.nativeId)
      }
  }
  assert.ok(lines.length >= 1_500)
})

test('the sample goes in once, whole, in seconds, and does not come back', async () => {
  await using fresh = await freshDatabase()
  const start = performance.now()
  const { loaded } = await loadSampleOnce(fresh.db)
  const seconds = (performance.now() - start) / 1_000
  assert.equal((await openCounts(fresh.db)).sample, loaded)
  assert.ok(seconds < 6, `took ${seconds.toFixed(1)} s`)
  assert.deepEqual(await loadSampleOnce(fresh.db), { loaded: 0 })
  await withdrawSample(fresh.db, 'all')
  assert.deepEqual(await loadSampleOnce(fresh.db), { loaded: 0 })
})

test('another file can be loaded', async () => {
  await using fresh = await freshDatabase()
  const file = join(mkdtempSync(join(tmpdir(), 'sample-')), 'postings.jsonl')
  writeFileSync(file, invented.map((posting) => JSON.stringify(sampleLineOf(posting)) + '\n').join(''))
  assert.deepEqual(await loadSampleOnce(fresh.db, file), { loaded: invented.length })
})
