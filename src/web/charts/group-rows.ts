import { html, type Html } from '../html.ts'
import { chart, labelAt, percentOf, stack, type ChartWords } from './chart.ts'

/** `values` in the order of the series, from 0 to 1, each with its figure; a value that is not known has none. */
export type GroupRow = { label: string; values: readonly { share: number; figure: string }[] }

const BAR = 16
const HEAD = 22
const GAP = 12
const LEGEND = 24
/** The figures stand at the end of the bars. */
const LONGEST = 0.84
const MARKS = ['chart-strong', 'chart-bar', 'chart-soft'] as const

/** The same measure for two or three things side by side: a group of bars a row, told apart by their order and their strength. */
export function groupRows(words: ChartWords, series: readonly string[], rows: readonly GroupRow[]): Html {
  const most = Math.max(0.01, ...rows.flatMap(({ values }) => values.map(({ share }) => share)))
  const row = HEAD + series.length * BAR + GAP
  const legend = series.length * LEGEND + 8
  const { placed, end } = stack(rows, legend, () => row)
  return chart(words, end, [
    series.map(
      (name, i) => html`<rect class="${MARKS[i]}" x="0" y="${i * LEGEND + 3}" width="12" height="12" rx="1"/>
<text class="chart-label" x="20" y="${i * LEGEND + 14}">${name}</text>
`,
    ),
    placed.map(
      ({ row: { label, values }, y, more }) => html`${labelAt(label, y + 15)}
${values.map(({ share, figure }, at) => bar((share / most) * LONGEST, figure, MARKS[at]!, y + HEAD + more + at * BAR))}`,
    ),
  ])
}

const bar = (length: number, figure: string, mark: string, y: number): Html =>
  html`<rect class="chart-track" x="0" y="${y}" width="${percentOf(LONGEST)}" height="11" rx="1"/>
<rect class="${mark}" x="0" y="${y}" width="${percentOf(length)}" height="11" rx="1"/>
<text class="chart-figure chart-small" x="100%" y="${y + 10}">${figure}</text>
`
