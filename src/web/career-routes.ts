import type { Hono } from 'hono'
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
  site.get('/careers/map', careerMapPage(pages))
  site.get('/pay', payPage(pages))
  site.get('/skills', skillsPage(pages))
  site.get('/skills/:slug', skillPage(pages))
  site.get('/trends', trendsPage(pages))
  site.get('/compare', comparePage(pages))
  site.get('/compare/:pair', comparisonPage(pages, writtenFor))
  site.get('/figures/:file', figureFile(pages))
  site.get('/figures/:name/embed', figureEmbed(pages))
  site.get('/og/:section/:file', previewImage(pages))
}
