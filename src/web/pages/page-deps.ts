import type { Figures } from '../../careers/index.ts'
import type { Rates } from '../../domain/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { SearchIndex } from '../../search/index.ts'
import type { LoadCards } from '../card-memory.ts'
import type { LoadPostingTexts } from '../text-memory.ts'
import type { PageCache } from '../page-cache.ts'

/** What a page may use. `now` is the clock of the site, so that tests can hold it. */
export type PageDeps = {
  db: Database
  index: SearchIndex
  figures: Figures
  cards: LoadCards
  texts: LoadPostingTexts
  /** Finished pages of lists, postings and the front, without anything personal. */
  pages: PageCache
  /** The exchange rates in force. */
  rates: () => Rates
  siteUrl: string
  siteName: string
  now: () => Date
}
