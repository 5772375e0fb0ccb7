import skillRows from '../../../data/skills.json' with { type: 'json' }
import type { SkillRow } from '../skills/skill-table.ts'

/**
 * What a spelling names. `everyday`: the spelling is a common word as well ("go", "swift"), so that a text that holds it need
 * not mean the skill. `topic`: a field of work as much as a skill.
 */
export type SpelledSkill = { name: string; everyday: boolean; topic: boolean }

const rows: readonly SkillRow[] = skillRows

/**
 * Finds the skill of data/skills.json that is spelled so: that of this very name, else the only one that is also called so;
 * undefined for what no skill or several are called. `fold` says which spellings are the same. For a whole name; see
 * `findSkills` for the names in a text.
 */
export function skillLookup(fold: (spelling: string) => string): (spelling: string) => SpelledSkill | undefined {
  const known = new Map<string, SpelledSkill[]>()
  for (const row of rows) {
    const { name, aliases = [], cased = [], listed = [], letter = [], exact = [], not = [] } = row
    const everyday = new Set([...listed, ...letter].map(fold))
    const forms = [name, ...aliases, ...cased, ...listed, ...letter, ...exact].filter((form) => !not.includes(form))
    const topic = row.topic !== undefined && row.topic !== false
    for (const key of new Set(forms.map(fold)))
      known.set(key, [...(known.get(key) ?? []), { name, everyday: everyday.has(key), topic }])
  }
  return (spelling) => {
    const key = fold(spelling)
    const skills = known.get(key) ?? []
    return skills.length === 1 ? skills[0] : skills.find(({ name }) => fold(name) === key)
  }
}

const surelySpelled = new Map<string, string[]>()
const childrenOf = new Map<string, string[]>()
for (const { name, aliases = [], cased = [], listed = [], letter = [], exact = [], not = [], parents = [] } of rows) {
  const guarded = new Set([...cased, ...listed, ...letter, ...exact, ...not].map((form) => form.toLowerCase()))
  surelySpelled.set(
    name,
    [name, ...aliases].filter((form) => !guarded.has(form.toLowerCase())),
  )
  for (const parent of parents) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), name])
}

/** All skills of the table. */
export const skillNames: readonly string[] = rows.map(({ name }) => name)

/** The spellings that mean this skill wherever they stand; everyday words are none. */
export const spellingsOfSkill = (name: string): readonly string[] => surelySpelled.get(name) ?? []

/** The skills below one, near and far, itself left out. */
export function skillsBelow(name: string): string[] {
  const found = new Set<string>([name])
  for (const each of found) for (const child of childrenOf.get(each) ?? []) found.add(child)
  found.delete(name)
  return [...found]
}

/** Case, spaces, brackets and signs within a name aside: "Node JS", "NodeJS" and "node.js" are one spelling. */
const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}+#]/gu, '')

const skillFolded = skillLookup(folded)
/** The name of the table for any spelling of a skill ("k8s", "NodeJS"); a skill that is not in it under its own folded name. */
export const canonicalSkill = (name: string): string => skillFolded(name)?.name ?? folded(name)
