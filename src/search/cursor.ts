import type { Rank } from './top-hits.ts'

/**
 * Where a page ends: the last result's place in the order, and for an order by relevance the weights that its words had then,
 * so that scores on the next page compare with it whatever has come and gone since. Not tied to what the index holds.
 */
export type Cursor = Rank & { isBefore: boolean; weights?: number[]; isSome?: boolean }

const LONGEST = 600
const MOST_WEIGHTS = 60

export function writeCursor({ key, day, id, isBefore, weights, isSome }: Cursor): string {
  const parts = [isBefore ? 'b' : 'a', key, day, id, isSome ? 's' : 'e', ...(weights ?? [])]
  return parts.map((part) => (typeof part === 'number' ? part.toString(36) : part)).join('.')
}

/** Reads what `writeCursor` wrote; undefined for anything else. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined || text.length > LONGEST) return undefined
  const [side, key, day, id, mode, ...rest] = text.split('.')
  if (!/^[ab]$/.test(side!) || !/^[es]$/.test(mode ?? '') || rest.length > MOST_WEIGHTS) return undefined
  const numbers = [key, day, id, ...rest].map((part) =>
    /^[0-9a-z]{1,11}$/.test(part ?? '') ? parseInt(part!, 36) : NaN,
  )
  if (numbers.some((number) => !Number.isSafeInteger(number))) return undefined
  const [a, b, c, ...weights] = numbers as [number, number, number, ...number[]]
  return {
    key: a,
    day: b,
    id: c,
    isBefore: side === 'b',
    ...(weights.length > 0 && { weights, isSome: mode === 's' }),
  }
}

/** Whether `find` could have written it. */
export const isCursor = (text: string): boolean => readCursor(text) !== undefined
