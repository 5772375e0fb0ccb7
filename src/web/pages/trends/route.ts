import type { Context } from 'hono'
import type { Figures } from '../../../careers/index.ts'
import { careers } from '../../../domain/index.ts'
import { countingNotice, renderFigure } from '../../figures/index.ts'
import { html, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { crumbs } from '../../parts/crumbs.ts'
import { day, dayOf } from '../../parts/dates.ts'
import { personOf } from '../../person.ts'
import { previewPath } from '../og/route.ts'
import { sendPage } from '../../send-page.ts'
import { count } from '../../figures/write.ts'
import type { PageDeps } from '../page-deps.ts'

/** `/trends`: what has moved in the weeks that this site has seen; of a site that has seen none yet, what is known all the same. */
export const trendsPage = (deps: PageDeps) => async (c: Context) => {
  const { figures, siteUrl, siteName } = deps
  const person = personOf(c)
  const draw = (kind: string, given: Record<string, string> = {}) => renderFigure({ ...deps, person }, kind, given)
  const { since, ready } = figures.openings({})
  const isWatched = since !== undefined || !ready
  const kinds = isWatched ? ['openings', 'days-open', 'skill-trends', 'skill-pairs'] : ['posted-weeks', 'skill-pairs']
  const drawn = await Promise.all(kinds.map((kind) => draw(kind, kind.startsWith('skill') ? { top: '12' } : {})))
  const body = html`<div class="explorer-page">${crumbs([
    { name: 'Home', path: '/' },
    { name: 'Remote Tech Careers', path: '/careers' },
  ])}
<h1>What moves</h1>
<p class="lede">${ready && leadOf(figures)}</p>
${countingNotice(figures)}
<div class="figure-grid">${drawn}</div>
<h2>Careers, by what is open now</h2>
${careerTable(figures, isWatched)}</div>`
  return sendPage(
    c,
    layout({
      title: 'Trends',
      description:
        'What moves in remote tech hiring: new postings each week, skills that rise and fall, how long postings stay open.',
      siteName,
      path: '/trends',
      canonical: `${siteUrl}/trends`,
      ogImage: previewPath('site', 'trends'),
      person,
      body,
    }),
  )
}

/** From when to when this site has seen postings, and what can be said of them therefore. */
function leadOf(figures: Figures): string {
  const { since, of } = figures.openings({})
  if (of === 0) return 'No posting has been read yet, so that there is nothing to count.'
  if (since !== undefined)
    return `Counted from ${count(of)} roles. This site has looked since ${day(dayOf(since))}; before that day it knows nothing, and says nothing.`
  const { value } = figures.postedWeeks({})
  const span = value ? `, posted from ${day(dayOf(value.from))} to ${day(dayOf(value.to))}` : ''
  return `No board has been read yet. What is here are ${count(of)} roles of the archived sample${span}. Nobody watched them open and close, so that nothing can be said of what is new each week, what rises or falls, and how long postings stay open. That begins with the first board that is read.`
}

function careerTable(figures: Figures, isWatched: boolean): Html {
  const rows = careers
    .filter(({ slug }) => slug !== 'non-tech' && slug !== 'other-tech')
    .map(({ slug, name }) => ({ slug, name, ...figures.openings({ career: slug }) }))
    .sort((a, b) => (b.value?.open ?? b.n) - (a.value?.open ?? a.n))
  const weekly = (median: number | undefined) => (median === undefined ? html`<span class="quiet">not known yet</span>` : count(Math.round(median))) // prettier-ignore
  return html`<div class="table-scroll narrow" tabindex="0" role="region" aria-label="Careers"><table class="table"><thead><tr><th scope="col">Career</th><th scope="col" class="num">Open roles</th>${isWatched && html`<th scope="col" class="num">New in a usual week</th>`}</tr></thead>
<tbody>${rows.map(({ slug, name, value, n }) => html`<tr><th scope="row"><a href="/careers/${slug}">${name}</a></th><td class="num">${count(value?.open ?? n)}</td>${isWatched && html`<td class="num">${weekly(value?.medianPerWeek)}</td>`}</tr>`)}</tbody></table></div>`
}
