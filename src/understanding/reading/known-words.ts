import type { Words } from './words.ts'

/** Which tables know a word, by their numbers. Filled while the tables are made, when the program starts; read ever after. */
const knowers = new Map<string, number[]>()
let tables = 0

/** Tells that a table has entries that begin with these (folded) words. Answers the table's number. */
export function knowWords(words: Iterable<string>): number {
  const table = tables++
  for (const word of new Set(words)) knowers.set(word, [...(knowers.get(word) ?? []), table])
  return table
}

const NONE: readonly number[] = []

/** The numbers of the words that a table knows, ascending: one look-up a word for all tables, on the first question. */
export function wordsKnownTo(table: number, words: Words): readonly number[] {
  return (words.known ??= lookUp(words.folded))[table] ?? NONE
}

function lookUp(folded: readonly string[]): number[][] {
  const known: number[][] = []
  for (let i = 0; i < folded.length; i++) {
    const list = knowers.get(folded[i]!)
    if (!list) continue
    for (let k = 0; k < list.length; k++) (known[list[k]!] ??= []).push(i)
  }
  return known
}
