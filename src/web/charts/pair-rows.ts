import { html, type Html } from '../html.ts'
import { chart, labelAt, percentOf, stack, type ChartWords } from './chart.ts'

/** Two values of a row from 0 to 1; the first is a ring, the second a disc, so that colour alone tells nothing. */
export type PairRow = { label: string; figure: string; first: number; second: number }

const ROW = 44
const FOOT = 20

/** Two values a row and the way between them, on an axis from 0 to `most`. */
export function pairRows(words: ChartWords, rows: readonly PairRow[]): Html {
  const most = Math.max(0.05, ...rows.flatMap(({ first, second }) => [first, second]))
  // dots keep their radius from the edge
  const at = (share: number): string => percentOf(0.02 + (share / most) * 0.96)
  const { placed, end } = stack(rows, 0, () => ROW)
  return chart(words, end + FOOT, [
    placed.map(({ row: { label, figure, first, second }, y, more }) => {
      const middle = y + 30 + more
      return html`${labelAt(label, y + 16)}
<text class="chart-figure" x="100%" y="${y + 16}">${figure}</text>
<line class="chart-grid" x1="0" x2="100%" y1="${middle}" y2="${middle}"/>
<line class="chart-way" x1="${at(first)}" x2="${at(second)}" y1="${middle}" y2="${middle}"/>
<circle class="chart-ring" cx="${at(first)}" cy="${middle}" r="5.5"/>
<circle class="chart-disc" cx="${at(second)}" cy="${middle}" r="5.5"/>
`
    }),
    html`<text class="chart-tick at-start" x="0" y="${end + 14}">0%</text>
<text class="chart-tick at-end" x="100%" y="${end + 14}">${Math.round(most * 100)}%</text>`,
  ])
}
