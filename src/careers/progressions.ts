import table from '../../data/progressions.json' with { type: 'json' }
import { careerOf } from '../domain/index.ts'
import type { Count } from './counter.ts'
import { skillShares, skillsOf } from './measures/skills.ts'
import { FEWEST_POSTINGS, type Counted } from './question.ts'
import type { Role } from './tally.ts'

export type StepKind = 'step-up' | 'specialise' | 'neighbour' | 'change'
export type Step = { from: string; to: string; kind: StepKind }
/** The reviewed table of next steps: which there are is our judgement. */
export const steps: readonly Step[] = table as Step[]

/**
 * A step with what is counted about it. `shared`: skills that both careers often ask for; `missing`: those that the target often asks
 * for and the origin seldom; most named first. `met`: the share of the target's roles that a person with the origin's usual skills
 * meets: at least half of the skills that it names, and all that it calls a must; undefined where too few roles name skills.
 */
export type NextRole = Step & { name: string; shared: string[]; missing: string[]; met?: number; open: number }

/** A skill is usual in a career when at least this share of its roles names it, and no fewer than so many. */
const USUAL = 0.1
const FEWEST_USUAL = 3
const MOST_SHOWN = 6

export function nextRoles(count: Count, career: string): Counted<NextRole[]> {
  return count({ career }, ({ roles }) => ({
    base: roles.length,
    value: () => steps.filter(({ from }) => from === career).map((step) => describe(count, step, roles)),
  }))
}

function describe(count: Count, step: Step, origin: readonly Role[]): NextRole {
  const target = count.roles({ career: step.to })
  const has = usual(origin)
  const asked = usual(target)
  const naming = target.filter((role) => skillsOf(role).length > 0)
  const met = naming.filter((role) => meets(has, role)).length
  return {
    ...step,
    name: careerOf(step.to)?.name ?? step.to,
    shared: [...asked].filter((name) => has.has(name)).slice(0, MOST_SHOWN),
    missing: [...asked].filter((name) => !has.has(name)).slice(0, MOST_SHOWN),
    open: target.length,
    ...(naming.length >= FEWEST_POSTINGS && { met: met / naming.length }),
  }
}

/** At least half of the skills that it names, and all that it calls a must. */
function meets(has: ReadonlySet<string>, role: Role): boolean {
  const names = skillsOf(role)
  const owned = names.filter((name) => has.has(name)).length
  return owned * 2 >= names.length && role.face.skills.every(({ name, must }) => !must || has.has(name))
}

/** None where there are too few roles to say. */
const usual = (roles: readonly Role[]): ReadonlySet<string> =>
  new Set(
    roles.length < FEWEST_POSTINGS
      ? []
      : skillShares(roles).flatMap(({ name, share, count }) => (share >= USUAL && count >= FEWEST_USUAL ? name : [])),
  )
