import { html, type Child, type Html } from '../html.ts'

export type ChartWords = {
  /** What the chart shows, for those who cannot see it. */
  title: string
  /** The main thing to be seen in it, in words. */
  description?: string
}

/** Longer labels would run into the figure at the end of their line; the whole one stands in the table. */
const LONGEST_LABEL = 30
export const shortLabel = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : label

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
