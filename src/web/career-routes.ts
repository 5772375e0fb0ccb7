import type { Context, Hono } from 'hono'
import { careerMapPage } from './pages/career-map/route.ts'
import { comparePage, comparisonPage, type WrittenFor } from './pages/compare/route.ts'
import { figureEmbed, figureFile } from './pages/figure-files/route.ts'
import { previewImage } from './pages/og/route.ts'
import type { PageDeps } from './pages/page-deps.ts'
import { payPage } from './pages/pay/route.ts'
import { skillPage, skillsPage } from './pages/skills/route.ts'
import { trendsPage } from './pages/trends/route.ts'

/** The addresses that are made of figures. `/careers/map` has to stand before `/careers/:slug`. */
export function careerRoutes(site: Hono, pages: PageDeps, writtenFor?: WrittenFor): void {
  const get = (path: string, page: Page) => site.get(path, whole(pages, page))
  get('/careers/map', careerMapPage(pages))
  get('/pay', payPage(pages))
  get('/skills', skillsPage(pages))
  get('/skills/:slug', skillPage(pages))
  get('/trends', trendsPage(pages))
  get('/compare', comparePage(pages))
  get('/compare/:pair', comparisonPage(pages, writtenFor))
  get('/figures/:file', figureFile(pages))
  get('/figures/:name/embed', figureEmbed(pages))
  get('/og/:section/:file', previewImage(pages))
}

type Page = (c: Context) => Response | Promise<Response>

/** Whoever asks a question of their own waits until it has been counted; guides, whose figures are kept ready, do not. */
export const whole =
  ({ figures }: Pick<PageDeps, 'figures'>, page: Page): Page =>
  (c) =>
    figures.settled(async () => page(c))
