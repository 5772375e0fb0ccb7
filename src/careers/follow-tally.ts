import { setImmediate } from 'node:timers/promises'
import { changesKept, lastChangeNumber, loadCountedRows } from '../catalogue/index.ts'
import type { Rates } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { keepTrying } from '../platform/keep-trying.ts'
import { recordOf } from './posting-record.ts'
import type { Tally } from './tally.ts'

export type TallyFollower = {
  ready: Promise<void>
  /** The number of the last change that the tally holds. */
  upTo(): number
  stop(): Promise<void>
}
type Deps = {
  db: Database
  tally: Tally
  rates: () => Rates
  everyMs: number
  /** Few where requests wait for the same thread, many where nobody does. */
  rowsAtOnce?: number
  onError: (error: Error) => void
}

const ROWS_AT_ONCE = 25
const CHANGES_AT_ONCE = 500
/** Closed postings are read back this far at a start: the longest window a figure may have. */
export const LONGEST_DAYS = 400
const DAY_MS = 86_400_000

/**
 * Fills the tally and then follows the change list; where changes that it has not seen are kept no more, it reads everything anew.
 * While the database is away it goes on with what it has and tries again.
 */
export function followTally({ db, tally, rates, everyMs, rowsAtOnce = ROWS_AT_ONCE, onError }: Deps): TallyFollower {
  const stopping = new AbortController()
  const { signal } = stopping
  const { persist, pause } = keepTrying({ signal, everyMs, onError })
  let number = 0

  async function fill(): Promise<void> {
    // before the rows: what changes while they are read is then followed, at worst twice
    const last = (await persist(() => lastChangeNumber(db))) ?? 0
    const closedAfter = new Date(Date.now() - LONGEST_DAYS * DAY_MS)
    const counted = new Set<number>()
    const read = (afterId: number) => persist(() => loadCountedRows(db, { afterId, closedAfter, limit: rowsAtOnce }))
    let next = read(0)
    while (!signal.aborted) {
      const rows = await next
      if (!rows?.length) break
      // the database looks for the next ones while these are put in
      next = read(rows.at(-1)!.id)
      for (const row of rows) {
        counted.add(row.id)
        tally.put(recordOf(row, rates()))
      }
      await setImmediate()
    }
    await next
    if (signal.aborted) return
    for (const id of tally.ids()) if (!counted.has(id)) tally.remove(id)
    number = last
    tally.isReady = true
  }

  async function applyChanges(): Promise<number> {
    const changes = await changesKept(db, number, CHANGES_AT_ONCE)
    if (!changes) {
      await fill()
      return CHANGES_AT_ONCE
    }
    const touched = [...new Set(changes.map(({ postingId }) => postingId))]
    for (let at = 0; at < touched.length; at += rowsAtOnce) {
      const ids = touched.slice(at, at + rowsAtOnce)
      const rows = await loadCountedRows(db, { ids })
      const found = new Set(rows.map(({ id }) => id))
      for (const id of ids) if (!found.has(id)) tally.remove(id)
      for (const row of rows) tally.put(recordOf(row, rates()))
      await setImmediate()
    }
    number = changes.at(-1)?.number ?? number
    return changes.length
  }

  async function follow(): Promise<void> {
    while (!signal.aborted) if ((await persist(applyChanges)) !== CHANGES_AT_ONCE) await pause()
  }

  const ready = fill()
  const done = ready.then(follow)
  return {
    ready,
    upTo: () => number,
    async stop() {
      stopping.abort()
      await done
    },
  }
}
