import type { Context } from 'hono'
import { personOf } from '../../person.ts'
import type { PageDeps } from '../page-deps.ts'
import { aboutView } from './view.ts'

/** `/about`. */
export const aboutPage =
  ({ siteUrl, siteName }: PageDeps) =>
  (c: Context) =>
    c.html(aboutView({ siteUrl, siteName, person: personOf(c) }).toString())
