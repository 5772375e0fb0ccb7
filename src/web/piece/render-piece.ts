import type { Nodes } from 'mdast'
import { figureUse, nodesOf, type Piece } from '../../content/index.ts'
import type { Person } from '../../domain/index.ts'
import { renderFigure, renderInlineFigure } from '../figures/index.ts'
import { html, type Child, type Html } from '../html.ts'
import type { PageDeps } from '../pages/page-deps.ts'
import { notesOf, sourceList } from './notes.ts'
import { renderNodes } from './render-nodes.ts'

export type PieceDeps = PageDeps & { person: Person }
export type RenderedPiece = { text: Html; sources: Child }

/** The text of a piece with its figures as they are now, and its sources. */
export async function renderPiece(deps: PieceDeps, piece: Piece): Promise<RenderedPiece> {
  const notes = notesOf(piece)
  const figures = await drawFigures(deps, piece)
  const around = { figures, notes, siteUrl: deps.siteUrl, cited: new Map<string, number>() }
  return { text: html`${renderNodes(piece.root, around)}`, sources: sourceList(notes) }
}

/** One figure that fails is said to be missing; the rest of the page stands. */
async function drawFigures(deps: PieceDeps, { root }: Piece): Promise<Map<Nodes, Html>> {
  const asked = [...nodesOf(root)].filter((node) => node.type === 'leafDirective' || node.type === 'textDirective')
  const drawn = asked.map(async (node): Promise<[Nodes, Html]> => {
    const { name, inline, attributes } = figureUse(node)
    try {
      return [node, await (inline ? renderInlineFigure : renderFigure)(deps, name, attributes)]
    } catch {
      return [
        node,
        inline ? html`(not counted just now)` : html`<p class="quiet">This figure cannot be counted just now.</p>`,
      ]
    }
  })
  return new Map(await Promise.all(drawn))
}
