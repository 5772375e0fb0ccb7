import { setImmediate } from 'node:timers/promises'
import type { EligibilityTold } from './eligibility-answers.ts'
import { facetNames } from './query.ts'
import { columnKinds } from './facet-values.ts'
import type { MemoryIndex } from './search-index.ts'
import { restoreSegment, segmentParts, type SegmentParts } from './snapshot-segment.ts'
import { readRecords, writeRecords, type FileRecord } from './snapshot-file.ts'

/** Raised when a segment, a column or a list gets another form or meaning. */
const FORM = `1 ${facetNames.map((name) => `${name}:${columnKinds[name]}`).join(' ')}`
/** The last change that the index held: a catalogue that has another one under this number is not the one we read. */
export type LastChange = { number: number; postingId: number; at: string }
type Head = { form: string; rules: string; change: LastChange; companies: [number, string][] }

const HEAD = 1
const WORDS = 2
const TABLE = 3
const TOLD = 4
const SEGMENT = 5
const ARRAY = 6
/** How many strings are made into a record at once: about a millisecond of work. */
const AT_ONCE = 250

/**
 * Writes what the index holds. `change` is the last change it has taken in. Readers and followers go on meanwhile: what can
 * change is copied at once, the rest is only ever added to, and strings are written some thousands at a time.
 */
export async function saveSnapshot(index: MemoryIndex, path: string, change: LastChange, rules: string): Promise<void> {
  index.segments.roll()
  while (index.tidy()) await setImmediate()
  const words = index.dictionary.words.length
  const told = index.eligibility.told.length
  const sizes = index.tables.map((table) => table.sizes())
  const segments = index.segments
    .all()
    .filter(({ used }) => used > 0)
    .map(segmentParts)
  const head: Head = { form: FORM, rules, change, companies: [...index.companies] }

  async function* records(): AsyncGenerator<FileRecord> {
    yield json(HEAD, head)
    yield* inChunks(words, (from, to) => json(WORDS, index.dictionary.words.slice(from, to)))
    for (const [column, { values, sets }] of sizes.entries()) {
      const table = index.tables[column]!
      yield* inChunks(Math.max(values, sets), (from, to) =>
        json(TABLE, { column, ...table.slice(from, to, values, sets) }),
      )
    }
    yield* inChunks(told, (from, to) => json(TOLD, index.eligibility.told.slice(from, to)))
    for (const { plain, arrays } of segments) {
      yield json(SEGMENT, plain)
      for (const array of arrays) yield { kind: ARRAY, bytes: bytesOf(array) }
    }
  }
  await writeRecords(path, records())
}

async function* inChunks(count: number, make: (from: number, to: number) => FileRecord): AsyncGenerator<FileRecord> {
  for (let from = 0; from < count; from += AT_ONCE) {
    yield make(from, Math.min(count, from + AT_ONCE))
    await setImmediate()
  }
}

const json = (kind: number, value: unknown): FileRecord => ({ kind, bytes: Buffer.from(JSON.stringify(value)) })
const bytesOf = (array: ArrayBufferView): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

export type Snapshot = { ok: true; change: LastChange; into(index: MemoryIndex): void } | { ok: false; why: string }

/** Reads a snapshot; refuses one that is damaged, or that other rules or another form of the index have made. */
export async function readSnapshot(path: string, rules: string): Promise<Snapshot> {
  const read = await readRecords(path)
  if (!read.ok) return read
  const [first, ...rest] = read.records
  if (first?.kind !== HEAD) return { ok: false, why: 'it is damaged' }
  const head = parsed(first) as Head
  if (head.form !== FORM) return { ok: false, why: 'the index has another form now' }
  if (head.rules !== rules) return { ok: false, why: 'it was read by other rules' }
  return { ok: true, change: head.change, into: (index) => restore(index, head, rest) }
}

const parsed = ({ bytes }: FileRecord): unknown => JSON.parse(Buffer.from(bytes).toString())

function restore(index: MemoryIndex, { companies }: Head, records: readonly FileRecord[]): void {
  for (const [id, slug] of companies) index.companies.set(id, slug)
  let segment: SegmentParts | undefined
  const end = () => segment && index.adopt(restoreSegment(segment, index.segments.kinds))
  for (const record of records) {
    if (record.kind === ARRAY) {
      segment!.arrays.push(record.bytes)
      continue
    }
    end()
    segment = undefined
    const value = parsed(record)
    if (record.kind === WORDS) for (const word of value as string[]) index.dictionary.intern(word)
    if (record.kind === TABLE) {
      const { column, ...part } = value as { column: number } & ReturnType<MemoryIndex['tables'][number]['slice']>
      index.tables[column]!.append(part)
    }
    if (record.kind === TOLD) index.eligibility.told.push(...(value as EligibilityTold[]))
    if (record.kind === SEGMENT) segment = { plain: value as SegmentParts['plain'], arrays: [] }
  }
  end()
  index.caughtUp()
}
