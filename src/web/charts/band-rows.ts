import { scaleLinear } from 'd3-scale'
import { html, type Html } from '../html.ts'
import { chart, percentOf, shortLabel, type ChartWords } from './chart.ts'

export type BandRow = {
  label: string
  /** How many it rests on, written softly after the label. */
  n?: string
  /** Stands above the row, where it starts a group. */
  group?: string
  /** From, middle and to in the unit of the axis. */
  band: { low: number; middle: number; high: number }
}

const ROW = 42
const GROUP = 30
const HEAD = 22
const AXIS = 26
/** Where the three figures of a row end, of the width; the outer two are left out where there is no room (charts.css). */
const FIGURES = [0.68, 0.84, 1] as const

/** A range a row on one axis, its middle marked, with its three figures in columns. `write` writes a value. */
export function bandRows(words: ChartWords, rows: readonly BandRow[], write: (value: number) => string): Html {
  const ends = rows.flatMap(({ band }) => [band.low, band.high])
  const spread = Math.max(...ends) - Math.min(...ends) || Math.max(...ends) * 0.2
  const scale = scaleLinear()
    .domain([Math.max(0, Math.min(...ends) - spread * 0.12), Math.max(...ends) + spread * 0.06])
    .nice(8)
  const [from, to] = scale.domain() as [number, number]
  const at = (value: number): number => (value - from) / (to - from)
  const placed = place(rows)
  const foot = placed.at(-1)!.y + ROW
  return chart(words, foot + AXIS, [
    FIGURES.map(
      (x, i) =>
        html`<text class="chart-tick at-end${i !== 1 && ' chart-outer'}${i === 1 && ' chart-inner'}" x="${percentOf(x)}" y="12">${['lower quarter', 'middle', 'upper'][i]}</text>`,
    ),
    scale.ticks(4).map((value) => axisMark(at(value), write(value), foot)),
    placed.map(({ row, y }) => line(row, y, at, write)),
  ])
}

function place(rows: readonly BandRow[]): { row: BandRow; y: number }[] {
  let y = HEAD
  return rows.map((row) => {
    if (row.group !== undefined) y += GROUP
    const placed = { row, y }
    y += ROW
    return placed
  })
}

const axisMark = (at: number, words: string, foot: number): Html =>
  html`<line class="chart-grid" x1="${percentOf(at)}" x2="${percentOf(at)}" y1="${HEAD}" y2="${foot + 4}"/>
<text class="chart-tick${at < 0.03 ? ' at-start' : at > 0.97 ? ' at-end' : ''}" x="${percentOf(at)}" y="${foot + 20}">${words}</text>
`

function line(
  { label, n, group, band }: BandRow,
  y: number,
  at: (value: number) => number,
  write: (value: number) => string,
): Html {
  const { low, middle, high } = band
  return html`${group !== undefined && html`<text class="chart-group" x="0" y="${y - 4}">${group}</text>`}<text class="chart-label" x="0" y="${y + 16}">${shortLabel(label)}${n && html`<tspan class="chart-n" dx="6">${n}</tspan>`}</text>
${[low, middle, high].map((value, i) => html`<text class="chart-figure${i !== 1 && ' chart-outer'}${i === 1 && ' chart-inner'}" x="${percentOf(FIGURES[i]!)}" y="${y + 16}">${write(value)}</text>`)}
<rect class="chart-track" x="0" y="${y + 25}" width="100%" height="8" rx="1"/>
<rect class="chart-bar" x="${percentOf(at(low))}" y="${y + 25}" width="${percentOf(at(high) - at(low))}" height="8" rx="1"/>
<line class="chart-middle" x1="${percentOf(at(middle))}" x2="${percentOf(at(middle))}" y1="${y + 22}" y2="${y + 36}"/>
`
}
