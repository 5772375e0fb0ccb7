import type { Counted, Band, Figures } from '../../careers/index.ts'
import type { SearchIndex } from '../../search/index.ts'
import { noFilters, toQuery } from '../pages/listing/params.ts'
import { html, type Child, type Html } from '../html.ts'
import { yearlyWords } from '../parts/money.ts'

/** The two figures that stand beside the name of a career wherever it is listed. */
export type CareerNumbers = { jobs: number; pay: Counted<Band> }
type Deps = { index: SearchIndex; figures: Figures; now: () => Date }

const KEEP_MS = 10_000

/** How many postings each career has in the listing it leads to, and its median pay; counted at most every ten seconds. */
export function careerNumbers({ index, figures, now }: Deps): (career: string) => CareerNumbers {
  let kept: { jobs: Map<string, number>; at: number } | undefined
  const count = (): Map<string, number> => {
    const { facets } = index.find({ ...toQuery(noFilters, {}), limit: 0 })
    return new Map(facets.career.map(({ value, count }) => [value, count]))
  }
  return (career) => {
    const at = now().getTime()
    if (!kept || at - kept.at >= KEEP_MS) kept = { jobs: count(), at }
    return { jobs: kept.jobs.get(career) ?? 0, pay: figures.pay({ career }) }
  }
}

export const jobsWords = (n: number): string => `${n.toLocaleString('en-US')} ${n === 1 ? 'job' : 'jobs'}`

/** "$152,000 (132 postings)", or how few there are. */
export function medianWords({ value, n }: Counted<Band>): Child {
  if (!value) return n === 0 ? 'none states its pay' : `too few state their pay (${n})`
  return html`<strong>${yearlyWords({ min: value.p50, max: value.p50 })}</strong> <span class="together">(${n.toLocaleString('en-US')} postings)</span>`
}

/** Beside a text about a career: its figures, and the way to its postings. */
export const careerAside = (career: string, name: string, { jobs, pay }: CareerNumbers): Html =>
  html`<section class="career-aside" aria-label="${name} in figures">
<dl>
<div><dt>${pay.sample ? 'Jobs, the sample included' : 'Open now'}</dt><dd><a href="/jobs?career=${career}">${jobsWords(jobs)}</a></dd></div>
<div><dt>Median base pay a year</dt><dd>${medianWords(pay)}</dd></div>
</dl>
<p class="small quiet">Counted from postings. <a href="/how-we-count">How we count</a></p>
</section>`
