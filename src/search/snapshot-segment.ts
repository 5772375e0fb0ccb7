import { groups } from './columns.ts'
import { SealedPostings } from './sealed-postings.ts'
import { WORDS as RECORD } from './records.ts'
import { Segment } from './segment.ts'

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array
/** A segment as plain values and a row of arrays, in the order of `segmentParts`. */
export type SegmentParts = { plain: { used: number }; arrays: Numbers[] }

/**
 * A sealed segment as it was when `alive` was copied. Nothing else of it changes but pay, which is copied: what is written must
 * stay what the checksum is of.
 */
export function segmentParts(
  { ids, postedAt, pay, years, records, titles, used, postings }: Segment,
  alive: Uint8Array,
): SegmentParts {
  const { ends, units } = postings as SealedPostings
  return {
    plain: { used },
    arrays: [
      ids.subarray(0, used),
      postedAt.subarray(0, used),
      pay.slice(0, used),
      years.subarray(0, used),
      alive,
      records.words.subarray(0, used * RECORD),
      records.more.ends.subarray(0, used + 1),
      records.more.cells.subarray(0, records.more.ends[used]),
      Uint32Array.from(titles.codes.subarray(0, used)),
      (postings as SealedPostings).words(),
      ends,
      units,
    ],
  }
}

/** The segment again; its arrays are given as the bytes of a file. Throws where they do not fit one another. */
export function restoreSegment({ plain: { used }, arrays }: SegmentParts): Segment {
  const segment = new Segment()
  const bytes = arrays as Uint8Array[]
  let at = 0
  const next = <T extends Numbers>(type: { new (buffer: ArrayBuffer): T }): T => new type(copied(bytes[at++]!))
  const set = <T extends Numbers>(into: T, from: T, length = used): void => {
    if (from.length !== length) throw new RangeError('A column has another length than its segment')
    into.set(from)
  }
  set(segment.ids, next(Float64Array))
  set(segment.postedAt, next(Uint32Array))
  set(segment.pay, next(Uint32Array))
  set(segment.years, next(Uint8Array))
  set(segment.alive, next(Uint8Array))
  const { records, titles } = segment
  set(records.words, next(Uint32Array), used * RECORD)
  for (let slot = 0; slot < used; slot++) records.roles[slot] = records.numberOf(slot, groups[0]!)
  set(records.more.ends, next(Uint32Array), used + 1)
  records.more.cells = next(Uint16Array)
  if (records.more.cells.length !== records.more.ends[used]) throw new RangeError('Skills do not fit their slots')
  const codes = next(Uint32Array)
  if (codes.length !== used) throw new RangeError('A column has another length than its segment')
  codes.forEach((code, slot) => titles.set(slot, code))
  segment.newest = segment.postedAt.reduce((newest, seconds) => Math.max(newest, seconds), 0)
  const [words, ends, units] = [next(Uint32Array), next(Uint32Array), next(Uint16Array)]
  if (words.length !== ends.length || (ends.at(-1) ?? 0) !== units.length) throw new RangeError('Lists do not fit')
  segment.postings = new SealedPostings(words, ends, units)
  segment.used = used
  segment.live = segment.alive.reduce((sum, one) => sum + one, 0)
  return segment
}

/** In memory of its own, so that the file's can go. */
const copied = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer
