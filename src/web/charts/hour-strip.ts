import { html, type Html } from '../html.ts'
import { chart, percentOf, type ChartWords } from './chart.ts'

export type HourColumn = { offset: number; value: number }

const HEAD = 20
const HEIGHT = 96
const TICKS = HEAD + HEIGHT + 18
const REGIONS = TICKS + 14
const FOOT = 46
const TICK_EVERY = 3

/** Where people live whose clocks stand so, roughly, to find one's way: each name fits above its hours on the narrowest screen. */
const regions: readonly { from: number; to: number; lines: readonly string[] }[] = [
  { from: -10, to: -3, lines: ['Americas'] },
  { from: 0, to: 3, lines: ['Europe,', 'Africa'] },
  { from: 4, to: 9, lines: ['Asia'] },
  { from: 10, to: 13, lines: ['Oceania'] },
]

/** The clocks of the world from west to east, a column for each whole hour from UTC, with what lies below them. `all`: in order, without gaps. */
export function hourStrip(words: ChartWords, all: readonly HourColumn[], write: (value: number) => string): Html {
  const most = Math.max(...all.map(({ value }) => value), 0)
  const [first, last] = [all[0]!.offset, all.at(-1)!.offset]
  const width = 1 / all.length
  const left = (offset: number): number => (offset - first) * width
  const highest = all.find(({ value }) => value === most)!
  const base = HEAD + HEIGHT
  return chart(words, TICKS + FOOT, [
    all.map(({ offset, value }) => {
      const high = most > 0 ? Math.round((value / most) * HEIGHT) : 0
      return html`<rect class="chart-track" x="${percentOf(left(offset) + width * 0.06)}" y="${HEAD}" width="${percentOf(width * 0.88)}" height="${HEIGHT}"/>
<rect class="${offset === 0 ? 'chart-strong' : 'chart-bar'}" x="${percentOf(left(offset) + width * 0.06)}" y="${base - high}" width="${percentOf(width * 0.88)}" height="${high}"/>
${offset % TICK_EVERY === 0 && html`<text class="chart-tick${edge(offset, first, last)}" x="${percentOf(offset === first ? 0 : left(offset) + width / 2)}" y="${TICKS}">${offsetWords(offset)}</text>`}
`
    }),
    most > 0 &&
      html`<text class="chart-tick${edge(highest.offset, first, last)}" x="${percentOf(left(highest.offset) + width / 2)}" y="${HEAD - 6}">${write(most)}</text>`,
    regions.map(
      ({
        from,
        to,
        lines,
      }) => html`<line class="chart-base" x1="${percentOf(left(from) + width * 0.2)}" x2="${percentOf(left(to + 1) - width * 0.2)}" y1="${REGIONS - 5}" y2="${REGIONS - 5}"/>
<text class="chart-tick" y="${REGIONS + 11}">${lines.map((line, i) => html`<tspan x="${percentOf((left(from) + left(to + 1)) / 2)}"${i > 0 && html` dy="16"`}>${line}</tspan>`)}</text>
`,
    ),
  ])
}

const edge = (offset: number, first: number, last: number): string =>
  offset <= first ? ' at-start' : offset >= last ? ' at-end' : ''

const offsetWords = (offset: number): string => (offset === 0 ? 'UTC' : `${offset < 0 ? '−' : '+'}${Math.abs(offset)}`)
