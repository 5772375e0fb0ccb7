import { setImmediate } from 'node:timers/promises'
import { changesKept, changesSince, lastChangeNumber, loadIndexRows, type IndexRow } from '../catalogue/index.ts'
import type { Database } from '../platform/database/index.ts'
import { keepTrying } from '../platform/keep-trying.ts'
import type { SearchIndex } from './search-index.ts'
import type { LastChange } from './snapshot.ts'
import type { Snapshots } from './snapshots.ts'

export type Follower = {
  /** Resolves once everything open is in the index, or when stopped before that. Never rejects. */
  ready: Promise<void>
  /** The number of the last change that the index holds. */
  number(): number
  /** Resolves when nothing is running any more. */
  stop(): Promise<void>
}
type Deps = {
  db: Database
  index: Pick<SearchIndex, 'put' | 'remove' | 'ids'>
  /** Pause between two looks at the change list, and before trying again after an error. */
  everyMs: number
  onError: (error: Error) => void
  /** Where the index is kept between two starts. */
  snapshots?: Snapshots
}

/** Few enough that reading one answer of the database does not hold up the event loop either. */
const ROWS_AT_ONCE = 20
const CHANGES_AT_ONCE = 1_000
/** How long readers may have to wait for us between two turns of the event loop. */
const SLICE_MS = 3
/** A snapshot saves the start some seconds, and the changes since are soon read: it need not be new. */
const SAVE_EVERY_MS = 3_600_000

/**
 * Fills the index with what is open and then follows the change list; where changes that it has not seen are kept no more, it reads
 * what is open anew. While the database is away the index serves on
 * with what it has, each failed try is told to `onError`, and the work goes on where it was.
 */
export function followChanges({ db, index, everyMs, onError, snapshots }: Deps): Follower {
  const stopping = new AbortController()
  const { signal } = stopping
  let number = 0
  const saving = snapshots && savingNowAndThen(db, snapshots)

  const { persist, pause } = keepTrying({ signal, everyMs, onError })

  /** From the snapshot and what has changed since, or else from every posting. */
  async function fill(): Promise<void> {
    const kept = await persist(async () => snapshots?.load((change) => isSame(db, change)))
    if (!kept) return fillFromRows()
    number = kept.number
    saving?.has(number)
    while (!signal.aborted) if ((await persist(applyChanges)) !== CHANGES_AT_ONCE) return
  }

  async function fillFromRows(): Promise<void> {
    // before the rows: what changes while they are read is then followed, at worst twice
    const last = (await persist(() => lastChangeNumber(db))) ?? 0
    const open = new Set<number>()
    for (let afterId = 0; !signal.aborted;) {
      const rows = await persist(() => loadIndexRows(db, undefined, afterId, ROWS_AT_ONCE))
      if (!rows?.length) break
      for (const { id } of rows) open.add(id)
      await putInSlices(index, rows)
      afterId = rows.at(-1)!.id
    }
    if (signal.aborted) return
    index.remove(index.ids().filter((id) => !open.has(id)))
    number = last
  }

  async function follow(): Promise<void> {
    while (!signal.aborted) {
      const read = await persist(applyChanges)
      if (read === CHANGES_AT_ONCE) continue
      await persist(async () => saving?.look(number))
      await pause()
    }
  }

  /** One batch. The number moves on only when all of it is in, so a batch that fails half way is done again. */
  async function applyChanges(): Promise<number> {
    const changes = await changesKept(db, number, CHANGES_AT_ONCE)
    if (!changes) {
      await fillFromRows()
      return CHANGES_AT_ONCE
    }
    await applyTo(db, index, [...new Set(changes.map(({ postingId }) => postingId))])
    number = changes.at(-1)?.number ?? number
    return changes.length
  }

  const ready = fill()
  const done = ready.then(follow)
  return {
    ready,
    number: () => number,
    async stop() {
      stopping.abort()
      await done
    },
  }
}

/** Reads those postings again. */
async function applyTo(db: Database, index: Deps['index'], touched: readonly number[]): Promise<void> {
  for (let at = 0; at < touched.length; at += ROWS_AT_ONCE) {
    const ids = touched.slice(at, at + ROWS_AT_ONCE)
    const rows = await loadIndexRows(db, ids)
    const found = new Set(rows.map(({ id }) => id))
    index.remove(ids.filter((id) => !found.has(id)))
    await putInSlices(index, rows)
  }
}

/** Saves at first and then every hour, unless nothing has changed. */
function savingNowAndThen(db: Database, snapshots: Snapshots) {
  let saved = { number: 0, at: -Infinity }
  return {
    has: (number: number) => void (saved = { number, at: performance.now() }),
    async look(number: number): Promise<void> {
      if (number === saved.number || performance.now() - saved.at < SAVE_EVERY_MS) return
      const change = await changeNumbered(db, number)
      saved = { number, at: performance.now() }
      if (change) await snapshots.save(change)
    },
  }
}

/** The change of that number as a snapshot names it; undefined when there is none. */
async function changeNumbered(db: Database, number: number): Promise<LastChange | undefined> {
  const [change] = await changesSince(db, number - 1, 1)
  if (change?.number !== number) return undefined
  return { number, postingId: change.postingId, at: change.at.toISOString() }
}

async function isSame(db: Database, change: LastChange): Promise<boolean> {
  const found = await changeNumbered(db, change.number)
  return found?.postingId === change.postingId && found.at === change.at
}

/** Puts rows, closed ones too, which only go; lets waiting requests run after every few milliseconds. */
export async function putInSlices(index: Deps['index'], rows: readonly IndexRow[]): Promise<void> {
  let since = performance.now()
  for (const row of rows) {
    index.put([row])
    if (performance.now() - since < SLICE_MS) continue
    await setImmediate()
    since = performance.now()
  }
  await setImmediate()
}
