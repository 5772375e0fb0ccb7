import { spellingsOfSkill, skillNames } from '../understanding/index.ts'
import { eachWord, stem } from './tokenise.ts'

/** The words that may follow, and the skill whose name ends here. */
type Node = { next: Map<string, Node>; name?: string }

const LONGEST_NAME = 5

/** All sure spellings of several words of all skills, word by word as the index stems them. */
const names: Node = { next: new Map() }
for (const name of skillNames)
  for (const spelling of spellingsOfSkill(name)) {
    const words: string[] = []
    eachWord(spelling, (word) => words.push(stem(word)))
    if (words.length < 2 || words.length > LONGEST_NAME) continue
    let node = names
    for (const word of words) {
      const next = node.next.get(word) ?? { next: new Map() }
      node.next.set(word, next)
      node = next
    }
    node.name ??= name
  }

/**
 * Watches the words of a text, in order, for names of skills that have several words ("machine learning"): each word must stand
 * right behind the other.
 */
export class SkillMentions {
  /** How many times each skill is named so. */
  readonly times = new Map<string, number>()
  private begun: Node[] = []

  /** `isNear`: only a blank or a hyphen parts it from the word before. */
  see(word: string, isNear: boolean): void {
    const before = isNear ? this.begun : NONE
    const first = names.next.get(word)
    if (before.length === 0 && !first) {
      this.begun = NONE
      return
    }
    const begun = before.flatMap(({ next }) => next.get(word) ?? [])
    for (const { name } of begun) if (name !== undefined) this.times.set(name, (this.times.get(name) ?? 0) + 1)
    this.begun = first ? [...begun, first] : begun
  }
}

const NONE: Node[] = []
