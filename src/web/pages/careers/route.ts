import type { Context } from 'hono'
import { personOf } from '../../person.ts'
import type { CareerNumbers } from '../../piece/career-numbers.ts'
import { sendPage } from '../../send-page.ts'
import type { ContentDeps } from '../content-deps.ts'
import { careersView } from './view.ts'

/** `/careers`: every career, with its guide or without. */
export const careersPage =
  ({ content, siteUrl, siteName }: ContentDeps, numbersOf: (career: string) => CareerNumbers) =>
  (c: Context): Response =>
    sendPage(c, careersView({ content: content(), numbersOf, person: personOf(c), siteUrl, siteName }))
