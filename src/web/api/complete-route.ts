import type { Context } from 'hono'
import type { Completion, SearchIndex } from '../../search/index.ts'

const LONGEST = 300
/** How far back a name may begin: "site reliability engineer" is three words. */
const MOST_WORDS = 4
const A_KIND = 4
const MOST_ITEMS = 10
const MOST_KEPT = 2_000

type Suggested = { start: number; items: (Omit<Completion, 'value'> & { write: string })[] }

/**
 * GET /api/complete?q=TEXT: what the end of a text may become, for the list under the search box. The longest end that any
 * name begins with counts; `start` is where it begins, `write` is what stands there once it is chosen. Kept by text until the
 * index changes.
 */
export const completeRoute = (index: SearchIndex) => {
  const kept = new Map<string, Suggested>()
  let version = -1
  return (c: Context) => {
    const text = (c.req.query('q') ?? '').slice(0, LONGEST)
    if (index.version !== version) kept.clear()
    version = index.version
    let found = kept.get(text)
    if (!found) {
      found = suggested(index, text)
      kept.set(text, found)
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    }
    c.header('Cache-Control', 'public, max-age=60')
    return c.json(found)
  }
}

function suggested(index: SearchIndex, text: string): Suggested {
  for (const start of beginnings(text)) {
    const prefix = text.slice(start)
    if (prefix.length < 2) continue
    const items = index
      .complete(prefix, A_KIND)
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_ITEMS)
    if (items.length > 0)
      return {
        start,
        items: items.map(({ kind, value, label, count }) => ({
          kind,
          label,
          count,
          write: written(kind, value, label),
        })),
      }
  }
  return { start: text.length, items: [] }
}

/** Where the last words begin, the longest end first; nothing reaches over a comma or a quote. */
function beginnings(text: string): number[] {
  const from = Math.max(text.lastIndexOf(','), text.lastIndexOf('"'), text.lastIndexOf(':')) + 1
  const starts: number[] = []
  for (let at = from; at < text.length; at++)
    if (text[at] !== ' ' && (at === from || text[at - 1] === ' ')) starts.push(at)
  return starts.slice(-MOST_WORDS)
}

/** Words that the search box reads as just this. */
function written(kind: Completion['kind'], value: string, label: string): string {
  const quoted = /[\s,"]/.test(label) ? `"${label.replaceAll('"', '')}"` : label
  if (kind === 'company') return `company:${value}`
  if (kind === 'career') return `career:${value}`
  return kind === 'title' ? `title:${quoted}` : `skill:${quoted}`
}
