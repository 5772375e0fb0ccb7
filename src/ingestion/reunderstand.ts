import { setImmediate } from 'node:timers/promises'
import { outdatedBoards, rereadPostings } from '../catalogue/index.ts'
import type { RawPosting, SourceKind } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { mapPayload, sourceOf, sources } from '../sources/index.ts'
import { RULES_VERSION, understand } from '../understanding/index.ts'

/** `fields`: in how many postings each fact got another value. */
export type Reunderstood = { total: number; read: number; changed: number; fields: Record<string, number> }

const SLICE = 50

/**
 * Reads stored postings anew, without fetching: from the payload as it was sent where another version of the adapter
 * mapped it, else from the stored raw posting. Only what other versions read, unless `all`. An interrupted run goes on
 * where it stopped, because what is written carries its version.
 */
export async function reunderstand(
  db: Database,
  options: { all?: boolean; signal?: AbortSignal; onProgress?: (sofar: Reunderstood) => void } = {},
): Promise<Reunderstood> {
  const { all = false, signal, onProgress } = options
  const adapters = [...sources].map(({ adapter }) => adapter)
  const boards = await outdatedBoards(db, RULES_VERSION, adapters, all)
  const done: Reunderstood = {
    total: boards.reduce((sum, { count }) => sum + count, 0),
    read: 0,
    changed: 0,
    fields: {},
  }
  for (const { boardId, source, token } of boards) {
    const { adapter } = sourceOf(source)
    const read = readerOf(source, token)
    for (let afterId = 0; !signal?.aborted;) {
      const slice = await rereadPostings(db, {
        boardId,
        factsVersion: RULES_VERSION,
        adapter,
        all,
        afterId,
        limit: SLICE,
        read,
      })
      if (slice.read === 0) break
      afterId = slice.lastId
      done.read += slice.read
      done.changed += slice.changed
      for (const [field, count] of Object.entries(slice.fields)) done.fields[field] = (done.fields[field] ?? 0) + count
      onProgress?.(done)
      await setImmediate()
    }
  }
  return done
}

const readerOf = (source: SourceKind, token: string) => (stored: RawPosting, payload?: unknown) => {
  const raw = (payload === undefined ? undefined : mapPayload(source, payload, token)) ?? stored
  return { raw, facts: understand(raw) }
}
