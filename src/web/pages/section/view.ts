import type { Piece } from '../../../content/index.ts'
import type { Person } from '../../../domain/index.ts'
import { pieceFeedLine, pieceFeedLinks } from '../../feeds/piece-feed.ts'
import { html, type Child, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { crumbs } from '../../parts/crumbs.ts'
import { pieceList, sectionNames } from '../../piece/piece-parts.ts'
import { previewPath } from '../og/route.ts'
import { breadcrumbList } from '../posting/json-ld.ts'
import { aiTools } from './ai-tools.ts'

export type ListedSection = 'resources' | 'blog' | 'ai-corner'
export type SectionView = {
  section: ListedSection
  pieces: readonly Piece[]
  person: Person
  siteUrl: string
  siteName: string
}

const words: Record<ListedSection, { lede: string; description: string }> = {
  resources: {
    lede: 'Careers side by side, and ways into them. The comparisons count what postings ask and pay; the words say what the numbers cannot.',
    description:
      'Comparisons of tech careers and ways into them, in our own words, with figures counted from postings.',
  },
  blog: {
    lede: 'What we find when we count, and what remote work is like. Every figure can be made again from a command.',
    description: 'Posts about remote tech work and what the postings on this site show when they are counted.',
  },
  'ai-corner': {
    lede: 'What AI changes in tech work, counted from postings and not from announcements; how to read what employers ask; and what our own tools do and do not do.',
    description:
      'Articles about AI in tech careers, counted from postings, and the tools of this site that read sentences for you.',
  },
}

/** The list of a section, the newest first. */
export function sectionView({ section, pieces, person, siteUrl, siteName }: SectionView): Html {
  const { name, path } = sectionNames[section]
  const { lede, description } = words[section]
  return layout({
    title: name,
    description,
    siteName,
    path,
    canonical: siteUrl + path,
    ogImage: previewPath('site', section),
    person,
    head: section === 'blog' && pieceFeedLinks('blog'),
    jsonLd: breadcrumbList(siteUrl, [
      { name: 'Home', path: '/' },
      { name, path },
    ]),
    body: html`${crumbs([{ name: 'Home', path: '/' }], name)}
<header class="section-intro">
<h1>${name}</h1>
<p class="lede">${lede}</p>
</header>
${pieces.length > 0 ? pieceList(pieces) : html`<p class="nothing-yet quiet">Nothing is published here yet.</p>`}
${after(section)}`,
  })
}

const after = (section: ListedSection): Child =>
  section === 'blog' ? pieceFeedLine('blog') : section === 'ai-corner' ? aiTools : undefined
