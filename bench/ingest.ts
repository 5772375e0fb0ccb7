import { fork, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { lastChangeNumber } from '../src/catalogue/index.ts'
import { startReplay } from '../src/cli/replay.ts'
import { projectFile } from '../src/platform/config.ts'
import type { Database } from '../src/platform/database/index.ts'
import { freshDatabase } from './fresh-site.ts'
import type { Ingested } from './ingest-process.ts'
import { machine, quantile } from './machine.ts'
import type { Report } from './run.ts'
import type { WebFigures } from './web-process.ts'

const ASK_EVERY_MS = 50
const LOOK_EVERY_MS = 20

/**
 * Boards replayed into an empty catalogue, twice: the real client, readers and store in one process, the site in another,
 * which follows and is asked all the while. The second pass must change nothing.
 */
export async function benchIngest(): Promise<Report> {
  await using database = await freshDatabase()
  const archive = projectFile('..', 'shared', 'corpus', 'ashby')
  using boards = existsSync(archive) ? folderOf(archive) : undefined
  await using replay = await startReplay({ dir: boards?.path ?? projectFile('test', 'boards') })
  await using web = await startWeb(database.url)
  const idle = await afterASecond(web)
  const asking = askAllTheWhile(web.url)
  const first = await ingest(database.url, replay.origin)
  const searchableMs = await untilFollowed(database.db, web)
  const readers = await asking.stop()
  const busy = await web.figures()
  const { postings, changes } = await counts(database.db)
  const second = await ingest(database.url, replay.origin)
  const changesAfter = (await counts(database.db)).changes
  const json = {
    corpus: boards ? 'archived Ashby boards' : 'our own test boards',
    boards: first.boards,
    failed: first.failed,
    postings,
    seconds: round(first.seconds),
    postingsPerSecond: Math.round(postings / first.seconds),
    peakMB: first.peakMB,
    secondPass: { seconds: round(second.seconds), changes: changesAfter - changes },
    web: {
      listed: busy.postings,
      peakMB: busy.peakMB,
      lastSearchableAfterMs: Math.round(searchableMs),
      eventLoopDelayMs: { idle: delayOf(idle), meanwhile: delayOf(busy) },
      longestTurnMs: busy.turn,
      mostProcessorOfATurnMs: busy.cpu,
      readers,
    },
    machine: machine(),
  }
  const lines = [
    `${postings} postings of ${first.boards} boards (${json.corpus}) in ${json.seconds} s: ${json.postingsPerSecond} a second, ${first.failed} boards failed, process at most ${first.peakMB} MB`,
    `second pass: ${json.secondPass.seconds} s, ${json.secondPass.changes} changes`,
    `web process meanwhile: event loop delay p50 ${busy.p50} ms  p99 ${busy.p99} ms  max ${busy.max} ms (idle max ${idle.max} ms), no turn with more than ${busy.cpu} ms of the processor; at most ${busy.peakMB} MB; the last posting searchable after ${json.web.lastSearchableAfterMs} ms`,
    `readers meanwhile (/api/count, all different): ${readers.requests} requests, p50 ${readers.p50} ms  p99 ${readers.p99} ms  max ${readers.max} ms`,
  ]
  return { json, lines }
}

/** A folder that holds only these boards: the archive has those of other sources beside them. */
function folderOf(archive: string) {
  const path = mkdtempSync(join(tmpdir(), 'offing-bench-'))
  symlinkSync(archive, join(path, 'ashby'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

const delayOf = ({ p50, p99, max }: WebFigures) => ({ p50, p99, max })

async function counts(db: Database): Promise<{ postings: number; changes: number }> {
  const { n } = await db
    .selectFrom('posting')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return { postings: Number(n), changes: await lastChangeNumber(db) }
}

type Web = { url: string; figures(): Promise<WebFigures>; [Symbol.asyncDispose](): Promise<void> }

async function startWeb(databaseUrl: string): Promise<Web> {
  const child = fork(new URL('web-process.ts', import.meta.url), [databaseUrl])
  const { url } = await messageOf<{ url: string }>(child)
  return {
    url,
    figures() {
      const told = messageOf<WebFigures>(child)
      child.send('figures')
      return told
    },
    async [Symbol.asyncDispose]() {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      child.disconnect()
      await ended
    },
  }
}

const ingest = (databaseUrl: string, origin: string): Promise<Ingested> =>
  messageOf<Ingested>(fork(new URL('ingest-process.ts', import.meta.url), [databaseUrl, origin]))

/** The next message of a process. Throws when it ends without one. */
const messageOf = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`A process of the bench has ended with ${code}`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message as T)
    })
  })

async function afterASecond(web: Web): Promise<WebFigures> {
  await sleep(1_000)
  return web.figures()
}

/** How long it takes until the site has taken in the last change there is. */
async function untilFollowed(db: Database, web: Web): Promise<number> {
  const start = performance.now()
  const last = await lastChangeNumber(db)
  while ((await web.figures()).number < last) await sleep(LOOK_EVERY_MS)
  return performance.now() - start
}

function askAllTheWhile(origin: string) {
  let isOver = false
  const times: number[] = []
  const asking = (async () => {
    for (let i = 0; !isOver; i++) {
      const start = performance.now()
      // a question that no cache has
      await (await fetch(`${origin}/api/count?q=engineer&pay=${1_000 + i}`)).arrayBuffer()
      times.push(performance.now() - start)
      await sleep(ASK_EVERY_MS)
    }
  })()
  return {
    async stop() {
      isOver = true
      await asking
      const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)]
      return { requests: times.length, p50: round(p50), p99: round(p99), max: round(Math.max(...times)) }
    },
  }
}

const round = (value: number): number => Math.round(value * 100) / 100
