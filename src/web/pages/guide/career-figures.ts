import { renderFigure } from '../../figures/index.ts'
import type { Html } from '../../html.ts'
import type { PieceDeps } from '../../piece/render-piece.ts'

/** What can be said of a career by counting alone, in the order of a guide. */
const parts = [
  { id: 'market', title: 'The market now', figures: ['openings', 'where'] },
  { id: 'pay', title: 'Pay', figures: ['pay-by-level', 'pay-stated', 'public-pay'] },
  { id: 'skills', title: 'Skills', figures: ['skills', 'skill-trends'] },
  { id: 'levels', title: 'Levels and years', figures: ['levels', 'years'] },
  { id: 'next', title: 'Where it leads', figures: ['next-roles'] },
  { id: 'companies', title: 'Who hires', figures: ['companies', 'open-now'] },
] as const

export type FigurePart = { id: string; title: string; figures: Html[] }

/** Each part with its figures drawn; a figure that fails is left out. */
export const drawCareerFigures = (deps: PieceDeps, career: string): Promise<FigurePart[]> =>
  Promise.all(
    parts.map(async ({ id, title, figures }) => {
      const drawn = await Promise.allSettled(figures.map((name) => renderFigure(deps, name, { career })))
      return { id, title, figures: drawn.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])) }
    }),
  )
