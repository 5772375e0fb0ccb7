import { careerOf, categoryBySlug, categoryOf, countryName } from '../domain/index.ts'
import { namedPlaces } from './measures/where.ts'
import type { Role } from './tally.ts'

export type ShareGroup = 'level' | 'career' | 'category' | 'country'

/** "full-time" as "Full time". */
export const plainWords = (key: string): string => {
  const words = key.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const groupNames: Record<ShareGroup, (key: string) => string> = {
  level: plainWords,
  career: (key) => careerOf(key)?.name ?? key,
  category: (key) => categoryBySlug(key)?.name ?? key,
  country: countryName,
}

/** The groups that a role belongs to; a role may be open to several countries. */
export function groupsOf(role: Role, group: ShareGroup): readonly string[] {
  if (group === 'country') return namedPlaces(role, 'countries')
  const { face } = role
  const key = group === 'level' ? face.level : group === 'career' ? face.career : categoryOf(face.career)
  return key === undefined ? [] : [key]
}

/** The roles of each group; a role may be in several. */
export function groupedBy(roles: readonly Role[], keysOf: (role: Role) => readonly string[]): Map<string, Role[]> {
  const groups = new Map<string, Role[]>()
  for (const role of roles)
    for (const key of keysOf(role)) {
      const group = groups.get(key)
      if (group) group.push(role)
      else groups.set(key, [role])
    }
  return groups
}
