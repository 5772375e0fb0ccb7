import { scaleLinear } from 'd3-scale'
import { html, type Html } from '../html.ts'
import { chart, labelAt, percentOf, stack, type ChartWords } from './chart.ts'

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
  const { placed, end: foot } = stack(rows, HEAD, ({ group }) => (group === undefined ? ROW : ROW + GROUP))
  return chart(words, foot + AXIS, [
    FIGURES.map(
      (x, i) =>
        html`<text class="chart-tick at-end${i !== 1 && ' chart-outer'}${i === 1 && ' chart-inner'}" x="${percentOf(x)}" y="12">${['lower quarter', 'middle', 'upper'][i]}</text>`,
    ),
    ticksOf(scale.ticks(3)).map((value) => axisMark(at(value), write(value), foot)),
    placed.map(({ row, y, more }) => line(row, row.group === undefined ? y : y + GROUP, more, { at, write })),
  ])
}

/** At most five, so that their words do not meet on the narrowest screen. */
const ticksOf = (all: readonly number[]): number[] => all.filter((_, i) => all.length <= 5 || i % 2 === 0)

const axisMark = (at: number, words: string, foot: number): Html =>
  html`<line class="chart-grid" x1="${percentOf(at)}" x2="${percentOf(at)}" y1="${HEAD}" y2="${foot + 4}"/>
<text class="chart-tick${at < 0.03 ? ' at-start' : at > 0.97 ? ' at-end' : ''}" x="${percentOf(at)}" y="${foot + 20}">${words}</text>
`

type Axis = { at: (value: number) => number; write: (value: number) => string }

function line({ label, n, group, band }: BandRow, y: number, more: number, { at, write }: Axis): Html {
  const { low, middle, high } = band
  const bar = y + 25 + more
  return html`${group !== undefined && html`<text class="chart-group" x="0" y="${y - 4}">${group}</text>`}${labelAt(label, y + 16, n)}
${[low, middle, high].map((value, i) => html`<text class="chart-figure ${i === 1 ? 'chart-inner' : 'chart-outer'}" x="${percentOf(FIGURES[i]!)}" y="${y + 16}">${write(value)}</text>`)}
<rect class="chart-track" x="0" y="${bar}" width="100%" height="8" rx="1"/>
<rect class="chart-bar" x="${percentOf(at(low))}" y="${bar}" width="${percentOf(at(high) - at(low))}" height="8" rx="1"/>
<line class="chart-middle" x1="${percentOf(at(middle))}" x2="${percentOf(at(middle))}" y1="${bar - 3}" y2="${bar + 11}"/>
`
}
