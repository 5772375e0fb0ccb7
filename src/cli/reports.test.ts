import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { marksSchema } from '../../evaluation/marks.ts'
import { openSite } from '../../test/site.ts'
import { saveReport, type NewReport } from '../moderation/index.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { readConfig } from '../platform/config.ts'
import { endReport, exportReports, listReports, readArgs, reports } from './reports.ts'

async function deps() {
  const site = await openSite({ postings: 6 })
  const said: string[] = []
  const { id } = await site.db.selectFrom('posting').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()
  const report: NewReport = {
    postingId: id,
    postingSlug: `back-end-engineer-harbour-labs-${id}`,
    postingTitle: 'Back-End\u001b[2J Engineer',
    fact: 'pay',
    what: 'value-wrong',
    read: { value: [{ min: 60_000 }], rule: 'pay@1', quotes: ['$60,000 to $84,000'] },
    rulesVersion: 7,
    sentence: 'It is\u001b]0;owned\u0007 more.\u202e',
  }
  return {
    db: site.db,
    siteUrl: 'https://offing.example',
    report,
    terminal: { line: (text = '') => void said.push(text), paint: (_: unknown, text: string) => text },
    said: () => said.splice(0).join('\n'),
    [Symbol.asyncDispose]: () => site[Symbol.asyncDispose](),
  }
}

test('open reports are listed with the address and the quote, without control characters, and can be closed', async () => {
  await using given = await deps()
  await saveReport(given.db, given.report)
  assert.equal(await listReports(given), 0)
  const said = given.said()
  assert.match(said, /1 pay: the value is wrong/)
  assert.match(said, /https:\/\/offing\.example\/postings\/back-end-engineer-harbour-labs-\d+/)
  assert.match(said, /“\$60,000 to \$84,000”/)
  assert.match(said, /\(pay@1\), rules 7/)
  assert.doesNotMatch(said, /[\u0000-\u0009\u000b-\u001f\u202e]/)
  assert.equal(await endReport(given, 1, 'right'), 0)
  assert.equal(await endReport(given, 1), 1)
  await listReports(given)
  assert.match(given.said(), /0 reports are open/)
})

test('an export holds what a case needs and no text of the employer, and overwrites nothing', async () => {
  await using given = await deps()
  await saveReport(given.db, given.report)
  await saveReport(given.db, { ...given.report, postingId: 999, what: 'closed' })
  const folder = mkdtempSync(join(tmpdir(), 'offing-reports-'))
  const file = join(folder, 'cases.json')
  try {
    await exportReports(given, file)
    const written = readFileSync(file, 'utf8')
    const [first, gone] = JSON.parse(written) as { id: string; labels: object; report: Record<string, unknown> }[]
    assert.equal(first!.id, 'own:report-1')
    assert.ok(marksSchema.safeParse({ ...first!.labels, posting_language: 'en' }).success, 'labels fit the format')
    assert.match(String(first!.report['record']), /^ashby\/harbour-labs\/harbour-labs-\d+$/)
    assert.match(String(first!.report['address']), /^https:\/\/offing\.example\/postings\//)
    assert.equal(gone!.report['record'], null, 'a posting that is gone')
    assert.doesNotMatch(written, /tide tables/)
    await assert.rejects(exportReports(given, file), /is there already/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('only the three ways of asking are understood', () => {
  assert.deepEqual(readArgs([]), { verb: 'list' })
  assert.deepEqual(readArgs(['export', 'a.json']), { verb: 'export', file: 'a.json' })
  assert.deepEqual(readArgs(['close', '7', '--as', 'spam']), { verb: 'close', id: 7, decision: 'spam' })
  for (const wrong of [['close'], ['close', 'x'], ['close', '7', '--as', 'maybe'], ['export'], ['open'], ['--all']])
    assert.throws(() => readArgs(wrong), /Say: reports/)
})

test('the command works while its database is open', async () => {
  await using database = await freshDatabase()
  const said: string[] = []
  const terminal = {
    live: false,
    line: (text = '') => void said.push(text),
    step: () => undefined,
    error: (text: string) => void said.push(text),
    paint: (_: unknown, text: string) => text,
  }
  const config = readConfig({ DATABASE_URL: database.pool.options.connectionString })
  assert.equal(await reports({ args: [], config, terminal }), 0)
  assert.equal(await reports({ args: ['close', '1'], config, terminal }), 1)
  assert.deepEqual(said, ['0 reports are open.', 'There is no open report 1.'])
})
