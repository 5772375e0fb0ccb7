import { scaleLinear } from 'd3-scale'
import { html, type Html } from '../html.ts'
import { chart, percentOf, shortLabel, type ChartWords } from './chart.ts'

export type BandRow = {
  label: string
  figure: string
  /** From, middle and to in the unit of the axis; absent where too few are known. */
  band?: { low: number; middle: number; high: number }
}

const ROW = 46
const AXIS = 26

/** A range a row on one axis, its middle marked. `tick` writes a value of the axis. */
export function bandRows(words: ChartWords, rows: readonly BandRow[], tick: (value: number) => string): Html {
  const ends = rows.flatMap(({ band }) => (band ? [band.low, band.high] : []))
  const scale = scaleLinear()
    .domain([Math.min(...ends) * 0.9, Math.max(...ends) * 1.05])
    .nice(4)
  const [from, to] = scale.domain() as [number, number]
  const at = (value: number): number => (value - from) / (to - from)
  const height = rows.length * ROW
  const ticks = scale.ticks(4)
  return chart(words, height + AXIS, [
    ticks.map(
      (value) =>
        html`<line class="chart-grid" x1="${percentOf(at(value))}" x2="${percentOf(at(value))}" y1="0" y2="${height + 4}"/>`,
    ),
    rows.map((row, i) => line(row, i * ROW, at)),
    ticks.map(
      (value) =>
        html`<text class="chart-tick${at(value) < 0.03 ? ' at-start' : at(value) > 0.97 ? ' at-end' : ''}" x="${percentOf(at(value))}" y="${height + 20}">${tick(value)}</text>`,
    ),
  ])
}

function line({ label, figure, band }: BandRow, y: number, at: (value: number) => number): Html {
  return html`<text class="chart-label" x="0" y="${y + 16}">${shortLabel(label)}</text>
<text class="chart-figure" x="100%" y="${y + 16}">${figure}</text>
<rect class="chart-track" x="0" y="${y + 26}" width="100%" height="9" rx="1"/>
${
  band &&
  html`<rect class="chart-bar" x="${percentOf(at(band.low))}" y="${y + 26}" width="${percentOf(at(band.high) - at(band.low))}" height="9" rx="1"/>
<rect class="chart-middle" x="${percentOf(at(band.middle))}" y="${y + 22}" width="3" height="17" rx="1"/>`
}
`
}
