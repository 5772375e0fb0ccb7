import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { SamplePosting } from '../catalogue/index.ts'
import { postingOfSampleLine } from '../ingestion/index.ts'
import { projectFile, readConfig } from '../platform/config.ts'
import { StopError } from '../platform/stop-error.ts'
import { startReplay } from './replay.ts'
import { sample } from './sample.ts'

const terminal = { line: () => {} } as unknown as Parameters<typeof sample>[0]['terminal']
const config = readConfig({ DATA_FOLDER: join(tmpdir(), 'nowhere') })

const opening = (id: string, title: string, isRemote: boolean) => ({
  id,
  title,
  isListed: true,
  isRemote,
  location: isRemote ? 'Remote, Portugal' : 'Porto',
  employmentType: 'FullTime',
  publishedAt: '2026-08-01T09:00:00.000+00:00',
  jobUrl: `https://jobs.ashbyhq.com/harbour-labs/${id}`,
  applyUrl: `https://jobs.ashbyhq.com/harbour-labs/${id}/application`,
  descriptionHtml: '<p>We build tide tables. The salary is €60,000 - €70,000 a year.</p>',
  descriptionPlain: 'We build tide tables. The salary is €60,000 - €70,000 a year.',
})

test('writes the facts of remote tech openings and nothing of their texts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'boards-'))
  const out = join(folder, 'out')
  const boards = join(folder, 'ashby')
  const jobs = [
    opening('11111111-1111-4111-8111-111111111111', 'Back-End Engineer', true),
    opening('22222222-2222-4222-8222-222222222222', 'Back-End Engineer', false),
    opening('33333333-3333-4333-8333-333333333333', 'Payroll Accountant', true),
  ]
  mkdirSync(boards)
  writeFileSync(join(boards, 'harbour-labs.json'), JSON.stringify({ apiVersion: '1', jobs }))
  assert.equal(
    await sample({ args: ['build', '--from', `ashby=${boards}@2026-08-20`, '--out', out], config, terminal }),
    0,
  )
  const written = readFileSync(join(out, 'postings.jsonl'), 'utf8')
  const lines = written
    .trim()
    .split('\n')
    .map((text) => postingOfSampleLine(JSON.parse(text)))
  assert.equal(lines.length, 1)
  const [{ companyName, facts }] = lines as [SamplePosting]
  assert.equal(companyName, 'Harbour Labs')
  assert.deepEqual(facts.pay?.value, [{ min: 60000, max: 70000, currency: 'EUR', period: 'year', kind: 'base' }])
  assert.doesNotMatch(written, /tide tables/)
})

test('reads a replay through the real adapters', async () => {
  await using replay = await disposable(startReplay({ dir: projectFile('test', 'boards'), port: 0 }))
  const out = mkdtempSync(join(tmpdir(), 'sample-'))
  assert.equal(await sample({ args: ['build', '--from', replay.origin, '--out', out], config, terminal }), 0)
  const lines = readFileSync(join(out, 'postings.jsonl'), 'utf8').trim().split('\n')
  const read = lines.map((text) => postingOfSampleLine(JSON.parse(text)))
  assert.ok(read.length >= 5)
  assert.ok(read.every(({ raw, facts }) => raw.body.length === 0 && facts.tech.value))
})

test('a post of "Who is hiring?" becomes a posting of its first role, without its words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hiring-'))
  const text = 'Harbour Labs | Back-End Engineer | Remote (Portugal) | Full-time\nWe keep tide tables in PostgreSQL.'
  const post = { id: 7, ts: 1_780_000_000, company: 'Harbour Labs', roles: ['Back-End Engineer'], text }
  const crowd = { ...post, id: 8, roles: ['Multiple roles'] }
  writeFileSync(
    join(folder, '2026-07.jsonl'),
    [post, post, crowd, 'not json'].map((one) => JSON.stringify(one)).join('\n'),
  )
  assert.equal(await sample({ args: ['build', '--from', `hn=${folder}`, '--out', folder], config, terminal }), 0)
  const written = readFileSync(join(folder, 'postings.jsonl'), 'utf8').trim()
  const { raw, facts, source } = postingOfSampleLine(JSON.parse(written))
  assert.deepEqual(
    [source, raw.title, raw.sourceUrl],
    ['hn', 'Back-End Engineer', 'https://news.ycombinator.com/item?id=7'],
  )
  assert.deepEqual(facts.eligibility.value.countries, ['PT'])
  assert.doesNotMatch(written, /tide tables/)
})

test('says how it is used', async () => {
  await assert.rejects(sample({ args: ['build'], config, terminal }), StopError)
  await assert.rejects(sample({ args: ['build', '--from', 'nowhere=/tmp'], config, terminal }), StopError)
})

async function disposable<T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T & AsyncDisposable> {
  const opened = await opening
  return Object.assign(opened, { [Symbol.asyncDispose]: () => opened.close() })
}
