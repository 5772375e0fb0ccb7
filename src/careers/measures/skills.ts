import type { Share } from '../question.ts'
import type { Role } from '../tally.ts'
import { sharesOf } from './shares.ts'

/** `must` and `nice`: in how many of them the posting says which; the others only name it. */
export type SkillShare = Share & { must: number; nice: number }
export type SkillTrend = { name: string; before: number; after: number; change: number }
/** `lift`: how much more often both are named than if they were named independently of each other. */
export type SkillPair = { a: string; b: string; count: number; lift: number }

/** Every skill that a role names in any of its postings. */
export const skillsOf = ({ members }: Role): string[] => [
  ...new Set(members.flatMap(({ skills }) => skills.map(({ name }) => name))),
]

export function skillShares(roles: readonly Role[]): SkillShare[] {
  const must = new Map<string, number>()
  const nice = new Map<string, number>()
  for (const { face } of roles)
    for (const { name, must: isMust } of face.skills) {
      if (isMust === undefined) continue
      const counts = isMust ? must : nice
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  return sharesOf(roles, skillsOf, String).map((share) => ({
    ...share,
    must: must.get(share.key) ?? 0,
    nice: nice.get(share.key) ?? 0,
  }))
}

/** A change of less than this many roles is noise. */
const FEWEST_OF_A_SKILL = 5

/** Shares among the roles that were posted in the first and in the second half of the window; biggest movement first. */
export function skillTrends(before: readonly Role[], after: readonly Role[]): SkillTrend[] {
  const first = new Map(sharesOf(before, skillsOf, String).map((one) => [one.key, one]))
  const second = new Map(sharesOf(after, skillsOf, String).map((one) => [one.key, one]))
  return [...new Set([...first.keys(), ...second.keys()])]
    .filter((name) => (first.get(name)?.count ?? 0) + (second.get(name)?.count ?? 0) >= FEWEST_OF_A_SKILL * 2)
    .map((name) => {
      const [one, two] = [first.get(name)?.share ?? 0, second.get(name)?.share ?? 0]
      return { name, before: one, after: two, change: two - one }
    })
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.name < b.name ? -1 : 1))
}

/** Only the skills that are named most take part: rare ones stand together by chance. */
const MOST_SKILLS = 60

export function skillPairs(roles: readonly Role[]): SkillPair[] {
  const common = skillShares(roles).slice(0, MOST_SKILLS)
  const shares = new Map(common.map(({ key, share }) => [key, share]))
  const counts = new Map<string, number>()
  for (const role of roles) {
    const names = skillsOf(role)
      .filter((name) => shares.has(name))
      .sort()
    names.forEach((a, i) =>
      names.slice(i + 1).forEach((b) => counts.set(`${a}\n${b}`, (counts.get(`${a}\n${b}`) ?? 0) + 1)),
    )
  }
  return [...counts]
    .filter(([, count]) => count >= FEWEST_OF_A_SKILL)
    .map(([pair, count]) => {
      const [a, b] = pair.split('\n') as [string, string]
      return { a, b, count, lift: count / roles.length / (shares.get(a)! * shares.get(b)!) }
    })
    .sort((one, two) => two.lift * Math.sqrt(two.count) - one.lift * Math.sqrt(one.count) || (one.a < two.a ? -1 : 1))
}
