/**
 * Resolves when this process is asked to end: Ctrl-C, SIGTERM, or, for one that `start` has started, its parent's word or
 * death. A Ctrl-C in the terminal reaches parent and child alike; a child waits for the parent's order.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    if (process.channel) {
      process.on('SIGINT', () => undefined)
      process.once('message', (message) => message === 'stop' && resolve())
      process.once('disconnect', () => resolve())
    } else {
      process.once('SIGINT', () => resolve())
    }
    process.once('SIGTERM', () => resolve())
  })
}
