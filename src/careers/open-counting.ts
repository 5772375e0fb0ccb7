import type { Rates } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { createFigures, type Figures } from './figures.ts'
import { followTally } from './follow-tally.ts'
import { keepFiguresReady } from './keep-figures-ready.ts'
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
  /** How often the figures of every career are counted beforehand, when something has changed; never unless given. */
  readyEveryMs?: number
  onError: (error: Error) => void
}

/** A tally that follows the postings, and the figures that are counted from it: one for each web process. */
export function openCounting(deps: Deps): Counting {
  const { db, rates, now = () => new Date(), everyMs = 1_000, keepMs, readyEveryMs, onError } = deps
  const tally = new Tally()
  const follower = followTally({ db, tally, rates, everyMs, onError })
  const figures = createFigures({ tally, now, ...(keepMs !== undefined && { keepMs }) })
  const keeping = readyEveryMs === undefined ? undefined : keepFiguresReady(figures, readyEveryMs)
  return {
    figures,
    ready: follower.ready,
    reprice: () => tally.reprice(rates()),
    async stop() {
      await keeping?.stop()
      await follower.stop()
    },
  }
}
