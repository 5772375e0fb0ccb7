import { cutWords, foldWord, hashOf, standsFolded, type Words } from './words.ts'

/**
 * The words by which a table for whole texts can be met, all folded: those that are terms by themselves, those that begin
 * terms of several words, and the other words of these.
 */
export type TableWords = { alone: Iterable<string>; firsts?: Iterable<string>; others?: Iterable<string> }

/** What the tables know of a word, a bit a table: it is a term, it begins longer ones, it goes on with them. */
type Bits = { alone: number; first: number; other: number }

/** Filled while the tables are made, when the program starts; read ever after. */
const beginners = new Map<string, Bits>()
let tables = 0
let vocabulary: Vocabulary | undefined
const MOST_TABLES = 31

/** Tells the words of a table. Answers its number. */
export function knowWords({ alone, firsts = [], others = [] }: TableWords): number {
  const bit = 1 << tables
  for (const [kind, words] of Object.entries({ alone, first: firsts, other: others }) as [keyof Bits, string[]][])
    for (const word of words) {
      const bits = beginners.get(word) ?? { alone: 0, first: 0, other: 0 }
      bits[kind] |= bit
      beginners.set(word, bits)
    }
  vocabulary = undefined
  if (tables === MOST_TABLES) throw new Error('More tables than bits')
  return tables++
}

const NOWHERE: readonly number[] = []

/** The numbers of the words at which a term of the table may begin, ascending. */
export const wordsKnownTo = (table: number, words: Words): readonly number[] => words.known?.[table] ?? NOWHERE

/** The known words by their hashes, with open addressing: a slot holds the number of an entry; entry 0 is no word. */
type Vocabulary = {
  slots: Int32Array
  hashes: Int32Array
  words: string[]
  alone: Int32Array
  firsts: Int32Array
  others: Int32Array
}

function vocabularyOfAll(): Vocabulary {
  const words = ['', ...beginners.keys()]
  const bits = (kind: keyof Bits) => Int32Array.from(words, (word) => beginners.get(word)?.[kind] ?? 0)
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(words.length * 4)))
  const hashes = Int32Array.from(words, hashOf)
  for (let entry = 1; entry < words.length; entry++) {
    let slot = slotOf(hashes[entry]!) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = entry
  }
  return { slots, hashes, words, alone: bits('alone'), firsts: bits('first'), others: bits('other') }
}

const slotOf = (hash: number): number => hash ^ (hash >>> 15)

/** The entry of the word at a place of the text: no string is made of a word, as most are in no table. */
function entryAt({ slots, hashes, words }: Vocabulary, text: string, start: number, end: number, hash: number): number {
  const mask = slots.length - 1
  for (let slot = slotOf(hash) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const entry = slots[slot]!
    if (hashes[entry] !== hash) continue
    const word = words[entry]!
    if (word.length === end - start && standsFolded(word, text, start)) return entry
  }
  return 0
}

function entryOf({ slots, hashes, words }: Vocabulary, word: string): number {
  const mask = slots.length - 1
  const hash = hashOf(word)
  for (let slot = slotOf(hash) & mask; slots[slot] !== 0; slot = (slot + 1) & mask)
    if (words[slots[slot]!] === word && hashes[slots[slot]!] === hash) return slots[slot]!
  return 0
}

/** The words of a whole text, looked up for all tables at once; those that no table knows are empty. */
export function knownWordsOf(text: string): Words {
  const all = (vocabulary ??= vocabularyOfAll())
  const { count, starts, ends, hashes, beyond } = cutWords(text)
  const words: Words = {
    folded: new Array<string>(count),
    starts: new Array<number>(count),
    ends: new Array<number>(count),
    known: [],
  }
  let before = 0
  for (let i = 0; i < count; i++) {
    const [start, end] = [starts[i]!, ends[i]!]
    const entry = beyond[i]
      ? entryOf(all, foldWord(text.slice(start, end)))
      : entryAt(all, text, start, end, hashes[i]!)
    words.folded[i] = all.words[entry]!
    words.starts[i] = start
    words.ends[i] = end
    const met = all.firsts[before]! & all.others[entry]!
    if (met !== 0) meet(words.known!, met & ~all.alone[before]!, i - 1)
    if (all.alone[entry] !== 0) meet(words.known!, all.alone[entry]!, i)
    before = entry
  }
  return words
}

function meet(known: number[][], tables: number, word: number): void {
  for (let rest = tables; rest !== 0; rest &= rest - 1) {
    const table = 31 - Math.clz32(rest & -rest)
    const numbers = (known[table] ??= [])
    numbers.push(word)
  }
}
