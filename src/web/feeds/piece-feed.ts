import type { Context } from 'hono'
import type { Content, Piece, Section } from '../../content/index.ts'
import { html, type Html } from '../html.ts'
import { dayOf } from '../parts/dates.ts'
import { sendText } from '../send-page.ts'
import { clean, type FeedEntry } from './feed.ts'
import { feedTypes, writeFeed, type FeedFormat } from './write-feed.ts'

type FedSection = 'guides' | 'blog'
const names: Record<FedSection, { name: string; home: string }> = {
  guides: { name: 'Guides to tech careers', home: '/careers' },
  blog: { name: 'Blog', home: '/blog' },
}
const formats: Record<FeedFormat, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' }
const ENTRIES = 50

type Deps = { content: () => Content; siteUrl: string; siteName: string }

/** GET /feeds/{blog,guides}.{rss,atom,json}: its pieces, the one revised last first. */
export const pieceFeedRoute =
  ({ content, siteUrl, siteName }: Deps, section: FedSection, format: FeedFormat) =>
  (c: Context): Response => {
    const pieces = content()
      .in(section satisfies Section)
      .toSorted((a, b) => b.revised.localeCompare(a.revised) || a.slug.localeCompare(b.slug))
    const entries = pieces.slice(0, ENTRIES).map((piece) => pieceEntry(piece, siteUrl))
    const { name, home } = names[section]
    const text = writeFeed(format, {
      title: clean(`${name} · ${siteName}`),
      description: `${name}, with figures counted from postings.`,
      home: siteUrl + home,
      self: `${siteUrl}/feeds/${section}.${format}`,
      siteName: clean(siteName),
      updated: entries[0]?.updated ?? new Date(0),
      entries,
    })
    c.header('Cache-Control', 'public, max-age=300')
    c.header('Vary', 'Accept-Encoding')
    return sendText(c, text, { type: `${feedTypes[format]}; charset=utf-8`, tagged: true })
  }

const pieceEntry = (
  { title, path, author, description, written, revised, minutes }: Piece,
  siteUrl: string,
): FeedEntry => ({
  id: siteUrl + path,
  title: clean(title),
  url: siteUrl + path,
  author: clean(author),
  content: html`<p>${clean(description)}</p><p>${minutes} minutes to read, with its figures, at <a href="${siteUrl + path}">${siteUrl + path}</a></p>`,
  tags: [],
  published: dayOf(written),
  updated: dayOf(revised),
})

/** For the head of the list. */
export const pieceFeedLinks = (section: FedSection): Html =>
  html`${Object.entries(formats).map(
    ([format, name]) =>
      html`<link rel="alternate" type="${feedTypes[format as FeedFormat]}" title="${names[section].name} (${name})" href="/feeds/${section}.${format}">
`,
  )}`

/** For people: the same three, below the list. */
export const pieceFeedLine = (section: FedSection): Html =>
  html`<p class="feeds small quiet">Follow: ${Object.entries(formats).map(
    ([format, name], i) => html`${i > 0 && ', '}<a href="/feeds/${section}.${format}">${name}</a>`,
  )}.</p>`
