import type { Context } from 'hono'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { ContentDeps } from '../content-deps.ts'
import { pieceView } from '../piece/view.ts'

/** A page of `content/pages`, at an address of its own: `/privacy`, `/how-we-count`, `/editorial-policy`. */
export const textPage =
  (deps: ContentDeps, slug: string) =>
  async (c: Context): Promise<Response> => {
    const content = deps.content()
    const piece = content.at(`pages/${slug}`)
    if (!piece) return c.notFound()
    const person = personOf(c)
    const drawn = await deps.drawPiece({ ...deps, person }, piece)
    const steps = [
      { name: 'Home', path: '/' },
      { name: 'About', path: '/about' },
    ]
    const { siteUrl, siteName } = deps
    return sendPage(c, pieceView({ piece, content, drawn, steps, person, siteUrl, siteName }))
  }
