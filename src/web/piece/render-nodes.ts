import type { List, Nodes, Parents, Table } from 'mdast'
import { html, type Html } from '../html.ts'
import { noteMark, type Note } from './notes.ts'
import { typographic } from './typographic.ts'

/** What the text needs besides itself: its figures, drawn already, and its notes. */
export type Surroundings = {
  figures: ReadonlyMap<Nodes, Html>
  notes: ReadonlyMap<string, Note>
  siteUrl: string
  /** How often each source has been cited so far. */
  cited: Map<string, number>
  /** The character before what is drawn next; none at the beginning of a block. */
  before?: string
}

/** A tree of Markdown as markup of our own; every text is escaped by the template. */
export function renderNodes(node: Parents, around: Surroundings): Html[] {
  if (!INLINE.has(node.type)) around.before = ''
  return (node.children as Nodes[]).map((child) => renderNode(child, around))
}

const INLINE: ReadonlySet<string> = new Set(['emphasis', 'strong', 'link'])

function words(text: string, around: Surroundings): Html {
  const shown = typographic(text, around.before)
  around.before = text.at(-1) ?? around.before ?? ''
  return html`${shown}`
}

/** What is drawn otherwise stands like a letter before the text after it. */
function drawn(made: Html, around: Surroundings): Html {
  around.before = 'x'
  return made
}

function renderNode(node: Nodes, around: Surroundings): Html {
  const inner = (): Html[] => ('children' in node ? renderNodes(node, around) : [])
  switch (node.type) {
    case 'text':
      return words(node.value, around)
    case 'paragraph':
      return html`<p>${inner()}</p>
`
    case 'heading':
      return node.depth === 2
        ? html`<h2 id="${node.data?.id}">${inner()}</h2>
`
        : html`<h3 id="${node.data?.id}">${inner()}</h3>
`
    case 'emphasis':
      return html`<em>${inner()}</em>`
    case 'strong':
      return html`<strong>${inner()}</strong>`
    case 'inlineCode':
      return drawn(html`<code>${node.value}</code>`, around)
    case 'blockquote':
      return html`<blockquote>${inner()}</blockquote>
`
    default:
      return renderRarer(node, around)
  }
}

function renderRarer(node: Nodes, around: Surroundings): Html {
  switch (node.type) {
    case 'link':
      return link(node.url, renderNodes(node, around), around.siteUrl)
    case 'list':
      return list(node, around)
    case 'listItem':
      return html`<li>${renderNodes(node, around)}</li>
`
    case 'table':
      return table(node, around)
    case 'code':
      return html`<pre tabindex="0"><code>${node.value}</code></pre>
`
    case 'break':
      return html`<br>`
    case 'thematicBreak':
      return html`<hr>`
    case 'footnoteReference':
      return drawn(note(node.identifier, around), around)
    default:
      return drawn(around.figures.get(node) ?? html``, around)
  }
}

/** A link that leaves the site says so to search engines and passes no window on; ours are plain. */
const link = (url: string, inner: Html[], siteUrl: string): Html =>
  /^https?:/.test(url) && !url.startsWith(`${siteUrl}/`)
    ? html`<a href="${url}" rel="noopener external">${inner}</a>`
    : html`<a href="${url}">${inner}</a>`

/** Items of a tight list hold their words without paragraphs. */
function list({ ordered, start, spread, children }: List, around: Surroundings): Html {
  const tight = !spread && children.every((item) => !item.spread)
  const items = children.map((item) => {
    const inner = item.children.map((child) =>
      tight && child.type === 'paragraph' ? html`${renderNodes(child, around)}` : renderNode(child, around),
    )
    return html`<li>${inner}</li>
`
  })
  if (!ordered)
    return html`<ul>${items}</ul>
`
  return (start ?? 1) === 1
    ? html`<ol>${items}</ol>
`
    : html`<ol start="${start}">${items}</ol>
`
}

function table({ align, children }: Table, around: Surroundings): Html {
  const [head, ...rows] = children
  const aligned = (i: number): string => (align?.[i] === 'right' ? 'num' : '')
  const cells = (row: Table['children'][number], cell: (i: number, inner: Html[]) => Html): Html[] =>
    row.children.map((one, i) => cell(i, renderNodes(one, around)))
  const body = (i: number, inner: Html[]): Html =>
    i === 0 ? html`<th scope="row">${inner}</th>` : html`<td class="${aligned(i)}">${inner}</td>`
  return html`<div class="table-scroll" role="region" aria-label="Table" tabindex="0"><table class="table">
<thead><tr>${head && cells(head, (i, inner) => html`<th scope="col" class="${aligned(i)}">${inner}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${cells(row, body)}</tr>`)}</tbody>
</table></div>
`
}

function note(key: string, { notes, cited }: Surroundings): Html {
  const found = notes.get(key)
  if (!found) return html``
  const nth = (cited.get(key) ?? 0) + 1
  cited.set(key, nth)
  return noteMark(found, nth)
}
