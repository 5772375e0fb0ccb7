import { loadTexts } from '../catalogue/index.ts'
import type { Database } from '../platform/database/index.ts'

/** The texts of postings that are shown; none for those that have none, or while the database is away. */
export type LoadPostingTexts = (ids: readonly number[]) => Promise<ReadonlyMap<number, string>>

type Options = { forMs?: number; mostCharacters?: number; clock?: () => number; load?: LoadPostingTexts }

/** Remembers the texts of the last searches for a minute, up to so many characters: they are only needed to cut excerpts. */
export function textMemory(db: Database, options: Options = {}): LoadPostingTexts {
  const { forMs = 60_000, mostCharacters = 8_000_000, clock = Date.now } = options
  const load = options.load ?? ((ids) => loadTexts(db, ids))
  const kept = new Map<number, { text: string; until: number }>()
  let characters = 0
  const drop = (id: number): void => {
    characters -= kept.get(id)?.text.length ?? 0
    kept.delete(id)
  }
  return async (ids) => {
    const now = clock()
    const missing = ids.filter((id) => !((kept.get(id)?.until ?? 0) > now))
    if (missing.length > 0) {
      const texts = await load(missing).catch(() => new Map<number, string>())
      for (const id of missing) {
        drop(id)
        const text = texts.get(id) ?? ''
        kept.set(id, { text, until: now + forMs })
        characters += text.length
      }
    }
    const found = new Map(ids.flatMap((id) => (kept.get(id)?.text ? [[id, kept.get(id)!.text] as const] : [])))
    for (const id of kept.keys()) if (characters > mostCharacters) drop(id)
    return found
  }
}
