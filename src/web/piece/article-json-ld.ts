import type { Piece } from '../../content/index.ts'

/** schema.org Article, with what is true of it: written by an organisation, no rating, no picture that is not there. */
export const articleJsonLd = (piece: Piece, siteUrl: string, siteName: string): object => ({
  '@context': 'https://schema.org',
  '@type': piece.section === 'blog' ? 'BlogPosting' : 'Article',
  headline: piece.title,
  description: piece.description,
  inLanguage: 'en',
  url: siteUrl + piece.path,
  mainEntityOfPage: siteUrl + piece.path,
  datePublished: piece.written,
  dateModified: piece.revised,
  wordCount: piece.words,
  author: { '@type': 'Organization', name: piece.author, url: `${siteUrl}/editorial-policy` },
  publisher: { '@type': 'Organization', name: siteName, url: `${siteUrl}/` },
  ...(piece.sources.length > 0 && {
    citation: piece.sources.map(({ title, by, year, url }) => ({
      '@type': 'CreativeWork',
      name: title,
      ...(by && { author: by }),
      ...(year && { datePublished: String(year) }),
      ...(url && { url }),
    })),
  }),
})
