import { KeptValues } from './kept-values.ts'
import { oneByOne } from './one-by-one.ts'
import { dayOf, isoDay, type PostingRecord } from './posting-record.ts'
import { FEWEST_POSTINGS, type Counted, type Question } from './question.ts'
import { windowOf, type Role, type Tally, type Window } from './tally.ts'

export type CounterDeps = {
  tally: Tally
  now: () => Date
  /** How long a figure is kept while postings change; one that nothing has changed under is kept for the day. 0: always exact. */
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
/** A figure so many times older than it is kept is not shown again before it is counted anew. */
const STALE_TIMES = 10
/** Roles are shared by the figures that are counted within moments of each other. */
const ROLES_SHARE = 0.1
const MOST_NUMBERS = 400_000
const MOST_ROLES = 300_000

/** The state of the tally that a value was counted from. */
type Stamp = { version: number; at: number; day: number; isReady: boolean }
type Stamped<T> = { value: T; stamp: Stamp }

/**
 * Counts a question by a measure, and keeps what was counted. What has grown old under changes is given once more and counted anew
 * afterwards, one figure a turn of the event loop, so that no page waits for a figure that was there before.
 */
export function createCounter({ tally, now, keepMs = KEEP_MS }: CounterDeps): Count {
  const figures = new KeptValues<Stamped<unknown>>(MOST_NUMBERS)
  const roleSets = new KeptValues<Stamped<Role[]>>(MOST_ROLES)
  const countLater = oneByOne()
  /** What the value that is being counted rests on: the oldest of what it has read. */
  let read: Stamp
  const stampNow = (): Stamp => ({
    version: tally.version,
    at: now().getTime(),
    day: dayOf(now()),
    isReady: tally.isReady,
  })
  read = stampNow()
  /** Below 0: nothing has changed since. */
  const ageOf = ({ version, at, day, isReady }: Stamp): number => {
    const today = stampNow()
    if (day !== today.day || isReady !== today.isReady) return Infinity
    return version === today.version ? -1 : today.at - at
  }

  function roles(q: Question): Role[] {
    const key = keyOf('roles', q)
    let known = roleSets.get(key)
    if (!known || ageOf(known.stamp) >= keepMs * ROLES_SHARE) {
      known = { value: tally.roles(q, windowOf(q, dayOf(now()))), stamp: stampNow() }
      roleSets.set(key, known, known.value.length + 1)
    }
    if (known.stamp.version < read.version) read = known.stamp
    return known.value
  }

  function make<T>(key: string, measure: () => Counted<T>): Counted<T> {
    read = stampNow()
    const value = measure()
    figures.set(key, { value, stamp: read }, Array.isArray(value.value) ? value.value.length + 1 : 1)
    return value
  }

  function once<T>(key: string, measure: () => Counted<T>): Counted<T> {
    const known = figures.get(key) as Stamped<Counted<T>> | undefined
    const age = known ? ageOf(known.stamp) : Infinity
    if (!known || age >= keepMs * STALE_TIMES) return make(key, measure)
    if (age >= keepMs) countLater(key, () => void make(key, measure))
    return known.value
  }

  const count = <T>(name: string, q: Question, measure: (scene: Scene) => Measured<T>): Counted<T> =>
    once(keyOf(name, q), () => counted(tally, now(), q, roles(q), measure))
  return Object.assign(count, { roles })
}

function counted<T>(
  tally: Tally,
  now: Date,
  question: Question,
  roles: readonly Role[],
  measure: (scene: Scene) => Measured<T>,
): Counted<T> {
  const window = windowOf(question, dayOf(now))
  const { since, isReady } = tally
  const postings = () => tally.postings(question, window)
  const { base, value } = measure({ roles, window, postings, ...(since !== undefined && { since }) })
  return {
    question,
    window: { from: isoDay(window.from), to: isoDay(window.to) },
    ...(since !== undefined && { since: isoDay(since) }),
    countedAt: now.toISOString(),
    n: base,
    of: roles.length,
    sample: roles.some(({ members }) => members.some(({ isSample }) => isSample)),
    ready: isReady,
    ...(base >= FEWEST_POSTINGS && { value: value() }),
  }
}

const keyOf = (name: string, q: Question): string =>
  JSON.stringify([name, q.career, q.family, q.category, q.skill, q.company, q.country, q.level, q.days])
