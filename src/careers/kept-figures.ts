import { measuresOf, type Figures, type State } from './figures.ts'
import { questionKey } from './counter.ts'
import { KeptValues } from './kept-values.ts'
import { dayOf, isoDay } from './posting-record.ts'
import type { Counted, Question } from './question.ts'
import { Tally, windowOf } from './tally.ts'

/** A figure by the name of its measure, with what that is given. */
export type Asked = { kind: string; args: readonly unknown[] }
/** Whoever counts, elsewhere and later. Undefined when a figure could not be counted. */
export type Counting = { ask: (asked: Asked) => Promise<unknown>; state: () => State }
export type KeptFigures = Figures & {
  /** Counts a figure anew where postings have changed since it was counted; resolves when it is there. */
  refresh(asked: Asked): Promise<void>
}
type Known = { value: Counted<unknown>; version: number; at: number }
type Options = { now: () => Date; keepMs?: number }

/** How long a figure is shown while postings change before it is counted anew. */
const KEEP_MS = 60_000
const MOST_NUMBERS = 400_000
const NOT_READY_AGAIN_MS = 250
/** A page that asks for what the last answers told it to ask for is drawn so many times at most. */
const MOST_DRAWINGS = 4

/**
 * Figures that are counted elsewhere, one after the other, and answered at once here: as they were counted last, which their day and
 * window tell, and counted anew afterwards when postings have changed since. A figure that nobody has counted yet is answered as not
 * ready, and is counted before those that are only counted anew; `settled` draws a page again when it is there.
 */
export function keptFigures(counting: Counting, { now, keepMs = KEEP_MS }: Options): KeptFigures {
  const kept = new KeptValues<Known>(MOST_NUMBERS)
  const queue = countingQueue(counting, (asked, value, version) =>
    kept.set(keyOf(asked), { value, version, at: now().getTime() }, weightOf(value)),
  )
  /** How often a figure was asked for that was not there. */
  let missed = 0

  const isOld = ({ version, at }: Known): boolean => {
    const age = now().getTime() - at
    return dayOf(new Date(at)) !== dayOf(now()) || (version !== counting.state().version && age >= keepMs)
  }
  function answer(asked: Asked): Counted<unknown> {
    const key = keyOf(asked)
    const known = kept.get(key)
    if (!known) {
      missed++
      void queue.count(key, asked, true)
      return notReady(asked, now())
    }
    if (isOld(known)) void queue.count(key, asked, false)
    return known.value
  }
  async function settled<T>(draw: () => Promise<T>): Promise<T> {
    for (let drawing = 1; ; drawing++) {
      const before = missed
      const drawn = await draw()
      if (missed === before || drawing === MOST_DRAWINGS || !counting.state().isReady) return drawn
      await queue.urgentDone()
    }
  }
  async function refresh(asked: Asked): Promise<void> {
    const key = keyOf(asked)
    if (kept.get(key)?.version !== counting.state().version) await queue.count(key, asked, false)
  }
  const measures = KINDS.map((kind) => [kind, (...args: unknown[]) => answer({ kind, args })])
  return { ...(Object.fromEntries(measures) as Figures), state: () => counting.state(), settled, refresh }
}

const KINDS = Object.keys(measuresOf({ tally: new Tally(), now: () => new Date() }))

const keyOf = ({ kind, args }: Asked): string => `${kind} ${args.map((one) => (typeof one === 'string' ? one : questionKey(one as Question))).join(' ')}` // prettier-ignore

const weightOf = ({ value }: Counted<unknown>): number => (Array.isArray(value) ? value.length + 1 : 1)

function notReady({ args: [first] }: Asked, now: Date): Counted<never> {
  const question: Question = typeof first === 'string' ? { career: first } : (first as Question)
  const { from, to } = windowOf(question, dayOf(now))
  const window = { from: isoDay(from), to: isoDay(to) }
  return { question, window, countedAt: now.toISOString(), n: 0, of: 0, open: 0, sample: false, ready: false }
}

type Waiting = Asked & { done: Promise<void>; tell: () => void }

/** One figure at a time, a figure once; what somebody waits for first. */
function countingQueue(
  { ask, state }: Counting,
  keep: (asked: Asked, value: Counted<unknown>, version: number) => void,
) {
  const urgent = new Map<string, Waiting>()
  const later = new Map<string, Waiting>()
  let isRunning = false

  async function run(): Promise<void> {
    isRunning = true
    while (urgent.size + later.size > 0) {
      if (!state().isReady) {
        await new Promise((resolve) => setTimeout(resolve, NOT_READY_AGAIN_MS).unref())
        continue
      }
      const list = urgent.size > 0 ? urgent : later
      const [key, one] = list.entries().next().value!
      const { version } = state()
      const value = await ask({ kind: one.kind, args: one.args })
      if (value !== undefined) keep(one, value as Counted<unknown>, version)
      list.delete(key)
      one.tell()
    }
    isRunning = false
  }

  return {
    count(key: string, asked: Asked, isUrgent: boolean): Promise<void> {
      const known = urgent.get(key) ?? later.get(key)
      if (known && isUrgent && later.delete(key)) urgent.set(key, known)
      if (known) return known.done
      const { promise, resolve } = Promise.withResolvers<void>()
      ;(isUrgent ? urgent : later).set(key, { ...asked, done: promise, tell: resolve })
      if (!isRunning) void run()
      return promise
    },
    /** Resolves when all that is urgent now has been counted. */
    urgentDone: () => Promise.all([...urgent.values()].map(({ done }) => done)),
  }
}
