/**
 * Resolves when this process is asked to end: Ctrl-C, SIGTERM, a closed terminal, or, for one that `start` has started,
 * its parent's word or death. A Ctrl-C in the terminal reaches parent and child alike; a child waits for the parent's
 * order. Asked again while it is ending, the process goes on ending: it takes a few seconds, and in the right order.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => resolve()
    const wait = (): void => undefined
    process.on('SIGINT', process.channel ? wait : stop)
    process.on('SIGHUP', process.channel ? wait : stop)
    process.on('SIGTERM', stop)
    process.on('message', (message) => message === 'stop' && resolve())
    process.on('disconnect', stop)
  })
}
