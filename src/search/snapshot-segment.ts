import { ByteColumn, MultiColumn, WideColumn, type FacetColumn } from './facet-column.ts'
import { GrowingPostings, SealedPostings } from './postings.ts'
import { Segment, type ColumnKind } from './segment.ts'

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array
/** A segment as plain values and a row of arrays, in the order of `arraysOf`. */
export type SegmentParts = { plain: { used: number }; arrays: Numbers[] }

/** What can change later is copied; lists that still grow are sealed. */
export function segmentParts(segment: Segment): SegmentParts {
  const { ids, postedAt, pay, years, alive, columns, used } = segment
  const { postings } = segment
  const { words, ends, units } = postings instanceof GrowingPostings ? postings.seal() : postings
  const copied = [ids, postedAt, pay, years, alive].map((array) => array.slice(0, used))
  return {
    plain: { used },
    arrays: [...copied, ...columns.flatMap((column) => columnArrays(column, used)), words, ends, units],
  }
}

function columnArrays(column: FacetColumn, used: number): Numbers[] {
  if (column instanceof MultiColumn) return [column.ends.slice(0, used + 1), column.cells.slice(0, column.ends[used])]
  return [(column as ByteColumn | WideColumn).codes.slice(0, used)]
}

/** The segment again; its arrays are given as the bytes of a file. */
export function restoreSegment({ plain, arrays }: SegmentParts, kinds: readonly ColumnKind[]): Segment {
  const segment = new Segment(kinds)
  const bytes = arrays as Uint8Array[]
  let at = 0
  const next = <T extends Numbers>(type: { new (buffer: ArrayBuffer): T }): T => new type(copied(bytes[at++]!))
  segment.ids.set(next(Float64Array))
  segment.postedAt.set(next(Uint32Array))
  segment.pay.set(next(Uint32Array))
  segment.years.set(next(Uint8Array))
  segment.alive.set(next(Uint8Array))
  for (const column of segment.columns)
    if (column instanceof MultiColumn) {
      column.ends.set(next(Uint32Array))
      column.cells = next(Uint16Array)
    } else if (column instanceof ByteColumn) column.codes.set(next(Uint8Array))
    else if (column instanceof WideColumn) column.codes.set(next(Uint32Array))
  segment.postings = new SealedPostings(next(Uint32Array), next(Uint32Array), next(Uint16Array))
  segment.used = plain.used
  segment.live = segment.alive.reduce((sum, one) => sum + one, 0)
  return segment
}

/** In memory of its own, so that the file's can go. */
const copied = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer
