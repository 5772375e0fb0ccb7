/**
 * Keeps what `load` gives for `forMs`, then loads again in the background while the old value serves on, so that nobody
 * but the first waits. One load at a time; a failed one is tried again at the next call, and only the first call sees it.
 */
export function briefly<T>(load: () => Promise<T>, forMs: number, clock: () => number = Date.now): () => Promise<T> {
  let kept: { value: T; until: number } | undefined
  let loading: Promise<T> | undefined
  const reload = (): Promise<T> =>
    (loading ??= load()
      .then((value) => {
        kept = { value, until: clock() + forMs }
        return value
      })
      .finally(() => (loading = undefined)))
  return async () => {
    if (!kept) return reload()
    if (clock() >= kept.until) reload().catch(() => undefined)
    return kept.value
  }
}
