import { createCounter, type CounterDeps } from './counter.ts'
import { payFigures } from './pay-figures.ts'
import { nextRoles } from './progressions.ts'
import { roleFigures } from './role-figures.ts'
import { timeFigures } from './time-figures.ts'

export type Figures = ReturnType<typeof createFigures>
/** How many postings have been read, whether all of them, and a number that grows with each change. */
export type State = { size: number; isReady: boolean; version: number }

/** Every figure that pages show, counted from the tally at the moment it is asked for. */
export function createFigures(deps: CounterDeps) {
  const { tally } = deps
  return {
    ...measuresOf(deps),
    state: (): State => ({ size: tally.size, isReady: tally.isReady, version: tally.version }),
    /** What is drawn from figures, once all of them are there: here they always are. See `keptFigures`. */
    settled: <T>(draw: () => Promise<T>): Promise<T> => draw(),
  }
}

/** The figures by their names, each a question to the tally. */
export function measuresOf(deps: CounterDeps) {
  const count = createCounter(deps)
  return {
    ...payFigures(count),
    ...roleFigures(count),
    ...timeFigures(count),
    nextRoles: (career: string) => nextRoles(count, career),
  }
}
