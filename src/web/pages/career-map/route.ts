import type { Context } from 'hono'
import { careerOf } from '../../../domain/index.ts'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { careerMapView } from './view.ts'

/** `/careers/map?from=CAREER`: from where one can go where, and what is counted about each step. */
export const careerMapPage =
  ({ figures, siteUrl, siteName }: PageDeps) =>
  (c: Context) => {
    const from = c.req.query('from') ?? ''
    const chosen = careerOf(from)
    if (from !== '' && !chosen) return c.redirect('/careers/map', 302)
    return sendPage(c, careerMapView({ figures, siteUrl, siteName, person: personOf(c), ...(chosen && { chosen }) }))
  }
