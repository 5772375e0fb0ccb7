import { skillLookup, spellingsOfSkill } from '../understanding/index.ts'
import { eachWord, isStopWord, stem } from './tokenise.ts'

/** A spelling as the index holds its words. */
function spellingKey(text: string): string {
  const words: string[] = []
  eachWord(text, (word) => words.push(word))
  const telling = words.filter((word) => !isStopWord(word))
  return (telling.length > 0 ? telling : words).map(stem).join(' ')
}

/** The skill that is spelled so, in words as they are typed or as the index holds them. */
export const skillSpelled = skillLookup(spellingKey)

const wordsByName = new Map<string, readonly string[]>()

/**
 * Single words that mean that skill wherever they stand, as the index holds them. A spelling that also is an everyday word
 * ("go", "node") is none: whoever asks for Golang does not want "go to market".
 */
export function wordsForSkill(name: string): readonly string[] {
  let words = wordsByName.get(name)
  if (!words) {
    const keys = spellingsOfSkill(name).map(spellingKey)
    words = [...new Set(keys.filter((key) => key !== '' && !key.includes(' ')))]
    wordsByName.set(name, words)
  }
  return words
}
