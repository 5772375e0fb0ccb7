import { readFileSync } from 'node:fs'
import dictionary from 'dictionary-en'
import nspell from 'nspell'
import { projectFile } from '../../src/platform/config.ts'

/**
 * American English (the dictionary `en` of wooorm/dictionaries), the names in our own tables, and `test/content/words.txt`:
 * words of the trade that no dictionary has, one a line.
 */
export function knownWords(): (word: string) => boolean {
  const spell = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic))
  const ours = new Set(
    [...lines('test/content/words.txt'), ...skillNames(), ...careerNames()].map((word) => word.toLowerCase()),
  )
  const known = new Map<string, boolean>()
  return (word) => {
    const kept = known.get(word)
    if (kept !== undefined) return kept
    const right = ours.has(word.toLowerCase()) || isPlural(word, ours) || spell.correct(word)
    known.set(word, right)
    return right
  }
}

const isPlural = (word: string, ours: Set<string>): boolean =>
  word.endsWith('s') && ours.has(word.slice(0, -1).toLowerCase())
const read = (file: string): string => readFileSync(projectFile(...file.split('/')), 'utf8')
const lines = (file: string): string[] => read(file).split('\n').filter((line) => line && !line.startsWith('#')) // prettier-ignore
const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}']*/gu) ?? []

type Named = { name: string; aliases?: string[] }
const skillNames = (): string[] =>
  (JSON.parse(read('data/skills.json')) as Named[]).flatMap(({ name, aliases = [] }) => [name, ...aliases].flatMap(wordsOf)) // prettier-ignore
const careerNames = (): string[] =>
  (JSON.parse(read('data/careers.json')) as Named[]).flatMap(({ name }) => wordsOf(name))
