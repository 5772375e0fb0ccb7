import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { freshDatabase } from '../../test/fresh-database.ts'
import { openCounts } from '../catalogue/index.ts'
import { item } from '../ingestion/invented-board.ts'
import { readConfig } from '../platform/config.ts'
import { StopError } from '../platform/stop-error.ts'
import { refresh } from './refresh.ts'
import type { Terminal } from './terminal.ts'

/** A replay of Ashby boards, and everything it was asked. */
async function replay(
  boards: Record<string, unknown[]>,
): Promise<{ origin: string; [Symbol.asyncDispose](): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://x').pathname
    const token = path.split('/').at(-1)!
    const known =
      path === '/_replay/boards' ? Object.keys(boards).map((name) => ({ source: 'ashby', token: name })) : undefined
    const answer = known ?? (boards[token] && { jobs: boards[token] })
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin, [Symbol.asyncDispose]: () => (server.closeAllConnections(), close()) }
}

function listen(): { terminal: Terminal; lines: string[] } {
  const lines: string[] = []
  const say = (text = '') => void lines.push(text)
  const terminal = {
    live: false,
    line: say,
    error: say,
    step: (name: string, detail: string) => say(`${name} ${detail}`),
    paint: (_: unknown, text: string) => text,
  }
  return { terminal, lines }
}

test('boards of a replay come in through the true adapters and the true client; the second time nothing changes', async () => {
  await using database = await freshDatabase()
  await using source = await replay({ 'harbour-labs': [item('a'), item('b')], 'tide-works': [item('c')] })
  const config = readConfig({ DATABASE_URL: database.url })
  const { terminal, lines } = listen()
  const context = { args: ['--from', source.origin], config, terminal }
  assert.equal(await refresh(context), 0)
  assert.match(lines.at(-1)!, /done: 2 of 2 boards in .*, 0 failed/)
  assert.equal((await openCounts(database.db)).open, 3)
  const before = await database.db.selectFrom('posting_change').selectAll().execute()
  assert.equal(await refresh(context), 0)
  assert.deepEqual(await database.db.selectFrom('posting_change').selectAll().execute(), before)
})

test('a board that fails makes the command fail, and the others come in', async () => {
  await using database = await freshDatabase()
  await using source = await replay({ 'harbour-labs': [item('a')] })
  const config = readConfig({ DATABASE_URL: database.url })
  const { terminal, lines } = listen()
  const args = ['--from', source.origin, '--board', 'ashby/harbour-labs', '--board', 'ashby/nobody']
  assert.equal(await refresh({ args, config, terminal }), 1)
  assert.match(lines.at(-1)!, /done: 2 of 2 boards in .*, 1 failed/)
  assert.equal((await openCounts(database.db)).open, 1)
})

test('words that make no sense are told, and nothing is started', async () => {
  const config = readConfig({ DATABASE_URL: 'postgres://127.0.0.1:1/none' })
  const { terminal } = listen()
  for (const args of [['--from', 'http://elsewhere.example'], ['--board', 'gitlab'], ['--often'], ['stray']]) {
    await assert.rejects(
      refresh({ args, config, terminal }),
      (error) => error instanceof StopError && error.exitCode === 2,
    )
  }
})
