import { ByteColumn, countThree } from './facet-column.ts'
import { nearlyBy, type Narrowed } from './narrow.ts'
import type { Segment } from './segment.ts'
import type { ValueTable } from './value-table.ts'

type Bytes = [ByteColumn, ByteColumn, ByteColumn]
type Counts = [Uint32Array, Uint32Array, Uint32Array]
type Counting = {
  columns: readonly number[]
  /** Those of them that have a filter. */
  filtered: readonly number[]
  /** How many filters there are in all, those without a column too. */
  filters: number
  /** What does not fit is counted, and taken away from all that lives. Only without filters. */
  isTurned: boolean
}

/**
 * Counts how many of each value there are, segment by segment, for columns by their numbers. A facet counts what fits and what
 * only its own filter rejects.
 */
export class ColumnCounts {
  private readonly tables: readonly ValueTable[]
  private readonly counts: Map<number, Uint32Array>
  /** Columns of bytes without a filter are counted three in one pass. */
  private readonly threes: number[][] = []
  private readonly single: number[] = []
  private readonly filtered: number[]

  private readonly filters: number
  private readonly isTurned: boolean

  constructor(
    tables: readonly ValueTable[],
    segment: Segment | undefined,
    { columns, filtered, filters, isTurned }: Counting,
  ) {
    this.tables = tables
    this.counts = new Map(columns.map((column) => [column, new Uint32Array(tables[column]!.size)]))
    this.filtered = columns.filter((column) => filtered.includes(column))
    this.filters = filters
    this.isTurned = isTurned
    const open = columns.filter((column) => !filtered.includes(column))
    const bytes = open.filter((column) => segment?.columns[column] instanceof ByteColumn)
    while (bytes.length >= 3) this.threes.push(bytes.splice(0, 3))
    this.single = [...bytes, ...open.filter((column) => !(segment?.columns[column] instanceof ByteColumn))]
  }

  take(narrowed: Narrowed): void {
    const { segment, nearly } = narrowed
    const hits = this.isTurned ? segment.othersThan(narrowed.hits) : narrowed.hits
    if (hits.length > 0) this.countOpen(segment, hits)
    for (const column of this.filtered) {
      const counts = this.counts.get(column)!
      segment.columns[column]!.count(hits, counts)
      if (nearly.length === 0) continue
      segment.columns[column]!.count(this.filters === 1 ? nearly : nearlyBy(narrowed, column), counts)
    }
  }

  private countOpen(segment: Segment, hits: Uint16Array): void {
    for (const three of this.threes)
      countThree(
        hits,
        three.map((column) => segment.columns[column]) as Bytes,
        three.map((column) => this.counts.get(column)) as Counts,
      )
    for (const column of this.single) segment.columns[column]!.count(hits, this.counts.get(column)!)
  }

  /** By value, for each column. */
  byValue(): Map<number, Uint32Array> {
    return new Map(
      [...this.counts].map(([column, counts]) => [column, this.tables[column]!.byValue(this.turned(column, counts))]),
    )
  }

  private turned(column: number, counts: Uint32Array): Uint32Array {
    if (!this.isTurned) return counts
    const live = this.tables[column]!.liveCounts()
    for (let i = 0; i < live.length; i++) live[i]! -= counts[i]!
    return live
  }
}
