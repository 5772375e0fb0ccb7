import type { Context } from 'hono'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { aboutView } from './view.ts'

/** `/about`. */
export const aboutPage =
  ({ siteUrl, siteName }: PageDeps) =>
  (c: Context) =>
    sendPage(c, aboutView({ siteUrl, siteName, person: personOf(c) }))
