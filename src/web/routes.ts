import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { contentOf, type Content } from '../content/index.ts'
import { categories, shippedRates, type Rates } from '../domain/index.ts'
import type { Figures } from '../careers/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { SearchIndex } from '../search/index.ts'
import { completeRoute } from './api/complete-route.ts'
import { countRoute } from './api/count-route.ts'
import { stateRoute } from './api/state-route.ts'
import { asset, serveAsset } from './assets.ts'
import { cardMemory } from './card-memory.ts'
import { careerRoutes } from './career-routes.ts'
import { contentRoutes, writtenFor } from './content-routes.ts'
import { feedRoute } from './feeds/route.ts'
import { healthz, readyz } from './health.ts'
import { aboutPage } from './pages/about/route.ts'
import { companyPage } from './pages/company/route.ts'
import { contactPages } from './pages/contact/route.ts'
import { robotsFile, sitemapIndex, sitemapPart } from './pages/crawlers/route.ts'
import { keptFirst } from './kept-first.ts'
import { problems, type Problems } from './pages/errors/answers.ts'
import { PageCache } from './page-cache.ts'
import { homePage } from './pages/home/route.ts'
import { howWeReadPage } from './pages/how-we-read/route.ts'
import { allFiltersPage } from './pages/listing/all-filters-route.ts'
import { choosePage } from './pages/listing/choose-route.ts'
import { listingPage } from './pages/listing/route.ts'
import { myPostingsPage } from './pages/my-postings/route.ts'
import { personPage, savePerson } from './pages/person/route.ts'
import { postingPage } from './pages/posting/route.ts'
import { reportedPage, reportPage, sendReport } from './pages/report/route.ts'
import { samplePage } from './pages/sample/route.ts'
import { statusPage } from './pages/status/route.ts'
import { PERSON_PATH } from './person.ts'
import { pieceMemory } from './piece/piece-memory.ts'
import { RateLimit, usualLimit, visitor, type RateLimitOptions } from './rate-limit.ts'
import { sameSiteForms, securityHeaders, securityOf } from './security.ts'
import { textMemory } from './text-memory.ts'

export type WebDeps = {
  db: Database
  index: SearchIndex
  figures: Figures
  /** The written pieces as they are now; none when not given. */
  content?: () => Content
  config: { siteUrl: string; siteName: string; trustProxy: boolean }
  /** One line for the operator: what broke, with the id that the visitor sees. */
  log: (text: string) => void
  clock?: () => Date
  /** The exchange rates in force; the shipped ones when not given. */
  rates?: () => Rates
  rateLimit?: RateLimitOptions
}

const LONGEST_ADDRESS = 4_000
const LARGEST_FORM = 16 * 1024
/** 5,000 characters of a message, each up to nine bytes as a form writes them. */
const LARGEST_MESSAGE = 64 * 1024

const nothingWritten = contentOf([])
const noContent = (): Content => nothingWritten

/** Every address the site answers, in one list. */
export function createSite(deps: WebDeps): Hono {
  const { db, index, figures, clock = () => new Date(), rates = () => shippedRates } = deps
  const { siteUrl, siteName } = deps.config
  const kept = { cards: cardMemory(db, { rates }), texts: textMemory(db), pages: new PageCache() }
  const pages = { db, index, figures, ...kept, rates, siteUrl, siteName, now: clock }
  const { content = noContent } = deps
  const withContent = { ...pages, content, drawPiece: pieceMemory() }
  const problem = problems({ siteName, log: deps.log })
  const contact = contactPages({ ...pages, trustProxy: deps.config.trustProxy, log: deps.log })
  asset('site.css') // made now, so that no visitor waits for it

  const security = securityOf(siteUrl)
  const limit = new RateLimit(deps.rateLimit ?? usualLimit)

  const site = new Hono()
  site.use(securityHeaders(security))
  site.get('/assets/:file', serveAsset)
  site.get('/healthz', healthz)
  site.get('/readyz', readyz(db))
  site.use(guard({ ...deps, limit }, problem), sameSiteForms(siteUrl))
  site.post('/contact', bodyLimit({ maxSize: LARGEST_MESSAGE, onError: problem.formTooLarge }), contact.send)
  site.use(formLimit(problem))

  site.get('/', homePage(withContent))
  site.get('/jobs', listingPage(withContent))
  site.get('/jobs/filters', allFiltersPage(pages))
  site.get('/jobs/choose/:facet', choosePage(pages))
  for (const category of categories) {
    site.get(category.path, listingPage(withContent, category))
    site.get(`${category.path}/filters`, allFiltersPage(pages, category))
    site.get(`${category.path}/choose/:facet`, choosePage(pages, category))
  }
  site.get('/postings/:slug', postingPage(withContent))
  site.get('/postings/:slug/report', reportPage(pages))
  site.post('/postings/:slug/report', sendReport({ ...pages, trustProxy: deps.config.trustProxy }))
  site.get('/postings/:slug/reported', reportedPage(pages))
  site.get('/companies/:slug', companyPage(pages))
  site.get(PERSON_PATH, personPage(pages))
  site.post(PERSON_PATH, savePerson(pages))
  site.get('/my-postings', myPostingsPage(pages))
  site.get('/about', aboutPage(pages))
  site.get('/about/sample', samplePage(pages))
  site.get('/about-the-sample', (c) => c.redirect('/about/sample', 301))
  site.get('/contact', contact.open)
  site.get('/contact/sent', contact.sent)
  site.get('/how-we-read', howWeReadPage(pages))
  site.get('/status', statusPage(pages))
  careerRoutes(site, pages, writtenFor(content))
  contentRoutes(site, withContent)

  for (const format of ['rss', 'atom', 'json'] as const) site.get(`/feeds/postings.${format}`, feedRoute(pages, format))
  site.get('/api/postings/state', stateRoute(db, clock))
  site.get('/api/complete', completeRoute(index))
  site.get('/api/count', countRoute(index, clock, rates))

  site.get('/robots.txt', robotsFile(siteUrl))
  site.get('/sitemap.xml', sitemapIndex(pages))
  site.get('/sitemaps/:part', sitemapPart(withContent))
  site.get('/favicon.ico', (c) => c.redirect(asset('icon.svg'), 301))

  site.notFound(problem.notFound)
  site.onError(problem.onError)

  const made = () => ({ version: index.version, rates: rates(), now: clock() })
  return keptFirst(site, { pages: kept.pages, limit, trustProxy: deps.config.trustProxy, made, security })
}

/** Only what has a body is measured: looking for one makes a whole request object of what is a page like any other. */
function formLimit(problem: Problems): MiddlewareHandler {
  const limit = bodyLimit({ maxSize: LARGEST_FORM, onError: problem.formTooLarge })
  return (c, next) => (c.req.method === 'POST' ? limit(c, next) : next())
}

/** What is refused before any work is done for it. */
function guard({ config, clock, limit }: WebDeps & { limit: RateLimit }, problem: Problems) {
  const now = clock ? () => clock().getTime() : Date.now
  const refuse: MiddlewareHandler = async (c, next) => {
    const who = visitor(c, config.trustProxy)
    const wait = who === undefined ? 0 : limit.wait(who, now())
    if (wait > 0) return problem.tooManyRequests(c, wait)
    if (c.req.url.length > LONGEST_ADDRESS) return problem.addressTooLong(c)
    if (!['GET', 'HEAD', 'POST'].includes(c.req.method)) return problem.wrongMethod(c)
    return next()
  }
  return refuse
}
