import type { Hono } from 'hono'
import type { Content } from '../content/index.ts'
import { whole } from './career-routes.ts'
import { pieceFeedRoute } from './feeds/piece-feed.ts'
import { careersPage } from './pages/careers/route.ts'
import type { WrittenFor } from './pages/compare/route.ts'
import type { ContentDeps } from './pages/content-deps.ts'
import { guidePage } from './pages/guide/route.ts'
import { piecePage } from './pages/piece/route.ts'
import { sectionPage } from './pages/section/route.ts'
import { textPage } from './pages/text-page/route.ts'
import { careerNumbers } from './piece/career-numbers.ts'

/** The addresses of careers and of everything that is written. */
export function contentRoutes(site: Hono, pages: ContentDeps): void {
  const numbersOf = careerNumbers(pages)
  site.get('/careers', whole(pages, careersPage(pages, numbersOf)))
  site.get('/careers/:slug', guidePage(pages, numbersOf))
  for (const section of ['resources', 'blog', 'ai-corner'] as const) {
    site.get(`/${section}`, sectionPage(pages, section))
    site.get(`/${section}/:slug`, piecePage(pages, section))
  }
  for (const slug of ['privacy', 'how-we-count', 'editorial-policy']) site.get(`/${slug}`, textPage(pages, slug))
  for (const section of ['blog', 'guides'] as const)
    for (const format of ['rss', 'atom', 'json'] as const)
      site.get(`/feeds/${section}.${format}`, pieceFeedRoute(pages, section, format))
}

/** The resource that was written about exactly these careers, if there is one. */
export const writtenFor =
  (content: () => Content): WrittenFor =>
  (careers) =>
    content()
      .in('resources')
      .find((piece) => piece.careers.length === careers.length && piece.careers.every((one) => careers.includes(one)))
