/** The sources, through the real client, against boards that we wrote in their shapes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHttpClient } from '../platform/http/index.ts'
import { projectFile } from '../platform/config.ts'
import { sourceOf, type BoardAddress, type FetchedBoard } from '../sources/index.ts'
import { startReplay, type FaultKind, type Replay } from './replay.ts'

const dir = projectFile('test', 'boards')

async function playing(options: Partial<Parameters<typeof startReplay>[0]> = {}) {
  const replay = await startReplay({ dir, ...options })
  const timeouts = { headers: 300, idle: 150, whole: 500 }
  const http = createHttpClient({ userAgent: 'Offing/test', loopbackOrigin: replay.origin, random: () => 0, timeouts })
  return {
    replay,
    fetch: (source: BoardAddress['source'], token: string, validators?: { etag?: string }, region = 'global') =>
      sourceOf(source).fetch({ source, token, region }, http, validators),
    async [Symbol.asyncDispose]() {
      await http.close()
      await replay.close()
    },
  }
}
type Listed = FetchedBoard & { notModified: false }
function listed(outcome: Awaited<ReturnType<Awaited<ReturnType<typeof playing>>['fetch']>>): Listed {
  assert.ok(outcome.ok && !outcome.value.notModified, JSON.stringify(outcome))
  return outcome.value
}
const titles = (board: Listed) => board.postings.map(({ raw }) => raw.title)

test('every board of the folder is served, complete, and each of its postings can be read', async () => {
  await using play = await playing()
  const boards = await Promise.all(
    play.replay.boards.map(async ({ source, token, region }) => {
      const board = listed(await play.fetch(source, token, undefined, region))
      assert.ok(board.complete && board.dropped.length === 0)
      for (const { raw } of board.postings) assert.ok(raw.body.length > 0 && raw.places.length > 0, raw.title)
      return [token, board.postings.length]
    }),
  )
  assert.deepEqual(Object.fromEntries(boards), {
    'Tidewater%20Systems': 4,
    'harbour-labs': 5,
    saltmarsh: 5,
    quayside: 3,
    northpier: 4,
    lanternworks: 3,
  })
})

test('a European Lever site is found from either side', async () => {
  await using play = await playing()
  assert.equal(listed(await play.fetch('lever', 'quayside')).postings.length, 3)
})

test('a week later postings have changed, closed and opened', async () => {
  await using play = await playing()
  const before = titles(listed(await play.fetch('greenhouse', 'northpier')))
  assert.equal(play.replay.advance(), '20260112T080000')
  const after = titles(listed(await play.fetch('greenhouse', 'northpier')))
  assert.deepEqual(
    before.filter((title) => !after.includes(title)),
    ['Principal Cloud Architect', 'Data Engineer'],
  )
  assert.deepEqual(
    after.filter((title) => !before.includes(title)),
    ['Principal Cloud Architect (AWS)', 'Cybersecurity Analyst'],
  )
  assert.equal(play.replay.advance(), undefined)
})

test('an Ashby board that has not changed answers 304', async () => {
  await using play = await playing()
  const { etag } = listed(await play.fetch('ashby', 'harbour-labs'))
  assert.match(etag ?? '', /^W\/"job-board:/)
  const again = await play.fetch('ashby', 'harbour-labs', { etag: etag! })
  assert.deepEqual(again, { ok: true, value: { notModified: true } })
  play.replay.advance()
  listed(await play.fetch('ashby', 'harbour-labs', { etag: etag! }))
})

test('a name with a blank is one name', async () => {
  await using play = await playing()
  for (const token of ['Tidewater%20Systems', 'Tidewater Systems']) listed(await play.fetch('ashby', token))
})

test('no such board', async () => {
  await using play = await playing()
  for (const source of ['ashby', 'lever', 'greenhouse'] as const) {
    const answer = await play.fetch(source, 'nobody')
    assert.equal(!answer.ok && answer.reason, 'not-found')
  }
})

test('each fault has its reason, and passes', async () => {
  await using play = await playing()
  const reasons: [FaultKind, string][] = [
    ['404', 'not-found'],
    ['429', 'rate-limited'],
    ['500', 'broken'],
    ['truncated', 'unreachable'],
    ['not-json', 'unreadable'],
    ['huge', 'too-large'],
    ['slow', 'unreachable'],
  ]
  const board = 'greenhouse/northpier'
  for (const [fault, reason] of reasons) {
    play.replay.fault({ board, fault, times: 4 })
    const answer = await play.fetch('greenhouse', 'northpier')
    assert.equal(!answer.ok && answer.reason, reason, fault)
    play.replay.fault({ board, fault: 'none' })
    listed(await play.fetch('greenhouse', 'northpier'))
  }
})

test('a fault that passes at once is not noticed', async () => {
  await using play = await playing({ faults: [{ board: 'northpier', fault: '500', times: 1 }] })
  listed(await play.fetch('greenhouse', 'northpier'))
})

test('boards can move on by themselves, and a replay can begin later', async () => {
  await using each = await playing({ advancePerRequest: true })
  const counts = []
  for (let i = 0; i < 3; i++)
    counts.push(listed(await each.fetch('lever', 'saltmarsh')).postings[1]!.raw.workplace?.value)
  assert.deepEqual(counts, ['remote', 'hybrid', 'hybrid'])
  await using later = await playing({ at: '20260201' })
  assert.equal(listed(await later.fetch('lever', 'saltmarsh')).postings[1]!.raw.workplace?.value, 'hybrid')
})

const post = async (replay: Replay, verb: string, body: object = {}) => {
  const response = await fetch(`${replay.origin}/_replay/${verb}`, { method: 'POST', body: JSON.stringify(body) })
  return [response.status, (await response.json()) as unknown]
}

test('it is steered over HTTP as well', async () => {
  await using play = await playing()
  const boards = (await (await fetch(`${play.replay.origin}/_replay/boards`)).json()) as unknown[]
  assert.deepEqual(boards[0], { source: 'ashby', token: 'Tidewater%20Systems', region: 'global' })
  assert.deepEqual(await post(play.replay, 'advance'), [200, { at: '20260112T080000' }])
  assert.equal((await post(play.replay, 'fault', { board: 'northpier', fault: '404', times: 1 }))[0], 200)
  assert.equal((await play.fetch('greenhouse', 'northpier')).ok, false)
  assert.equal((await post(play.replay, 'fault', { board: 'nobody', fault: '404' }))[0], 400)
  assert.equal((await post(play.replay, 'fault', { board: 'northpier', fault: 'fire' }))[0], 400)
})

test('a folder without boards is named', async () => {
  await assert.rejects(startReplay({ dir: projectFile('docs') }), /holds no boards/)
})
