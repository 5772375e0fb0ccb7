import type { Rates } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { createFigures, type Figures } from './figures.ts'
import { followTally } from './follow-tally.ts'
import { Tally } from './tally.ts'

export type Counting = {
  figures: Figures
  /** Resolves once every posting has been read. Never rejects. */
  ready: Promise<void>
  /** Compares all pay anew, after the rates have changed. */
  reprice(): void
  /** Resolves when nothing is running any more. */
  stop(): Promise<void>
}
type Deps = {
  db: Database
  rates: () => Rates
  now?: () => Date
  everyMs?: number
  keepMs?: number
  onError: (error: Error) => void
}

/** A tally that follows the postings, and the figures that are counted from it: one for each web process. */
export function openCounting({ db, rates, now = () => new Date(), everyMs = 1_000, keepMs, onError }: Deps): Counting {
  const tally = new Tally()
  const follower = followTally({ db, tally, rates, everyMs, onError })
  return {
    figures: createFigures({ tally, now, ...(keepMs !== undefined && { keepMs }) }),
    ready: follower.ready,
    reprice: () => tally.reprice(rates()),
    stop: () => follower.stop(),
  }
}
