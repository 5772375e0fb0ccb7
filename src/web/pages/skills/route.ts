import type { Context } from 'hono'
import { FEWEST_POSTINGS, quantile, type Figures } from '../../../careers/index.ts'
import { careers } from '../../../domain/index.ts'
import { barRows, bandRows } from '../../charts/index.ts'
import { countingNotice, queryOf, renderFigure, type FigureDeps } from '../../figures/index.ts'
import { html, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { crumbs } from '../../parts/crumbs.ts'
import { printedFrom } from '../../parts/printed-from.ts'
import { percent, shareBar } from '../../parts/share.ts'
import { personOf } from '../../person.ts'
import { previewPath } from '../og/route.ts'
import { sendPage } from '../../send-page.ts'
import { count, postings, usdShort } from '../../figures/write.ts'
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
      ogImage: previewPath('site', 'skills'),
      person: personOf(c),
      body: html`<div class="explorer-page">${crumbs([
        { name: 'Home', path: '/' },
        { name: 'Remote Tech Careers', path: '/careers' },
      ])}
<h1>Skills that postings ask for</h1>
<p class="lede">${all.ready && `${count(all.of)} roles, open now or lately. `}Each skill leads to who asks for it, with what, and what is paid with it and without.</p>
${countingNotice(figures)}
${all.value ? skillTable(all.value.slice(0, MOST)) : all.ready && html`<p class="quiet">Too few postings have been read to count skills: ${count(all.n)}.</p>`}
<p class="small quiet"><a href="/how-we-count">How we count</a>. A posting that names a skill in any way counts; the share is of all postings.</p></div>`,
    }),
  )
}

const skillTable = (skills: { name: string; count: number; share: number }[]): Html =>
  html`<ol class="skill-columns" role="list">${skills.map(
    ({
      name,
      share,
    }) => html`<li><a href="/skills/${skillSlug(name)}"><span class="skill-name">${name}</span>${shareBar(share / skills[0]!.share)}<span class="num">${percent(share)}</span></a></li>
`,
  )}</ol>`

/** `/skills/:slug`: who asks for a skill, with what, pay with and without it, and whether it rises. */
export const skillPage = (deps: PageDeps) => async (c: Context) => {
  const { figures, siteUrl, siteName } = deps
  const name = skillOf(c.req.param('slug') ?? '')
  if (!name) return c.notFound()
  const person = personOf(c)
  const draw = (kind: string, given: Record<string, string> = {}) =>
    renderFigure({ ...deps, person } satisfies FigureDeps, kind, { skill: name, ...given })
  const body = html`<div class="explorer-page">${crumbs([
    { name: 'Home', path: '/' },
    { name: 'Remote Tech Careers', path: '/careers' },
    { name: 'Skills', path: '/skills' },
  ])}
<h1>${name}</h1>
<p class="lede">${leadOf(figures, name)}</p>
${printedFrom(`${siteUrl}/skills/${skillSlug(name)}`)}
${countingNotice(figures)}
${relatives(name)}
<div class="figure-grid">
${askedBy(figures, name)}
${payWithAndWithout(figures, name)}
${await draw('skills', { top: '12' })}
${await draw('pay-by-level')}
${await draw('levels')}
${await draw('openings')}
${await draw('where')}
${await draw('companies')}
</div>
<h2>Postings that name ${name}</h2>
${await draw('open-now')}</div>`
  const path = `/skills/${skillSlug(name)}`
  return sendPage(
    c,
    layout({
      title: `${name} in remote tech postings`,
      description: `Who asks for ${name}, with what, and what it pays: counted from postings.`,
      siteName,
      path,
      canonical: `${siteUrl}${path}`,
      ogImage: previewPath('skills', skillSlug(name)),
      person,
      body,
      ...(isUnnamed(figures, name) && { noindex: true }),
    }),
  )
}

const isUnnamed = (figures: Figures, skill: string): boolean => {
  const { n, ready } = figures.openings({ skill })
  return ready && n === 0
}

function leadOf(figures: Figures, skill: string): string {
  const { of, ready } = figures.openings({ skill })
  if (!ready) return 'Who asks for it, with what, and what is paid with it and without.'
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
    })) // prettier-ignore
    .filter(({ of, n }) => of >= FEWEST_POSTINGS && n > 0)
    .sort((a, b) => b.n / b.of - a.n / a.of)
    .slice(0, 10)
  const head = html`<figcaption><span class="figure-name">Who asks for it</span>
<span class="figure-note">Share of the postings of each career that name ${skill}.</span></figcaption>`
  if (rows.length === 0) return html`<figure class="figure-block">${head}<p class="figure-few">Too few postings to say which careers ask for it.</p></figure>` // prettier-ignore
  const bars = rows.map(({ name, of, n }) => ({
    label: name,
    figure: `${percent(n / of)} of ${count(of)}`,
    share: n / of,
  }))
  return html`<figure class="figure-block">${head}
${barRows({ title: `Careers that ask for ${skill}`, description: `Most: ${rows[0]!.name}, ${percent(rows[0]!.n / rows[0]!.of)}.` }, bars)}
<p class="figure-foot">${rows.slice(0, 5).map(({ slug, name }) => html`<a href="/careers/${slug}">${name}</a> `)}</p></figure>`
}

/** Within the careers that name it most often, so that the comparison is not one of careers. */
function payWithAndWithout(figures: Figures, skill: string): Html {
  const compared = careers
    .filter(({ slug }) => slug !== 'non-tech')
    .map(({ slug, name }) => ({ name, ...split(figures, slug, skill) }))
    .filter(({ having, lacking }) => having.length >= FEWEST_POSTINGS && lacking.length >= FEWEST_POSTINGS)
    .sort((a, b) => b.having.length - a.having.length)
    .slice(0, 4)
  const rows = compared.flatMap(({ name, having, lacking }) => [
    { group: name, label: `With ${skill}`, n: count(having.length), band: bandOf(having) },
    { label: 'Without', n: count(lacking.length), band: bandOf(lacking) },
  ])
  return html`<figure class="figure-block"><figcaption><span class="figure-name">Pay with it and without</span>
<span class="figure-note">US dollars a year, stated base pay, within the careers that name it most. That two things stand together does not say that one brings the other: levels and countries differ, too.</span></figcaption>
${rows.length > 0 ? bandRows({ title: `Pay with ${skill} and without` }, rows, usdShort) : html`<p class="figure-few">In no career do ten postings with it and ten without it state their pay.</p>`}
<p class="figure-foot"><a href="/pay${queryOf({ skill })}">Pay with ${skill}, by level and country</a><a href="/how-we-count">How we count</a></p></figure>`
}

/** Stated pay in one career where the skill is named and where it is not, ascending. */
function split(figures: Figures, career: string, skill: string): { having: number[]; lacking: number[] } {
  const having = figures.payValues({ career, skill }).value ?? []
  return { having, lacking: without(figures.payValues({ career }).value ?? [], having) }
}

/** What is left of a sorted list when each of the others, sorted too, is taken out of it once. */
function without(all: readonly number[], others: readonly number[]): number[] {
  let next = 0
  return all.filter((value) => {
    if (value !== others[next]) return true
    next++
    return false
  })
}

const bandOf = (sorted: readonly number[]) => ({ low: quantile(sorted, 0.25), middle: quantile(sorted, 0.5), high: quantile(sorted, 0.75) }) // prettier-ignore
