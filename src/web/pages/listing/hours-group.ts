import { offsetName, standardOffset, type Person } from '../../../domain/index.ts'
import type { Found } from '../../../search/index.ts'
import { html, raw, type Html } from '../../html.ts'
import { count } from '../../parts/count.ts'
import { facetBoxes, facetGroup, type FacetBox } from '../../parts/facet.ts'
import type { Filters, Overlap } from './filters.ts'

const DAY = { from: 9, to: 17 }
/** A city for each hour, as people know it; standard time. */
const cities: Record<number, string> = {
  [-10]: 'Honolulu', [-9]: 'Anchorage', [-8]: 'Los Angeles', [-7]: 'Denver', [-6]: 'Chicago', [-5]: 'New York', [-4]: 'Santiago',
  [-3]: 'São Paulo', 0: 'London, Lisbon', 1: 'Berlin, Lagos', 2: 'Athens, Cape Town', 3: 'Istanbul, Nairobi', 4: 'Dubai',
  5: 'Karachi', 7: 'Bangkok', 8: 'Singapore', 9: 'Tokyo', 10: 'Sydney', 12: 'Auckland',
} // prettier-ignore
const ZONES = Array.from({ length: 27 }, (_, i) => i - 12)

export type HoursGroup = {
  filters: Filters
  zones: Found['facets']['timeZone']
  person: Person
  said: FacetBox[]
  open?: boolean
}

/** Hours of the day: when the postings' people are at work on the visitor's clock, and how much of it to share. */
export function hoursGroup({ filters, zones, person, said, open = false }: HoursGroup): Html | undefined {
  const stated = zones.filter(({ value, count }) => value !== 'not-stated' && count > 0)
  const notStated = zones.find(({ value }) => value === 'not-stated')?.count ?? 0
  const boxes = filters.timeZone.map((value) => ({
    value,
    label: value === 'not-stated' ? 'Not stated' : value,
    chosen: true,
  }))
  const chosen = said.length + boxes.length + (filters.overlap ? 1 : 0)
  if (stated.length === 0 && chosen === 0) return undefined
  const own = person.timeZone === undefined ? undefined : standardOffset(person.timeZone)
  return facetGroup(
    { name: 'hours', title: 'Hours shared', chosen, open },
    html`${facetBoxes([...said, ...boxes], { name: 'zone' })}${strip(stated, own, person, filters.overlap)}
<div class="hours-pick">
<label><span class="small">Share at least</span><select class="select" name="overlap-hours">${[1, 2, 3, 4, 5, 6, 7, 8].map((hours) => option(hours, `${hours} ${hours === 1 ? 'hour' : 'hours'}`, hours === (filters.overlap?.hours ?? 4)))}</select></label>
<label><span class="small">of a day, 9:00 to 17:00, in</span><select class="select" name="overlap"><option value="">any time zone</option>${ZONES.map((zone) => option(zone, [offsetName(zone), cities[zone]].filter(Boolean).join(' '), zone === filters.overlap?.zone))}</select></label>
</div>
${!filters.timeZone.includes('not-stated') && html`<p class="small quiet">${count(notStated)} state no time zone; a choice here leaves them out.</p>`}`,
  )
}

const option = (value: number, words: string, isChosen: boolean): Html =>
  html`<option value="${value}"${isChosen && raw(' selected')}>${words}</option>`

const [CELL, HEIGHT] = [10, 34]
const mod24 = (hours: number): number => ((hours % 24) + 24) % 24
const isWithin = (hour: number, from: number, to: number): boolean =>
  mod24(hour - from) < (to > from ? to - from : to - from + 24)

/** A bar an hour: how many of those that state a time zone are at work then. The visitor's own hours are underlined. */
function strip(zones: Found['facets']['timeZone'], own: number | undefined, person: Person, overlap?: Overlap): Html {
  const clock = own ?? 0
  const at = Array.from({ length: 24 }, (_, hour) =>
    zones.reduce(
      (sum, { value, count }) => sum + (isWithin(hour - clock + Number(value.slice(3)), DAY.from, DAY.to) ? count : 0),
      0,
    ),
  )
  const most = Math.max(1, ...at)
  const mine = person.hours ?? DAY
  const theirs = overlap && { from: DAY.from + clock - overlap.zone, to: DAY.to + clock - overlap.zone }
  const bars = at.map((count, hour) => {
    const height = Math.max(1, (count / most) * HEIGHT)
    const isIn = theirs ? isWithin(hour, theirs.from, theirs.to) : true
    return `<rect${isIn ? '' : ' class="out"'} x="${hour * CELL}" y="${(HEIGHT - height).toFixed(1)}" width="${CELL - 1}" height="${height.toFixed(1)}"/>`
  })
  const under = Array.from({ length: 24 }, (_, hour) =>
    isWithin(hour, mine.from, mine.to)
      ? `<rect class="mine" x="${hour * CELL}" y="${HEIGHT + 2}" width="${CELL}" height="3"/>`
      : '',
  )
  return html`<figure class="hours-chart">
<svg viewBox="0 0 ${24 * CELL} ${HEIGHT + 6}" preserveAspectRatio="none" role="img" aria-label="${stripWords(at, own, mine)}">${raw(bars.join('') + under.join(''))}</svg>
<p class="pay-scale" aria-hidden="true"><span>0:00</span><span>6:00</span><span>12:00</span><span>18:00</span><span>24:00</span></p>
<figcaption class="small quiet">When they are at work, on ${own === undefined ? 'the clock of UTC' : 'your clock'}. The line: ${person.hours ? 'your hours' : 'nine to five'}.</figcaption>
</figure>`
}

function stripWords(at: readonly number[], own: number | undefined, mine: { from: number; to: number }): string {
  const most = Math.max(...at)
  const busy = at.flatMap((count, hour) => (count >= most * 0.8 ? [hour] : []))
  const shared = at.reduce((sum, count, hour) => sum + (isWithin(hour, mine.from, mine.to) ? count : 0), 0)
  const all = at.reduce((sum, count) => sum + count, 0)
  const part = all === 0 ? 0 : Math.round((shared / all) * 100)
  return `On ${own === undefined ? 'the clock of UTC' : 'your clock'} most are at work from ${busy[0] ?? 0}:00 to ${(busy.at(-1) ?? 0) + 1}:00; ${part}% of their hours lie between ${mine.from}:00 and ${mine.to}:00.`
}
