import { setTimeout as sleep } from 'node:timers/promises'

export type Trying = {
  signal: AbortSignal
  /** Pause before trying again. */
  everyMs: number
  onError: (error: Error) => void
}
export type KeepTrying = {
  /** Does the work again until it succeeds; each failed try is told to `onError`. Undefined when stopped before that. */
  persist: <T>(work: () => Promise<T>) => Promise<T | undefined>
  /** Resolves after `everyMs`, or at once when stopped. */
  pause: () => Promise<void>
}

/** For work that goes on while what it needs is away, and ends when it is told to. */
export function keepTrying({ signal, everyMs, onError }: Trying): KeepTrying {
  const pause = () => sleep(everyMs, undefined, { signal }).catch(() => undefined)
  return {
    pause,
    async persist(work) {
      while (!signal.aborted) {
        try {
          return await work()
        } catch (error) {
          onError(error instanceof Error ? error : new Error(String(error)))
          await pause()
        }
      }
      return undefined
    },
  }
}
