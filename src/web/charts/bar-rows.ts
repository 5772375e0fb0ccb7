import { html, type Html } from '../html.ts'
import { chart, labelAt, percentOf, stack, type ChartWords } from './chart.ts'

export type BarRow = {
  label: string
  /** What stands at the end of the line: "34%". */
  figure: string
  /** Length of the bar, 0 to 1 of the width. */
  share: number
  /** The part of it that is drawn stronger, 0 to 1 of the width. */
  strong?: number
  /** A row that stands for what is not known. */
  blank?: boolean
}

const ROW = 40

/** A bar a row, the words above it. */
export function barRows(words: ChartWords, rows: readonly BarRow[]): Html {
  const { placed, end } = stack(rows, 0, () => ROW)
  return chart(
    words,
    end,
    placed.map(({ row: { label, figure, share, strong, blank }, y, more }) => {
      const bar = y + 23 + more
      return html`${labelAt(label, y + 16)}
<text class="chart-figure" x="100%" y="${y + 16}">${figure}</text>
<rect class="chart-track" x="0" y="${bar}" width="100%" height="8" rx="1"/>
<rect class="${blank ? 'chart-blank' : 'chart-bar'}" x="0" y="${bar}" width="${percentOf(share)}" height="8" rx="1"/>
${strong !== undefined && strong > 0 && html`<rect class="chart-strong" x="0" y="${bar}" width="${percentOf(strong)}" height="8" rx="1"/>`}
`
    }),
  )
}
