import type { Context } from 'hono'
import { openCounts } from '../../../catalogue/index.ts'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { sampleView } from './view.ts'

/** `/about/sample`. */
export const samplePage =
  ({ db, siteUrl, siteName }: PageDeps) =>
  async (c: Context) =>
    sendPage(c, sampleView({ counts: await openCounts(db), siteUrl, siteName, person: personOf(c) }))
