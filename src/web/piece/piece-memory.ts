import type { Piece } from '../../content/index.ts'
import { isSomewhere } from '../parts/answer.ts'
import { renderPiece, type PieceDeps, type RenderedPiece } from './render-piece.ts'

const KEEP_MS = 60_000

export type RenderOnce = (deps: PieceDeps, piece: Piece) => Promise<RenderedPiece>
type Kept = { version: number; isReady: boolean; at: number; drawn: RenderedPiece }

/**
 * Keeps the text of each piece as it was drawn last. When postings have changed since, and a minute has gone by, it is given once more
 * and drawn again afterwards, so that nobody waits for it. What answers for one person is drawn for that person alone. A piece that
 * was read again is another one.
 */
export function pieceMemory(): RenderOnce {
  const kept = new WeakMap<Piece, Kept>()
  const drawing = new WeakSet<Piece>()

  /** The first drawing may lack figures that nobody has counted yet: it is answered, and what has all of them is kept. */
  function draw(deps: PieceDeps, piece: Piece): Promise<RenderedPiece> {
    let first: Promise<RenderedPiece> | undefined
    const { version, isReady } = deps.figures.state()
    const at = deps.now().getTime()
    const whole = deps.figures.settled(() => {
      const drawn = renderPiece(deps, piece)
      first ??= drawn
      return drawn
    })
    whole.then(
      (drawn) => kept.set(piece, { version, isReady, at, drawn }),
      () => undefined,
    )
    return first!
  }

  function drawLater(deps: PieceDeps, piece: Piece): void {
    if (drawing.has(piece)) return
    drawing.add(piece)
    setImmediate(() => void draw(deps, piece).finally(() => drawing.delete(piece)).catch(() => undefined)) // prettier-ignore
  }

  return (deps, piece) => {
    if (isSomewhere(deps.person)) return renderPiece(deps, piece)
    const known = kept.get(piece)
    const { version, isReady } = deps.figures.state()
    if (!known || (isReady && !known.isReady)) return draw(deps, piece)
    const age = deps.now().getTime() - known.at
    const isOld = !sameDay(known.at, deps.now().getTime()) || (known.version !== version && age >= KEEP_MS)
    if (isOld) drawLater(deps, piece)
    return Promise.resolve(known.drawn)
  }
}

const DAY_MS = 86_400_000
const sameDay = (a: number, b: number): boolean => Math.floor(a / DAY_MS) === Math.floor(b / DAY_MS)
