import type { Content, ContentsEntry, Piece, Section } from '../../content/index.ts'
import { html, type Child, type Html } from '../html.ts'
import { dayOf, dayTime } from '../parts/dates.ts'
import { typographic } from './typographic.ts'

/** How a section of the site is called, and where its list is. */
export const sectionNames: Record<Exclude<Section, 'pages'>, { name: string; path: string }> = {
  guides: { name: 'Remote Tech Careers', path: '/careers' },
  resources: { name: 'Resources', path: '/resources' },
  blog: { name: 'Blog', path: '/blog' },
  'ai-corner': { name: 'AI Corner', path: '/ai-corner' },
}

/** Who wrote it, when, and how long it takes. */
export const byline = ({ author, written, revised, minutes }: Piece): Html =>
  html`<p class="byline quiet">By ${author}, ${dayTime(dayOf(written))}${
    revised !== written && html`, revised ${dayTime(dayOf(revised))}`
  }. ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read. <a href="/editorial-policy">How we write</a></p>`

/** A title whose words with a hyphen are not broken there: "Back-End" stays whole. */
export const titleWords = (title: string): Html =>
  html`${typographic(title)
    .split(' ')
    .map((word, i) => html`${i > 0 && ' '}${word.includes('-') ? html`<span class="together">${word}</span>` : word}`)}`

/** The parts of the text; those a level below are shown where there is room. */
export const tableOfContents = (entries: readonly ContentsEntry[], more: readonly ContentsEntry[] = []): Html =>
  html`<nav class="toc" aria-labelledby="toc-title">
<h2 id="toc-title">On this page</h2>
<ol role="list">
${[...entries, ...more].map(
  ({ id, text, parts }) => html`<li><a href="#${id}">${typographic(text)}</a>${
    parts.length > 0 &&
    html`<ol role="list">${parts.map((part) => html`<li><a href="#${part.id}">${typographic(part.text)}</a></li>`)}</ol>`
  }</li>
`,
)}
</ol>
</nav>`

/** Pieces as a list of titles with what each says. */
export const pieceList = (pieces: readonly Piece[], heading: 'h2' | 'h3' = 'h2'): Html =>
  html`<ul class="pieces" role="list">
${pieces.map(
  (piece) => html`<li>
${heading === 'h2' ? html`<h2><a href="${piece.path}">${typographic(piece.title)}</a></h2>` : html`<h3><a href="${piece.path}">${typographic(piece.title)}</a></h3>`}
<p>${typographic(piece.description)}</p>
<p class="small quiet">${dayTime(dayOf(piece.revised))} · ${piece.minutes} min</p>
</li>
`,
)}
</ul>`

/** The pieces that this one names; one that is not there yet is left out. */
export const relatedPieces = (content: Content, piece: Piece): Piece[] =>
  piece.related.flatMap((address) => content.at(address) ?? [])

export function relatedView(pieces: readonly Piece[]): Child {
  if (pieces.length === 0) return undefined
  return html`<nav class="related" aria-labelledby="related">
<h2 id="related">Related</h2>
<ul class="related-list" role="list">
${pieces.map(({ path, title, description }) => html`<li><a href="${path}">${typographic(title)}</a><p class="small quiet">${typographic(description)}</p></li>`)}
</ul>
</nav>`
}

/** The pieces before and after this one in its section. */
export function neighbours(content: Content, piece: Piece): Child {
  const all = content.in(piece.section)
  const at = all.findIndex(({ slug }) => slug === piece.slug)
  const [before, after] = [all[at - 1], all[at + 1]]
  if (!before && !after) return undefined
  return html`<nav class="neighbours" aria-label="Previous and next">
${before && html`<a href="${before.path}" rel="prev"><span class="small quiet">Previous</span> ${typographic(before.title)}</a>`}
${after && html`<a class="neighbour-next" href="${after.path}" rel="next"><span class="small quiet">Next</span> ${typographic(after.title)}</a>`}
</nav>`
}
