import { excerpt, highlights, type QuerySpan } from '../../search/index.ts'
import { html, type Child, type Html } from '../html.ts'

/** A text with the words that were searched marked in it. */
export const marked = (text: string, words: readonly string[]): Child => withMarks(text, highlights(text, words))

const LENGTH = 180
/** Around the place where the words stand, so that not all of a long text is read for each card. */
const WINDOW = 900
const LONGEST = 8_000

/** The passage of a text that holds most of the words, marked; undefined where it holds none. */
export function markedExcerpt(text: string, words: readonly string[]): Html | undefined {
  const part = text.slice(0, 4 * LONGEST)
  const at = likelyPlace(part, words)
  const start = Math.max(0, at - WINDOW / 3)
  const found =
    (at >= 0 && excerpt(part.slice(start, start + WINDOW), words, LENGTH)) ||
    excerpt(part.slice(0, LONGEST), words, LENGTH)
  if (!found) return undefined
  const isCut = found.text.length < text.length
  return html`<p class="card-excerpt">${isCut && '… '}${withMarks(found.text, found.marks)}${isCut && ' …'}</p>`
}

/** Where the first letters of the words stand closest together, by a plain look. */
function likelyPlace(text: string, words: readonly string[]): number {
  const lower = text.toLowerCase()
  const letters = words.map((word) => word.replace(/^(?:title|company|skill):/, '').slice(0, 6))
  const firsts = letters.map((each) => lower.indexOf(each)).filter((at) => at >= 0)
  let best = { at: firsts[0] ?? -1, count: 0 }
  for (const at of firsts) {
    const near = lower.slice(Math.max(0, at - LENGTH / 2), at + LENGTH)
    const count = letters.filter((each) => near.includes(each)).length
    if (count > best.count) best = { at, count }
  }
  return best.at
}

function withMarks(text: string, spans: readonly QuerySpan[]): Child {
  if (spans.length === 0) return text
  const parts: Child[] = []
  let at = 0
  for (const { start, end } of spans) {
    if (start < at) continue
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`)
    at = end
  }
  parts.push(text.slice(at))
  return parts
}
