import type { Failure } from '../domain/index.ts'

const HOUR = 60
const SHORTEST = HOUR
const LONGEST = 24 * HOUR
/** A held list is asked for again after this. */
export const HELD_MINUTES = 6 * HOUR

/** The next interval in minutes: half as long after a list that brought something new, longer by half after a quiet one. */
export const nextInterval = (minutes: number, changed: boolean): number =>
  Math.round(Math.min(LONGEST, Math.max(SHORTEST, changed ? minutes / 2 : minutes * 1.5)))

/** Minutes until a board that failed is asked again: what its host asks for, else by reason, doubling where it may pass soon. */
export function backOffMinutes({ reason, retryAfterSeconds }: Failure, failuresInRow: number): number {
  switch (reason) {
    case 'unreachable':
    case 'broken':
      return Math.min(12 * HOUR, Math.max(15 * 2 ** Math.min(failuresInRow - 1, 10), (retryAfterSeconds ?? 0) / 60))
    case 'rate-limited':
      return Math.min(LONGEST, Math.max(1, (retryAfterSeconds ?? HOUR * 60) / 60))
    case 'not-found':
      return 12 * HOUR
    case 'unreadable':
    case 'too-large':
      return Math.min(LONGEST, 6 * HOUR * failuresInRow)
    case 'refused':
    case 'not-allowed':
      return 7 * 24 * HOUR
  }
}

/** The moment `minutes` from `at`, up to a tenth later, so that boards that were added together drift apart. */
export const inMinutes = (at: Date, minutes: number, random = Math.random()): Date =>
  new Date(at.getTime() + minutes * 60_000 * (1 + random / 10))
