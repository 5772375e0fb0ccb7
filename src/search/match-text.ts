import type { Cursor } from './cursor.ts'
import type { Dictionary } from './dictionary.ts'
import { addScores, exclude, matchEvery, matchSome, union, type RankedList } from './match-words.ts'
import type { NearWords } from './near-words.ts'
import type { PostingList } from './postings.ts'
import type { Query, TextMatch } from './query.ts'
import { rarity } from './rank.ts'
import type { Segment } from './segment.ts'
import { readText, spellingsOf, type AskedTerm, type TextQuery } from './text-query.ts'

/** The live slots of one segment that a search looks at; their scores are set if there are words. */
export type Candidates = { segment: Segment; slots: Uint16Array }
/** `isEverything`: all that lives is a candidate. `isPart`: only those of `matching` fit. `weights`: scores are set. */
export type Matched = { candidates: Candidates[]; text?: TextMatch; isEverything: boolean; weights?: number[] }

type Deps = { segments: readonly Segment[]; dictionary: Dictionary; near: NearWords; size: number }
/** A term as numbers of the dictionary, each with the steps of class it is lowered by, and how many entries there are. */
type Term = { shown: string; numbers: number[]; less: number[]; count: number }
/** How much less a skill below the one asked for counts, in classes. */
const BELOW = 4

/** What a text matches: everything that lives when it holds no words. `TextMatch` says how it was understood. */
export function matchText(deps: Deps, { text, literal }: Query, cursor: Cursor | undefined): Matched {
  const asked = readText(text, literal)
  if (asked.wanted.length + asked.excluded.length === 0) return { candidates: everything(deps), isEverything: true }
  const mended: { from: string; to: string }[] = []
  const wanted = asked.wanted.map((term) => resolve(deps, term, literal ? undefined : mended))
  const excluded = asked.excluded.map((term) => resolve(deps, term, undefined))
  const pairs = asked.pairs.map((key) => resolve(deps, { shown: key, keys: [key] }, undefined))
  const match = describe(asked, wanted, mended)
  if (wanted.length === 0)
    return { candidates: allBut(deps, excluded), text: match, isEverything: excluded.every(({ count }) => count === 0) }
  const weights = weightsOf([...wanted, ...pairs], deps.size, cursor)
  const plan = { wanted, excluded, pairs, weights }
  const every = deps.segments.map((segment) => matchSegment(segment, plan, false))
  const held = wanted.filter(({ count }) => count > 0).length
  const isSome = cursor?.isSome ?? (held > 1 && every.every(({ slots }) => slots.length === 0))
  if (!isSome) return { candidates: every, text: match, isEverything: false, weights }
  const some = deps.segments.map((segment) => matchSegment(segment, plan, true))
  return { candidates: some, text: { ...match, mode: 'some' }, isEverything: false, weights }
}

const everything = ({ segments }: Deps): Candidates[] =>
  segments.map((segment) => ({ segment, slots: segment.everySlot() }))

const allBut = ({ segments }: Deps, excluded: readonly Term[]): Candidates[] =>
  segments.map((segment) => {
    const every = segment.everySlot()
    segment.slots.set(every)
    const count = exclude(segment.slots, every.length, excludedIn(segment, excluded))
    return { segment, slots: segment.slots.subarray(0, count) }
  })

/** The dictionary's numbers of a term; where no posting holds any, those of the nearest word, which is told to `mended`. */
function resolve(deps: Deps, asked: AskedTerm, mended: { from: string; to: string }[] | undefined): Term {
  const term = termOf(deps.dictionary, asked)
  if (term.count > 0 || !mended || asked.word === undefined) return term
  const to = deps.near.find(asked.word)
  if (to === undefined) return term
  mended.push({ from: asked.shown, to })
  return termOf(deps.dictionary, { shown: asked.shown, keys: spellingsOf(to) })
}

function termOf(dictionary: Dictionary, { shown, keys, below = [] }: AskedTerm): Term {
  const term: Term = { shown, numbers: [], less: [], count: 0 }
  for (const [i, key] of [...keys, ...below].entries()) {
    const number = dictionary.numberOf(key)
    const count = number === undefined ? 0 : dictionary.countOf(number)
    if (count === 0) continue
    term.numbers.push(number!)
    term.less.push(i < keys.length ? 0 : BELOW)
    term.count += count
  }
  return term
}

function describe({ excluded, loose }: TextQuery, wanted: readonly Term[], mended: TextMatch['mended']): TextMatch {
  const shown = (isHeld: boolean) => wanted.filter(({ count }) => count > 0 === isHeld).map((term) => term.shown)
  return {
    mode: 'every',
    words: shown(true),
    missing: shown(false),
    excluded: excluded.map((term) => term.shown),
    ...(mended?.length && { mended }),
    ...(loose.length && { loose }),
  }
}

/** One weight a term, 0 for one that nobody has; those of a cursor stay what they were. */
function weightsOf(terms: readonly Term[], size: number, cursor: Cursor | undefined): number[] {
  if (cursor?.weights?.length === terms.length) return cursor.weights
  return terms.map(({ count }) => (count === 0 ? 0 : rarity(count, size)))
}

type Plan = { wanted: readonly Term[]; excluded: readonly Term[]; pairs: readonly Term[]; weights: readonly number[] }

function matchSegment(segment: Segment, { wanted, excluded, pairs, weights }: Plan, isSome: boolean): Candidates {
  const lists: RankedList[] = []
  let isMissing = false
  wanted.forEach((term, i) => {
    if (weights[i] === 0) return
    const list = listIn(segment, term)
    if (list) lists.push({ list, weight: weights[i]! })
    else isMissing = true
  })
  if (lists.length === 0 || (isMissing && !isSome)) return { segment, slots: NOTHING }
  lists.sort((a, b) => a.list.length - b.list.length)
  let count = isSome ? matchSome(lists, segment) : matchEvery(lists, segment)
  if (excluded.length > 0) count = exclude(segment.slots, count, excludedIn(segment, excluded))
  if (count > 0)
    pairs.forEach((pair, i) => {
      const list = weights[wanted.length + i] ? listIn(segment, pair) : undefined
      if (list) addScores({ list, weight: weights[wanted.length + i]! }, segment, count)
    })
  return { segment, slots: segment.living(count) }
}

function listIn({ postings }: Segment, { numbers, less }: Term): PostingList | undefined {
  if (numbers.length === 1) return postings.list(numbers[0]!)
  const lists: PostingList[] = []
  const lowered: number[] = []
  numbers.forEach((number, i) => {
    const list = postings.list(number)
    if (!list) return
    lists.push(list)
    lowered.push(less[i]!)
  })
  return lists.length === 0 ? undefined : lists.length === 1 && lowered[0] === 0 ? lists[0] : union(lists, lowered)
}

const excludedIn = ({ postings }: Segment, excluded: readonly Term[]): PostingList[] =>
  excluded.flatMap(({ numbers }) => numbers.flatMap((number) => postings.list(number) ?? []))

const NOTHING = new Uint16Array(0)
