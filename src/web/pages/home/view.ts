import type { OpenCounts, PostingCard } from '../../../catalogue/index.ts'
import type { Content } from '../../../content/index.ts'
import { careers, categories, type CareerEntry, type Category, type Person } from '../../../domain/index.ts'
import type { Found } from '../../../search/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { answerCounts } from '../../parts/answer-counts.ts'
import { cardList } from '../../parts/card.ts'
import { sail, search } from '../../parts/icons.ts'
import { yearlyWords } from '../../parts/money.ts'
import { recentTime } from '../../parts/recent.ts'
import { sampleNotice } from '../../parts/sample-notice.ts'
import { sectionNames } from '../../piece/piece-parts.ts'
import { hasPage } from '../../site-addresses.ts'
import { switchAddress } from '../../person.ts'
import { addressOf, noFilters } from '../listing/params.ts'
import type { CategoryPay } from './market.ts'
import { count } from '../../parts/count.ts'

export type Home = {
  siteUrl: string
  siteName: string
  person: Person
  /** Open remote tech postings, and how they spread over categories and careers. */
  total: number
  facets: Pick<Found['facets'], 'category' | 'career'>
  newest: PostingCard[]
  counts: OpenCounts
  content: Content
  /** For somebody in particular: how the postings answer. */
  answers?: Found['answers']
  payOf: ReadonlyMap<string, CategoryPay>
  now: Date
}

const jobs = (n: number): string => `${count(n)} ${n === 1 ? 'job' : 'jobs'}`

/** The front page: what this is, the five main categories, what is new, the careers. */
export function homeView(home: Home): Html {
  const { siteUrl, siteName, person, newest, counts, now } = home
  return layout({
    title: 'Remote tech jobs: can you apply, what do they pay, are they open?',
    description: `${jobs(home.total)} in tech that can be done remotely, read where employers publish them. Each says whether you can apply from where you live, what it pays and when it was last confirmed.`,
    siteName,
    path: '/',
    canonical: `${siteUrl}/`,
    person,
    jsonLd: { '@context': 'https://schema.org', '@type': 'WebSite', name: siteName, url: `${siteUrl}/` },
    body: html`${hero(home)}
<div class="horizon" aria-hidden="true">${sail}</div>
${counts.sample > 0 && sampleNotice(counts)}
${mainCategories(home)}
${furtherCategories(home)}
${
  newest.length > 0 &&
  html`<section class="section" aria-labelledby="newest">
<div class="section-head"><h2 id="newest">Newest</h2><a href="/jobs">All ${jobs(home.total)}</a></div>
${cardList(newest, { person, now, heading: 'h3' })}
</section>`
}
${careerFamilies(home)}
${reading(home)}`,
  })
}

function hero(home: Home): Html {
  const { person, answers } = home
  return html`<section class="hero">
<h1 class="questions"><span>Can I apply from where I live?</span> <span>What does it really pay?</span> <span>Is it still open?</span></h1>
<p class="lede">Remote tech jobs that answer these three, read where employers publish them. Every answer shows the words it was read from, and what a posting does not say we call not stated.</p>
<form class="search-bar" action="/jobs" role="search">
<label class="for-ears" for="q">Search all jobs</label>
<div class="completions-place"><input class="input" id="q" name="q" type="search" maxlength="300" placeholder="senior rust from brazil over 150k" autocomplete="off"></div>
<button class="button" type="submit">${search}Search</button>
</form>
<p class="hero-note">${howMany(home)}.${
    !answers &&
    html` <a href="${switchAddress('/')}" rel="nofollow">Say where you live</a>, and each job says whether you can apply.`
  }</p>
${answers && answerCounts(answers, person, (answer) => addressOf('/jobs', { ...noFilters, answer: [answer] }))}
</section>`
}

/** An archived posting is not called open. */
function howMany({ total, counts, now }: Home): Html {
  const { sample, open, lastConfirmedAt } = counts
  const what = sample === 0 ? 'open' : open === 0 ? 'of the sample, archived' : 'open or archived'
  return html`<span class="figure">${jobs(total)}</span> ${what}${
    lastConfirmedAt && html`; boards last read ${recentTime(lastConfirmedAt, now)}`
  }`
}

const countOf = (values: Found['facets']['category'], slug: string): number =>
  values.find(({ value }) => value === slug)?.count ?? 0

function mainCategories({ facets, payOf }: Home): Html {
  const row = ({ slug, name, path }: Category): Html => html`<li>
<a class="category-name" href="${path}">${name}</a>
<span class="category-count">${jobs(countOf(facets.category, slug))}</span>
<span class="category-pay">${payWords(payOf.get(slug))}</span>
</li>`
  return html`<section class="section" aria-labelledby="categories">
<div class="section-head"><h2 id="categories">Where to look</h2><p class="quiet small">Pay: the median of what is stated, in US dollars a year before tax</p></div>
<ul class="category-rows" role="list">${categories.filter(({ main }) => main).map(row)}</ul>
</section>`
}

function payWords(pay: CategoryPay | undefined): Child {
  if (pay?.median === undefined) return pay?.of ? `too few state their pay (${pay.of})` : 'none states its pay'
  return html`median <strong>${yearlyWords({ min: pay.median, max: pay.median })}</strong>, of ${count(pay.of)} that state it`
}

function furtherCategories({ facets, payOf }: Home): Html {
  const entry = ({ slug, name, path }: Category): Html => {
    const median = payOf.get(slug)?.median
    return html`<li><a href="${path}">${name}</a> <span class="quiet figure together">${count(countOf(facets.category, slug))}${
      median !== undefined && html` · median ${yearlyWords({ min: median, max: median })}`
    }</span></li>`
  }
  return html`<nav aria-labelledby="further">
<h3 class="for-ears" id="further">Further categories</h3>
<ul class="link-columns" role="list">${categories.filter(({ main }) => !main).map(entry)}</ul>
</nav>`
}

/** Careers by family; each leads to its guide, or to its figures where no guide is written yet. */
function careerFamilies({ facets, content }: Home): Html {
  const link = ({ slug, name }: CareerEntry): Html =>
    html`<a href="/careers/${slug}">${name}</a> <span class="quiet figure">${count(countOf(facets.career, slug))}</span>`
  const shown = careers.filter(({ slug }) => hasPage(slug))
  const children = Map.groupBy(shown, ({ parent }) => parent)
  const family = (career: CareerEntry): Html => {
    const under = children.get(career.slug) ?? []
    return html`<li>${link(career)}${under.length > 0 && html`<ul role="list">${under.map((child) => html`<li>${link(child)}</li>`)}</ul>`}</li>`
  }
  const guides = content.in('guides').length
  return html`<section class="section" aria-labelledby="careers">
<div class="section-head"><h2 id="careers">Tech careers</h2><a href="/careers">All careers</a></div>
<p class="careers-note prose quiet">What each of these is, how people get there, and what it asks and pays${guides > 0 && `, in ${guides} ${guides === 1 ? 'guide' : 'guides'}`}. Their figures are counted from the postings here, dated, and left out where there are too few to count. Beside each name: its open jobs.</p>
<ul class="careers" role="list">${(children.get(null) ?? []).map(family)}</ul>
</section>`
}

const shelves = [
  { section: 'resources', about: 'Careers side by side, and ways into them.' },
  { section: 'blog', about: 'What we find when we count.' },
  { section: 'ai-corner', about: 'What AI changes in this work, and what it does not.' },
] as const

/** What is there to read, the newest of each. */
function reading({ content }: Home): Html {
  const shelf = ({ section, about }: (typeof shelves)[number]): Html => {
    const { name, path } = sectionNames[section]
    const newest = content.in(section).slice(0, 3)
    return html`<section aria-labelledby="${section}">
<h3 id="${section}"><a href="${path}">${name}</a></h3>
<p class="quiet">${about}</p>
${newest.length > 0 && html`<ul role="list">${newest.map((piece) => html`<li><a href="${piece.path}">${piece.title}</a></li>`)}</ul>`}
</section>`
  }
  return html`<section class="section" aria-labelledby="reading">
<div class="section-head"><h2 id="reading">To read</h2></div>
<div class="shelves">${shelves.map(shelf)}</div>
</section>`
}
