import skillRows from '../../data/skills.json' with { type: 'json' }
import { eachWord, stem } from './tokenise.ts'

type SkillRow = {
  name: string
  aliases?: string[]
  cased?: string[]
  listed?: string[]
  letter?: string[]
  exact?: string[]
  not?: string[]
  parents?: string[]
}
const rows: readonly SkillRow[] = skillRows

/** A spelling as the index would hold its words. */
export function spellingKey(text: string): string {
  const words: string[] = []
  eachWord(text, (word) => words.push(stem(word)))
  return words.join(' ')
}

const namesBySpelling = new Map<string, Set<string>>()
const wordsByName = new Map<string, string[]>()
const childrenOf = new Map<string, string[]>()

for (const { name, aliases = [], cased = [], listed = [], letter = [], exact = [], not = [], parents = [] } of rows) {
  const guarded = new Set([...cased, ...listed, ...letter, ...exact, ...not])
  const spellings = [name, ...aliases, ...cased, ...listed, ...letter, ...exact].filter((one) => !not.includes(one))
  for (const key of spellings.map(spellingKey)) {
    if (!namesBySpelling.has(key)) namesBySpelling.set(key, new Set())
    namesBySpelling.get(key)!.add(name)
  }
  const guardedKeys = new Set([...guarded].map(spellingKey))
  const words = [name, ...aliases].map(spellingKey).filter((key) => key && !key.includes(' ') && !guardedKeys.has(key))
  wordsByName.set(name, [...new Set(words)])
  for (const parent of parents) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), name])
}

/** The skill of data/skills.json that is spelled so, unless several are; case and accents aside. */
export function skillSpelled(text: string): string | undefined {
  const names = namesBySpelling.get(spellingKey(text))
  return names?.size === 1 ? [...names][0] : undefined
}

/**
 * Single words that mean that skill wherever they stand, as the index holds them. A spelling that also is an everyday word
 * ("go", "node") is none: whoever asks for Golang does not want "go to market".
 */
export const wordsForSkill = (name: string): readonly string[] => wordsByName.get(name) ?? []

/** The skills below one, near and far, itself left out. */
export function skillsBelow(name: string): string[] {
  const found = new Set<string>([name])
  for (const each of found) for (const child of childrenOf.get(each) ?? []) found.add(child)
  found.delete(name)
  return [...found]
}
