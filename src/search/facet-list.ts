import type { Counter } from './counter.ts'
import type { FacetValue } from './query.ts'
import type { Values } from './value-table.ts'

const MOST_VALUES = 100
const MOST_EVER = 5_000
const MOST_CHOSEN = 100
/** Counts from here on are not told apart when looking for the last one. */
const LARGE = 1_000
const having = new Uint32Array(LARGE + 1)
/** Counts are below this, and numbers of values below `NAMES`: both together are one whole number. */
const MOST_COUNT = 2 ** 30
const NAMES = 2 ** 22

/**
 * The values of a facet with their counts, most frequent first, then by name: the first `most` that occur, and every
 * chosen one, also where it is unknown or would find nothing.
 */
export function facetList(
  table: Values,
  counted: Counter,
  chosen: readonly string[],
  most = MOST_VALUES,
): FacetValue[] {
  const wanted = chosen.length > 0 ? new Set(chosen.slice(0, MOST_CHOSEN)) : undefined
  const list: FacetValue[] = []
  const byName = table.order.all()
  for (const key of mostFrequent(table, counted, Math.min(most, MOST_EVER))) {
    const code = byName[key % NAMES]!
    const value = table.values[code]!
    const count = MOST_COUNT - Math.floor(key / NAMES)
    list.push({ value, label: table.labels[code]!, count, chosen: wanted?.has(value) === true })
  }
  if (!wanted) return list
  const shown = new Set(list.map(({ value }) => value))
  for (const value of wanted) {
    if (shown.has(value)) continue
    const code = table.codeOf(value)
    const label = code === undefined ? table.labelOf(value) : table.labels[code]!
    list.push({ value, label, count: code === undefined ? 0 : counted.counts[code]!, chosen: true })
  }
  return list
}

let [keys, equals] = [new Float64Array(256), new Uint32Array(256)]

/** The first `most` values as numbers that rise in their order: how far the count is below `MOST_COUNT`, and the place of the name. */
function mostFrequent({ order }: Values, { counts, met, length }: Counter, most: number): Float64Array {
  const ranks = order.ranks()
  if (keys.length < length) [keys, equals] = [new Float64Array(length * 2), new Uint32Array(length * 2)]
  const { least, places } = length > most ? lastOf(counts, met, length, most) : EVERY
  let [taken, equal] = [0, 0]
  for (let i = 0; i < length; i++) {
    const rank = ranks[met[i]!]!
    const count = counts[met[i]!]!
    if (count > least) keys[taken++] = (MOST_COUNT - count) * NAMES + rank
    else if (count === least) equals[equal++] = rank
  }
  // from `least` = LARGE on all that are as frequent were taken
  for (const rank of lowest(equals.subarray(0, equal), least === LARGE ? equal : places, ranks.length))
    keys[taken++] = (MOST_COUNT - least) * NAMES + rank
  return keys.subarray(0, taken).sort().subarray(0, most)
}

const EVERY = { least: 0, places: 0 }

/**
 * The count of the last value that is listed, or a smaller one when those counts are all large; at least 1. `places`: how many
 * of that count are listed.
 */
function lastOf(
  counts: Uint32Array,
  met: Uint32Array,
  length: number,
  most: number,
): { least: number; places: number } {
  having.fill(0)
  for (let i = 0; i < length; i++) having[Math.min(counts[met[i]!]!, LARGE)]!++
  let [least, above] = [LARGE, 0]
  while (above + having[least]! < most && least > 1) above += having[least--]!
  return { least, places: most - above }
}

/** Parts of all ranks that are told apart when looking for the lowest ones. */
const PARTS = 1_000

/** At least the `most` lowest of some ranks below `size`, in no order, and not many more. */
function lowest(ranks: Uint32Array, most: number, size: number): Uint32Array {
  if (ranks.length <= most) return ranks
  const partOf = (rank: number): number => Math.floor((rank * PARTS) / size)
  having.fill(0)
  for (let i = 0; i < ranks.length; i++) having[partOf(ranks[i]!)]!++
  let [part, within] = [0, having[0]!]
  while (within < most) within += having[++part]!
  return ranks.filter((rank) => partOf(rank) <= part)
}
