import type { FacetValue } from './query.ts'
import type { Values } from './value-table.ts'

const MOST_VALUES = 100
const MOST_EVER = 5_000
const MOST_CHOSEN = 100
/** Counts from here on are not told apart when looking for the last one. */
const LARGE = 1_000
const having = new Uint32Array(LARGE + 1)

/**
 * The values of a facet with their counts, most frequent first, then by name: the first `most` that occur, and every
 * chosen one, also where it is unknown or would find nothing.
 */
export function facetList(
  table: Values,
  counts: Uint32Array,
  chosen: readonly string[],
  most = MOST_VALUES,
): FacetValue[] {
  const wanted = new Set(chosen.slice(0, MOST_CHOSEN))
  const codes = mostFrequent(table, counts, Math.min(most, MOST_EVER))
  const list = codes.map((code) => ({
    value: table.values[code]!,
    label: table.labels[code]!,
    count: counts[code]!,
    chosen: wanted.has(table.values[code]!),
  }))
  if (wanted.size === 0) return list
  const shown = new Set(codes.map((code) => table.values[code]!))
  for (const value of wanted) {
    if (shown.has(value)) continue
    const code = table.codeOf(value)
    const label = code === undefined ? table.labelOf(value) : table.labels[code]!
    list.push({ value, label, count: code === undefined ? 0 : counts[code]!, chosen: true })
  }
  return list
}

/** One pass over all values; only of those that just do not all find room the names decide. */
function mostFrequent({ order }: Values, counts: Uint32Array, most: number): number[] {
  const { least, places } = lastOf(counts, most)
  const codes: number[] = []
  const equal: number[] = []
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code]!
    if (count > least) codes.push(code)
    else if (count === least) equal.push(code)
  }
  const ranks = order.ranks()
  const byName = (a: number, b: number): number => ranks[a]! - ranks[b]!
  equal.sort(byName)
  // from `least` = LARGE on all that are as frequent were taken
  codes.push(...(least === LARGE ? equal : equal.slice(0, places)))
  return codes.sort((a, b) => counts[b]! - counts[a]! || byName(a, b)).slice(0, most)
}

/**
 * The count of the last value that is listed, or a smaller one when those counts are all large; at least 1. `places`: how many
 * of that count are listed.
 */
function lastOf(counts: Uint32Array, most: number): { least: number; places: number } {
  having.fill(0)
  for (let code = 0; code < counts.length; code++) having[Math.min(counts[code]!, LARGE)]!++
  let [least, above] = [LARGE, 0]
  while (above + having[least]! < most && least > 1) above += having[least--]!
  return { least, places: most - above }
}
