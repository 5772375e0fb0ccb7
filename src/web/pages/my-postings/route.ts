import type { Context } from 'hono'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { myPostingsView } from './view.ts'

/** `/my-postings`: the same page for everybody; what stands on it comes from the visitor's browser. */
export const myPostingsPage =
  ({ siteName }: PageDeps) =>
  (c: Context) =>
    sendPage(c, myPostingsView({ siteName, person: personOf(c) }))
