import { html, raw, type Html } from '../../html.ts'
import { count } from '../../parts/count.ts'
import { facetBoxes, facetGroup, type FacetBox } from '../../parts/facet.ts'
import { yearlyWords } from '../../parts/money.ts'
import type { Filters } from './filters.ts'

const STEP = 20_000
/** Where the bars begin; the last one is open. */
export const paySteps: readonly number[] = Array.from({ length: 16 }, (_, i) => i * STEP)

export type PayGroup = {
  filters: Filters
  /** How many postings are in each step, the filters of pay aside. */
  counts: readonly number[]
  /** How many state no comparable pay, and how many do. */
  notStated: number
  /** The range that is in force, whoever asked for it. */
  from?: number
  to?: number
  said: FacetBox[]
}

/** Pay: how it is spread, and the range to ask for. */
export function payGroup({ filters, counts, notStated, from, to, said }: PayGroup): Html {
  const stated = counts.reduce((sum, count) => sum + count, 0)
  const { pay, payMax, payStated } = filters
  const chosen = said.length + [pay, payMax, payStated].filter((value) => value !== undefined).length
  const radio = (value: string, label: string, isChosen: boolean, count?: number): FacetBox => ({
    value,
    label,
    chosen: isChosen,
    ...(count !== undefined && { count }),
  })
  return facetGroup(
    { name: 'pay', title: 'Pay', chosen, open: true },
    html`${facetBoxes(said, { name: 'pay' })}${histogram(counts, from, to)}
<div class="pay-range">
${figure('pay', 'From', pay, from)}${figure('pay-max', 'To', payMax, to)}<span class="small quiet">US dollars a year</span>
</div>
<fieldset>
<legend class="for-ears">Whether pay is stated</legend>
${facetBoxes(
  [
    radio('', 'Either', payStated === undefined),
    radio('yes', 'Stated', payStated === true, stated),
    radio('no', pay === undefined ? 'Not stated' : 'Or not stated', payStated === false, notStated),
  ],
  { name: 'pay-stated', type: 'radio' },
)}
</fieldset>`,
  )
}

const figure = (name: string, words: string, value: number | undefined, inForce: number | undefined): Html =>
  html`<label><span class="small">${words}</span><input class="input" type="number" name="${name}" value="${value}" placeholder="${inForce === undefined ? 'any' : Math.round(inForce)}" min="0" max="10000000" step="any" inputmode="numeric"></label>`

const [WIDTH, HEIGHT, GAP] = [16, 48, 2]

/** Bars for eyes; what they say in words for ears. */
function histogram(counts: readonly number[], from = 0, to = Infinity): Html | undefined {
  const most = Math.max(...counts)
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return undefined
  const bars = counts.map((count, i) => {
    const height = count === 0 ? 0 : Math.max(1.5, (count / most) * HEIGHT)
    const step = paySteps[i]!
    const isIn = step + STEP > from && step <= to
    return `<rect${isIn ? '' : ' class="out"'} x="${i * WIDTH}" y="${(HEIGHT - height).toFixed(1)}" width="${WIDTH - GAP}" height="${height.toFixed(1)}"/>`
  })
  const labels = [0, 5, 10, 15]
  return html`<figure class="pay-chart">
<svg viewBox="0 0 ${WIDTH * counts.length} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${inWords(counts, total)}">${raw(bars.join(''))}</svg>
<p class="pay-scale" aria-hidden="true">${labels.map((i) => html`<span>${stepName(i)}</span>`)}</p>
</figure>`
}

const short = (value: number): string => (value === 0 ? '$0' : yearlyWords({ min: value, max: value }))
const stepName = (i: number): string => `${short(paySteps[i]!)}${i === paySteps.length - 1 ? '+' : ''}`

/** "Pay of 812 postings: half of them reach $140k; most are between $120k and $140k." */
function inWords(counts: readonly number[], total: number): string {
  let [sum, middle] = [0, 0]
  while (middle < counts.length - 1 && sum + counts[middle]! < total / 2) sum += counts[middle++]!
  const peak = counts.indexOf(Math.max(...counts))
  const end = paySteps[peak + 1]
  const peakWords =
    end === undefined ? `at ${short(paySteps[peak]!)} or more` : `from ${short(paySteps[peak]!)} to ${short(end)}`
  return `The upper end of the pay of ${count(total)} ${total === 1 ? 'posting' : 'postings'}: half of them reach ${short(paySteps[middle]!)}; the most frequent is ${peakWords}.`
}
