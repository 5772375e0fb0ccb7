import type { Fact, Facts } from '../../domain/index.ts'
import type { Child } from '../html.ts'
import { place, type Placed } from './evidence.ts'

/**
 * One fact for people. Without a value the posting does not state it. `name` is its name on the page and in addresses,
 * `fact` where it is read from. `rare`: most postings do not speak of it, so that silence is not worth a word.
 */
export type FactRow = {
  name: string
  fact: keyof Facts
  label: string
  value?: Child
  placed: Placed[]
  rare?: boolean
}
type Named = [name: string, fact: keyof Facts, label: string]

/** A row of `read`, which is a fact of the posting or a part of one. An empty value is none. */
export function row<T>(
  [name, fact, label]: Named,
  read: Pick<Fact<T>, 'value' | 'evidence'> | undefined,
  show: (value: T) => Child,
): FactRow {
  const value = read && show(read.value)
  const isStated = Boolean(value) && !(Array.isArray(value) && value.length === 0)
  return isStated
    ? { name, fact, label, value, placed: place(name, read!.evidence) }
    : { name, fact, label, placed: [] }
}

export const rare = (rows: readonly FactRow[]): FactRow[] => rows.map((one) => ({ ...one, rare: true }))
