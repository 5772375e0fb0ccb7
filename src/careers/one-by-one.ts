/**
 * Work that nobody waits for, one piece a turn of the event loop, a key once. What throws is dropped: whoever needs it does it
 * themselves and meets the error there.
 */
export function oneByOne(): (key: string, work: () => void) => void {
  const waiting = new Map<string, () => void>()
  function next(): void {
    const [key, work] = waiting.entries().next().value!
    waiting.delete(key)
    try {
      work()
    } catch {
      // said above
    }
    if (waiting.size > 0) setImmediate(next)
  }
  return (key, work) => {
    if (waiting.size === 0) setImmediate(next)
    waiting.set(key, work)
  }
}
