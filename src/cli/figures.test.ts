import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/fresh-database.ts'
import { loadSampleOnce } from '../ingestion/index.ts'
import { readConfig } from '../platform/config.ts'
import { figures, readFigureArgs } from './figures.ts'

test('a figure is asked for as in the text of a page, and what cannot be asked is said', () => {
  assert.deepEqual(readFigureArgs(['--kind', 'pay-band', '--career', 'data-engineer', '--family', '--json']), {
    kinds: ['pay-band'],
    attributes: { career: 'data-engineer', family: 'yes' },
    json: true,
  })
  assert.ok(readFigureArgs([]).kinds.length > 20, 'without a kind all of them')
  assert.throws(() => readFigureArgs(['--kind', 'luck']), /There is no figure "luck"\.\nKinds: pay-band/)
  assert.throws(() => readFigureArgs(['--career', 'pirate']), /career: there is no such career/)
  assert.throws(() => readFigureArgs(['--days', '9000']), /days/)
  assert.throws(() => readFigureArgs(['--shoe-size', '42']), /shoe-size/)
})

test('the figures of the catalogue are printed as columns and as JSON', async () => {
  await using database = await freshDatabase()
  await loadSampleOnce(database.db)
  const config = readConfig({ DATABASE_URL: database.pool.options.connectionString })
  let said: string[] = []
  const terminal = {
    live: false,
    line: (text = '') => void said.push(text),
    step: () => undefined,
    error: (text: string) => assert.fail(text),
    paint: (_: unknown, text: string) => text,
  }
  const run = async (...args: string[]): Promise<string> => {
    said = []
    assert.equal(await figures({ args, config, terminal }), 0)
    return said.join('\n')
  }
  const text = await run('--kind', 'skills', '--career', 'data-engineer')
  assert.match(
    text,
    /^Skills asked for \(skills\), Data Engineer\n {2}\d+ postings, \d{4}-\d\d-\d\d to \S+, with archived ones of the sample\n/,
  )
  assert.match(text, /\n {2}Python +/)
  const written = await run('--kind', 'skills', '--career', 'data-engineer', '--json')
  const [json] = JSON.parse(written) as [{ figure: string; n: number; of: number }]
  assert.equal(json.figure, 'skills')
  assert.ok(json.n >= 10 && json.of === json.n)
  assert.match(await run('--kind', 'pay-band', '--company', 'nobody'), /too few postings/)
})
