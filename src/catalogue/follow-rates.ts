import { setTimeout as sleep } from 'node:timers/promises'
import type { Rates } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { loadRates } from './rate-store.ts'

export type RatesInForce = {
  /** The rates to compute with now. */
  current: () => Rates
  /** For whoever keeps figures: called after the rates have changed, again at the next look if it fails. */
  onChange(listener: () => Promise<void>): void
  /** Resolves when nothing is running any more. */
  stop(): Promise<void>
}
type Deps = {
  db: Database
  everyMs?: number
  onError: (error: Error) => void
}

const HOUR_MS = 3_600_000

/**
 * The rates in force, loaded now and looked at again every hour, because a worker elsewhere may have taken new ones. While
 * the database is away the old ones stay. Throws when it is away at the start.
 */
export async function followRates({ db, everyMs = HOUR_MS, onError }: Deps): Promise<RatesInForce> {
  const stopping = new AbortController()
  const { signal } = stopping
  const listeners: (() => Promise<void>)[] = []
  let rates = await loadRates(db)
  let told = rates

  async function look(): Promise<void> {
    const loaded = await loadRates(db)
    if (!isSame(rates, loaded)) rates = loaded
    if (told === rates) return
    for (const listener of listeners) await listener()
    told = rates
  }

  async function follow(): Promise<void> {
    while (!signal.aborted) {
      await sleep(everyMs, undefined, { signal, ref: false }).catch(() => undefined)
      if (signal.aborted) return
      await look().catch((error: unknown) => onError(error instanceof Error ? error : new Error(String(error))))
    }
  }

  const done = follow()
  return {
    current: () => rates,
    onChange: (listener) => void listeners.push(listener),
    async stop() {
      stopping.abort()
      await done
    },
  }
}

const isSame = (a: Rates, b: Rates): boolean =>
  a.size === b.size && [...a].every(([code, { usd, date }]) => b.get(code)?.usd === usd && b.get(code)?.date === date)
