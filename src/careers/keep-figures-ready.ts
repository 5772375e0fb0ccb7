import { setTimeout as sleep } from 'node:timers/promises'
import { careers } from '../domain/index.ts'
import type { Asked, KeptFigures } from './kept-figures.ts'
import type { Question } from './question.ts'

const KINDS = [
  'openings', 'pay', 'payByLevel', 'payByCountry', 'payByCurrency', 'payStated', 'skills', 'skillTrends', 'skillPairs',
  'years', 'levels', 'entryShare', 'employment', 'workplace', 'benefits', 'visa', 'where', 'timeZones', 'daysOpen', 'companies',
] as const // prettier-ignore

/** The figures that guides and front pages show, those of each question together: they are counted from the same roles. */
export function usualFigures(): Asked[] {
  const questions: Question[] = [...careers.map(({ slug }) => ({ career: slug })), {}]
  const ofQuestions = questions.flatMap((question): Asked[] => [
    ...KINDS.map((kind) => ({ kind, args: [question] })),
    { kind: 'payStatedBy', args: [question, 'level'] },
    { kind: 'scopeBy', args: [question, 'level'] },
    ...(question.career ? [{ kind: 'nextRoles', args: [question.career] }] : []),
  ])
  const groups = ['career', 'category', 'country'] as const
  return [
    ...ofQuestions,
    ...groups.map((group) => ({ kind: 'payStatedBy', args: [{}, group] })),
    ...groups.slice(0, 2).map((group) => ({ kind: 'scopeBy', args: [{}, group] })),
  ]
}

/** The counting beforehand takes no more than this share of a processor, however many postings there are. */
const MOST_OF_THE_TIME = 0.1

/** Has the figures of every career counted before somebody asks: once everything has been read, and again after changes. */
export function keepFiguresReady(figures: KeptFigures, everyMs: number): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const pause = (ms: number): Promise<void> => sleep(ms, undefined, { signal, ref: false }).catch(() => undefined)
  async function keep(): Promise<void> {
    let counted = -1
    while (!signal.aborted) {
      const { isReady, version } = figures.state()
      if (!isReady || version === counted) {
        await pause(FIRST_LOOK_MS)
        continue
      }
      const start = performance.now()
      for (const asked of usualFigures()) {
        if (signal.aborted) return
        await Promise.race([figures.refresh(asked), aborted(signal)])
      }
      counted = version
      await pause(Math.max(everyMs, (performance.now() - start) / MOST_OF_THE_TIME))
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

const FIRST_LOOK_MS = 250
const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
