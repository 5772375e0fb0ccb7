import { setImmediate } from 'node:timers/promises'
import type { EligibilityTold } from './eligibility-answers.ts'
import { Contents } from './contents.ts'
import { groups } from './columns.ts'
import { facetNames } from './query.ts'
import type { MemoryIndex } from './search-index.ts'
import { restoreSegment, segmentParts, type SegmentParts } from './snapshot-segment.ts'
import { readRecords, writeRecords, type FileRecord } from './snapshot-file.ts'
import type { TablePart } from './value-table.ts'

/** Raised when a segment, a column or a list gets another form or meaning. */
const FORM = `4 ${facetNames.join(' ')} ${groups.map(({ columns }) => columns.join('+')).join(' ')}`
/** The last change that the index held: a catalogue that has another one under this number is not the one we read. */
export type LastChange = { number: number; postingId: number; at: string }
type Head = { form: string; rules: string; change: LastChange; companies: [number, string][]; held: Held }
/** How much of each kind follows, so that nothing can be missing. */
type Held = {
  words: number
  told: number
  tables: { values: number; sets: number }[]
  groups: number[]
  segments: number
}

const HEAD = 1
const WORDS = 2
const TABLE = 3
const TOLD = 4
const SEGMENT = 5
const ARRAY = 6
const GROUP = 7
/** How many strings are made into a record at once: about a millisecond of work. */
const AT_ONCE = 250

/**
 * Writes what the index holds. `change` is the last change it has taken in. Readers and followers go on meanwhile: a sealed
 * segment changes only in what is alive, which is copied at once, and its pay; all else is only ever added to. Segments are
 * written one after the other.
 */
export async function saveSnapshot(index: MemoryIndex, path: string, change: LastChange, rules: string): Promise<void> {
  const { contents } = index
  const { dictionary, eligibility, tables } = contents
  contents.segments.roll()
  while (index.tidy()) await setImmediate()
  // no more than what came in during the last turn
  contents.segments.sealNow()
  const segments = contents.segments
    .all()
    .filter(({ used }) => used > 0)
    .map((segment) => ({ segment, alive: segment.alive.slice(0, segment.used) }))
  const held = heldBy(contents, segments.length)
  const head: Head = { form: FORM, rules, change, companies: [...contents.companies], held }

  async function* records(): AsyncGenerator<FileRecord> {
    yield json(HEAD, head)
    yield* inChunks(held.words, (from, to) => json(WORDS, dictionary.words.slice(from, to)))
    for (const [column, { values, sets }] of held.tables.entries())
      yield* inChunks(Math.max(values, sets), (from, to) =>
        json(TABLE, { column, ...tables[column]!.slice(from, to, values, sets) }),
      )
    for (const [group, size] of held.groups.entries())
      yield* inChunks(size, (from, to) => json(GROUP, { group, sets: contents.groups[group]!.slice(from, to) }))
    yield* inChunks(held.told, (from, to) => json(TOLD, eligibility.told.slice(from, to)))
    for (const { segment, alive } of segments) {
      const { plain, arrays } = segmentParts(segment, alive)
      yield json(SEGMENT, plain)
      for (const array of arrays) yield { kind: ARRAY, bytes: bytesOf(array) }
    }
  }
  await writeRecords(path, records())
}

const heldBy = ({ dictionary, eligibility, tables, groups }: Contents, segments: number): Held => ({
  words: dictionary.words.length,
  told: eligibility.told.length,
  tables: tables.map((table) => table.sizes()),
  groups: groups.map(({ size }) => size),
  segments,
})

async function* inChunks(count: number, make: (from: number, to: number) => FileRecord): AsyncGenerator<FileRecord> {
  for (let from = 0; from < count; from += AT_ONCE) {
    yield make(from, Math.min(count, from + AT_ONCE))
    await setImmediate()
  }
}

const json = (kind: number, value: unknown): FileRecord => ({ kind, bytes: Buffer.from(JSON.stringify(value)) })
const bytesOf = (array: ArrayBufferView): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

export type Snapshot = { ok: true; change: LastChange; contents(): Promise<Contents> } | { ok: false; why: string }

/** Reads a snapshot; refuses one that is damaged, or that other rules or another form of the index have made. */
export async function readSnapshot(path: string, rules: string): Promise<Snapshot> {
  const read = await readRecords(path)
  if (!read.ok) return read
  const [first, ...rest] = read.records
  if (first?.kind !== HEAD) return { ok: false, why: 'it is damaged' }
  const head = headOf(first)
  if (!head) return { ok: false, why: 'it is damaged' }
  if (head.form !== FORM) return { ok: false, why: 'the index has another form now' }
  if (head.rules !== rules) return { ok: false, why: 'it was read by other rules' }
  return { ok: true, change: head.change, contents: () => restore(head, rest) }
}

function headOf(record: FileRecord): Head | undefined {
  try {
    return parsed(record) as Head
  } catch {
    return undefined
  }
}

const parsed = ({ bytes }: FileRecord): unknown => JSON.parse(Buffer.from(bytes).toString())

/** Throws where the records are whole and yet not such as `saveSnapshot` writes. */
async function restore({ companies, held }: Head, records: readonly FileRecord[]): Promise<Contents> {
  const contents = new Contents()
  for (const [id, slug] of companies) contents.companies.set(id, slug)
  let segment: SegmentParts | undefined
  let segments = 0
  for (const record of [...records, END]) {
    if (record.kind === ARRAY) {
      segment!.arrays.push(record.bytes)
      continue
    }
    if (segment) await inTurns(contents.adopting(restoreSegment(segment)))
    segment = undefined
    if (record === END) break
    if (record.kind === SEGMENT) segments++
    if (record.kind === SEGMENT) segment = { plain: parsed(record) as SegmentParts['plain'], arrays: [] }
    else restoreNames(contents, record.kind, parsed(record))
    // some names at a time, so that nobody waits for all of them
    contents.caughtUp()
    await setImmediate()
  }
  if (JSON.stringify(heldBy(contents, segments)) !== JSON.stringify(held)) throw new RangeError('Something is missing')
  contents.caughtUp()
  return contents
}

const END: FileRecord = { kind: 0, bytes: new Uint8Array(0) }

function restoreNames(contents: Contents, kind: number, value: unknown): void {
  if (kind === WORDS) for (const word of value as string[]) contents.dictionary.intern(word)
  else if (kind === TABLE) {
    const { column, ...part } = value as { column: number } & TablePart
    contents.tables[column]!.append(part)
  } else if (kind === GROUP) {
    const { group, sets } = value as { group: number; sets: number[] }
    contents.groups[group]!.append(sets, contents.tables)
  } else if (kind === TOLD) contents.eligibility.told.push(...(value as EligibilityTold[]))
  else throw new RangeError(`A record of kind ${kind} is none of ours`)
}

const SLICE_MS = 5

/** Does all steps of some work and lets others run every few milliseconds. */
async function inTurns(work: Iterable<void>): Promise<void> {
  let since = performance.now()
  for (const _ of work) {
    if (performance.now() - since < SLICE_MS) continue
    await setImmediate()
    since = performance.now()
  }
}
