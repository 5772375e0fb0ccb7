import type { Content, Piece } from '../../../content/index.ts'
import type { Person } from '../../../domain/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { crumbs, type Crumb } from '../../parts/crumbs.ts'
import { printedFrom } from '../../parts/printed-from.ts'
import { articleJsonLd } from '../../piece/article-json-ld.ts'
import { byline, neighbours, relatedPieces, relatedView, tableOfContents, titleWords } from '../../piece/piece-parts.ts'
import type { RenderedPiece } from '../../piece/render-piece.ts'
import { typographic } from '../../piece/typographic.ts'
import { previewPath } from '../og/route.ts'
import { breadcrumbList } from '../posting/json-ld.ts'

export type PieceView = {
  piece: Piece
  content: Content
  drawn: RenderedPiece
  /** The way from home to the page above. */
  steps: readonly Crumb[]
  person: Person
  siteUrl: string
  siteName: string
  /** Stands beside the text, below the table of contents. */
  aside?: Child
  /** Stands below the text, before the sources. */
  below?: Child
}

/** A piece to read: heading, contents, text, sources, and where to go on. */
export function pieceView(view: PieceView): Html {
  const { piece, content, drawn, steps, person, siteUrl, siteName } = view
  const { path, title, description, section, contents } = piece
  const more = [
    ...(drawn.sources ? [{ id: 'sources', text: 'Sources', parts: [] }] : []),
    ...(relatedPieces(content, piece).length > 0 ? [{ id: 'related', text: 'Related', parts: [] }] : []),
  ]
  return layout({
    title,
    description,
    siteName,
    path,
    canonical: siteUrl + path,
    ogImage: previewOf(piece),
    person,
    jsonLd: [breadcrumbList(siteUrl, [...steps, { name: title, path }]), articleJsonLd(piece, siteUrl, siteName)],
    body: html`<article class="piece">
<header class="piece-head">
${crumbs(steps, title)}
<h1>${titleWords(title)}</h1>
<p class="lede">${typographic(description)}</p>
${byline(piece)}
${printedFrom(siteUrl + path)}
</header>
<div class="piece-columns">
<div class="piece-side">
${contents.length > 0 && tableOfContents(contents, more)}
${view.aside}
</div>
<div class="piece-text prose">${drawn.text}</div>
<div class="piece-end">
${view.below} ${drawn.sources} ${relatedView(relatedPieces(content, piece))}
${section !== 'pages' && neighbours(content, piece)}
</div>
</div>
</article>`,
  })
}

const previewOf = ({ section, slug }: Piece): string =>
  section === 'guides' ? previewPath('careers', slug) : previewPath('site', section === 'pages' ? 'home' : section)
