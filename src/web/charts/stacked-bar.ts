import { html, type Html } from '../html.ts'
import { chart, percentOf, type ChartWords } from './chart.ts'

export type Part = { label: string; figure: string; share: number; kind: 'strong' | 'bar' | 'blank' }

const LINE = 26

/** One bar made of parts that are the whole, and a line of words for each part below it, marked like its part. */
export function stackedBar(words: ChartWords, parts: readonly Part[]): Html {
  let from = 0
  const placed = parts.map((part) => {
    const x = from
    from += part.share
    return { ...part, x }
  })
  return chart(words, 34 + parts.length * LINE, [
    placed.map(
      ({ x, share, kind }) =>
        html`<rect class="chart-${kind}" x="${percentOf(x)}" y="4" width="${percentOf(Math.max(0, share - 0.004))}" height="18" rx="1"/>`,
    ),
    placed.map(
      (
        { label, figure, kind },
        i,
      ) => html`<rect class="chart-${kind}" x="0" y="${36 + i * LINE}" width="12" height="12" rx="1"/>
<text class="chart-label" x="22" y="${47 + i * LINE}">${label}</text>
<text class="chart-figure" x="100%" y="${47 + i * LINE}">${figure}</text>
`,
    ),
  ])
}
