import type { Choice } from './choice.ts'
import type { Counter } from './counter.ts'
import { grown } from './grown.ts'
import { LabelOrder } from './label-order.ts'

/** The values that are asked for, by name; lists that are absent or empty ask nothing. */
export type Chosen = { any?: readonly string[]; all?: readonly string[]; not?: readonly string[] }

/** The values of one facet, each with a small number that stays its own. */
export class Values {
  readonly values: string[] = []
  /** What people read for each value. */
  readonly labels: string[] = []
  private readonly codes = new Map<string, number>()
  readonly labelOf: (value: string) => string
  readonly order = new LabelOrder(this)

  constructor(labelOf: (value: string) => string) {
    this.labelOf = labelOf
  }

  /** The number of a value, new if need be. */
  intern(value: string, label?: string): number {
    let code = this.codes.get(value)
    if (code === undefined) {
      code = this.values.push(value) - 1
      this.labels.push(label ?? this.labelOf(value))
      this.codes.set(value, code)
    }
    return code
  }

  codeOf(value: string): number | undefined {
    return this.codes.get(value)
  }

  /** Marks the chosen values that exist: 1 at the place of their number. */
  mask(chosen: readonly string[]): Uint8Array {
    const mask = new Uint8Array(this.values.length)
    for (const value of chosen) {
      const code = this.codes.get(value)
      if (code !== undefined) mask[code] = 1
    }
    return mask
  }
}

/**
 * The values of a facet, and the sets of them that postings have: each set is one number, so that a posting that says three
 * things is counted like one that says one. Skills are no sets (hardly two postings have the same), nor are eligibilities and
 * titles. How many live postings say what is counted here for skills and titles, and by groups for all others.
 */
export class ValueTable extends Values {
  private readonly isSet: boolean
  /** Where the members of each set end in `members`. */
  private ends = new Uint32Array(64)
  private members = new Uint32Array(64)
  private readonly sets = new Map<string, number>()
  private live = new Uint32Array(64)
  /** How many numbers the column knows: of sets, or of values. */
  size = 0

  constructor(labelOf: (value: string) => string, isSet: boolean) {
    super(labelOf)
    this.isSet = isSet
  }

  /** The numbers that the column keeps for a posting with these values. */
  encode(values: readonly string[]): number[] {
    const codes = values.map((value) => this.intern(value))
    if (this.isSet) return [this.setOf(codes.sort((a, b) => a - b))]
    this.size = this.values.length
    this.fitLive()
    return codes
  }

  private setOf(codes: readonly number[]): number {
    const key = codes.join()
    let set = this.sets.get(key)
    if (set === undefined) {
      set = this.size++
      this.sets.set(key, set)
      const start = set === 0 ? 0 : this.ends[set - 1]!
      if (set >= this.ends.length) this.ends = grown(this.ends, set + 1)
      if (start + codes.length > this.members.length) this.members = grown(this.members, start + codes.length)
      this.members.set(codes, start)
      this.ends[set] = start + codes.length
      this.fitLive()
    }
    return set
  }

  private fitLive(): void {
    if (this.size > this.live.length) this.live = grown(this.live, this.size)
  }

  count(numbers: ArrayLike<number>, by: 1 | -1): void {
    for (let i = 0; i < numbers.length; i++) {
      if (numbers[i]! >= this.size) throw new RangeError('A value has no name')
      this.live[numbers[i]!]! += by
    }
  }

  /** How many live postings have each number of the column, where they are counted here; not a copy. */
  get liveCounts(): Uint32Array {
    return this.live
  }

  /** Gives a value another label; tells the value's number when it was another. */
  rename(value: string, label: string): number | undefined {
    const code = this.codeOf(value)
    if (code === undefined || this.labels[code] === label) return undefined
    this.order.rename(code, () => (this.labels[code] = label))
    return code
  }

  /** Counts each value of a set. */
  addSet(set: number, count: number, into: Counter): void {
    if (!this.isSet) return into.add(set, count)
    const { members } = this
    for (let at = set === 0 ? 0 : this.ends[set - 1]!, end = this.ends[set]!; at < end; at++)
      into.add(members[at]!, count)
  }

  /** What a column may be, by its numbers; undefined when nothing is asked. */
  choice({ any = [], all = [], not = [] }: Chosen): Choice | undefined {
    if (any.length + all.length + not.length === 0) return undefined
    const anyMask = any.length > 0 ? this.mask(any) : undefined
    const notMask = not.length > 0 ? this.mask(not) : undefined
    const allCodes = all.map((value) => this.codeOf(value) ?? UNKNOWN)
    if (!this.isSet) return { any: anyMask, all: allCodes, not: notMask }
    const allowed = new Uint8Array(this.size)
    for (let set = 0; set < this.size; set++) {
      const members = this.membersOf(set)
      const fits =
        (!anyMask || members.some((code) => anyMask[code] === 1)) &&
        allCodes.every((code) => members.includes(code)) &&
        !(notMask && members.some((code) => notMask[code] === 1))
      if (fits) allowed[set] = 1
    }
    return { any: allowed }
  }

  /** How many values and sets there are, for a snapshot: both are only ever added to. */
  sizes(): { values: number; sets: number } {
    return { values: this.values.length, sets: this.sets.size }
  }

  /** What a snapshot keeps of the values and sets with these numbers, as far as they go. */
  slice(from: number, to: number, values: number, sets: number): TablePart {
    return {
      values: this.values.slice(from, Math.min(to, values)),
      labels: this.labels.slice(from, Math.min(to, values)),
      sets: Array.from({ length: Math.max(0, Math.min(to, sets) - from) }, (_, i) => [...this.membersOf(from + i)]),
    }
  }

  append({ values, labels, sets }: TablePart): void {
    values.forEach((value, i) => this.intern(value, labels[i]))
    for (const codes of sets) this.setOf(codes)
    if (!this.isSet) this.size = this.values.length
    this.fitLive()
  }

  private membersOf(set: number): Uint32Array {
    return this.members.subarray(set === 0 ? 0 : this.ends[set - 1]!, this.ends[set])
  }
}

export type TablePart = { values: string[]; labels: string[]; sets: number[][] }

/** No column has this number. */
const UNKNOWN = 0xffff_ffff
