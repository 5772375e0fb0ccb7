import type { Piece } from '../../content/index.ts'
import { isSomewhere } from '../parts/answer.ts'
import { renderPiece, type PieceDeps, type RenderedPiece } from './render-piece.ts'

const KEEP_MS = 60_000

export type RenderOnce = (deps: PieceDeps, piece: Piece) => Promise<RenderedPiece>

/**
 * Keeps the text of each piece as it was drawn last, for as long as no posting changes, and for a minute while some do. What
 * answers for one person is drawn for that person alone. A piece that was read again is another one, and is drawn again.
 */
export function pieceMemory(): RenderOnce {
  const kept = new WeakMap<Piece, { version: number; at: number; drawn: Promise<RenderedPiece> }>()
  return (deps, piece) => {
    if (isSomewhere(deps.person)) return renderPiece(deps, piece)
    const { version } = deps.figures.state()
    const at = deps.now().getTime()
    const known = kept.get(piece)
    const isFresh = known && sameDay(known.at, at) && (known.version === version || at - known.at < KEEP_MS)
    if (isFresh) return known.drawn
    const drawn = renderPiece(deps, piece)
    kept.set(piece, { version, at, drawn })
    drawn.catch(() => kept.delete(piece))
    return drawn
  }
}

const DAY_MS = 86_400_000
const sameDay = (a: number, b: number): boolean => Math.floor(a / DAY_MS) === Math.floor(b / DAY_MS)
