import type { Context } from 'hono'
import { countPostingAddresses, postingAddresses, type PostingAddress } from '../../../catalogue/index.ts'
import { careers, categories } from '../../../domain/index.ts'
import { escape } from '../../html.ts'
import { sendText } from '../../send-page.ts'
import type { ContentDeps } from '../content-deps.ts'
import type { PageDeps } from '../page-deps.ts'
import { hasPage } from '../../site-addresses.ts'
import { dayOf } from '../../parts/dates.ts'
import type { Content } from '../../../content/index.ts'

/** The protocol allows 50,000 addresses to a file; smaller files are made and read in one go. */
const ADDRESSES_A_FILE = 10_000
const FRESH = 'public, max-age=3600'

function sendXml(c: Context, text: string): Response {
  c.header('Cache-Control', FRESH)
  c.header('Vary', 'Accept-Encoding')
  return sendText(c, text, { type: 'application/xml; charset=utf-8', tagged: true })
}

/** GET /robots.txt. Filtered lists are endless combinations of the same postings, and the person's page is for people. */
export const robotsFile = (siteUrl: string) => (c: Context) =>
  c.text(
    `User-agent: *\nDisallow: /my-place\nDisallow: /my-postings\nDisallow: /api/\nDisallow: /jobs?\n\nSitemap: ${siteUrl}/sitemap.xml\n`,
    200,
    {
      'Cache-Control': FRESH,
    },
  )

/** GET /sitemap.xml: the files that follow. */
export const sitemapIndex =
  ({ db, siteUrl }: PageDeps) =>
  async (c: Context) => {
    const files = Math.ceil((await countPostingAddresses(db)) / ADDRESSES_A_FILE)
    const names = ['pages', ...Array.from({ length: files }, (_, i) => `postings-${i + 1}`)]
    const entries = names.map((name) => `<sitemap><loc>${escape(`${siteUrl}/sitemaps/${name}.xml`)}</loc></sitemap>`)
    return sendXml(c, xml('sitemapindex', entries))
  }

/** GET /sitemaps/pages.xml and /sitemaps/postings-1.xml ...: open postings that are not of the sample. */
export const sitemapPart =
  ({ db, siteUrl, content }: ContentDeps) =>
  async (c: Context) => {
    const part = c.req.param('part') ?? ''
    if (part === 'pages.xml') return sendXml(c, xml('urlset', siteEntries(siteUrl, content())))
    const number = Number(/^postings-(\d{1,4})\.xml$/.exec(part)?.[1] ?? 0)
    if (number < 1) return c.notFound()
    const page = { offset: (number - 1) * ADDRESSES_A_FILE, limit: ADDRESSES_A_FILE }
    const postings = await postingAddresses(db, page)
    if (postings.length === 0) return c.notFound()
    const entries = postings.map(({ slug, changedAt }: PostingAddress) =>
      entry(`${siteUrl}/postings/${slug}`, changedAt),
    )
    return sendXml(c, xml('urlset', entries))
  }

const FIXED = [
  '/',
  '/jobs',
  '/careers',
  '/resources',
  '/blog',
  '/ai-corner',
  '/about',
  '/contact',
  '/how-we-read',
  '/status',
]

/** Pages of the site, careers without a guide, and every piece with the day it was revised. */
function siteEntries(siteUrl: string, content: Content): string[] {
  const plain = [...FIXED, ...categories.map(({ path }) => path)]
  const unwritten = careers.filter(({ slug }) => hasPage(slug) && !content.guideTo(slug))
  return [
    ...plain.map((path) => entry(siteUrl + path)),
    ...unwritten.map(({ slug }) => entry(`${siteUrl}/careers/${slug}`)),
    ...content.pieces.map(({ path, revised }) => entry(siteUrl + path, dayOf(revised))),
  ]
}

const entry = (address: string, changedAt?: Date): string =>
  `<url><loc>${escape(address)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''}</url>`

const xml = (name: 'urlset' | 'sitemapindex', entries: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${name}>\n`
