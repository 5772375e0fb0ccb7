import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/fresh-database.ts'
import { dueBoards } from '../catalogue/index.ts'
import { createHttpClient } from '../platform/http/index.ts'
import { projectFile } from '../platform/config.ts'
import { addBoard, listBoards } from './boards.ts'
import { startReplay } from './replay.ts'

async function deps() {
  const database = await freshDatabase()
  const replay = await startReplay({ dir: projectFile('test', 'boards') })
  const http = createHttpClient({ userAgent: 'Offing/test', db: database.db, loopbackOrigin: replay.origin })
  const said: string[] = []
  return {
    db: database.db,
    http,
    terminal: { line: (text = '') => void said.push(text) },
    said: () => said.splice(0).join('\n'),
    async [Symbol.asyncDispose]() {
      await http.close()
      await replay.close()
      await database[Symbol.asyncDispose]()
    },
  }
}

test('a careers address becomes a board, once', async () => {
  await using given = await deps()
  assert.equal(await addBoard(given, 'https://job-boards.greenhouse.io/northpier/jobs/4100001'), 0)
  assert.match(given.said(), /Added: greenhouse\/northpier \(Northpier\), 4 postings/)
  assert.equal(await addBoard(given, 'boards.greenhouse.io/northpier'), 0)
  assert.match(given.said(), /Known already/)
  assert.equal(await addBoard(given, 'https://jobs.lever.co/quayside', 'Quayside'), 0)
  assert.match(given.said(), /Added: lever\/quayside \(Quayside\)/)
  const boards = await dueBoards(given.db, { all: true })
  assert.deepEqual(
    boards.map(({ source, token, region, name }) => [source, token, region, name]),
    [
      ['greenhouse', 'northpier', 'global', 'Northpier'],
      ['lever', 'quayside', 'eu', 'Quayside'],
    ],
  )
  assert.equal(await listBoards(given), 0)
  assert.match(given.said(), /greenhouse\/northpier +waiting +0 open +never read +Northpier[^]*2 boards, 0 in trouble/)
})

test('a board that nobody has is not added, and the reason is said', async () => {
  await using given = await deps()
  assert.equal(await addBoard(given, 'https://jobs.ashbyhq.com/nobody'), 1)
  assert.match(given.said(), /does not answer: not-found[^]*Nothing added/)
  assert.deepEqual(await dueBoards(given.db), [])
})
