import { fork, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Client } from 'undici'
import { loadContent } from '../src/content/index.ts'
import { loadSampleOnce } from '../src/ingestion/index.ts'
import { projectFile } from '../src/platform/config.ts'
import type { Database } from '../src/platform/database/index.ts'
import { freshDatabase } from './fresh-site.ts'
import { growCatalogue, touchPostings } from './grow-catalogue.ts'
import { machine, quantile } from './machine.ts'
import type { Report } from './run.ts'
import type { WebFigures } from './web-process.ts'

const GUIDES = loadContent(projectFile('content'))
  .in('guides')
  .map(({ path }) => path)
/** Pages that are made of figures, with questions that nobody keeps ready among them. */
const EXPLORERS = [
  '/careers', '/careers/map', '/trends', '/skills', '/skills/python', '/skills/kubernetes', '/pay', '/pay?level=senior', '/pay?country=DE',
  '/pay?career=data-engineer&country=US', '/pay?skill=Rust', '/compare/back-end-developer-vs-data-engineer', '/compare/cloud-engineer-vs-devops-engineer',
  '/blog/what-competitive-salary-hides', '/resources/data-science-vs-artificial-intelligence', '/figures/skills.csv?level=staff',
] // prettier-ignore
const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd', accept: 'text/html,*/*;q=0.8' }
const WARM_ROUNDS = 40
const CHANGES_A_SECOND = 40
const ASK_EVERY_MS = 20

/**
 * Guides as visitors ask for them, one at a time over one connection, by the clock and by what the thread that answers used of
 * the processor: while the process that serves them reads its postings, straight afterwards, warm, and while postings change
 * every second, as in a refresh of boards; and other pages made of figures.
 */
export async function benchGuides(args: string[]): Promise<Report> {
  const { values } = parseArgs({
    args,
    options: {
      postings: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '150' },
      json: { type: 'boolean' },
    },
  })
  await using database = await freshDatabase()
  await loadSampleOnce(database.db)
  await growCatalogue(database.db, Number(values.postings))
  await using web = await startWeb(database.url)
  const asker = new Client(web.url)
  const phases: Phase[] = []
  const phase = async (name: string, work: (ask: Ask) => Promise<void>): Promise<void> => {
    const found = await measured(name, web, asker, work)
    if (found.requests > 0) phases.push(found)
  }
  const startedAt = performance.now()
  await phase('while postings are read', async (ask) => {
    for (let i = 0; !(await web.figures()).counted; i++) await ask(GUIDES[i % GUIDES.length]!)
  })
  const readingMs = performance.now() - startedAt
  await phase('first after reading', (ask) => inTurn(ask, GUIDES))
  await phase('pages of figures, first', (ask) => inTurn(ask, EXPLORERS))
  await sleep(Number(values.seconds) * 200)
  await phase('warm', async (ask) => {
    for (let round = 0; round < WARM_ROUNDS; round++) await inTurn(ask, GUIDES)
  })
  await phase('pages of figures, warm', async (ask) => {
    for (let round = 0; round < WARM_ROUNDS / 4; round++) await inTurn(ask, EXPLORERS)
  })
  await phase('while postings change', async (ask) => {
    await using _changing = keepChanging(database.db)
    const end = performance.now() + Number(values.seconds) * 1_000
    for (let i = 0; performance.now() < end; i++) {
      await ask(GUIDES[i % GUIDES.length]!)
      await sleep(ASK_EVERY_MS)
    }
  })
  await asker.close()
  const { peakMB, postings } = await web.figures()
  const json = { postings, readingMs: Math.round(readingMs), peakMB, phases, machine: machine() }
  return {
    json,
    lines: [`${postings} postings, read after ${json.readingMs} ms; at most ${peakMB} MB`, ...phases.map(lineOf)],
  }
}

type Phase = { name: string; requests: number; p50: number; p99: number; max: number; slowest: string; mostBytes: number; loopMax: number; used: { p50: number; p99: number; max: number } } // prettier-ignore
type Ask = (path: string) => Promise<void>

const lineOf = ({ name, requests, p50, p99, max, slowest, mostBytes, loopMax, used }: Phase): string =>
  `${name.padEnd(26)} ${String(requests).padStart(5)} requests   processor p50 ${used.p50} ms  p99 ${used.p99} ms  max ${used.max} ms   clock p50 ${p50} ms  p99 ${p99} ms  max ${max} ms (${slowest})   at most ${mostBytes} bytes   event loop held at most ${loopMax} ms`

async function inTurn(ask: Ask, paths: readonly string[]): Promise<void> {
  for (const path of paths) await ask(path)
}

async function measured(name: string, web: Web, client: Client, work: (ask: Ask) => Promise<void>): Promise<Phase> {
  const times: number[] = []
  let [slowest, mostBytes] = ['', 0]
  await web.figures('since')
  await work(async (path) => {
    const asked = performance.now()
    const { statusCode, body } = await client.request({ path, method: 'GET', headers: { ...BROWSER } })
    const bytes = (await body.arrayBuffer()).byteLength
    const took = performance.now() - asked
    if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`)
    if (took > Math.max(0, ...times)) slowest = path
    times.push(took)
    mostBytes = Math.max(mostBytes, bytes)
  })
  const { max: loopMax, used } = await web.figures('since')
  return { name, requests: times.length, ...spread(times), slowest, mostBytes, loopMax, used: spread(used) }
}

const spread = (times: readonly number[]) => ({
  p50: round(quantile(times, 0.5)),
  p99: round(quantile(times, 0.99)),
  max: round(Math.max(...times)),
})
const round = (value: number): number => Math.round(value * 100) / 100

/** Notes postings as changed, every second, until it goes out of scope. */
function keepChanging(db: Database) {
  let from = 0
  let changing = Promise.resolve()
  const timer = setInterval(() => {
    changing = changing.then(() => touchPostings(db, (from += CHANGES_A_SECOND) % 90_000, CHANGES_A_SECOND))
  }, 1_000)
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer)
      await changing
    },
  }
}

type Web = { url: string; figures(since?: 'since'): Promise<WebFigures>; [Symbol.asyncDispose](): Promise<void> }

async function startWeb(databaseUrl: string): Promise<Web> {
  const child = fork(new URL('web-process.ts', import.meta.url), [databaseUrl, 'early'])
  const { url } = await messageOf<{ url: string }>(child)
  return {
    url,
    figures(since) {
      const told = messageOf<WebFigures>(child)
      child.send(since ?? 'figures')
      return told
    },
    async [Symbol.asyncDispose]() {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      child.disconnect()
      await ended
    },
  }
}

const messageOf = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`The web process has ended with ${code}`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message as T)
    })
  })
