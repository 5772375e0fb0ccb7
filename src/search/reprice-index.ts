import { setImmediate } from 'node:timers/promises'
import { loadPayRows } from '../catalogue/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { SearchIndex } from './search-index.ts'

const ROWS_AT_ONCE = 500

/** Counts the comparable pay of all listed postings anew, after the exchange rates have changed. */
export async function repriceIndex(db: Database, index: Pick<SearchIndex, 'reprice'>): Promise<void> {
  let afterId = 0
  for (;;) {
    const rows = await loadPayRows(db, afterId, ROWS_AT_ONCE)
    if (rows.length === 0) return
    index.reprice(rows)
    afterId = rows.at(-1)!.id
    await setImmediate() // requests come first
  }
}
