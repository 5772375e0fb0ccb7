import { html, type Html } from '../html.ts'
import { chart, percentOf, type ChartWords } from './chart.ts'

export type Column = { label: string; value: number; strong?: boolean }

const HEIGHT = 120
const FOOT = 24
const HEAD = 20
/** So many characters of labels stand side by side on the narrowest screen. */
const LABELS_FIT = 42

/** A column each, as high as its value; the first, the last and every `labelEvery`th are named. The highest carries its value. */
export function columns(
  words: ChartWords,
  all: readonly Column[],
  write: (value: number) => string,
  labelEvery = 1_000,
): Html {
  const most = Math.max(...all.map(({ value }) => value), 0)
  const width = 1 / all.length
  const every = Math.max(
    labelEvery,
    Math.ceil((all.length * (Math.max(...all.map(({ label }) => label.length)) + 3)) / LABELS_FIT),
  )
  const highest = all.findIndex(({ value }) => value === most)
  return chart(words, HEAD + HEIGHT + FOOT, [
    html`<line class="chart-base" x1="0" x2="100%" y1="${HEAD + HEIGHT + 0.5}" y2="${HEAD + HEIGHT + 0.5}"/>`,
    all.map(({ label, value, strong }, i) => {
      const high = most > 0 ? Math.round((value / most) * HEIGHT) : 0
      const named = i % every === 0 && (i === 0 || all.length - 1 - i >= every / 2 || i === all.length - 1)
      const place = i === 0 ? ' at-start' : i === all.length - 1 ? ' at-end' : ''
      const x = i === 0 ? 0 : i === all.length - 1 ? 1 : (i + 0.5) * width
      return html`<rect class="${strong === false ? 'chart-soft' : 'chart-bar'}" x="${percentOf(i * width + width * 0.12)}" y="${HEAD + HEIGHT - high}" width="${percentOf(width * 0.76)}" height="${high}"/>
${named && html`<text class="chart-tick${place}" x="${percentOf(x)}" y="${HEAD + HEIGHT + 18}">${label}</text>`}
${i === highest && most > 0 && html`<text class="chart-tick${(i + 0.5) * width < 0.06 ? ' at-start' : (i + 0.5) * width > 0.94 ? ' at-end' : ''}" x="${percentOf((i + 0.5) * width)}" y="${HEAD + HEIGHT - high - 6}">${write(value)}</text>`}
`
    }),
  ])
}
