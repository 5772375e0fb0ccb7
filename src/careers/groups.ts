import { careerOf, categoryBySlug, categoryOf, countryName } from '../domain/index.ts'
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
export function groupsOf({ face }: Role, group: ShareGroup): string[] {
  if (group === 'country') return face.eligibility.scope === 'limited' ? face.eligibility.countries : []
  const key = group === 'level' ? face.level : group === 'career' ? face.career : categoryOf(face.career)
  return key === undefined ? [] : [key]
}
