import { BEYOND, cutWords, foldWord, hashOf, standsFolded, type Words } from './words.ts'

/**
 * The words that the tables for whole texts begin with or compare, each with the numbers of the tables that begin with it.
 * Filled while the tables are made, when the program starts; read ever after.
 */
const beginners = new Map<string, number[]>()
let tables = 0
let vocabulary: Vocabulary | undefined

/** Tells that a table has entries that begin with `firsts` and go on with `others` (all folded). Answers its number. */
export function knowWords(firsts: Iterable<string>, others: Iterable<string> = []): number {
  const table = tables++
  for (const word of others) if (!beginners.has(word)) beginners.set(word, [])
  for (const word of new Set(firsts)) beginners.set(word, [...(beginners.get(word) ?? []), table])
  vocabulary = undefined
  return table
}

const NOWHERE: readonly number[] = []

/** The numbers of the words that a table begins with, ascending. */
export const wordsKnownTo = (table: number, words: Words): readonly number[] => words.known?.[table] ?? NOWHERE

/** The known words by their hashes, with open addressing: a slot holds the number of an entry plus one, or 0. */
type Vocabulary = { slots: Int32Array; hashes: Int32Array; words: string[]; tables: number[][] }

function vocabularyOfAll(): Vocabulary {
  const words = [...beginners.keys()]
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(words.length * 4 + 1)))
  const hashes = Int32Array.from(words, hashOf)
  hashes.forEach((hash, entry) => {
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = entry + 1
  })
  return { slots, hashes, words, tables: words.map((word) => beginners.get(word)!) }
}

/** The entry of the word at a place of the text, or -1: no string is made of a word, and most are in no table. */
function entryAt({ slots, hashes, words }: Vocabulary, text: string, start: number, end: number, hash: number): number {
  const mask = slots.length - 1
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const entry = slots[slot]! - 1
    if (hashes[entry] !== hash) continue
    const word = words[entry]!
    if (word.length === end - start && standsFolded(word, text, start)) return entry
  }
  return -1
}

function entryOf({ slots, hashes, words }: Vocabulary, word: string): number {
  const mask = slots.length - 1
  const hash = hashOf(word)
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const entry = slots[slot]! - 1
    if (hashes[entry] === hash && words[entry] === word) return entry
  }
  return -1
}

/** The words of a whole text, looked up for all tables at once; those that no table knows stay empty. */
export function knownWordsOf(text: string): Words {
  const all = (vocabulary ??= vocabularyOfAll())
  const [folded, starts, ends, known]: [string[], number[], number[], number[][]] = [[], [], [], []]
  cutWords(text, (start, end, hash) => {
    const entry =
      hash === BEYOND ? entryOf(all, foldWord(text.slice(start, end))) : entryAt(all, text, start, end, hash)
    const number = folded.length
    starts.push(start)
    ends.push(end)
    folded.push(entry < 0 ? '' : all.words[entry]!)
    if (entry >= 0) for (const table of all.tables[entry]!) (known[table] ??= []).push(number)
  })
  return { folded, starts, ends, known }
}
