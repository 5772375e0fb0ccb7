import map from '../../../data/world-map.json' with { type: 'json' }
import { html, type Html } from '../html.ts'
import type { ChartWords } from './chart.ts'

const outlines = Object.entries(map.countries)
const CLASSES = 5

/**
 * The world, each country in one of five strengths by its value beside the greatest; one without a value is left pale. Small countries
 * cannot be seen on it: the table beside it has them all. `values` by ISO 3166-1 alpha-2.
 */
export function worldMap({ title, description }: ChartWords, values: ReadonlyMap<string, number>): Html {
  const most = Math.max(0, ...values.values())
  const strength = (value: number): number => Math.max(1, Math.ceil(Math.sqrt(value / most) * CLASSES))
  const groups = Map.groupBy(outlines, ([code]) => (values.get(code) ? strength(values.get(code)!) : 0))
  return html`<svg class="chart chart-map" viewBox="0 0 ${map.width} ${map.height}" role="img" aria-label="${title}${description && `. ${description}`}">
${[...groups].map(
  ([level, countries]) => html`<path class="map-${level}" d="${countries.map(([, outline]) => outline).join('')}"/>
`,
)}</svg>`
}
