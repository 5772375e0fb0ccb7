import { FEWEST_POSTINGS, type Counted } from '../../careers/index.ts'
import { html, type Child, type Html } from '../html.ts'
import { day, dayOf } from '../parts/dates.ts'
import { aboutWords, queryOf, type Attributes } from './attributes.ts'
import { listingPath } from './behind.ts'
import type { FigureKind, NumberTable } from './figure-kind.ts'
import { count, percent, postings, roles, usd } from './write.ts'

/** A figure with its name, what it rests on, the chart, the numbers behind it, and how to take it away. */
export function figureBlock(
  name: string,
  kind: FigureKind<unknown>,
  counted: Counted<unknown>,
  attributes: Attributes,
): Html {
  const { value, ready } = counted
  const drawn = value === undefined ? undefined : kind.draw(value, attributes)
  return html`<figure class="figure-block">
<figcaption><span class="figure-name">${kind.title}</span>
<span class="figure-note">${capital(aboutWords(counted.question))}${kind.unit && `. ${kind.unit}`}.</span></figcaption>
${value === undefined ? fewWords(counted, kind) : drawn}
${ready && foot(kind, counted)}
${value !== undefined && html`<p class="on-paper small quiet">${citation(counted)}, /figures/${name}.json${queryOf(attributes)}</p>`}
${value !== undefined && taking(name, kind, counted, queryOf(attributes), String(drawn).includes('<svg'))}
</figure>`
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function fewWords(counted: Counted<unknown>, kind: Resting): Html {
  const { n, of, ready } = counted
  if (!ready)
    return html`<p class="figure-few">The postings are being counted; this takes some seconds after a start.</p>`
  const which = n === of ? restsOn(counted, {}) : restsOn(counted, kind)
  return html`<p class="figure-few">Too few postings to say: ${which}. We show a figure from ${FEWEST_POSTINGS} on.</p>`
}

/** The first column names the row; figures are aligned. */
export const numberTable = ({ columns, rows }: NumberTable, name: string): Html =>
  html`<div class="table-scroll" tabindex="0" role="region" aria-label="${name}"><table class="table">
<thead><tr>${columns.map(({ name, format }) => html`<th scope="col"${format && numeric}>${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) => html`<tr>${cells.map((cell, i) => numberCell(cell, columns[i]!, i === 0))}</tr>
`,
  )}</tbody>
</table></div>`

const numeric = html` class="num"`

function numberCell(
  cell: string | number | undefined,
  { format }: NumberTable['columns'][number],
  isHead: boolean,
): Html {
  const words = written(cell, format)
  if (isHead && !format) return html`<th scope="row">${words}</th>`
  return html`<td${(format || typeof cell === 'number') && numeric}>${words}</td>`
}

function written(cell: string | number | undefined, format: NumberTable['columns'][number]['format']): Child {
  if (cell === undefined) return html`<span class="quiet">too few</span>`
  if (typeof cell === 'string') return cell
  if (format === 'share') return percent(cell)
  if (format === 'usd') return usd(cell)
  return format === 'factor' ? cell.toFixed(1) : count(cell)
}

/** The numbers, files of them, and the line to cite. `isDrawn`: where each part has too few postings there is nothing to draw. */
function taking(name: string, kind: FigureKind<unknown>, counted: Counted<unknown>, query: string, isDrawn: boolean) {
  const path = (type: string): string => `/figures/${name}.${type}${query}`
  return html`<details class="figure-numbers"><summary>Numbers, files, how to cite<span class="for-ears"> “${kind.title}”</span></summary>
${numberTable(kind.table(counted.value), `Numbers: ${kind.title}, ${aboutWords(counted.question)}`)}
<div class="figure-take"><p>Take it along: <a href="${path('csv')}">CSV</a>, <a href="${path('json')}">JSON</a>, ${isDrawn && html`<a href="${path('svg')}">SVG</a>, `}or <a href="/figures/${name}/embed${query}">a page to put into a frame</a>.</p>
<p>Cite: ${citation(counted)}, <a href="${path('json')}">${path('json')}</a></p></div>
</details>`
}

/** "Offing, 25 November 2026, n = 132": the address follows. */
export const citation = ({ n, countedAt }: Counted<unknown>, siteName = 'Offing'): string =>
  `${siteName}, ${day(new Date(countedAt))}, n = ${count(n)}`

function foot(kind: FigureKind<unknown>, counted: Counted<unknown>): Html {
  const { question, open, window, sample, value } = counted
  return html`<p class="figure-foot"><span>${value !== undefined && `${restsOn(counted, kind)}. `}${span(window)}${sample && html`, with <a href="/about/sample">archived ones of the sample</a>`}.</span>
${open > 0 && html`<a href="${listingPath(question, kind.stating)}">See ${postings(open)} open now</a>`}
<a href="/how-we-count">How we count</a></p>`
}

type Resting = Pick<FigureKind<unknown>, 'resting' | 'noun'>

/** "125 of 349 roles state base pay" */
function restsOn({ n, of }: Counted<unknown>, { resting, noun }: Resting): string {
  const named = (many: number): string => (noun ? postings(many) : roles(many))
  return resting ? `${count(n)} of ${named(of)} ${resting}` : named(n)
}

const span = ({ from, to }: Counted<unknown>['window']): string => `${day(dayOf(from))} to ${day(dayOf(to))}`
