import type { Band, Share } from '../question.ts'
import type { PostingRecord } from '../posting-record.ts'
import type { Role } from '../tally.ts'

export const NOT_STATED = 'not-stated'

/** What any posting of the role says, each value once. `valuesOf` must not repeat itself. */
export function distinctOf(
  { members }: Role,
  valuesOf: (posting: PostingRecord) => readonly string[],
): readonly string[] {
  return members.length === 1 ? valuesOf(members[0]!) : [...new Set(members.flatMap(valuesOf))]
}

const BLANK: readonly string[] = [NOT_STATED]

/**
 * How many roles have each value; a role with two values counts for both, one with none as "not stated" where `blank` is given.
 * `valuesOf` gives each value of a role once.
 */
export function sharesOf(
  roles: readonly Role[],
  valuesOf: (role: Role) => readonly string[],
  nameOf: (value: string) => string,
  blank?: string,
): Share[] {
  const counts = new Map<string, number>()
  for (const role of roles) {
    const values = valuesOf(role)
    for (const value of values.length === 0 && blank !== undefined ? BLANK : values)
      counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([key, count]) => ({
      key,
      name: key === NOT_STATED && blank !== undefined ? blank : nameOf(key),
      count,
      share: count / roles.length,
    }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

/** Quantile by linear interpolation between closest ranks, as PostgreSQL's percentile_cont. `sorted` ascending, not empty. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const low = Math.floor(at)
  const high = Math.ceil(at)
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (at - low)
}

/** Quartiles in whole units. Undefined for nothing. */
export function bandOf(values: readonly number[]): Band | undefined {
  if (values.length === 0) return undefined
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round(quantile(sorted, share))
  return { p25: at(0.25), p50: at(0.5), p75: at(0.75), n: values.length }
}
