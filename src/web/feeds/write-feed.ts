import { escape, html } from '../html.ts'
import type { Feed, FeedEntry } from './feed.ts'

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

/** The entry as a piece of HTML of our own making. */
const contentOf = ({ facts, employerUrl, attribution }: FeedEntry): string =>
  String(
    html`<ul>${facts.map((fact) => html`<li>${fact}</li>`)}</ul><p>${employerUrl !== undefined && html`<a href="${employerUrl}">Read and apply at the employer’s board</a>. `}${attribution}</p>`,
  )

const element = (name: string, text: string): string => `<${name}>${escape(text)}</${name}>`

function rss({ title, home, self, siteName, updated, entries }: Feed): string {
  const items = entries.map(
    (entry) => `<item>
${element('title', entry.title)}
${element('link', entry.url)}
<guid isPermaLink="true">${escape(entry.id)}</guid>
${element('pubDate', entry.published.toUTCString())}
${element('dc:creator', entry.company)}
${entry.tags.map((tag) => element('category', tag)).join('')}
${element('description', contentOf(entry))}
</item>`,
  )
  return `${DECLARATION}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${element('title', title)}
${element('link', home)}
${element('description', `${title}. Facts of postings that employers published, read by ${siteName}.`)}
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
<author>${element('name', entry.company)}</author>
${entry.tags.map((tag) => `<category term="${escape(tag)}"/>`).join('')}
<content type="html">${escape(contentOf(entry))}</content>
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

function json({ title, home, self, siteName, entries }: Feed): string {
  const items = entries.map(({ id, url, employerUrl, title: name, company, tags, published, updated, ...entry }) => ({
    id,
    url,
    ...(employerUrl !== undefined && { external_url: employerUrl }),
    title: name,
    content_html: contentOf({ id, url, employerUrl, title: name, company, tags, published, updated, ...entry }),
    date_published: published.toISOString(),
    date_modified: updated.toISOString(),
    authors: [{ name: company }],
    tags,
  }))
  const feed = { version: 'https://jsonfeed.org/version/1.1', title, home_page_url: home, feed_url: self }
  return `${JSON.stringify({ ...feed, language: 'en', authors: [{ name: siteName }], items }, null, 1)}\n`
}
