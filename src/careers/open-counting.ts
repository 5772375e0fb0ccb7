import type { Rates } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { createFigures, type Figures } from './figures.ts'
import { followTally } from './follow-tally.ts'
import { keepFiguresReady } from './keep-figures-ready.ts'
import { keptFigures } from './kept-figures.ts'
import { Tally } from './tally.ts'
import { startThread } from './thread.ts'

export type OpenCounting = {
  figures: Figures
  /** Resolves once every posting has been read. Never rejects. */
  ready: Promise<void>
  /** Compares all pay anew, after the rates have changed. */
  reprice(): void
  /** Resolves when nothing is running any more. */
  stop(): Promise<void>
}
type Deps = { rates: () => Rates; everyMs?: number; onError: (error: Error) => void }

/** Figures that are counted here, at the moment they are asked for: for tools and tests. */
export function openCounting(deps: Deps & { db: Database; now?: () => Date }): OpenCounting {
  const { db, rates, now = () => new Date(), everyMs = 1_000, onError } = deps
  const tally = new Tally()
  const follower = followTally({ db, tally, rates, everyMs, onError })
  return {
    figures: createFigures({ tally, now }),
    ready: follower.ready,
    reprice: () => tally.reprice(rates()),
    stop: () => follower.stop(),
  }
}

/** How often the figures of every career are counted beforehand, when something has changed. */
const READY_EVERY_MS = 60_000

/** Figures that a thread of its own counts, kept and counted beforehand: for a process that serves pages. `url` is that of the database. */
export function openCountingThread({ url, ...deps }: Deps & { url: string }): OpenCounting {
  const { rates, everyMs = 1_000, onError } = deps
  const thread = startThread({ url, rates, everyMs, onError })
  const figures = keptFigures(thread, { now: () => new Date() })
  const keeping = keepFiguresReady(figures, READY_EVERY_MS)
  return {
    figures,
    ready: thread.ready,
    reprice: () => thread.reprice(),
    async stop() {
      await keeping.stop()
      await thread.stop()
    },
  }
}
