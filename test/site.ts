import { reconcile, recordFailure, saveBoards, dueBoards } from '../src/catalogue/index.ts'
import { openCounting } from '../src/careers/index.ts'
import { contentOf, loadContent } from '../src/content/index.ts'
import { inventedPieces } from '../src/content/invented-pieces.ts'
import { failure, shippedRates } from '../src/domain/index.ts'
import { projectFile } from '../src/platform/config.ts'
import type { Database } from '../src/platform/database/index.ts'
import { createIndex, followChanges, type SearchIndex } from '../src/search/index.ts'
import { createSite, serveSite, type WebDeps } from '../src/web/index.ts'
import { freshDatabase } from './fresh-database.ts'
import { inventedBoards, inventPostings } from './invented-postings.ts'

/** Two short pieces that only tests read, and the plain pages of the site. */
const pieces = contentOf([...inventedPieces(), ...loadContent(projectFile('content')).in('pages')])

/** The site's clock in tests: some days after the invented postings. */
export const NOW = new Date('2026-11-24T12:00:00Z')

export type TestSite = {
  db: Database
  index: SearchIndex
  /** One request in process, without a port. */
  request(path: string, init?: RequestInit): Promise<Response>
  /** Lines that the site would have logged. */
  logged: string[]
  /** The address of the site on a real port; served on first use. */
  origin(): Promise<string>
  [Symbol.asyncDispose](): Promise<void>
}

/** A whole site with invented postings on a database of its own: `await using site = await openSite()`. */
export async function openSite(options: { postings?: number } & Partial<WebDeps> = {}): Promise<TestSite> {
  await using undo = new AsyncDisposableStack()
  const { db } = undo.use(await freshDatabase())
  const { postings = 30, ...overrides } = options
  if (postings > 0) await fillCatalogue(db, postings)
  const index = createIndex(() => NOW.getTime())
  const logged: string[] = []
  const follower = followChanges({ db, index, everyMs: 50, onError: (error) => logged.push(error.message) })
  undo.defer(() => follower.stop())
  await follower.ready
  const counting = openCounting({
    db,
    rates: () => shippedRates,
    now: overrides.clock ?? (() => NOW),
    everyMs: 50,
    onError: () => undefined,
  })
  undo.defer(() => counting.stop())
  await counting.ready
  const { figures } = counting
  const config = { siteUrl: 'https://offing.example', siteName: 'Offing', trustProxy: true, host: '127.0.0.1', port: 0 }
  const deps = {
    db,
    index,
    figures,
    content: () => pieces,
    config,
    clock: () => NOW,
    log: (text: string) => void logged.push(text),
    ...overrides,
  }
  const site = createSite(deps)
  let origin: Promise<string> | undefined
  const serve = async (): Promise<string> => {
    const served = await serveSite({ ...deps, config: { ...config, ...deps.config } })
    kept.defer(() => served.close())
    return served.url
  }
  const kept = undo.move()
  return {
    db,
    index,
    logged,
    request: async (path, init) => site.request(path, init),
    origin: () => (origin ??= serve()),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}

/** Three boards: two read in full an hour ago, the third failing. */
async function fillCatalogue(db: Database, postings: number): Promise<void> {
  await saveBoards(
    db,
    inventedBoards.map(({ source, token }) => ({ source, token, origin: 'shipped' as const })),
  )
  const at = new Date(NOW.getTime() - 3_600_000)
  const boards = await dueBoards(db, { all: true })
  for (const { source, token, company } of inventedBoards) {
    const board = boards.find((one) => one.token === token)!
    if (source === 'lever') {
      await recordFailure(db, board.id, failure('unreachable', 'connection refused'), {
        startedAt: at,
        fetchedAt: at,
      })
      continue
    }
    await reconcile(db, {
      boardId: board.id,
      listed: inventPostings(source === 'ashby' ? Math.ceil(postings * 0.7) : Math.floor(postings * 0.3), token),
      complete: true,
      companyName: company,
      factsVersion: 1,
      adapter: `${source}@1`,
      startedAt: at,
      fetchedAt: at,
    })
  }
}
