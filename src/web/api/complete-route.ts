import type { Context } from 'hono'
import type { Completion, SearchIndex } from '../../search/index.ts'

const LONGEST = 300
/** How far back a name may begin: "site reliability engineer" is three words. */
const MOST_WORDS = 4
const A_KIND = 3
const MOST_ITEMS = 8
const MOST_KEPT = 2_000

/** `write` stands in the place of the text from `start` on. */
type Suggestion = Omit<Completion, 'value'> & { write: string; start: number }
type Suggested = { items: Suggestion[] }

/**
 * GET /api/complete?q=TEXT: what the end of a text may become, for the list under the search box: names that begin with its
 * last word, or its last words, the most frequent first. Kept by text until the index changes.
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
  const found = new Map<string, Suggestion>()
  for (const start of beginnings(text)) {
    const prefix = text.slice(start)
    if (prefix.trim().length < 2) continue
    for (const { kind, value, label, count } of index.complete(prefix, A_KIND)) {
      const write = written(kind, value, label)
      // the longest end counts: "site rel" is of one name
      if (!found.has(write)) found.set(write, { kind, label, count, write, start })
    }
  }
  return { items: [...found.values()].sort((a, b) => b.count - a.count).slice(0, MOST_ITEMS) }
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
