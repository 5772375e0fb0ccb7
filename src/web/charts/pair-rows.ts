import { html, type Html } from '../html.ts'
import { chart, percentOf, shortLabel, type ChartWords } from './chart.ts'

/** Two values of a row from 0 to 1; the first is a ring, the second a disc, so that colour alone tells nothing. */
export type PairRow = { label: string; figure: string; first: number; second: number }

const ROW = 44
const FOOT = 20

/** Two values a row and the way between them, on an axis from 0 to `most`. */
export function pairRows(words: ChartWords, rows: readonly PairRow[]): Html {
  const most = Math.max(0.05, ...rows.flatMap(({ first, second }) => [first, second]))
  // dots keep their radius from the edge
  const at = (share: number): string => percentOf(0.02 + (share / most) * 0.96)
  return chart(words, rows.length * ROW + FOOT, [
    rows.map(({ label, figure, first, second }, i) => {
      const y = i * ROW
      return html`<text class="chart-label" x="0" y="${y + 16}">${shortLabel(label)}</text>
<text class="chart-figure" x="100%" y="${y + 16}">${figure}</text>
<line class="chart-grid" x1="0" x2="100%" y1="${y + 30}" y2="${y + 30}"/>
<line class="chart-way" x1="${at(first)}" x2="${at(second)}" y1="${y + 30}" y2="${y + 30}"/>
<circle class="chart-ring" cx="${at(first)}" cy="${y + 30}" r="5.5"/>
<circle class="chart-disc" cx="${at(second)}" cy="${y + 30}" r="5.5"/>
`
    }),
    html`<text class="chart-tick at-start" x="0" y="${rows.length * ROW + 14}">0%</text>
<text class="chart-tick at-end" x="100%" y="${rows.length * ROW + 14}">${Math.round(most * 100)}%</text>`,
  ])
}
