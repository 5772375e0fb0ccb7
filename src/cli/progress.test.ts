import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/fresh-database.ts'
import { dueBoards, recordFailure, saveBoards } from '../catalogue/index.ts'
import { failure } from '../domain/index.ts'
import { followProgress } from './progress.ts'
import { duration, progressLine } from './progress-line.ts'

const quiet = {
  boards: 10,
  checked: 0,
  due: 10,
  opened: 0,
  changed: 0,
  closed: 0,
  reopened: 0,
  held: 0,
  failures: {},
  open: 0,
  noNetwork: false,
}

test('the line says how far it is, leaves zeros out, and names each reason of failure', () => {
  assert.equal(progressLine(quiet, 0, 10, 0), '0/10 boards, 0 open')
  const busy = {
    ...quiet,
    opened: 1_203,
    open: 1_200,
    changed: 4,
    held: 1,
    failures: { unreachable: 2, 'not-found': 1 },
  }
  assert.equal(
    progressLine(busy, 5, 10, 20),
    '5/10 boards, 1,200 open, 1,203 new, 4 changed, 1 held, 2 unreachable, 1 not found, 20 s left',
  )
  assert.equal(progressLine(quiet, 10, 10, 20), '10/10 boards, 0 open')
})

test('a time is short', () => {
  assert.deepEqual([0.2, 89, 600, 9_000].map(duration), ['1 s', '89 s', '10 min', '3 h'])
})

test('work is shown while it lasts; without a network it says so once, and what it shows instead', async () => {
  await using database = await freshDatabase()
  const { db } = database
  await saveBoards(db, [{ source: 'ashby', token: 'harbour-labs', origin: 'shipped' }])
  const said: string[] = []
  const written: string[] = []
  const say = (text = '') => void said.push(text)
  const paint = (_: unknown, text: string) => text
  const terminal = { live: true, line: say, error: say, step: say, paint }
  const progress = followProgress(db, terminal, {
    everyMs: 20,
    idleMs: 20,
    out: { write: (text) => written.push(text) },
  })
  await until(() => written.length > 0)
  assert.match(written[0]!, /0\/1 boards/)

  const [board] = await dueBoards(db)
  const now = new Date()
  await recordFailure(db, board!.id, failure('unreachable', 'no such host'), { startedAt: now, fetchedAt: now })
  await until(() => said.length > 0)
  await progress.stop()
  assert.deepEqual(said, ['  No network: no source can be reached. Showing the sample; trying again every 10 minutes.'])
  assert.equal(written.at(-1), '\n')
})

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !holds();) {
    if (Date.now() > end) throw new Error('it did not come to hold')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
