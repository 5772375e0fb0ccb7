import type { FacetValue } from './query.ts'
import type { ValueTable } from './value-table.ts'

const MOST_VALUES = 100
const MOST_CHOSEN = 100
/** Counts from here on are not told apart when looking for the hundredth. */
const LARGE = 1_000

/**
 * The values of a facet with their counts, most frequent first, then by name: the first hundred that occur, and every
 * chosen one, also where it is unknown or would find nothing.
 */
export function facetList(table: ValueTable, counts: Uint32Array, chosen: readonly string[]): FacetValue[] {
  const wanted = new Set(chosen.slice(0, MOST_CHOSEN))
  const codes = mostFrequent(table, counts)
  const shown = new Set(codes.map((code) => table.values[code]!))
  const list = codes.map((code) => ({
    value: table.values[code]!,
    label: table.labels[code]!,
    count: counts[code]!,
    chosen: wanted.has(table.values[code]!),
  }))
  for (const value of wanted) {
    if (shown.has(value)) continue
    const code = table.codeOf(value)
    const label = code === undefined ? table.labelOf(value) : table.labels[code]!
    list.push({ value, label, count: code === undefined ? 0 : counts[code]!, chosen: true })
  }
  return list
}

/** Only the values as frequent as the hundredth one are put in order by name: a facet of thousands costs two passes. */
function mostFrequent({ labels, values }: ValueTable, counts: Uint32Array): number[] {
  const least = hundredth(counts)
  const before = (a: number, b: number) =>
    counts[b]! - counts[a]! || compare(labels[a]!, labels[b]!) || compare(values[a]!, values[b]!)
  const above: number[] = []
  const equal: number[] = []
  for (let code = 0; code < counts.length; code++) {
    if (counts[code]! > least) above.push(code)
    else if (counts[code] === least) equal.push(code)
  }
  return [...above.sort(before), ...first(equal, MOST_VALUES - above.length, before)].slice(0, MOST_VALUES)
}

/** The count of the hundredth most frequent value, or a smaller one when those counts are all large; at least 1. */
function hundredth(counts: Uint32Array): number {
  const having = new Uint32Array(LARGE + 1)
  for (let code = 0; code < counts.length; code++) having[Math.min(counts[code]!, LARGE)]!++
  let [least, sum] = [LARGE, having[LARGE]!]
  while (sum < MOST_VALUES && least > 1) sum += having[--least]!
  return least
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The first `most` in that order, without sorting the rest. */
function first(codes: number[], most: number, before: (a: number, b: number) => number): number[] {
  if (most <= 0) return []
  if (codes.length <= most * 2) return codes.sort(before).slice(0, most)
  const kept = codes.slice(0, most).sort(before)
  for (let i = most; i < codes.length; i++) {
    const code = codes[i]!
    if (before(code, kept[most - 1]!) > 0) continue
    let at = most - 1
    while (at > 0 && before(code, kept[at - 1]!) < 0) {
      kept[at] = kept[at - 1]!
      at--
    }
    kept[at] = code
  }
  return kept
}
