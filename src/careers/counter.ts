import { KeptValues } from './kept-values.ts'
import { dayOf, isoDay, type PostingRecord } from './posting-record.ts'
import { FEWEST_POSTINGS, type Counted, type Question } from './question.ts'
import { windowOf, type Role, type Tally, type Window } from './tally.ts'

export type CounterDeps = {
  tally: Tally
  now: () => Date
  /** How long the roles of a question are shared by the figures that are counted from them while postings change. 0: always exact. */
  shareRolesMs?: number
}
/** What a measure gets: the roles of the question and the postings they are made of, and the days. */
export type Scene = { roles: readonly Role[]; window: Window; since?: number; postings: () => PostingRecord[] }
/**
 * `base` is how many roles the value rests on; `value` is asked for only where these are enough. `restsOn` tells the postings that say
 * what is measured from those that do not; all do when not given. `of`: what the base is a part of, where it is not the roles.
 */
export type Measured<T> = {
  base: number
  value: () => T
  restsOn?: (posting: PostingRecord) => boolean
  of?: number
}
export type Count = {
  <T>(question: Question, measure: (scene: Scene) => Measured<T>): Counted<T>
  /** The roles that answer a question in its window. */
  roles(question: Question): readonly Role[]
}

const MOST_ROLES = 300_000

/** Counts a question by a measure, from the tally as it is now. */
export function createCounter({ tally, now, shareRolesMs = 0 }: CounterDeps): Count {
  const kept = new KeptValues<{ roles: Role[]; version: number; at: number; day: number }>(MOST_ROLES)
  function roles(q: Question): Role[] {
    const [key, at, day] = [questionKey(q), now().getTime(), dayOf(now())]
    const known = kept.get(key)
    const isSame = known && known.day === day && (known.version === tally.version || at - known.at < shareRolesMs)
    if (isSame) return known.roles
    const found = tally.roles(q, windowOf(q, day))
    kept.set(key, { roles: found, version: tally.version, at, day }, found.length + 1)
    return found
  }
  const count = <T>(q: Question, measure: (scene: Scene) => Measured<T>): Counted<T> =>
    counted(tally, now(), q, roles(q), measure)
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
  const {
    base,
    value,
    restsOn = () => true,
    of = roles.length,
  } = measure({ roles, window, postings, ...(since !== undefined && { since }) })
  return {
    question,
    window: { from: isoDay(window.from), to: isoDay(window.to) },
    ...(since !== undefined && { since: isoDay(since) }),
    countedAt: now.toISOString(),
    n: base,
    of,
    open: openPostings(roles, restsOn),
    sample: roles.some(({ members }) => members.some(({ isSample }) => isSample)),
    ready: isReady,
    ...(base >= FEWEST_POSTINGS && { value: value() }),
  }
}

function openPostings(roles: readonly Role[], restsOn: (posting: PostingRecord) => boolean): number {
  let open = 0
  for (const { members } of roles)
    for (const posting of members) if (posting.closed === undefined && restsOn(posting)) open++
  return open
}

/** The same for the same question, however it was written. */
export const questionKey = (q: Question): string =>
  JSON.stringify([q.career, q.family, q.category, q.skill, q.company, q.country, q.level, q.days])
