import type { ArchiveIndex } from './archive-index.ts'
import { askedBy } from './archive-index.ts'

/** `grades` by source, board and native id: 2 what was asked for, 1 of use to whoever asked, 0 neither. */
export type JudgedQuery = { kind: string; text: string; grades: Record<string, number> }
export type ScoredQuery = { kind: string; text: string; found: number; relevant: number; unjudged: string[] }

/** Asks each query as the listing does and looks its first five results up among the grades. */
export function scoreSearch({ index, keys }: ArchiveIndex, queries: readonly JudgedQuery[]): ScoredQuery[] {
  return queries.map(({ kind, text, grades }) => {
    const found = index.find(askedBy(text)).ids.map((id) => keys[id - 1]!)
    return {
      kind,
      text,
      found: found.length,
      relevant: found.filter((key) => (grades[key] ?? 0) > 0).length,
      unjudged: found.filter((key) => grades[key] === undefined),
    }
  })
}

/** The mean of each query's share of relevant ones among its first five; of fewer results, among those; of none, 0. */
export const precision = (scored: readonly ScoredQuery[]): number =>
  scored.reduce((sum, { relevant, found }) => sum + (found === 0 ? 0 : relevant / found), 0) /
  Math.max(1, scored.length)
