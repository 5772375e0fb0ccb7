import type { Context } from 'hono'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { ContentDeps } from '../content-deps.ts'
import { sectionView, type ListedSection } from './view.ts'

/** `/resources`, `/blog`, `/ai-corner`: everything that is written there. */
export const sectionPage =
  ({ content, siteUrl, siteName }: ContentDeps, section: ListedSection) =>
  (c: Context): Response =>
    sendPage(c, sectionView({ section, pieces: content().in(section), person: personOf(c), siteUrl, siteName }))
