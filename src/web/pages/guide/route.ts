import type { Context } from 'hono'
import { careerOf } from '../../../domain/index.ts'
import { personOf } from '../../person.ts'
import { careerAside, type CareerNumbers } from '../../piece/career-numbers.ts'
import { careerSteps } from '../../piece/career-steps.ts'
import { sendPage } from '../../send-page.ts'
import { hasPage } from '../../site-addresses.ts'
import type { ContentDeps } from '../content-deps.ts'
import { pieceView } from '../piece/view.ts'
import { drawCareerFigures } from './career-figures.ts'
import { figuresOnlyView } from './figures-only-view.ts'

/** `/careers/:slug`: the guide to a career, or its figures alone while nobody has written one. */
export const guidePage =
  (deps: ContentDeps, numbersOf: (career: string) => CareerNumbers) =>
  async (c: Context): Promise<Response> => {
    const slug = c.req.param('slug') ?? ''
    if (!hasPage(slug)) return c.notFound()
    const person = personOf(c)
    const content = deps.content()
    const piece = content.guideTo(slug)
    const career = careerOf(slug)!
    const numbers = numbersOf(slug)
    const { siteUrl, siteName } = deps
    const steps = careerSteps(content, slug)
    if (!piece) {
      const figures = await drawCareerFigures({ ...deps, person }, slug)
      return sendPage(c, figuresOnlyView({ career, numbers, figures, steps, content, person, siteUrl, siteName }))
    }
    const drawn = await deps.drawPiece({ ...deps, person }, piece)
    const aside = careerAside(slug, career.name, numbers)
    return sendPage(c, pieceView({ piece, content, drawn, steps, person, siteUrl, siteName, aside }))
  }
