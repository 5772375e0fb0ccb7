import type { Count } from './counter.ts'
import {
  skillPairs,
  skillShares,
  skillTrends,
  type SkillPair,
  type SkillShare,
  type SkillTrend,
} from './measures/skills.ts'
import { daysOpen, openings, type DaysOpen, type Openings } from './measures/time.ts'
import type { Question } from './question.ts'
import type { Role, Window } from './tally.ts'

/** What is asked for, and how it moves. */
export function timeFigures(count: Count) {
  return {
    openings: (q: Question) =>
      count<Openings>('openings', q, ({ roles, window, since }) => ({
        base: roles.length,
        value: () => openings(roles, window, since),
      })),
    daysOpen: (q: Question) =>
      count<DaysOpen>('days-open', q, ({ window, postings }) => {
        const all = postings()
        return { base: all.filter(({ closed }) => closed !== undefined).length, value: () => daysOpen(all, window.to) }
      }),
    skills: (q: Question) =>
      count<SkillShare[]>('skills', q, ({ roles }) => ({ base: roles.length, value: () => skillShares(roles) })),
    skillPairs: (q: Question) =>
      count<SkillPair[]>('skill-pairs', q, ({ roles }) => ({ base: roles.length, value: () => skillPairs(roles) })),
    /** Rests on the smaller half of the window. */
    skillTrends: (q: Question) =>
      count<SkillTrend[]>('skill-trends', q, ({ roles, window }) => {
        const [before, after] = halves(roles, window)
        return { base: Math.min(before.length, after.length), value: () => skillTrends(before, after) }
      }),
  }
}

/** The roles first posted in the first and in the second half of the window. */
function halves(roles: readonly Role[], { from, to }: Window): [Role[], Role[]] {
  const middle = from + Math.floor((to - from + 1) / 2)
  const first = ({ members }: Role): number => Math.min(...members.map((one) => one.from))
  const inWindow = roles.filter((role) => first(role) >= from)
  return [inWindow.filter((role) => first(role) < middle), inWindow.filter((role) => first(role) >= middle)]
}
