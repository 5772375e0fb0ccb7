import { setImmediate } from 'node:timers/promises'
import {
  reconcile,
  recordFailure,
  recordNotModified,
  withdrawSampleWhenEnough,
  type BoardToCheck,
  type ListedPosting,
  type Reconciliation,
} from '../catalogue/index.ts'
import { success, type Outcome } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { HttpClient } from '../platform/http/index.ts'
import { sourceOf, type FetchedBoard, type FetchedPosting } from '../sources/index.ts'
import { RULES_VERSION, understand } from '../understanding/index.ts'

export type RefreshDeps = { db: Database; http: HttpClient; signal?: AbortSignal }
type List = Extract<FetchedBoard, { notModified: false }>
export type Refreshed = Reconciliation | { outcome: 'not-modified'; unchanged: number }

/**
 * Refreshes one board: fetch, understand, reconcile. How it went is recorded with the board, failures too. Undefined when
 * `signal` ended it: then nothing is recorded, and the board is asked again next time.
 */
export async function refreshBoard(deps: RefreshDeps, board: BoardToCheck): Promise<Outcome<Refreshed> | undefined> {
  const startedAt = new Date()
  const source = sourceOf(board.source)
  const fetched = await unlessAborted(source.fetch(board, deps.http, board.validators), deps.signal)
  if (!fetched) return undefined
  const run = {
    startedAt,
    fetchedAt: new Date(),
    bytes: fetched.ok && !fetched.value.notModified ? fetched.value.bytes : 0,
  }
  if (!fetched.ok) {
    await recordFailure(deps.db, board.id, fetched, run)
    return fetched
  }
  const list = fetched.value
  if (list.notModified || list.bodyHash === board.bodyHash) {
    return success({ outcome: 'not-modified', ...(await recordNotModified(deps.db, board.id, run)) })
  }
  const listed = await understandAll(list.postings)
  const companyName = list.companyName ?? board.name ?? nameFromToken(board.token)
  const versions = { factsVersion: RULES_VERSION, adapter: source.adapter }
  const done = await reconcile(deps.db, {
    boardId: board.id,
    ...list,
    ...unread(list),
    ...run,
    ...versions,
    listed,
    companyName,
  })
  if (done.opened) await withdrawSampleWhenEnough(deps.db)
  return success(done)
}

/** An answer that nobody waits for any more is left to the client's own time limits. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T | undefined> {
  if (!signal) return work
  const { promise: aborted, resolve } = Promise.withResolvers<undefined>()
  const onAbort = () => resolve(undefined)
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  try {
    const done = await Promise.race([work, aborted])
    return signal.aborted ? undefined : done
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

/** So many postings are read before other work gets its turn. */
const SLICE = 25

async function understandAll(postings: readonly FetchedPosting[]): Promise<ListedPosting[]> {
  const listed: ListedPosting[] = []
  for (const { raw, payload } of postings) {
    listed.push({ raw, payload, facts: understand(raw) })
    if (listed.length % SLICE === 0) await setImmediate()
  }
  return listed
}

/** What could not be read still stands on the list; without its id nobody can say what is absent. */
function unread({ complete, dropped }: List): { complete: boolean; unread: string[] } {
  const ids = dropped.flatMap(({ nativeId }) => nativeId ?? [])
  return { complete: complete && ids.length === dropped.length, unread: ids }
}

/** "Harbour%20Labs" and "harbour-labs" name a company until the source or the list of boards does better. */
export function nameFromToken(token: string): string {
  let name = token
  try {
    name = decodeURIComponent(token)
  } catch {
    // a stray percent sign: the token as it stands
  }
  const words = name.replace(/[-_]+/g, ' ').trim() || token
  return words === words.toLowerCase()
    ? words.replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase())
    : words
}
