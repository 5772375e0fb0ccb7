import { blockStarts, type Block, type Body, type Mark } from '../../domain/index.ts'
import { escape, html, raw, type Html } from '../html.ts'

/** A stretch of the plain text (`textOf(body)`, or a title) to be marked and linked to. */
export type Highlight = { id: string; start: number; end: number }

const DEEPEST = 5
type Span = { start: number; end: number; tag: string; attributes: string; id?: string }
type Piece = { block: Block; spans: Span[] }

/** The text of a posting as markup that we write ourselves, with every highlight marked exactly where it stands. */
export function bodyHtml(body: Body, highlights: readonly Highlight[] = []): Html {
  const starts = blockStarts(body)
  const named = new Set<string>()
  const pieces = body.map((block, i) => ({ block, spans: spansOf(block, starts[i]!, highlights, named) }))
  let out = ''
  for (let i = 0; i < pieces.length;) {
    if (pieces[i]!.block.kind === 'item') {
      const end = endOfItems(pieces, i)
      out += listHtml(pieces.slice(i, end))
      i = end
    } else out += plainBlock(pieces[i++]!)
  }
  return raw(out)
}

/** A title, or any single text, with its highlights. */
export const markedText = (text: string, highlights: readonly Highlight[]): Html =>
  raw(weave(text, clip(text, 0, highlights, new Set())))

function plainBlock({ block, spans }: Piece): string {
  const text = weave(block.text, spans)
  if (block.kind === 'heading') return `<h3>${text}</h3>\n`
  return block.kind === 'code' ? `<pre><code>${text}</code></pre>\n` : `<p>${text}</p>\n`
}

function endOfItems(pieces: readonly Piece[], from: number): number {
  let end = from
  while (pieces[end]?.block.kind === 'item') end++
  return end
}

const depthOf = ({ block }: Piece): number => Math.min(block.depth ?? 0, DEEPEST)
const tagOf = ({ block }: Piece): string => (block.ordered ? 'ol' : 'ul')

/** A run of items as nested lists; an item that is deeper than the one before it by more than one counts as one deeper. */
function listHtml(items: readonly Piece[]): string {
  const open: { tag: string; depth: number }[] = []
  let out = ''
  for (const item of items) {
    const depth = depthOf(item)
    while (open.length > 1 && open.at(-1)!.depth > depth) out += `</li></${open.pop()!.tag}>`
    const last = open.at(-1)
    if (last && last.depth < depth) out += start(item, depth)
    else if (last && last.tag === tagOf(item)) out += '</li>\n<li>'
    else {
      if (last) out += `</li></${open.pop()!.tag}>`
      out += start(item, depth)
    }
    out += weave(item.block.text, item.spans)
  }
  while (open.length) out += `</li></${open.pop()!.tag}>`
  return `${out}\n`

  function start(item: Piece, depth: number): string {
    open.push({ tag: tagOf(item), depth })
    return `<${tagOf(item)}><li>`
  }
}

function spansOf(block: Block, start: number, highlights: readonly Highlight[], named: Set<string>): Span[] {
  return [...formats(block), ...clip(block.text, start, highlights, named)]
}

/** Bold, links and so on; of links that overlap only the first, because a link cannot hold a link. */
function formats({ text, marks = [] }: Block): Span[] {
  let linkEnd = 0
  return [...marks]
    .sort((a, b) => a.start - b.start)
    .flatMap((mark) => {
      const start = Math.max(0, mark.start)
      const end = Math.min(mark.end, text.length)
      if (!(start < end)) return []
      if (mark.kind !== 'link') return [{ start, end, tag: mark.kind, attributes: '' }]
      if (start < linkEnd || !isSafe(mark)) return []
      linkEnd = end
      return [{ start, end, tag: 'a', attributes: ` href="${escape(mark.href)}" rel="nofollow noopener ugc"` }]
    })
}

const isSafe = ({ href }: Extract<Mark, { kind: 'link' }>): boolean => /^(?:https?:\/\/|mailto:)/i.test(href)

/** The part of each highlight that lies in this text. The id goes to the first piece only. */
function clip(text: string, offset: number, highlights: readonly Highlight[], named: Set<string>): Span[] {
  return highlights.flatMap(({ id, start, end }) => {
    const from = Math.max(0, start - offset)
    const to = Math.min(end - offset, text.length)
    if (!(from < to)) return []
    const isFirst = !named.has(id)
    named.add(id)
    return [{ start: from, end: to, tag: 'mark', attributes: '', ...(isFirst && { id }) }]
  })
}

/** Text with spans as nested elements. Where two spans cross, the later one is closed and opened again, without its id. */
function weave(text: string, spans: readonly Span[]): string {
  if (!spans.length) return escape(text)
  const waiting = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  let open: Span[] = []
  let out = ''
  let next = 0
  cuts.forEach((at, i) => {
    const ending = open.findIndex(({ end }) => end <= at)
    if (ending >= 0) {
      out += close(open.slice(ending))
      const crossing = open.slice(ending).filter(({ end }) => end > at)
      out += crossing.map((span) => `<${span.tag}${span.attributes}>`).join('')
      open = [...open.slice(0, ending), ...crossing]
    }
    for (; waiting[next]?.start === at; next++) {
      const span = waiting[next]!
      out += `<${span.tag}${span.id ? ` id="${escape(span.id)}" tabindex="-1"` : ''}${span.attributes}>`
      open.push(span)
    }
    out += escape(text.slice(at, cuts[i + 1] ?? at))
  })
  return out
}

const close = (spans: readonly Span[]): string =>
  [...spans]
    .reverse()
    .map(({ tag }) => `</${tag}>`)
    .join('')

/** An outside address as a link that passes nothing on; only http and https, else just the words. */
export const outsideLink = (href: string, words: string | Html, className = ''): Html =>
  /^https?:\/\//i.test(href)
    ? html`<a href="${href}" rel="nofollow noopener ugc" ${className && html` class="${className}"`}>${words}</a>`
    : html`${words}`
