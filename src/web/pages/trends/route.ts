import type { Context } from 'hono'
import { careers } from '../../../domain/index.ts'
import { countingNotice, renderFigure } from '../../figures/index.ts'
import { html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { crumbs } from '../../parts/crumbs.ts'
import { day } from '../../parts/dates.ts'
import { personOf } from '../../person.ts'
import { previewPath } from '../og/route.ts'
import { sendPage } from '../../send-page.ts'
import { count } from '../../figures/write.ts'
import type { PageDeps } from '../page-deps.ts'

/** `/trends`: what has moved in the weeks that this site has seen. */
export const trendsPage = (deps: PageDeps) => async (c: Context) => {
  const { figures, siteUrl, siteName } = deps
  const person = personOf(c)
  const draw = (kind: string, given: Record<string, string> = {}) => renderFigure({ ...deps, person }, kind, given)
  const { since, of } = figures.openings({})
  const rows = careers
    .filter(({ slug }) => slug !== 'non-tech' && slug !== 'other-tech')
    .map(({ slug, name }) => ({ slug, name, ...figures.openings({ career: slug }) }))
    .sort((a, b) => (b.value?.open ?? 0) - (a.value?.open ?? 0))
  const body = html`<div class="explorer-page">${crumbs([
    { name: 'Home', path: '/' },
    { name: 'Remote Tech Careers', path: '/careers' },
  ])}
<h1>What moves</h1>
<p class="lede">Counted from ${count(of)} roles.${since && ` This site has looked since ${day(new Date(`${since}T00:00:00Z`))}; before that day it knows nothing, and says nothing.`}</p>
${countingNotice(figures)}
<div class="figure-grid">${await draw('openings')}
${await draw('days-open')}
${await draw('skill-trends', { top: '12' })}
${await draw('skill-pairs', { top: '12' })}</div>
<h2>Careers, by what is open now</h2>
<div class="table-scroll" tabindex="0" role="region" aria-label="Careers"><table class="table"><thead><tr><th scope="col">Career</th><th scope="col" class="num">Open</th><th scope="col" class="num">New in a usual week</th></tr></thead>
<tbody>${rows.map(({ slug, name, value, n }) => html`<tr><th scope="row"><a href="/careers/${slug}">${name}</a></th><td class="num">${count(value?.open ?? n)}</td><td class="num">${!value?.medianPerWeek ? html`<span class="quiet">none seen</span>` : count(Math.round(value.medianPerWeek))}</td></tr>`)}</tbody></table></div></div>`
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
