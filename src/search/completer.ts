import { TITLE } from './columns.ts'
import { Beginnings } from './complete.ts'
import { facetNames, NOT_STATED } from './query.ts'
import type { ValueTable } from './value-table.ts'

const KINDS = ['skill', 'career', 'company', 'title'] as const
export type CompletionKind = (typeof KINDS)[number]
/** `value` is what the facet of that kind takes; for a title, its words. */
export type Completion = { kind: CompletionKind; value: string; label: string; count: number }

/** What people may be typing, of every kind. */
export class Completer {
  private readonly kinds: { kind: CompletionKind; column: number; table: ValueTable; beginnings: Beginnings }[]
  private readonly countsOf: (column: number) => Uint32Array

  /** `countsOf`: how many live postings have each value of a column. */
  constructor(tables: readonly ValueTable[], countsOf: (column: number) => Uint32Array) {
    this.countsOf = countsOf
    this.kinds = KINDS.map((kind) => {
      const column = kind === 'title' ? TITLE : facetNames.indexOf(kind)
      const table = tables[column]!
      return { kind, column, table, beginnings: new Beginnings(table) }
    })
  }

  get bytes(): number {
    return this.kinds.reduce((sum, { beginnings }) => sum + beginnings.bytes, 0)
  }

  catchUp(): void {
    for (const { beginnings } of this.kinds) beginnings.catchUp()
  }

  /** A value of that kind has another label now. */
  rename(kind: CompletionKind, code: number): void {
    this.kinds.find((each) => each.kind === kind)!.beginnings.rename(code)
  }

  complete(prefix: string, limit: number): Completion[] {
    this.catchUp()
    return this.kinds.flatMap(({ kind, column, table, beginnings }) =>
      beginnings
        .find(prefix, this.countsOf(column), limit + 1)
        .flatMap(({ code, count }) => {
          const [value, label] = [table.values[code]!, table.labels[code]!]
          return value === NOT_STATED || value === '' ? [] : [{ kind, value, label, count }]
        })
        .slice(0, limit),
    )
  }
}
