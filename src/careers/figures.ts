import { createCounter, type CounterDeps } from './counter.ts'
import { payFigures } from './pay-figures.ts'
import { nextRoles } from './progressions.ts'
import { roleFigures } from './role-figures.ts'
import { timeFigures } from './time-figures.ts'

export type Figures = ReturnType<typeof createFigures>

/** Every figure that pages show, counted from the tally when it is asked for, and kept: see `createCounter`. */
export function createFigures(deps: CounterDeps) {
  const count = createCounter(deps)
  const { tally } = deps
  return {
    ...payFigures(count),
    ...roleFigures(count),
    ...timeFigures(count),
    nextRoles: (career: string) => nextRoles(count, career),
    /** How many postings have been read, whether all of them, and a number that grows with each change. */
    state: () => ({ size: tally.size, isReady: tally.isReady, version: tally.version }),
  }
}
