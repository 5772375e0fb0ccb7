import { LEVELS, NOT_STATED, type Band, type Figures } from '../../careers/index.ts'
import { careerOf } from '../../domain/index.ts'
import { bandRows, groupRows } from '../charts/index.ts'
import { html, type Html } from '../html.ts'
import { inList, levelWords } from '../parts/fact-words.ts'
import { numberTable } from './figure-block.ts'
import type { NumberTable } from './figure-kind.ts'
import { count, percent, usd, usdShort } from './write.ts'

const nameOf = (career: string): string => careerOf(career)?.name ?? career
/** A skill tells two careers apart when their shares are at least this far from each other. */
const APART = 0.08
const SHARED = 0.1

/** Two or three careers side by side: pay, skills shared and apart, level mix, years, where one may live, next steps. */
export function comparison(figures: Figures, careers: readonly string[], isPage = false): Html {
  return html`<figure class="figure-block comparison${isPage && ' comparison-page'}"><figcaption>${isPage ? html`<h2 class="figure-name">Side by side</h2>` : html`<span class="figure-name">${careers.map(nameOf).join(' and ')}, side by side</span>`}
<span class="figure-note">Counted from the postings of the last 90 days. <a href="/how-we-count">How we count</a></span></figcaption>
${overview(figures, careers)}
<div class="comparison-parts"><section>${payOf(figures, careers)}</section>
${skillsOf(figures, careers)}
<section>${levelsOf(figures, careers)}</section>
<section>${placesOf(figures, careers)}</section></div>
${!isPage && html`<p class="figure-foot"><a href="${comparePath(careers)}">This comparison on a page of its own</a></p>`}</figure>`
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
  const found = careers.map((career) => figures.payByLevel({ career }).value ?? [])
  const rows = LEVELS.flatMap((level) =>
    careers
      .flatMap((career, i) => {
        const { band, n } = found[i]!.find((one) => one.level === level) ?? {}
        return band && n ? [{ label: nameOf(career), n: count(n), band: rangeOf(band) }] : []
      })
      .map((row, i) => (i === 0 ? { ...row, group: levelWords[level] } : row)),
  )
  if (rows.length === 0) return html`<p class="figure-few">Too few postings state pay to compare it by level.</p>`
  const numbers = LEVELS.flatMap((level) =>
    careers.flatMap((career, i) => {
      const { band, n } = found[i]!.find((one) => one.level === level) ?? {}
      return n ? [[levelWords[level], nameOf(career), band?.p25, band?.p50, band?.p75, n]] : []
    }),
  )
  return html`<h3>Pay by level</h3>
<p class="figure-note">US dollars a year, stated base pay, where ten or more postings state it.</p>
${bandRows({ title: 'Pay by level and career' }, rows, usdShort)}
${behind('Pay by level', { columns: payColumns, rows: numbers })}`
}
const payColumns: NumberTable['columns'] = [{ name: 'Level' }, { name: 'Career' }, { name: 'Lower quartile', format: 'usd' }, { name: 'Median', format: 'usd' }, { name: 'Upper quartile', format: 'usd' }, { name: 'n', format: 'count' }] // prettier-ignore

/** The numbers of a chart as a table, for whoever cannot see it or wants them. */
const behind = (title: string, table: NumberTable): Html =>
  html`<details class="figure-numbers"><summary>Numbers<span class="for-ears"> “${title}”</span></summary>${numberTable(table, `Numbers: ${title}`)}</details>`

type Compared = { label: string; shares: number[] }
/** The same measure of each career, as bars and as a table. */
function groups(title: string, careers: readonly string[], rows: readonly Compared[]): Html {
  const names = careers.map(nameOf)
  const columns = [{ name: title }, ...names.map((name) => ({ name, format: 'share' as const }))]
  return html`${groupRows(
    { title },
    names,
    rows.map(({ label, shares }) => ({ label, values: shares.map(valueOf) })),
  )}
${behind(title, { columns, rows: rows.map(({ label, shares }) => [label, ...shares]) })}`
}
const rangeOf = ({ p25, p50, p75 }: Band) => ({ low: p25, middle: p50, high: p75 })

/** Which of the careers have too few postings to stand in a chart. */
function leftOut(careers: readonly string[], known: readonly string[]): string {
  const names = careers.filter((career) => !known.includes(career)).map(nameOf)
  return names.length === 0 ? '' : ` Left out, with too few postings: ${inList(names, 3)}.`
}
const noteOf = (careers: readonly string[], known: readonly string[]): Html | false =>
  known.length < careers.length && html`<p class="figure-note">${leftOut(careers, known).trim()}</p>`

type Shared = { name: string; shares: number[] }

/** Skills that tell the careers apart, and those that all of them often ask for. */
function skillsOf(figures: Figures, careers: readonly string[]): Html {
  const known = careers.filter((career) => figures.skills({ career }).value)
  if (known.length < 2) return html`<p class="figure-few">Too few postings to compare their skills.</p>`
  const found = known.map((career) => new Map(figures.skills({ career }).value!.map((one) => [one.name, one.share])))
  const all = [...new Set(found.flatMap((one) => [...one.keys()]))].map((name): Shared => ({
    name,
    shares: found.map((one) => one.get(name) ?? 0),
  }))
  const least = ({ shares }: Shared): number => Math.min(...shares)
  const gap = ({ shares }: Shared): number => Math.max(...shares) - Math.min(...shares)
  const shared = all.filter((one) => least(one) >= SHARED).sort((a, b) => least(b) - least(a))
  const apart = all.filter((one) => gap(one) >= APART).sort((a, b) => gap(b) - gap(a))
  const draw = (title: string, rows: readonly Shared[]): Html =>
    groups(
      title,
      known,
      rows.map(({ name, shares }) => ({ label: name, shares })),
    )
  return html`<section><h3>Skills that tell them apart</h3>
<p class="figure-note">Share of postings that name each.${leftOut(careers, known)}</p>
${apart.length > 0 ? draw('Skills that differ most', apart.slice(0, 8)) : html`<p class="figure-few">None differs by much.</p>`}</section>
<section><h3>Skills they share</h3>
${shared.length > 0 ? draw('Skills that all of them often ask for', shared.slice(0, 6)) : html`<p class="figure-few">No skill is in a tenth of the postings of each.</p>`}</section>`
}

/** The figure stands in a narrow column. */
const valueOf = (share: number) => ({ share, figure: percent(share).replace('under ', '<') })

function levelsOf(figures: Figures, careers: readonly string[]): Html {
  const known = careers.filter((career) => figures.levels({ career }).value)
  if (known.length < 2) return html`<p class="figure-few">Too few postings to compare their levels.</p>`
  const found = known.map((career) => figures.levels({ career }).value!)
  const shares = (key: string): number[] => found.map((value) => value.find((one) => one.key === key)?.share ?? 0)
  const rows = [...LEVELS.map((level) => ({ label: levelWords[level], shares: shares(level) })), { label: 'Not stated', shares: shares(NOT_STATED) }] // prettier-ignore
  return html`<h3>Levels</h3>
${noteOf(careers, known)}
${groups(
  'Levels asked for',
  known,
  rows.filter((row) => row.shares.some((share) => share > 0)),
)}`
}

function placesOf(figures: Figures, careers: readonly string[]): Html {
  const known = careers.filter((career) => figures.where({ career }).value)
  if (known.length < 2) return html`<p class="figure-few">Too few postings to compare where one may live.</p>`
  const found = known.map((career) => figures.where({ career }).value!)
  const shares = (key: 'worldwide' | 'limited' | 'notStated') =>
    found.map((value) => value[key] / (value.worldwide + value.limited + value.notStated))
  return html`<h3>Where one may live</h3>
${noteOf(careers, known)}
${groups('Where one may live', known, [
  { label: 'Anywhere in the world', shares: shares('worldwide') },
  { label: 'In certain places', shares: shares('limited') },
  { label: 'Not stated', shares: shares('notStated') },
])}`
}
