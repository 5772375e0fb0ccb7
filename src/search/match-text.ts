import { exclude, matchEvery, matchSome, type RankedList } from './match-words.ts'
import type { PostingList } from './postings.ts'
import type { TextMatch } from './query.ts'
import { rarity, type Ranking } from './rank.ts'
import type { Segment } from './segment.ts'
import { readText, type AskedWord } from './text-query.ts'

/** The slots of one segment that a search looks at; their states are 0 and their scores are set if there are words. */
export type Candidates = { segment: Segment; slots: Uint16Array }
/** `isEverything`: nothing was asked, so all that lives is a candidate. */
export type Matched = { candidates: Candidates[]; text?: TextMatch; isRanked: boolean; isEverything: boolean }

type Deps = { segments: readonly Segment[]; words: ReadonlyMap<string, number>; ranking: Ranking; size: number }
/** What one segment has for the question. */
type Lists = { segment: Segment; wanted: (PostingList | undefined)[]; excluded: PostingList[] }

/** What a text matches: everything that lives when it holds no words. `TextMatch` says how it was understood. */
export function matchText(deps: Deps, text: string): Matched {
  const { wanted, excluded } = readText(text)
  if (wanted.length + excluded.length === 0)
    return { candidates: all(deps.segments), isRanked: false, isEverything: true }
  const everyList = deps.segments.map((segment) => listsOf(segment, wanted, excluded, deps.words))
  const counts = wanted.map((_, i) => sum(everyList.map((lists) => lists.wanted[i]?.slots.length ?? 0)))
  const held = wanted.map((_, i) => i).filter((i) => counts[i]! > 0)
  const rarities = counts.map((count) => rarity(count, deps.size))
  const shown = (indexes: number[]) => indexes.map((i) => wanted[i]!.shown)
  const match: TextMatch = {
    mode: 'every',
    words: shown(held),
    missing: shown(wanted.map((_, i) => i).filter((i) => counts[i] === 0)),
    excluded: excluded.map((word) => word.shown),
  }
  if (wanted.length === 0) return { candidates: allBut(everyList), text: match, isRanked: false, isEverything: false }

  const run = (mode: TextMatch['mode']) =>
    everyList.map((lists) => matchSegment(lists, held, rarities, mode, deps.ranking))
  const every = run('every')
  if (held.length < 2 || every.some(({ slots }) => slots.length > 0))
    return { candidates: every, text: match, isRanked: true, isEverything: false }
  return { candidates: run('some'), text: { ...match, mode: 'some' }, isRanked: true, isEverything: false }
}

const all = (segments: readonly Segment[]): Candidates[] =>
  segments.map((segment) => ({ segment, slots: segment.everyCandidate() }))

const allBut = (everyList: readonly Lists[]): Candidates[] =>
  everyList.map(({ segment, excluded }) => ({
    segment,
    slots: segment.candidates(exclude(segment.everyCandidate(), excluded)),
  }))

function listsOf(segment: Segment, wanted: AskedWord[], excluded: AskedWord[], words: Deps['words']): Lists {
  const list = ({ word }: AskedWord): PostingList | undefined => {
    const number = words.get(word)
    return number === undefined ? undefined : segment.postings.list(number)
  }
  return { segment, wanted: wanted.map(list), excluded: excluded.flatMap((word) => list(word) ?? []) }
}

function matchSegment(
  { segment, wanted, excluded }: Lists,
  held: readonly number[],
  rarities: readonly number[],
  mode: TextMatch['mode'],
  ranking: Ranking,
): Candidates {
  const lists: RankedList[] = held.flatMap((i) => (wanted[i] ? { ...wanted[i], rarity: rarities[i]! } : []))
  if (lists.length === 0 || (mode === 'every' && lists.length < held.length))
    return { segment, slots: segment.candidates(NOTHING) }
  const matching = mode === 'every' ? matchEvery(segment, lists, ranking) : matchSome(segment, lists, ranking)
  return { segment, slots: segment.candidates(exclude(matching, excluded)) }
}

const NOTHING = new Uint16Array(0)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
