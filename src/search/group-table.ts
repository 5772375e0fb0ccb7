import type { Choice } from './choice.ts'
import type { Counter } from './counter.ts'
import { grown } from './grown.ts'
import type { ValueTable } from './value-table.ts'

/** A filter by a column: its number is the column's. */
export type Filter = { column: number; choice: Choice }

/**
 * What postings say of the facets of a group, all together, as one number: the combinations of their sets of values that occur,
 * and how many live postings have each. Counting postings is one look-up for all these facets, narrowing too.
 */
export class GroupTable {
  private readonly columns: readonly number[]
  private readonly known = new Map<string, number>()
  /** The number of the set of each column, for one combination after the other. */
  private sets = new Uint32Array(64)
  private live = new Uint32Array(16)
  size = 0

  constructor(columns: readonly number[]) {
    this.columns = columns
  }

  /** The number of a combination, given as the number of each column's set; new if need be. */
  encode(sets: readonly number[]): number {
    const key = sets.join()
    let number = this.known.get(key)
    if (number === undefined) {
      number = this.size++
      this.known.set(key, number)
      const { length } = this.columns
      if (this.size * length > this.sets.length) this.sets = grown(this.sets, this.size * length)
      if (this.size > this.live.length) this.live = grown(this.live, this.size)
      this.sets.set(sets, number * length)
    }
    return number
  }

  /** `by` more or fewer live postings have it. */
  count(number: number, by: 1 | -1): void {
    if (number >= this.size) throw new RangeError('A combination of facets has no values')
    this.live[number]! += by
  }

  /** For each combination the filters that reject it, a bit each by the number of its column. */
  rejects(filters: readonly Filter[]): Uint32Array {
    const { columns, sets, size } = this
    const rejects = new Uint32Array(size)
    for (const { column, choice } of filters) {
      const position = columns.indexOf(column)
      const allowed = choice.any!
      const bit = 1 << column
      for (let number = 0, at = position; number < size; number++, at += columns.length)
        if (allowed[sets[at]!] !== 1) rejects[number]! |= bit
    }
    return rejects
  }

  /** Counts of combinations as counts of the values of one column. */
  spread(counted: Counter, position: number, table: ValueTable, into: Counter): void {
    const { counts, met } = counted
    const { sets } = this
    const { length } = this.columns
    for (let i = 0; i < counted.length; i++) {
      const number = met[i]!
      table.addSet(sets[number * length + position]!, counts[number]!, into)
    }
  }

  /** The values of one column that live postings have, but those of `counted`. */
  spreadOthers(counted: Counter | undefined, position: number, table: ValueTable, into: Counter): void {
    const { sets, live, size } = this
    const { length } = this.columns
    for (let number = 0; number < size; number++) {
      const count = live[number]! - (counted?.counts[number] ?? 0)
      if (count > 0) table.addSet(sets[number * length + position]!, count, into)
    }
  }

  /** What a snapshot keeps of the combinations with these numbers: they are only ever added to. */
  slice(from: number, to: number): number[] {
    const { length } = this.columns
    return Array.from(this.sets.subarray(from * length, Math.min(to, this.size) * length))
  }

  /** Throws where the columns have no such sets. */
  append(sets: readonly number[], tables: readonly ValueTable[]): void {
    const { columns } = this
    for (let at = 0; at < sets.length; at += columns.length) {
      const some = sets.slice(at, at + columns.length)
      if (!some.every((set, i) => set < tables[columns[i]!]!.size)) throw new RangeError('A set has no values')
      this.encode(some)
    }
  }
}
