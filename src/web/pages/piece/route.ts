import type { Context } from 'hono'
import type { Section } from '../../../content/index.ts'
import { personOf } from '../../person.ts'
import { sectionNames } from '../../piece/piece-parts.ts'
import { sendPage } from '../../send-page.ts'
import type { ContentDeps } from '../content-deps.ts'
import { pieceView } from './view.ts'

/** `/resources/:slug`, `/blog/:slug`, `/ai-corner/:slug`. */
export const piecePage =
  (deps: ContentDeps, section: Exclude<Section, 'pages' | 'guides'>) =>
  async (c: Context): Promise<Response> => {
    const content = deps.content()
    const piece = content.at(`${section}/${c.req.param('slug') ?? ''}`)
    if (!piece) return c.notFound()
    const person = personOf(c)
    const drawn = await deps.drawPiece({ ...deps, person }, piece)
    const steps = [{ name: 'Home', path: '/' }, sectionNames[section]]
    const { siteUrl, siteName } = deps
    return sendPage(c, pieceView({ piece, content, drawn, steps, person, siteUrl, siteName }))
  }
