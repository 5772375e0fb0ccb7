import type { Cursor } from './cursor.ts'
import type { Dictionary } from './dictionary.ts'
import { addScores, exclude, matchEvery, matchSome, type RankedLists } from './match-words.ts'
import { IN_TITLE } from './frequencies.ts'
import type { NearWords } from './near-words.ts'
import type { PostingList } from './posting-list.ts'
import type { Query, TextMatch } from './query.ts'
import { rarity } from './rank.ts'
import { scratch } from './scratch.ts'
import type { Segment, Slots } from './segment.ts'
import { meetingWord, readText, type AskedTerm, type TextQuery } from './text-query.ts'

/**
 * What a text asks of each segment. `bonus` are terms that only add to the scores: neighbours, and words to rank by.
 * `weights`: one a term of `wanted` and then of `bonus`, 0 for one that nobody has. `held`: how many terms anybody has.
 */
export type TextPlan = {
  text?: TextMatch
  wanted: readonly Term[]
  excluded: readonly Term[]
  bonus: readonly Term[]
  weights: number[]
  held: number
}

type Deps = { dictionary: Dictionary; near: NearWords; size: number }
/** A term as numbers of the dictionary, each with the steps of class it is lowered by, and how many entries there are. */
type Term = { shown: string; numbers: number[]; less: number[]; count: number }
/** How much less a skill below the one asked for counts, in classes. */
const BELOW = 4
/** An everyday word that so many times more postings hold than have the skill of that name is not looked for in texts. */
const DROWNING = 3

/** Looks up the words of a question; undefined when it has none. `TextMatch` says how it was understood. */
export function planText(deps: Deps, query: Query, cursor: Cursor | undefined): TextPlan | undefined {
  const { text, literal } = query
  const asked = readText(text, literal)
  const ranking = rankingTerms(query)
  const isAsked = asked.wanted.length + asked.excluded.length > 0
  if (!isAsked && ranking.length === 0) return undefined
  const mended: { from: string; to: string }[] = []
  const wanted = asked.wanted.map((term) => resolve(deps, term, literal ? undefined : mended))
  const excluded = asked.excluded.map((term) => resolve(deps, term, undefined))
  const bonus = [...asked.pairs.map(pairTerm), ...ranking].map((term) => resolve(deps, term, undefined))
  return {
    ...(isAsked && { text: describe(asked, wanted, mended) }),
    wanted,
    excluded,
    bonus,
    weights: weightsOf([...wanted, ...bonus], deps.size, cursor),
    held: wanted.filter(({ count }) => count > 0).length,
  }
}

const pairTerm = (key: string): AskedTerm => ({ shown: key, keys: [key] })
/** So many words to rank by, and so many pairs of them: the weights of all must fit into a cursor. */
const MOST_RANKING = 8

function rankingTerms({ rankBy = '', sort }: Query): AskedTerm[] {
  if (rankBy === '' || sort !== 'relevance') return []
  const { wanted, pairs } = readText(rankBy)
  return [...wanted.slice(0, MOST_RANKING), ...pairs.slice(0, MOST_RANKING).map(pairTerm)]
}

/**
 * The live slots of a segment that match, with their scores, in the working room: those that hold every word, or with
 * `isSome` any word.
 */
export function matchSegment(segment: Segment, plan: TextPlan, isSome: boolean): Slots {
  const { wanted, excluded, weights } = plan
  if (wanted.length === 0) return excluded.length === 0 ? segment.everySlot() : allBut(segment, excluded)
  const terms: RankedLists[] = []
  for (const [i, term] of wanted.entries()) {
    if (weights[i] === 0) continue
    const lists = listsIn(segment, term, weights[i]!)
    if (lists) terms.push(lists)
    else if (!isSome) return NOTHING
  }
  if (terms.length === 0) return NOTHING
  if (terms.length > 1) terms.sort((a, b) => a.length - b.length)
  let count = isSome ? matchSome(terms, scratch) : matchEvery(terms, scratch)
  if (excluded.length > 0) count = exclude(scratch.slots, count, excludedIn(segment, excluded))
  return { slots: scratch.slots, count: segment.living(count) }
}

/** Adds to the scores of those that fit what the bonus terms are worth. */
export function addBonus(segment: Segment, { wanted, bonus, weights }: TextPlan, { slots, count }: Slots): void {
  const { scores } = scratch
  if (count === 0) return
  if (wanted.length === 0) for (let i = 0; i < count; i++) scores[slots[i]!] = 0
  bonus.forEach((term, i) => {
    const weight = weights[wanted.length + i]!
    const lists = weight === 0 ? undefined : listsIn(segment, term, weight)
    if (lists) addScores(lists, { slots, count }, scores)
  })
}

/** At least so many of `size` postings hold every word. */
export const leastOf = ({ wanted, excluded }: TextPlan, size: number): number =>
  excluded.length > 0
    ? 0
    : wanted.reduce((least, { numbers, count }) => least + (numbers.length === 1 ? count : 0) - size, size)

function allBut(segment: Segment, excluded: readonly Term[]): Slots {
  const { slots } = scratch
  const every = segment.everySlot()
  if (every.slots !== slots) slots.set(every.slots)
  return { slots, count: exclude(slots, every.count, excludedIn(segment, excluded)) }
}

/** The dictionary's numbers of a term; where no posting holds any, those of the nearest word, which is told to `mended`. */
function resolve(deps: Deps, asked: AskedTerm, mended: { from: string; to: string }[] | undefined): Term {
  const term = termOf(deps.dictionary, asked)
  if (term.count > 0 || !mended || asked.word === undefined) return term
  const to = deps.near.find(asked.word)
  if (to === undefined) return term
  mended.push({ from: asked.shown, to })
  return termOf(deps.dictionary, { shown: asked.shown, ...meetingWord(to) })
}

function termOf(dictionary: Dictionary, { shown, keys, below = [], everyday }: AskedTerm): Term {
  const term: Term = { shown, numbers: [], less: [], count: 0 }
  const add = (key: string, less: number): void => {
    const number = dictionary.numberOf(key)
    const count = number === undefined ? 0 : dictionary.countOf(number)
    if (count === 0) return
    term.numbers.push(number!)
    term.less.push(less)
    term.count += count
  }
  for (const key of keys) add(key, 0)
  for (const key of below) add(key, BELOW)
  if (everyday !== undefined) {
    const number = dictionary.numberOf(everyday)
    const isDrowning = term.count > 0 && number !== undefined && dictionary.countOf(number) > DROWNING * term.count
    if (isDrowning) add(IN_TITLE + everyday, BELOW)
    else add(everyday, 0)
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

function listsIn({ postings }: Segment, { numbers, less }: Term, weight: number): RankedLists | undefined {
  if (numbers.length === 1) {
    const list = postings.list(numbers[0]!)
    return list && { lists: [list], less, length: list.length, weight }
  }
  const found: { lists: PostingList[]; less: number[]; length: number; weight: number } = {
    lists: [],
    less: [],
    length: 0,
    weight,
  }
  for (let i = 0; i < numbers.length; i++) {
    const list = postings.list(numbers[i]!)
    if (!list) continue
    found.lists.push(list)
    found.less.push(less[i]!)
    found.length += list.length
  }
  return found.lists.length === 0 ? undefined : found
}

const excludedIn = ({ postings }: Segment, excluded: readonly Term[]): PostingList[] =>
  excluded.flatMap(({ numbers }) => numbers.flatMap((number) => postings.list(number) ?? []))

const NOTHING: Slots = { slots: new Uint16Array(0), count: 0 }
