import type { Content } from '../../../content/index.ts'
import { careers, categories, type CareerEntry, type Category, type Person } from '../../../domain/index.ts'
import { pieceFeedLine, pieceFeedLinks } from '../../feeds/piece-feed.ts'
import { html, type Child, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { crumbs } from '../../parts/crumbs.ts'
import { rolesWords, medianWords, type CareerNumbers } from '../../piece/career-numbers.ts'
import { typographic } from '../../piece/typographic.ts'
import { hasPage } from '../../site-addresses.ts'
import { previewPath } from '../og/route.ts'
import { breadcrumbList } from '../posting/json-ld.ts'

export type CareersView = {
  content: Content
  numbersOf: (career: string) => CareerNumbers
  person: Person
  siteUrl: string
  siteName: string
}

const path = '/careers'

/** The careers that belong to no one specialty lead: they are the parents of most others. */
const general = 'other-tech'
const inOrder: readonly Category[] = [
  ...categories
    .filter(({ slug }) => slug === general)
    .map((category) => ({ ...category, name: 'Software engineering in general' })),
  ...categories.filter(({ slug }) => slug !== general),
]

/** All careers under the categories they are browsed by; those without a guide with their figures. */
export function careersView(view: CareersView): Html {
  const { siteUrl, siteName, person } = view
  return layout({
    title: 'Remote Tech Careers',
    description:
      'Guides to careers in tech that can be done remotely, written in our own words. Pay, skills and where one may live are counted from postings.',
    siteName,
    path,
    canonical: siteUrl + path,
    ogImage: previewPath('site', 'careers'),
    person,
    head: pieceFeedLinks('guides'),
    jsonLd: breadcrumbList(siteUrl, [
      { name: 'Home', path: '/' },
      { name: 'Remote Tech Careers', path },
    ]),
    body: html`${crumbs([{ name: 'Home', path: '/' }], 'Remote Tech Careers')}
<header class="section-intro">
<h1>Remote Tech Careers</h1>
<p class="lede">What each of these is, how people get there, and what it asks and pays. The words are our own; every figure is counted from the postings here and says how many it rests on.</p>
${explorers}
</header>
<p class="small quiet">Pay: the median of the base pay that postings state, in US dollars a year before tax. <a href="/how-we-count">How we count</a></p>
${inOrder.map((category) => categorySection(category, view))}
${pieceFeedLine('guides')}`,
  })
}

const explorers = html`<ul class="explorers" role="list">
<li><a href="/careers/map">Career map</a></li>
<li><a href="/compare">Compare careers</a></li>
<li><a href="/pay">Pay explorer</a></li>
<li><a href="/skills">Skills</a></li>
<li><a href="/trends">Trends</a></li>
</ul>`

function categorySection({ slug, name, path: jobsPath }: Category, view: CareersView): Child {
  const inside = careers.filter((career) => career.category === slug && hasPage(career.slug))
  if (inside.length === 0) return undefined
  return html`<section class="section" aria-labelledby="${slug}">
<div class="section-head"><h2 id="${slug}">${name}</h2><a href="${jobsPath}">Jobs<span class="for-ears"> in ${name}</span></a></div>
<ul class="career-rows" role="list">
${inside.map((career) => careerRow(career, view))}
</ul>
</section>`
}

function careerRow({ slug, name }: CareerEntry, { content, numbersOf }: CareersView): Html {
  const guide = content.guideTo(slug)
  const { roles, pay } = numbersOf(slug)
  return html`<li>
<div class="career-what">
<h3><a href="${path}/${slug}">${guide?.title ?? name}</a></h3>
<p class="small quiet">${guide ? typographic(guide.description) : 'Figures only: no guide is written yet.'}</p>
</div>
<p class="career-jobs"><a href="/jobs?career=${slug}">${rolesWords(roles)}<span class="for-ears"> for ${name}</span></a></p>
<p class="career-pay">${medianWords(pay)}</p>
</li>
`
}
