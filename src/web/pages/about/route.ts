import type { Context } from 'hono'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { aboutView } from './view.ts'

/** `/about`. */
export const aboutPage =
  ({ siteUrl, siteName, rates }: PageDeps) =>
  (c: Context) =>
    sendPage(c, aboutView({ siteUrl, siteName, rates: rates(), person: personOf(c) }))
