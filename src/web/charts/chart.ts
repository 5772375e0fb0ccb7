import { html, type Child, type Html } from '../html.ts'

export type ChartWords = {
  /** What the chart shows, for those who cannot see it. */
  title: string
  /** The main thing to be seen in it, in words. */
  description?: string
}

/** So many characters fit beside the figure at the end of their line on the narrowest screen. */
const LONGEST_LINE = 28
/** The height of one more line of a label, in pixels. */
export const LINE = 19

/** A label on as many lines as it needs, broken between words: nothing of it is cut off. */
export function labelLines(label: string): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= LONGEST_LINE) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The label of a row whose first line stands at `y`, with how many it rests on softly after it. */
export const labelAt = (label: string, y: number, n?: string): Html =>
  html`<text class="chart-label" y="${y}">${labelLines(label).map((line, i) => html`<tspan x="0"${i > 0 && html` dy="${LINE}"`}>${line}</tspan>`)}${n && html` <tspan class="chart-n" dx="2">${n}</tspan>`}</text>`

/** Rows one below the other, each `height` and as much more as its label needs. */
export function stack<Row extends { label: string }>(rows: readonly Row[], from: number, height: (row: Row) => number) {
  let y = from
  const placed = rows.map((row) => {
    const top = y
    const more = (labelLines(row.label).length - 1) * LINE
    y += height(row) + more
    return { row, y: top, more }
  })
  return { placed, end: y }
}

/** A place along the width, in percent with two decimals. */
export const percentOf = (share: number): string => `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`

/**
 * A chart as wide as its place and `height` pixels high: everything in it is placed in percent across and in pixels down, so that
 * text keeps its size on every screen. Colours come from the stylesheet; nothing in it needs script.
 */
export function chart({ title, description }: ChartWords, height: number, marks: Child): Html {
  return html`<svg class="chart" width="100%" height="${height}" role="img">
<title>${title}</title>${description && html`<desc>${description}</desc>`}
${marks}
</svg>`
}
