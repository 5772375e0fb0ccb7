import { LEVELS, type Figures } from '../../../careers/index.ts'
import type { CareerEntry } from '../../../domain/index.ts'
import { html, type Child } from '../../html.ts'
import { levelWords } from '../../parts/fact-words.ts'

const dollars = (value: number): string => `$${Math.round(value / 1_000)}k`

/** The levels within a career: how many postings ask for each, what it pays, and how many years it asks for. */
export function levelSteps(figures: Figures, { slug, name }: CareerEntry): Child {
  const pay = new Map((figures.payByLevel({ career: slug }).value ?? []).map((one) => [one.level, one]))
  const rows = LEVELS.map((level) => ({
    level,
    n: figures.levels({ career: slug, level }).n,
    band: pay.get(level)?.band,
    years: figures.years({ career: slug, level }).value?.median,
  })).filter(({ n }) => n > 0)
  if (rows.length === 0) return undefined
  return html`<h2>Levels within ${name}</h2>
<div class="table-scroll" tabindex="0" role="region" aria-label="Levels"><table class="table level-steps"><thead><tr><th scope="col">Level</th><th scope="col" class="num">Postings</th><th scope="col" class="num">Median pay</th><th scope="col" class="num">Years asked</th></tr></thead>
<tbody>${rows.map(
    ({
      level,
      n,
      band,
      years,
    }) => html`<tr><th scope="row">${levelWords[level]}</th><td class="num">${n}</td><td class="num">${band ? dollars(band.p50) : html`<span class="quiet">too few</span>`}</td><td class="num">${years ?? html`<span class="quiet">too few</span>`}</td></tr>
`,
  )}</tbody></table></div>
<p class="small quiet">Stated base pay in US dollars a year; years are the median of the least that postings ask for. “Too few”: fewer than ten say it. <a href="/how-we-count">How we count</a></p>`
}
