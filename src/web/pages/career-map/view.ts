import type { Figures, NextRole } from '../../../careers/index.ts'
import type { CareerEntry, Person } from '../../../domain/index.ts'
import { arcMap } from '../../charts/index.ts'
import { countingNotice, stepWords } from '../../figures/index.ts'
import { html, raw, type Child, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { crumbs } from '../../parts/crumbs.ts'
import { percent } from '../../parts/share.ts'
import { previewPath } from '../og/route.ts'
import { levelSteps } from './level-steps.ts'
import { mapArcs, mapGroups, mapRows } from './map-rows.ts'

export type CareerMap = { figures: Figures; siteUrl: string; siteName: string; person: Person; chosen?: CareerEntry }

/** The map, the steps from a chosen career, and all steps as a list. */
export function careerMapView(map: CareerMap): Html {
  const { siteUrl, siteName, person, chosen } = map
  return layout({
    title: chosen ? `Where ${chosen.name}s can go next` : 'Map of tech careers',
    description:
      'Which tech careers lead to which others, with the skills they share, what is missing, and how many of the postings there somebody with the usual skills could meet.',
    siteName,
    path: chosen ? `/careers/map?from=${chosen.slug}` : '/careers/map',
    canonical: `${siteUrl}/careers/map`,
    ogImage: previewPath('site', 'map'),
    person,
    body: html`<div class="explorer-page">${crumbs([
      { name: 'Home', path: '/' },
      { name: 'Remote Tech Careers', path: '/careers' },
    ])}
<h1>Map of tech careers</h1>
<p class="lede">Each arc is a step that people take. Which steps there are is our judgement; what they ask for is counted from the postings.</p>
${chooser(chosen)}
${countingNotice(map.figures)}
<div class="map-columns">
<figure class="map-figure">${arcMap({ title: 'Steps between tech careers', description: 'The same steps stand as a list on this page.' }, mapRows(chosen?.slug), mapArcs(chosen?.slug))}
<figcaption class="small quiet">${chosen ? html`Strong arcs start at ${chosen.name}. <a href="/careers/map">All alike</a>` : 'Choose a career to see its steps.'}</figcaption></figure>
<div class="map-steps">${chosen ? stepsFrom(map.figures, chosen) : html`<p>From a career you see where its people go: a step up, a speciality, a job next door, or another profession. For each: the skills that both often ask for, those that are new, and in how many of its postings somebody with the usual skills has at least half of those named and all that are called a must.</p>`}</div>
</div>
<section class="map-list" aria-labelledby="all-steps"><h2 id="all-steps">All steps as a list</h2>
${mapGroups.map(
  ({ name, careers }) => html`<h3>${name}</h3>
<dl>${careers.map((career) => listed(map.figures, career))}</dl>`,
)}</section>`,
  })
}

const chooser = (chosen?: CareerEntry): Html =>
  html`<form class="map-choose" action="/careers/map" method="get"><div class="field"><label for="from">From which career?</label>
<select class="select" id="from" name="from">${mapGroups.map(
    ({ name, careers }) =>
      html`<optgroup label="${name}">${careers.map(({ slug, name: label }) => html`<option value="${slug}"${slug === chosen?.slug && raw(' selected')}>${label}</option>`)}</optgroup>`,
  )}</select></div><button class="button" type="submit">Show the steps</button></form>`

function stepsFrom(figures: Figures, chosen: CareerEntry): Html {
  const { value, ready } = figures.nextRoles(chosen.slug)
  return html`<h2>From ${chosen.name} you can go to</h2>
${value === undefined && ready && html`<p class="figure-few">Too few postings of ${chosen.name} to say what the next careers have in common with it.</p>`}
<ol class="next-steps" role="list">${(value ?? []).toSorted((a, b) => (b.met ?? 0) - (a.met ?? 0)).map(stepItem)}</ol>
${levelSteps(figures, chosen)}
<p><a href="/careers/${chosen.slug}">What a ${chosen.name} does</a> · <a href="/jobs?career=${chosen.slug}">Open postings</a></p>`
}

const stepItem = ({ to, name, kind, shared, missing, met, open }: NextRole): Html =>
  html`<li><h3><a href="/careers/map?from=${to}">${name}</a></h3>
<p class="small quiet">${stepWords[kind]} · ${open} ${open === 1 ? 'posting' : 'postings'} in 90 days</p>
${met !== undefined && html`<p>In <strong>${percent(met)}</strong> of its postings you would have at least half of the skills named and all that are called a must.</p>`}
${skillLine('Shared', shared)}${skillLine('New there', missing)}</li>
`

const skillLine = (name: string, skills: readonly string[]): Child =>
  skills.length > 0 && html`<p class="step-skills"><span class="quiet">${name}:</span> ${skills.join(', ')}</p>`

/** One career of the list with its steps in a line each. */
function listed(figures: Figures, career: CareerEntry): Html {
  const { value: found = [], ready } = figures.nextRoles(career.slug)
  return html`<div><dt><a href="/careers/${career.slug}">${career.name}</a></dt>
<dd>${found.length === 0 ? html`<span class="quiet">${ready ? 'Too few postings to count its steps.' : 'Being counted.'}</span>` : html`<ul role="list">${found.map(({ name, kind, met, missing }) => html`<li><strong>${name}</strong> <span class="quiet">${stepWords[kind].toLowerCase()}${met !== undefined && `, ${percent(met)} met`}${missing.length > 0 && `; new: ${missing.slice(0, 3).join(', ')}`}</span></li>`)}</ul>`}</dd></div>
`
}
