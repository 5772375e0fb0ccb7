import { fold } from './tokenise.ts'
import type { Values } from './value-table.ts'

/** An entry of a name: its number, and where in the name the word begins by which it is found. */
const OFFSETS = 64
const PENDING = 256
const LONGEST_PREFIX = 60

/**
 * The names of one kind, found by how any of their words begins. All beginnings stand in one sorted array of numbers; new
 * ones wait in a short list and are put in some hundreds at a time.
 */
export class Beginnings {
  private readonly table: Values
  private readonly names: string[] = []
  private sorted = new Float64Array(0)
  private pending: number[] = []

  constructor(table: Values) {
    this.table = table
  }

  get bytes(): number {
    return this.sorted.byteLength
  }

  /** Takes in the names that are new in the table. */
  catchUp(): void {
    for (let code = this.names.length; code < this.table.labels.length; code++) {
      this.names.push(fold(this.table.labels[code]!))
      this.addBeginnings(code)
    }
  }

  private addBeginnings(code: number): void {
    const name = this.names[code]!
    for (let at = 0; at < Math.min(name.length, OFFSETS); at++)
      if (at === 0 || isBreak(name.charCodeAt(at - 1)))
        if (!isBreak(name.charCodeAt(at))) this.pending.push(code * OFFSETS + at)
    if (this.pending.length >= PENDING) this.merge()
  }

  /** Finds a value by what its label is now, and no more by what it was. */
  rename(code: number): void {
    if (code >= this.names.length) return
    this.merge()
    this.sorted = this.sorted.filter((entry) => Math.floor(entry / OFFSETS) !== code)
    this.names[code] = fold(this.table.labels[code]!)
    this.addBeginnings(code)
  }

  /** The most frequent names with a word that begins so, those that begin with it themselves first. */
  find(prefix: string, counts: Uint32Array, limit: number): { code: number; count: number }[] {
    const wanted = fold(prefix.slice(0, LONGEST_PREFIX)).trimStart()
    if (wanted === '') return []
    this.merge()
    const best: { code: number; count: number; key: number }[] = []
    for (let at = this.placeOf(wanted); at < this.sorted.length; at++) {
      const entry = this.sorted[at]!
      const code = Math.floor(entry / OFFSETS)
      if (!this.names[code]!.startsWith(wanted, entry % OFFSETS)) break
      const count = counts[code] ?? 0
      // a name that begins with it counts as if twice as frequent
      const key = entry % OFFSETS === 0 ? count * 2 : count
      if (count === 0 || (best.length === limit && key <= best[limit - 1]!.key)) continue
      insert(best, { code, count, key }, limit)
    }
    return best.map(({ code, count }) => ({ code, count }))
  }

  private text(entry: number): string {
    return this.names[Math.floor(entry / OFFSETS)]!.slice(entry % OFFSETS)
  }

  /** The first place whose text is not before this one. */
  private placeOf(text: string): number {
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.text(this.sorted[middle]!) < text) low = middle + 1
      else high = middle
    }
    return low
  }

  private merge(): void {
    if (this.pending.length === 0) return
    const added = this.pending.map((entry) => ({ entry, text: this.text(entry) }))
    added.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.entry - b.entry))
    const merged = new Float64Array(this.sorted.length + added.length)
    let [from, to] = [0, 0]
    for (const { entry, text } of added) {
      const place = this.placeOf(text)
      merged.set(this.sorted.subarray(from, place), to)
      to += place - from
      from = place
      merged[to++] = entry
    }
    merged.set(this.sorted.subarray(from), to)
    this.sorted = merged
    this.pending = []
  }
}

function insert<T extends { code: number; key: number }>(best: T[], one: T, limit: number): void {
  const before = best.findIndex(({ code }) => code === one.code)
  if (before >= 0) {
    if (best[before]!.key >= one.key) return
    best.splice(before, 1)
  }
  let at = best.length
  while (at > 0 && best[at - 1]!.key < one.key) at--
  best.splice(at, 0, one)
  if (best.length > limit) best.pop()
}

const isBreak = (unit: number): boolean => unit === 32 || unit === 45 || unit === 47 || unit === 40
