import type { Figures } from '../../careers/index.ts'
import { careerOf } from '../../domain/index.ts'
import { bandRows, barRows, pairRows } from '../charts/index.ts'
import { html, type Html } from '../html.ts'
import { inList, levelWords } from '../parts/fact-words.ts'
import { count, percent, postings, usd, usdShort } from './write.ts'

const nameOf = (career: string): string => careerOf(career)?.name ?? career
/** A skill tells two careers apart when their shares are at least this far from each other. */
const APART = 0.08
const SHARED = 0.1

/** Two or three careers side by side: pay, skills shared and apart, level mix, years, where one may live, next steps. */
export function comparison(figures: Figures, careers: readonly string[]): Html {
  const [first, second] = careers as [string, string]
  return html`<figure class="figure-block comparison"><figcaption><span class="figure-name">${careers.map(nameOf).join(' and ')}, side by side</span>
<span class="figure-note">Counted from the postings of the last 90 days. <a href="/how-we-count">How we count</a></span></figcaption>
${overview(figures, careers)}
${payOf(figures, careers)}
${careers.length === 2 && skillsOf(figures, first, second)}
${levelsOf(figures, careers)}
<p class="figure-foot"><a href="${comparePath(careers)}">This comparison on a page of its own</a></p></figure>`
}

/** The address of a comparison: the careers in the order of the alphabet. */
export const comparePath = (careers: readonly string[]): string => `/compare/${[...careers].sort().join('-vs-')}`

function overview(figures: Figures, careers: readonly string[]): Html {
  const rows: [string, (career: string) => string][] = [
    [
      'Open now',
      (career) =>
        figures.openings({ career }).value
          ? count(figures.openings({ career }).value!.open)
          : few(figures.openings({ career }).n),
    ],
    ['Median pay', (career) => write(figures.pay({ career }), ({ p50, n }) => `${usd(p50)} (${n})`)],
    ['State pay', (career) => write(figures.payStated({ career }), ({ share }) => percent(share))],
    ['For beginners', (career) => write(figures.entryShare({ career }), ({ share }) => percent(share))],
    ['Years asked, median', (career) => write(figures.years({ career }), ({ median }) => String(median))],
    [
      'Open worldwide',
      (career) =>
        write(figures.where({ career }), ({ worldwide, limited, notStated }) =>
          percent(worldwide / (worldwide + limited + notStated)),
        ),
    ],
    [
      'Where is not stated',
      (career) =>
        write(figures.where({ career }), ({ worldwide, limited, notStated }) =>
          percent(notStated / (worldwide + limited + notStated)),
        ),
    ],
    [
      'Next steps',
      (career) =>
        inList(
          (figures.nextRoles(career).value ?? []).slice(0, 3).map(({ name }) => name),
          3,
        ) || '–',
    ],
  ]
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Side by side"><table class="table">
<thead><tr><td></td>${careers.map((career) => html`<th scope="col"><a href="/careers/${career}">${nameOf(career)}</a></th>`)}</tr></thead>
<tbody>${rows.map(
    ([name, of]) => html`<tr><th scope="row">${name}</th>${careers.map((career) => html`<td>${of(career)}</td>`)}</tr>
`,
  )}</tbody></table></div>`
}

const few = (n: number): string => `too few (${n})`
const write = <T>({ value, n }: { value?: T; n: number }, words: (value: T) => string): string =>
  value === undefined ? few(n) : words(value)

function payOf(figures: Figures, careers: readonly string[]): Html {
  const rows = careers.flatMap((career) =>
    (figures.payByLevel({ career }).value ?? []).flatMap(({ level, band, n }) =>
      band ? [{ level, band, n, career }] : [],
    ),
  )
  if (rows.length === 0) return html`<p class="figure-few">Too few postings state pay to compare it by level.</p>`
  const order = Object.keys(levelWords)
  const sorted = rows.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
  return html`<h3>Pay by level</h3>
${bandRows(
  { title: 'Pay by level and career' },
  sorted.map(({ level, band, n, career }) => ({
    label: `${levelWords[level]}, ${nameOf(career)}`,
    figure: `${usdShort(band.p50)} (${n})`,
    band: { low: band.p25, middle: band.p50, high: band.p75 },
  })),
  usdShort,
)}`
}

function skillsOf(figures: Figures, first: string, second: string): Html {
  const [one, two] = [first, second].map(
    (career) => new Map((figures.skills({ career }).value ?? []).map(({ name, share }) => [name, share])),
  )
  if (!one?.size || !two?.size) return html`<p class="figure-few">Too few postings to compare their skills.</p>`
  const both = [...new Set([...one.keys(), ...two.keys()])].map((name) => ({
    name,
    a: one.get(name) ?? 0,
    b: two.get(name) ?? 0,
  }))
  const shared = both
    .filter(({ a, b }) => Math.min(a, b) >= SHARED)
    .sort((x, y) => Math.min(y.a, y.b) - Math.min(x.a, x.b))
    .slice(0, 8)
  const apart = both
    .filter(({ a, b }) => Math.abs(a - b) >= APART)
    .sort((x, y) => Math.abs(y.a - y.b) - Math.abs(x.a - x.b))
    .slice(0, 10)
  const rows = (list: typeof both) =>
    list.map(({ name, a, b }) => ({ label: name, figure: `${percent(a)} | ${percent(b)}`, first: a, second: b }))
  return html`<h3>Skills apart</h3>
<p class="figure-note">Ring: ${nameOf(first)}. Disc: ${nameOf(second)}. Share of postings that name each.</p>
${pairRows({ title: `Skills that differ between ${nameOf(first)} and ${nameOf(second)}` }, rows(apart))}
${shared.length > 0 && html`<h3>Skills shared</h3>${pairRows({ title: 'Skills that both ask for' }, rows(shared))}`}`
}

function levelsOf(figures: Figures, careers: readonly string[]): Html {
  return html`<h3>Levels</h3>
${careers.map((career) => {
  const { value, n } = figures.levels({ career })
  return html`<h4>${nameOf(career)} <span class="quiet">${postings(n)}</span></h4>
${
  value
    ? barRows(
        { title: `Levels of ${nameOf(career)}` },
        value.map(({ name, share, key }) => ({
          label: name,
          figure: percent(share),
          share,
          blank: key === 'not-stated',
        })),
      )
    : html`<p class="figure-few">Too few postings.</p>`
}`
})}`
}
