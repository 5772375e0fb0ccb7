import type { Context } from 'hono'
import { careerOf, careers } from '../../../domain/index.ts'
import { comparePath, comparison, countingNotice } from '../../figures/index.ts'
import { html, raw, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { crumbs } from '../../parts/crumbs.ts'
import { printedFrom } from '../../parts/printed-from.ts'
import { personOf } from '../../person.ts'
import { previewPath } from '../og/route.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'

const choosable = careers.filter(({ slug }) => slug !== 'non-tech' && slug !== 'other-tech')
const SUGGESTED = [
  ['back-end-developer', 'front-end-developer'],
  ['data-engineer', 'data-scientist'],
  ['machine-learning-engineer', 'ai-developer'],
  ['network-engineer', 'software-engineer'],
  ['devops-engineer', 'site-reliability-engineer'],
  ['graphic-designer', 'ux-ui-designer'],
  ['engineering-manager', 'software-architect'],
  ['cybersecurity-analyst', 'ethical-hacker'],
] as const

/** `/compare`: choose two or three careers; the form leads to their page. */
export const comparePage =
  ({ siteUrl, siteName }: PageDeps) =>
  (c: Context) => {
    const asked = (c.req.queries('career') ?? []).filter((slug) => careerOf(slug)).slice(0, 3)
    const chosen = [...new Set(asked)]
    if (chosen.length >= 2) return c.redirect(comparePath(chosen), 303)
    return sendPage(
      c,
      layout({
        title: 'Compare careers',
        description:
          'Any two or three tech careers side by side: pay by level, skills shared and apart, levels, years, where one may live.',
        siteName,
        path: '/compare',
        canonical: `${siteUrl}/compare`,
        ogImage: previewPath('site', 'compare'),
        person: personOf(c),
        body: html`<div class="explorer-page">${crumbs([
          { name: 'Home', path: '/' },
          { name: 'Remote Tech Careers', path: '/careers' },
        ])}
<h1>Compare careers</h1>
<p class="lede">Two or three side by side: pay by level, skills shared and apart, levels, years asked for, where one may live, next steps. All counted from postings.</p>
${asked.length > 0 && chosen.length < 2 && html`<div class="notice" role="alert"><p><strong>Choose at least two different careers.</strong></p></div>`}
${form(chosen)}
<h2>Often compared</h2>
<ul class="pair-list">${SUGGESTED.map((pair) => html`<li><a href="${comparePath(pair)}">${pair.map((slug) => careerOf(slug)!.name).join(' and ')}</a></li>`)}</ul></div>`,
      }),
    )
  }

const form = (chosen: readonly string[]): Html =>
  html`<form class="explorer" action="/compare" method="get">
${[0, 1, 2].map(
  (
    i,
  ) => html`<label class="field"><span class="field-name">${['First', 'Second', 'Third, if you like'][i]}</span><select class="select" name="career">
<option value="">${i < 2 ? 'Choose' : 'None'}</option>
${choosable.map(({ slug, name }) => html`<option value="${slug}"${chosen[i] === slug && raw(' selected')}>${name}</option>`)}
</select></label>`,
)}
<button class="button" type="submit">Compare</button>
</form>`

/** Words that were written for a pair stand in Resources. */
export type WrittenFor = (careers: readonly string[]) => { title: string; path: string } | undefined

/** `/compare/a-vs-b[-vs-c]`, in the order of the alphabet; any other order leads there. */
export const comparisonPage =
  ({ figures, siteUrl, siteName }: PageDeps, writtenFor: WrittenFor = () => undefined) =>
  (c: Context) => {
    const asked = (c.req.param('pair') ?? '').split('-vs-')
    const known = [...new Set(asked)].filter((slug) => choosable.some((career) => career.slug === slug))
    if (known.length !== asked.length || known.length < 2 || known.length > 3) return c.notFound()
    const path = comparePath(known)
    if (path !== c.req.path) return c.redirect(path, 301)
    const sorted = known.toSorted()
    const names = sorted.map((slug) => careerOf(slug)!.name)
    const written = writtenFor(sorted)
    return sendPage(
      c,
      layout({
        title: names.join(' vs '),
        description: `${names.join(' and ')} side by side: pay, skills, levels, years and places, counted from postings.`,
        siteName,
        path,
        canonical: `${siteUrl}${path}`,
        ogImage: previewPath('compare', sorted.join('-vs-')),
        person: personOf(c),
        body: html`<div class="explorer-page">${crumbs([
          { name: 'Home', path: '/' },
          { name: 'Remote Tech Careers', path: '/careers' },
          { name: 'Compare careers', path: '/compare' },
        ])}
<h1>${names.join(' or ')}?</h1>
${printedFrom(siteUrl + path)}
${written && html`<p class="lede">In words: <a href="${written.path}">${written.title}</a></p>`}
${countingNotice(figures) ?? comparison(figures, sorted, true)}
<section class="compare-others" aria-labelledby="others"><h2 id="others">Compare others</h2>
${form(sorted)}</section></div>`,
      }),
    )
  }
