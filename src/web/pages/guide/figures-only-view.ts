import type { Content } from '../../../content/index.ts'
import { careers, type CareerEntry, type Person } from '../../../domain/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { crumbs, type Crumb } from '../../parts/crumbs.ts'
import { careerAside, type CareerNumbers } from '../../piece/career-numbers.ts'
import { tableOfContents } from '../../piece/piece-parts.ts'
import { previewPath } from '../og/route.ts'
import { breadcrumbList } from '../posting/json-ld.ts'
import type { FigurePart } from './career-figures.ts'

export type FiguresOnly = {
  career: CareerEntry
  numbers: CareerNumbers
  figures: FigurePart[]
  steps: readonly Crumb[]
  content: Content
  person: Person
  siteUrl: string
  siteName: string
}

/** A career nobody has written about here yet: what the postings say, and that there is no more. */
export function figuresOnlyView({
  career,
  numbers,
  figures,
  steps,
  content,
  person,
  siteUrl,
  siteName,
}: FiguresOnly): Html {
  const { slug, name } = career
  const path = `/careers/${slug}`
  return layout({
    title: `${name}: what postings ask and pay`,
    description: `${name} jobs in figures counted from postings: pay by level, skills by share, where one may live, levels and years. No guide is written yet.`,
    siteName,
    path,
    canonical: siteUrl + path,
    ogImage: previewPath('careers', slug),
    noindex: numbers.roles === 0,
    person,
    jsonLd: breadcrumbList(siteUrl, [...steps, { name, path }]),
    body: html`<article class="piece">
<header class="piece-head">
${crumbs(steps, name)}
<h1>${name}</h1>
<p class="lede">Nobody has written a guide to this career for us yet, so this page says only what can be counted from postings. ${nearGuide(career, content)}</p>
</header>
<div class="piece-columns">
<div class="piece-side">
${tableOfContents(figures.map(({ id, title }) => ({ id, text: title, parts: [] })))}
${careerAside(slug, name, numbers)}
</div>
<div class="piece-text prose">
${figures.map(
  ({ id, title, figures: drawn }) => html`<h2 id="${id}">${title}</h2>
${drawn}
`,
)}
</div>
</div>
</article>`,
  })
}

/** The guides of the family, for whoever came to read. */
function nearGuide({ slug, parent }: CareerEntry, content: Content): Child {
  const near = careers
    .filter((other) => other.slug !== slug && (other.slug === parent || (parent !== null && other.parent === parent)))
    .flatMap((other) => content.guideTo(other.slug) ?? [])
    .slice(0, 3)
  if (near.length === 0) return undefined
  return html`Guides to careers near it: ${near.map((one, i) => html`${i > 0 && ', '}<a href="${one.path}">${one.name}</a>`)}.`
}
