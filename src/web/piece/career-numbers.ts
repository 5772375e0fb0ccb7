import type { Counted, Band, Figures } from '../../careers/index.ts'
import type { SearchIndex } from '../../search/index.ts'
import { noFilters, toQuery } from '../pages/listing/params.ts'
import { html, type Child, type Html } from '../html.ts'
import { yearlyWords } from '../parts/money.ts'

/** The two figures that stand beside the name of a career wherever it is listed. */
export type CareerNumbers = {
  /** Open roles: one that is posted many times counts once. */
  roles: number
  pay: Counted<Band>
}
type Deps = { index: SearchIndex; figures: Figures; now: () => Date }

const KEEP_MS = 10_000

/**
 * How many roles each career has open, and its median pay. Too few roles to be a figure are still told: then it is the number
 * of postings in the listing that the career leads to, counted at most every ten seconds.
 */
export function careerNumbers({ index, figures, now }: Deps): (career: string) => CareerNumbers {
  let kept: { jobs: Map<string, number>; at: number } | undefined
  const count = (): Map<string, number> => {
    const { facets } = index.find({ ...toQuery(noFilters, {}), limit: 0 })
    return new Map(facets.career.map(({ value, count }) => [value, count]))
  }
  return (career) => {
    const at = now().getTime()
    if (!kept || at - kept.at >= KEEP_MS) kept = { jobs: count(), at }
    const roles = figures.openings({ career }).value?.open ?? kept.jobs.get(career) ?? 0
    return { roles, pay: figures.pay({ career }) }
  }
}

export const rolesWords = (n: number): string => `${n.toLocaleString('en-US')} ${n === 1 ? 'role' : 'roles'}`

/** "$152,000 (132 postings)", or how few there are. */
export function medianWords({ value, n, ready }: Counted<Band>): Child {
  if (!ready) return 'being counted'
  if (!value) return n === 0 ? 'none states its pay' : `too few state their pay (${n})`
  return html`<strong>${yearlyWords({ min: value.p50, max: value.p50 })}</strong> <span class="together">(${n.toLocaleString('en-US')} postings)</span>`
}

/** Beside a text about a career: its figures, and the way to its postings. */
export const careerAside = (career: string, name: string, { roles, pay }: CareerNumbers): Html =>
  html`<section class="career-aside" aria-label="${name} in figures">
<dl>
<div><dt>${pay.sample ? 'Open, archived ones of the sample included' : 'Open now'}</dt><dd><a href="/jobs?career=${career}">${rolesWords(roles)}</a></dd></div>
<div><dt>Median base pay a year</dt><dd>${medianWords(pay)}</dd></div>
</dl>
<p class="small quiet">Counted from postings. <a href="/how-we-count">How we count</a></p>
</section>`
