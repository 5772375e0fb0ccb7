import { knowWords, wordsKnownTo, type TableWords } from './known-words.ts'
import { wordsOf, type Words } from './words.ts'

/** One spelling to look for. `exact` asks for these very letters, upper and lower case. */
export type Term<T> = { form: string; value: T; exact?: boolean }
/** `number`: of a table for whole texts, whose words are looked up together with those of the others. */
export type TermTable<T> = { number?: number; entries: Map<string, Entry<T>> }
/** `first` and `last` are word numbers, `start` and `end` places in the text. */
export type Match<T> = { value: T; first: number; last: number; start: number; end: number }

/** The terms that begin with one word: those of more words by their second word, longest first. */
type Entry<T> = { alone: Candidate<T>[]; longer: Map<string, Candidate<T>[]> }
type Candidate<T> = { words: string[]; gaps: string[]; form: string; exact: boolean; value: T }

/** Those for whole texts, whose terms are found in every block. */
export const textTables: TermTable<unknown>[] = []

/**
 * Spellings by their first two words: a text is looked up word by word however many terms there are. `of` says what the
 * table is for: only those for whole texts of postings share a look-up, so that titles and questions cost texts nothing.
 */
export function termTable<T>(terms: Iterable<Term<T>>, of: 'texts' | 'titles' = 'titles'): TermTable<T> {
  const table = new Map<string, Entry<T>>()
  for (const { form, value, exact = false } of terms) {
    const words = wordsOf(form)
    const [first, second] = words.folded
    if (first === undefined) continue
    const candidate = { words: words.folded, gaps: gapsOf(form, words), form, exact, value }
    const entry = table.get(first) ?? { alone: [], longer: new Map<string, Candidate<T>[]>() }
    table.set(first, entry)
    if (second === undefined) entry.alone.push(candidate)
    else entry.longer.set(second, [...(entry.longer.get(second) ?? []), candidate])
  }
  for (const { alone, longer } of table.values()) for (const list of [alone, ...longer.values()]) list.sort(firstToTry)
  if (of === 'titles') return { entries: table }
  const ofTexts = { entries: table, number: knowWords(tableWords(table)) }
  textTables.push(ofTexts)
  return ofTexts
}

function tableWords<T>(table: Map<string, Entry<T>>): TableWords {
  const entries = [...table]
  return {
    alone: entries.flatMap(([word, { alone }]) => (alone.length > 0 ? [word] : [])),
    firsts: entries.flatMap(([word, { longer }]) => (longer.size > 0 ? [word] : [])),
    others: entries.flatMap(([, { longer }]) => [...longer.values()].flat().flatMap(({ words }) => words.slice(1))),
  }
}

const firstToTry = <T>(a: Candidate<T>, b: Candidate<T>): number =>
  b.words.length - a.words.length || +b.exact - +a.exact

/** All terms in the text from left to right; the longest wins and takes its words with it. */
export function findTerms<T>(table: TermTable<T>, text: string, words: Words): Match<T>[] {
  const found: Match<T>[] = []
  let next = 0
  const known = words.known && table.number !== undefined ? wordsKnownTo(table.number, words) : words.folded.keys()
  for (const i of known) {
    if (i < next) continue
    const entry = table.entries.get(words.folded[i]!)
    const hit = entry && hitAt(entry, text, words, i)
    if (!hit) continue
    const last = i + hit.words.length - 1
    found.push({ value: hit.value, first: i, last, start: words.starts[i]!, end: words.ends[last]! })
    next = last + 1
  }
  return found
}

function hitAt<T>({ alone, longer }: Entry<T>, text: string, words: Words, at: number): Candidate<T> | undefined {
  const next = longer.size > 0 && at + 1 < words.folded.length ? longer.get(words.folded[at + 1]!) : undefined
  if (next) for (const candidate of next) if (standsAt(candidate, text, words, at)) return candidate
  for (const candidate of alone) if (standsAt(candidate, text, words, at)) return candidate
  return undefined
}

function standsAt<T>(candidate: Candidate<T>, text: string, words: Words, at: number): boolean {
  const { words: wanted, gaps } = candidate
  for (let k = 1; k < wanted.length; k++) {
    if (words.folded[at + k] !== wanted[k]) return false
    if (!sameGap(gaps[k - 1]!, text, words.ends[at + k - 1]!, words.starts[at + k]!)) return false
  }
  return !candidate.exact || text.slice(words.starts[at], words.ends[at + wanted.length - 1]) === candidate.form
}

const gapsOf = (form: string, { starts, ends }: Words): string[] =>
  starts.slice(1).map((start, i) => form.slice(ends[i], start).trim() || ' ')

// "Node.js", "Node js" and "node-js" are one spelling; "React / Native" is a list and "Rust. Go" two sentences.
const LOOSE = " -._'\u2019\u00a0\u2010\u2011"
const WIDEST_GAP = 3

function sameGap(wanted: string, text: string, from: number, to: number): boolean {
  if (to - from > WIDEST_GAP) return false
  const gap = to - from === 1 ? text[from]! : text.slice(from, to).trim() || ' '
  if (gap === wanted) return true
  return to - from <= 1 && LOOSE.includes(gap) && LOOSE.includes(wanted)
}
