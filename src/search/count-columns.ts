import { ByteColumn, countThree } from './facet-column.ts'
import { nearlyBy, type Narrowed, type Tally } from './narrow.ts'
import type { ValueTable } from './value-table.ts'

export type Counted = {
  tables: readonly ValueTable[]
  size: number
  narrowed: readonly Narrowed[]
  tally: Tally
  /** The candidates are all that lives, so that counts may be taken away from the totals. */
  isEverything: boolean
}

/** How many of each value, for each of those columns by its number: counted, or taken away where that is less work. */
export function countColumns(counted: Counted, columns: readonly number[]): Map<number, Uint32Array> {
  const { tables, narrowed, tally, isEverything, size } = counted
  const plain = columns.filter((column) => {
    const isPlain = tally.nearly[column] === 0 && !(isEverything && tally.fitting * 2 > size)
    return isPlain && narrowed[0]?.segment.columns[column] instanceof ByteColumn
  })
  const counts = new Map<number, Uint32Array>()
  for (let at = 0; at + 3 <= plain.length; at += 3) countTogether(counted, plain.slice(at, at + 3), counts)
  for (const column of columns) if (!counts.has(column)) counts.set(column, countColumn(counted, column))
  for (const [column, numbers] of counts) counts.set(column, tables[column]!.byValue(numbers))
  return counts
}

/** Three columns of bytes that no filter is set on, in one pass over the hits. */
function countTogether(
  { tables, narrowed }: Counted,
  columns: readonly number[],
  counts: Map<number, Uint32Array>,
): void {
  const [a, b, c] = columns as [number, number, number]
  const room = [a, b, c].map((column) => new Uint32Array(tables[column]!.size)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ]
  for (const { segment, hits } of narrowed) {
    const three = [segment.columns[a], segment.columns[b], segment.columns[c]]
    countThree(hits, three as [ByteColumn, ByteColumn, ByteColumn], room)
  }
  columns.forEach((column, i) => counts.set(column, room[i]!))
}

function countColumn({ tables, size, narrowed, tally, isEverything }: Counted, column: number): Uint32Array {
  const nearly = tally.nearly[column]!
  const isLess = isEverything && (tally.fitting + nearly) * 2 > size
  const counts = isLess ? tables[column]!.liveCounts() : new Uint32Array(tables[column]!.size)
  const isOnlyFilter = nearly === tally.nearly.reduce((sum, each) => sum + each, 0)
  for (const each of narrowed) {
    const facet = each.segment.columns[column]!
    if (isLess) {
      facet.count(each.others, counts, -1)
      if (!isOnlyFilter) facet.count(nearlyBy(each, column, false), counts, -1)
    } else {
      facet.count(each.hits, counts, 1)
      if (nearly > 0) facet.count(isOnlyFilter ? each.nearly : nearlyBy(each, column, true), counts, 1)
    }
  }
  return counts
}
