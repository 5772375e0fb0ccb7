import { escape } from '../html.ts'
import type { Feed } from './feed.ts'

export type FeedFormat = 'rss' | 'atom' | 'json'
export const feedTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

/** A feed in RSS 2.0 (rssboard.org/rss-specification), Atom (RFC 4287) or JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const writeFeed = (format: FeedFormat, feed: Feed): string =>
  format === 'rss' ? rss(feed) : format === 'atom' ? atom(feed) : json(feed)

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

const element = (name: string, text: string): string => `<${name}>${escape(text)}</${name}>`

function rss({ title, description, home, self, updated, entries }: Feed): string {
  const items = entries.map(
    (entry) => `<item>
${element('title', entry.title)}
${element('link', entry.url)}
<guid isPermaLink="true">${escape(entry.id)}</guid>
${element('pubDate', entry.published.toUTCString())}
${element('dc:creator', entry.author)}
${entry.tags.map((tag) => element('category', tag)).join('')}
${element('description', String(entry.content))}
</item>`,
  )
  return `${DECLARATION}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${element('title', title)}
${element('link', home)}
${element('description', description)}
<language>en</language>
${element('lastBuildDate', updated.toUTCString())}
<ttl>60</ttl>
<atom:link href="${escape(self)}" rel="self" type="${feedTypes.rss}"/>
${items.join('\n')}
</channel>
</rss>
`
}

function atom({ title, home, self, siteName, updated, entries }: Feed): string {
  const each = entries.map(
    (entry) => `<entry>
${element('id', entry.id)}
${element('title', entry.title)}
<link rel="alternate" type="text/html" href="${escape(entry.url)}"/>
${entry.employerUrl === undefined ? '' : `<link rel="via" href="${escape(entry.employerUrl)}"/>`}
${element('published', entry.published.toISOString())}
${element('updated', entry.updated.toISOString())}
<author>${element('name', entry.author)}</author>
${entry.tags.map((tag) => `<category term="${escape(tag)}"/>`).join('')}
<content type="html">${escape(String(entry.content))}</content>
</entry>`,
  )
  return `${DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom">
${element('id', self)}
${element('title', title)}
${element('updated', updated.toISOString())}
<author>${element('name', siteName)}</author>
<link rel="self" type="${feedTypes.atom}" href="${escape(self)}"/>
<link rel="alternate" type="text/html" href="${escape(home)}"/>
${each.join('\n')}
</feed>
`
}

function json({ title, description, home, self, siteName, entries }: Feed): string {
  const items = entries.map((entry) => ({
    id: entry.id,
    url: entry.url,
    ...(entry.employerUrl !== undefined && { external_url: entry.employerUrl }),
    title: entry.title,
    content_html: String(entry.content),
    date_published: entry.published.toISOString(),
    date_modified: entry.updated.toISOString(),
    authors: [{ name: entry.author }],
    tags: entry.tags,
  }))
  const about = { title, description, home_page_url: home, feed_url: self }
  const feed = { version: 'https://jsonfeed.org/version/1.1', ...about, language: 'en' }
  return `${JSON.stringify({ ...feed, authors: [{ name: siteName }], items }, null, 1)}\n`
}
