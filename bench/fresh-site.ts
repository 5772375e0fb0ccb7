import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSampleOnce } from '../src/ingestion/index.ts'
import {
  migrate,
  openDatabase,
  prepareDataFolder,
  startEmbedded,
  type Database,
} from '../src/platform/database/index.ts'
import type { SearchIndex } from '../src/search/index.ts'
import { serveOn } from './serve-on.ts'

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
  const { db, url: databaseUrl } = undo.use(await freshDatabase())
  await loadSampleOnce(db)
  const { index, url, counted } = undo.use(await serveOn(db, databaseUrl))
  await counted
  const kept = undo.move()
  return { db, index, url, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}
