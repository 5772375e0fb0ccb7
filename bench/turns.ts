export type Turns = { turn: number; cpu: number }

/**
 * The longest time between two turns of the event loop, and the processor time of the turn that used most of it: where the first is
 * much longer, the process stood waiting for a processor. Looks every millisecond, which leaves the loop time to be idle.
 */
export function watchTurns() {
  const seen: Turns = { turn: 0, cpu: 0 }
  let [at, used] = [performance.now(), processor()]
  const timer = setInterval(() => {
    const [now, usedNow] = [performance.now(), processor()]
    seen.turn = Math.max(seen.turn, now - at)
    seen.cpu = Math.max(seen.cpu, usedNow - used)
    ;[at, used] = [now, usedNow]
  }, 1)
  timer.unref()
  const rounded = (): Turns => ({ turn: round(seen.turn), cpu: round(seen.cpu) })
  return {
    soFar: rounded,
    stop(): Turns {
      clearInterval(timer)
      return rounded()
    },
  }
}

const processor = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
const round = (value: number): number => Math.round(value * 100) / 100
