import type { Context } from 'hono'
import type { Figures, Question } from '../../../careers/index.ts'
import { careers } from '../../../domain/index.ts'
import { renderFigure, type FigureDeps } from '../../figures/index.ts'
import { html, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { crumbs } from '../../parts/crumbs.ts'
import { inList } from '../../parts/fact-words.ts'
import { percent } from '../../parts/share.ts'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import { count, postings, usd } from '../../figures/write.ts'
import type { PageDeps } from '../page-deps.ts'
import { skillEntry, skillOf, skillSlug } from './skill-slugs.ts'

const MOST = 200

/** `/skills`: the skills that postings name most. */
export const skillsPage = (deps: PageDeps) => (c: Context) => {
  const { figures, siteUrl, siteName } = deps
  const all = figures.skills({})
  return sendPage(
    c,
    layout({
      title: 'Skills',
      description: 'Which skills remote tech postings ask for, how often, with what, and what they pay with them.',
      siteName,
      path: '/skills',
      canonical: `${siteUrl}/skills`,
      person: personOf(c),
      body: html`${crumbs([{ name: 'Remote Tech Careers', path: '/careers' }])}
<h1>Skills that postings ask for</h1>
<p class="lede">${count(all.of)} roles, open now or lately. Each skill leads to who asks for it, with what, and what is paid with it and without.</p>
${all.value ? skillTable(all.value.slice(0, MOST)) : html`<p class="quiet">Too few postings have been read to count skills: ${count(all.n)}.</p>`}
<p class="small quiet"><a href="/how-we-count">How we count</a>. A posting that names a skill in any way counts; the darker figure counts those that say it is a must.</p>`,
    }),
  )
}

const skillTable = (skills: { name: string; count: number; share: number; must: number }[]): Html =>
  html`<div class="table-scroll" tabindex="0" role="region" aria-label="Skills"><table class="table">
<thead><tr><th scope="col">Skill</th><th scope="col" class="num">Postings</th><th scope="col" class="num">Share</th><th scope="col" class="num">As a must</th></tr></thead>
<tbody>${skills.map(
    (
      one,
    ) => html`<tr><th scope="row"><a href="/skills/${skillSlug(one.name)}">${one.name}</a></th><td class="num">${count(one.count)}</td><td class="num">${percent(one.share)}</td><td class="num">${count(one.must)}</td></tr>
`,
  )}</tbody></table></div>`

/** `/skills/:slug`: who asks for a skill, with what, pay with and without it, and whether it rises. */
export const skillPage = (deps: PageDeps) => async (c: Context) => {
  const { figures, siteUrl, siteName } = deps
  const name = skillOf(c.req.param('slug') ?? '')
  if (!name) return c.notFound()
  const person = personOf(c)
  const draw = (kind: string, given: Record<string, string> = {}) =>
    renderFigure({ ...deps, person } satisfies FigureDeps, kind, { skill: name, ...given })
  const body = html`${crumbs([
    { name: 'Remote Tech Careers', path: '/careers' },
    { name: 'Skills', path: '/skills' },
  ])}
<h1>${name}</h1>
<p class="lede">${leadOf(figures, name)}</p>
${relatives(name)}
${askedBy(figures, name)}
${payWithAndWithout(figures, name)}
${await draw('pay-by-level')}
${await draw('skills', { top: '16' })}
${await draw('levels')}
${await draw('where')}
${await draw('companies')}
${await draw('open-now')}`
  const path = `/skills/${skillSlug(name)}`
  return sendPage(
    c,
    layout({
      title: `${name} in remote tech postings`,
      description: `Who asks for ${name}, with what, and what it pays: counted from postings.`,
      siteName,
      path,
      canonical: `${siteUrl}${path}`,
      person,
      body,
      ...(figures.openings({ skill: name }).n === 0 && { noindex: true }),
    }),
  )
}

function leadOf(figures: Figures, skill: string): string {
  const { of } = figures.openings({ skill })
  const all = figures.openings({}).of
  return of === 0
    ? `No posting names ${skill} at the moment.`
    : `${postings(of)} of ${count(all)} name it: ${percent(of / all)}.`
}

function relatives(name: string): Html | false {
  const { parents = [], near = [] } = skillEntry(name) ?? {}
  const link = (one: string): Html => html`<a href="/skills/${skillSlug(one)}">${one}</a>`
  if (parents.length + near.length === 0) return false
  return html`<p>${parents.length > 0 && html`Belongs to ${joined(parents.map(link))}. `}${near.length > 0 && html`Near it: ${joined(near.slice(0, 8).map(link))}.`}</p>`
}
const joined = (links: Html[]): Html => html`${links.map((link, i) => html`${i > 0 && ', '}${link}`)}`

/** The careers that name it most, as a share of their postings. */
function askedBy(figures: Figures, skill: string): Html {
  const rows = careers
    .filter(({ slug }) => slug !== 'non-tech')
    .map(({ slug, name }) => ({
      slug,
      name,
      of: figures.openings({ career: slug }).of,
      n: figures.openings({ career: slug, skill }).of,
    }))
    .filter(({ of, n }) => of >= 10 && n > 0)
    .sort((a, b) => b.n / b.of - a.n / a.of)
    .slice(0, 12)
  if (rows.length === 0) return html`<p class="figure-few">Too few postings to say which careers ask for it.</p>`
  return html`<h2>Who asks for it</h2>
<div class="table-scroll" tabindex="0" role="region" aria-label="Careers"><table class="table"><thead><tr><th scope="col">Career</th><th scope="col" class="num">Share</th><th scope="col" class="num">Postings</th></tr></thead>
<tbody>${rows.map(({ slug, name, of, n }) => html`<tr><th scope="row"><a href="/careers/${slug}">${name}</a></th><td class="num">${percent(n / of)}</td><td class="num">${count(n)} of ${count(of)}</td></tr>`)}</tbody></table></div>`
}

/** Within the career that names it most often, so that the comparison is not one of careers. */
function payWithAndWithout(figures: Figures, skill: string): Html | false {
  const [career] = careers
    .filter(({ slug }) => slug !== 'non-tech')
    .map(({ slug, name }) => ({ slug, name, n: figures.pay({ career: slug, skill }).n }))
    .sort((a, b) => b.n - a.n)
  if (!career || career.n < 10) return false
  const pay = (q: Question): string => {
    const { value, n } = figures.pay(q)
    return value ? `${usd(value.p50)} (${count(n)})` : `too few (${count(n)})`
  }
  return html`<h2>Pay with it and in all</h2>
<p>Among ${career.name}s, the career with most of its postings that state pay, the median is <strong>${pay({ career: career.slug, skill })}</strong> where ${inList([skill])} is named, and <strong>${pay({ career: career.slug })}</strong> in all. That two things stand together does not say that one brings the other: levels and countries differ, too.</p>`
}
