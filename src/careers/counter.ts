import { dayOf, isoDay, type PostingRecord } from './posting-record.ts'
import { FEWEST_POSTINGS, type Counted, type Question } from './question.ts'
import { windowOf, type Role, type Tally, type Window } from './tally.ts'

export type CounterDeps = {
  tally: Tally
  now: () => Date
  /** How long a figure is kept while postings change; one that nothing has changed under is kept for the day. */
  keepMs?: number
}
/** What a measure gets: the roles of the question and the postings they are made of, and the days. */
export type Scene = { roles: readonly Role[]; window: Window; since?: number; postings: () => PostingRecord[] }
/** `base` is how many the value rests on; `value` is asked for only where these are enough. */
export type Measured<T> = { base: number; value: () => T }
export type Count = {
  <T>(name: string, question: Question, measure: (scene: Scene) => Measured<T>): Counted<T>
  /** The roles that answer a question in its window. */
  roles(question: Question): readonly Role[]
}

const KEEP_MS = 60_000
const MOST_KEPT = 4_000

/** Counts a question by a measure, and keeps what was counted. */
export function createCounter({ tally, now, keepMs = KEEP_MS }: CounterDeps): Count {
  const kept = new Map<string, { version: number; at: number; day: number; value: unknown }>()

  function once<T>(key: string, make: () => T): T {
    const [at, day] = [now().getTime(), dayOf(now())]
    const known = kept.get(key)
    if (known && known.day === day && (known.version === tally.version || at - known.at < keepMs))
      return known.value as T
    const value = make()
    kept.delete(key)
    kept.set(key, { version: tally.version, at, day, value })
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    return value
  }

  const roles = (q: Question): Role[] => once(keyOf('roles', q), () => tally.roles(q, windowOf(q, dayOf(now()))))
  const count = <T>(name: string, q: Question, measure: (scene: Scene) => Measured<T>): Counted<T> =>
    once(keyOf(name, q), () => {
      const window = windowOf(q, dayOf(now()))
      const found = roles(q)
      const since = tally.since === undefined ? {} : { since: tally.since }
      const { base, value } = measure({ roles: found, window, ...since, postings: () => tally.postings(q, window) })
      return {
        question: q,
        window: { from: isoDay(window.from), to: isoDay(window.to) },
        ...(tally.since !== undefined && { since: isoDay(tally.since) }),
        countedAt: now().toISOString(),
        n: base,
        of: found.length,
        sample: found.some(({ members }) => members.some(({ isSample }) => isSample)),
        ready: tally.isReady,
        ...(base >= FEWEST_POSTINGS && { value: value() }),
      }
    })
  return Object.assign(count, { roles })
}

const keyOf = (name: string, q: Question): string =>
  JSON.stringify([name, q.career, q.family, q.category, q.skill, q.company, q.country, q.level, q.days])
