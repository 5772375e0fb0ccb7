import type { Context } from 'hono'
import { postingStates, type PostingState } from '../../catalogue/index.ts'
import type { Database } from '../../platform/database/index.ts'

const MOST_IDS = 100
const FOR_MS = 30_000
const MOST_KEPT = 5_000

type Asked = { ok: true; ids: number[] } | { ok: false; problem: string }

/** "12,7,12" as ids, each once, from the lowest on. */
export function readIds(given: string | undefined): Asked {
  const parts = (given ?? '').split(',').filter(Boolean)
  if (parts.length === 0) return { ok: false, problem: 'Say which postings: ids=12,34' }
  if (parts.length > MOST_IDS) return { ok: false, problem: `At most ${MOST_IDS} ids at a time.` }
  const wrong = parts.find((part) => !/^[1-9]\d{0,14}$/.test(part))
  if (wrong !== undefined) return { ok: false, problem: `“${wrong.slice(0, 20)}” is not the id of a posting.` }
  return { ok: true, ids: [...new Set(parts.map(Number))].sort((a, b) => a - b) }
}

/** GET /api/postings/state?ids=1,2: open, closed (since when) or gone, for at most 100 postings. Remembered for 30 seconds. */
export const stateRoute = (db: Database, now: () => Date) => {
  const kept = new Map<number, { state: PostingState; until: number }>()
  return async (c: Context) => {
    const asked = readIds(c.req.query('ids'))
    if (!asked.ok) return c.json({ problem: asked.problem }, 400)
    const at = now().getTime()
    const missing = asked.ids.filter((id) => !((kept.get(id)?.until ?? 0) > at))
    const found = new Map((await postingStates(db, missing)).map((state) => [state.id, state]))
    for (const [id, state] of found) {
      kept.delete(id)
      kept.set(id, { state, until: at + FOR_MS })
    }
    const postings = asked.ids.map((id) => found.get(id) ?? kept.get(id)!.state)
    for (const id of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(id)
    c.header('Cache-Control', 'public, max-age=60')
    return c.json({ postings })
  }
}
