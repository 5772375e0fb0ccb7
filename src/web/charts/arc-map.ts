import { html, raw, type Html } from '../html.ts'
import type { ChartWords } from './chart.ts'

/** A row of the map: the name of a group, or something that ways lead to and from. */
export type ArcRow = { group: string } | { id: string; label: string; href?: string; kind?: 'chosen' | 'near' }
/** A way between two rows. The strong ones start at what was chosen. */
export type Arc = { from: string; to: string; strong?: boolean }

const WIDTH = 376
const ROW = 26
const GROUP = 36
/** Where the arcs start: the longest name ends before it. */
const STEM = 228
const WIDEST = WIDTH - STEM - 12

/**
 * A map of ways between things that stand in one column under the names of their groups: each way is an arc at their side, so that no
 * name is ever crossed and all of it can be read on a narrow screen. The farther apart two rows are, the wider their arc.
 */
export function arcMap({ title, description }: ChartWords, rows: readonly ArcRow[], arcs: readonly Arc[]): Html {
  const placed = place(rows)
  const middles = new Map(placed.flatMap(({ row, y }) => ('id' in row ? [[row.id, y] as const] : [])))
  const height = placed.at(-1)!.y + ROW
  const longest = Math.max(
    1,
    ...arcs.map(({ from, to }) => Math.abs((middles.get(from) ?? 0) - (middles.get(to) ?? 0))),
  )
  const drawn = arcs.filter(({ from, to }) => middles.has(from) && middles.has(to))
  return html`<svg class="chart arc-map" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${title}">
<title>${title}</title>${description && html`<desc>${description}</desc>`}
${[false, true].map((isStrong) =>
  drawn
    .filter(({ strong = false }) => strong === isStrong)
    .map(({ from, to }) => arc(middles.get(from)!, middles.get(to)!, longest, isStrong)),
)}
${placed.map(({ row, y }) => ('id' in row ? name(row, y) : html`<text class="arc-group" x="0" y="${y + 5}">${row.group}</text>`))}
</svg>`
}

function place(rows: readonly ArcRow[]): { row: ArcRow; y: number }[] {
  let y = -GROUP / 2
  return rows.map((row) => ({ row, y: (y += 'id' in row ? ROW : GROUP) }))
}

/** Half an ellipse, its width by the root of the distance: near neighbours are still told apart. */
function arc(from: number, to: number, longest: number, isStrong: boolean): Html {
  const [top, bottom] = [Math.min(from, to), Math.max(from, to)]
  const high = (bottom - top) / 2
  const wide = Math.round(WIDEST * Math.sqrt((bottom - top) / longest))
  return html`<path class="${isStrong ? 'arc arc-strong' : 'arc'}" d="M${STEM} ${top}A${wide} ${high} 0 0 1 ${STEM} ${bottom}"/>
`
}

function name({ label, href, kind }: Exclude<ArcRow, { group: string }>, y: number): Html {
  const words = html`<text x="0" y="${y + 5}">${label}</text>`
  return html`<g class="arc-row${kind && ` arc-${kind}`}">${href ? html`<a href="${href}">${raw(`<rect x="-2" y="${y - 12}" width="${STEM - 8}" height="24" fill="none" pointer-events="all"/>`)}${words}</a>` : words}<circle cx="${STEM}" cy="${y}" r="${kind === 'chosen' ? 5 : 3.5}"/></g>
`
}
