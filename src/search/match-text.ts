import { exclude, matchEvery, matchSome, type RankedList } from './match-words.ts'
import type { PostingList } from './postings.ts'
import type { TextMatch } from './query.ts'
import { rarity, type Ranking } from './rank.ts'
import type { Segment } from './segment.ts'
import { readText, type AskedWord } from './text-query.ts'

/** The slots of one segment that a search looks at; their states are 0 and their scores are set if there are words. */
export type Candidates = { segment: Segment; slots: Uint16Array }
/** `isEverything`: all that lives is a candidate, what does not match already OUT. `isRanked`: scores are set. */
export type Matched = { candidates: Candidates[]; text?: TextMatch; isRanked: boolean; isEverything: boolean }

type Deps = { segments: readonly Segment[]; words: ReadonlyMap<string, number>; ranking: Ranking; size: number }
/** What one segment has for the question. */
type Lists = { segment: Segment; wanted: (PostingList | undefined)[]; excluded: PostingList[] }

/** What a text matches: everything that lives when it holds no words. `TextMatch` says how it was understood. */
export function matchText(deps: Deps, text: string, ranks: boolean): Matched {
  const { wanted, excluded } = readText(text)
  if (wanted.length + excluded.length === 0)
    return { candidates: all(deps.segments), isRanked: false, isEverything: true }
  const everyList = deps.segments.map((segment) => listsOf(segment, wanted, excluded, deps.words))
  const counts = wanted.map((_, i) => sum(everyList.map((lists) => lists.wanted[i]?.slots.length ?? 0)))
  const held = wanted.map((_, i) => i).filter((i) => counts[i]! > 0)
  const rarities = counts.map((count) => rarity(count, deps.size))
  held.sort((a, b) => counts[a]! - counts[b]! || a - b)
  const shown = (indexes: number[]) => indexes.map((i) => wanted[i]!.shown)
  const match: TextMatch = {
    mode: 'every',
    words: shown(held.toSorted((a, b) => a - b)),
    missing: shown(wanted.map((_, i) => i).filter((i) => counts[i] === 0)),
    excluded: excluded.map((word) => word.shown),
  }
  if (wanted.length === 0) return { candidates: allBut(everyList), text: match, isRanked: false, isEverything: false }

  const run = (mode: TextMatch['mode']) =>
    everyList.map((lists) => matchSegment(lists, held, rarities, mode, ranks ? deps.ranking : undefined))
  const every = run('every')
  if (held.length < 2 || every.some(({ slots }) => slots.length > 0))
    return { ...widened(every, deps.size), text: match, isRanked: ranks }
  return { ...widened(run('some'), deps.size), text: { ...match, mode: 'some' }, isRanked: ranks }
}

/** When most postings match it is less work to count those that do not. */
function widened(candidates: Candidates[], size: number): Pick<Matched, 'candidates' | 'isEverything'> {
  const isEverything = sum(candidates.map(({ slots }) => slots.length)) * 2 > size
  if (!isEverything) return { candidates, isEverything }
  return {
    candidates: candidates.map(({ segment, slots }) => ({ segment, slots: segment.everyCandidateBut(slots) })),
    isEverything,
  }
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
  ranking: Ranking | undefined,
): Candidates {
  const lists: RankedList[] = held.flatMap((i) => (wanted[i] ? { ...wanted[i], rarity: rarities[i]! } : []))
  if (lists.length === 0 || (mode === 'every' && lists.length < held.length))
    return { segment, slots: segment.candidates(NOTHING) }
  const matching = mode === 'every' ? matchEvery(segment, lists, ranking) : matchSome(segment, lists, ranking)
  return { segment, slots: segment.candidates(exclude(matching, excluded)) }
}

const NOTHING = new Uint16Array(0)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
