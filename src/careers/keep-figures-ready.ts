import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import { careers } from '../domain/index.ts'
import type { Figures } from './figures.ts'
import type { Question } from './question.ts'

const KINDS = [
  'openings', 'pay', 'payByLevel', 'payByCountry', 'payByCurrency', 'payStated', 'skills', 'skillTrends', 'skillPairs',
  'years', 'levels', 'entryShare', 'employment', 'workplace', 'benefits', 'visa', 'where', 'timeZones', 'daysOpen', 'companies',
] as const // prettier-ignore

/** The figures that guides and front pages show. */
function* usualFigures(figures: Figures): Generator<() => unknown> {
  const questions: Question[] = [...careers.map(({ slug }) => ({ career: slug })), {}]
  for (const question of questions) {
    for (const kind of KINDS) yield () => figures[kind](question)
    yield () => figures.payStatedBy(question, 'level')
    yield () => figures.scopeBy(question, 'level')
    if (question.career) yield () => figures.nextRoles(question.career!)
  }
  for (const group of ['career', 'category', 'country'] as const) yield () => figures.payStatedBy({}, group)
  for (const group of ['career', 'category'] as const) yield () => figures.scopeBy({}, group)
}

/**
 * Has the figures of every career counted before somebody asks: once everything has been read, and again after changes. One figure a
 * turn of the event loop.
 */
export function keepFiguresReady(figures: Figures, everyMs: number): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  async function keep(): Promise<void> {
    let counted = -1
    while (!signal.aborted) {
      const { isReady, version } = figures.state()
      if (isReady && version !== counted) {
        for (const ask of usualFigures(figures)) {
          if (signal.aborted) return
          ask()
          await setImmediate()
        }
        counted = version
      }
      await sleep(isReady ? everyMs : 1_000, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  const done = keep()
  return {
    async stop() {
      stopping.abort()
      await done
    },
  }
}
