import type { Content } from '../../content/index.ts'
import type { RenderOnce } from '../piece/piece-memory.ts'
import type { PageDeps } from './page-deps.ts'

/** What the pages that show written pieces may use besides. */
export type ContentDeps = PageDeps & {
  /** All pieces as they are now: they are read again when a file changes. */
  content: () => Content
  drawPiece: RenderOnce
}
