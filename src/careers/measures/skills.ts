import type { Share } from '../question.ts'
import type { Role } from '../tally.ts'
import { distinctOf, sharesOf } from './shares.ts'

/** `must` and `nice`: in how many of them the posting says which; the others only name it. */
export type SkillShare = Share & { must: number; nice: number }
export type SkillTrend = { name: string; before: number; after: number; change: number }
/** `lift`: how much more often both are named than if they were named independently of each other. */
export type SkillPair = { a: string; b: string; count: number; lift: number }

/** Every skill that a role names in any of its postings. */
export const skillsOf = (role: Role): readonly string[] => distinctOf(role, ({ skillNames }) => skillNames)

/** Kept for as long as the roles themselves: shares, pairs and next steps ask for the same. */
const known = new WeakMap<readonly Role[], SkillShare[]>()

/** Most named first. */
export function skillShares(roles: readonly Role[]): SkillShare[] {
  const found = known.get(roles) ?? countSkills(roles)
  known.set(roles, found)
  return found
}

function countSkills(roles: readonly Role[]): SkillShare[] {
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
  const numberOf = new Map(common.map(({ key }, number) => [key, number]))
  const size = common.length
  const counts = new Uint32Array(size * size)
  for (const role of roles) {
    const numbers = skillsOf(role).flatMap((name) => numberOf.get(name) ?? [])
    for (const a of numbers) for (const b of numbers) counts[a * size + b]!++
  }
  const pairs: SkillPair[] = []
  common.forEach((one, i) =>
    common.forEach((other, j) => {
      const count = counts[i * size + j]!
      if (one.key >= other.key || count < FEWEST_OF_A_SKILL) return
      pairs.push({ a: one.key, b: other.key, count, lift: count / roles.length / (one.share * other.share) })
    }),
  )
  return pairs.sort((one, two) => weight(two) - weight(one) || (one.a < two.a ? -1 : 1))
}

const weight = ({ lift, count }: SkillPair): number => lift * Math.sqrt(count)
