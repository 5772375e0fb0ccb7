import type { Count } from './counter.ts'
import {
  skillPairs,
  skillShares,
  skillTrends,
  type SkillPair,
  type SkillShare,
  type SkillTrend,
} from './measures/skills.ts'
import {
  daysOpen,
  firstDay,
  openings,
  postedWeeks,
  type DaysOpen,
  type Openings,
  type PostedWeeks,
} from './measures/time.ts'
import type { Question } from './question.ts'
import type { Role, Window } from './tally.ts'

/** What is asked for, and how it moves. */
export function timeFigures(count: Count) {
  return {
    openings: (q: Question) =>
      count<Openings>(q, ({ roles, window, since }) => ({
        base: roles.length,
        value: () => openings(roles, window, since),
      })),
    postedWeeks: (q: Question) =>
      count<PostedWeeks>(q, ({ roles }) => ({ base: roles.length, value: () => postedWeeks(roles) })),
    /** Counts postings, not roles: each copy is opened and closed by itself. The sample, which nobody watches, takes no part. */
    daysOpen: (q: Question) =>
      count<DaysOpen>(q, ({ window, postings }) => {
        const watched = postings().filter(({ isSample }) => !isSample)
        return {
          base: watched.filter(({ closed }) => closed !== undefined).length,
          value: () => daysOpen(watched, window),
          of: watched.length,
        }
      }),
    skills: (q: Question) =>
      count<SkillShare[]>(q, ({ roles }) => ({
        base: roles.length,
        value: () => skillShares(roles),
      })),
    skillPairs: (q: Question) =>
      count<SkillPair[]>(q, ({ roles }) => ({ base: roles.length, value: () => skillPairs(roles) })),
    /** Of the window as far as this site has looked: of earlier days only what was still open is known. Rests on the smaller half. */
    skillTrends: (q: Question) =>
      count<SkillTrend[]>(q, ({ roles, window, since = Infinity }) => {
        const [before, after] = halves(roles, { ...window, from: Math.max(window.from, since) })
        return { base: Math.min(before.length, after.length), value: () => skillTrends(before, after) }
      }),
  }
}

/** The roles first posted in the first and in the second half of the window. */
function halves(roles: readonly Role[], { from, to }: Window): [Role[], Role[]] {
  const middle = from + Math.floor((to - from + 1) / 2)
  const inWindow = roles.filter((role) => firstDay(role) >= from)
  return [inWindow.filter((role) => firstDay(role) < middle), inWindow.filter((role) => firstDay(role) >= middle)]
}
