import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCounting } from '../src/careers/index.ts'
import { shippedRates } from '../src/domain/index.ts'
import { loadSampleOnce } from '../src/ingestion/index.ts'
import {
  migrate,
  openDatabase,
  prepareDataFolder,
  startEmbedded,
  type Database,
} from '../src/platform/database/index.ts'
import { createIndex, followChanges, type SearchIndex } from '../src/search/index.ts'
import { serveSite } from '../src/web/index.ts'

export type FreshDatabase = { db: Database; url: string; [Symbol.asyncDispose](): Promise<void> }
export type FreshSite = { db: Database; index: SearchIndex; url: string; [Symbol.asyncDispose](): Promise<void> }

/** An empty embedded database of its own, in a folder that goes again. */
export async function freshDatabase(): Promise<FreshDatabase> {
  await using undo = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), 'offing-bench-'))
  undo.defer(() => rmSync(folder, { recursive: true, force: true }))
  const data = join(folder, 'data')
  prepareDataFolder(data)
  const server = await startEmbedded(data)
  undo.defer(() => server.stop())
  await migrate(server.url)
  const { db } = undo.use(openDatabase(server.url, { max: 10 }))
  const kept = undo.move()
  return { db, url: server.url, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

/** The whole site with the shipped sample, served on a port of this machine. */
export async function freshSite(): Promise<FreshSite> {
  await using undo = new AsyncDisposableStack()
  const { db } = undo.use(await freshDatabase())
  await loadSampleOnce(db)
  const index = createIndex()
  const tell = (text: string): void => void process.stderr.write(`${text}\n`)
  const follower = followChanges({ db, index, everyMs: 500, onError: ({ message }) => tell(message) })
  undo.defer(() => follower.stop())
  await follower.ready
  const config = { siteUrl: 'http://localhost', siteName: 'Offing', trustProxy: false, host: '127.0.0.1', port: 0 }
  const counting = openCounting({ db, rates: () => shippedRates, onError: ({ message }) => tell(message) })
  undo.defer(() => counting.stop())
  await counting.ready
  const site = await serveSite({ db, index, figures: counting.figures, config, log: tell })
  undo.defer(() => site.close())
  const kept = undo.move()
  return { db, index, url: site.url, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}
