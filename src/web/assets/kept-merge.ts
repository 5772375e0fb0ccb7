import { most, newestOf, type Hidden, type Kept, type Move, type SavedSearch, type Tracked } from './kept-state.ts'

/**
 * Two browsers' worth of the same person, put together: nothing of either is overwritten. Of one posting or search the side
 * that changed last says column and name; moves of both stand in their order; notes that differ stand one below the other.
 * Merging the same again changes nothing. `leftOut` counts tracked postings and searches beyond the bounds.
 */
export function merge(a: Kept, b: Kept): { kept: Kept; leftOut: number } {
  const tracked = both(a.tracked, b.tracked, mergeTracked)
  const searches = both(a.searches, b.searches, mergeSearch)
  const kept: Kept = {
    version: 1,
    seen: newestOf(both(a.seen, b.seen, later), most.seen, (at) => at),
    hidden: newestOf(both(a.hidden, b.hidden, laterHidden), most.hidden, (one) => one.at),
    tracked: newestOf(tracked, most.tracked, (one) => one.changedAt),
    searches: newestOf(searches, most.searches, (one) => one.savedAt),
  }
  const size = ({ tracked, searches }: Pick<Kept, 'tracked' | 'searches'>): number =>
    Object.keys(tracked).length + Object.keys(searches).length
  return { kept, leftOut: size({ tracked, searches }) - size(kept) }
}

function both<T>(a: Record<string, T>, b: Record<string, T>, join: (a: T, b: T) => T): Record<string, T> {
  const merged = { ...a }
  for (const [key, value] of Object.entries(b))
    merged[key] = merged[key] === undefined ? value : join(merged[key], value)
  return merged
}

const later = (a: string, b: string): string => (a >= b ? a : b)
const laterHidden = (a: Hidden, b: Hidden): Hidden => (a.at >= b.at ? a : b)

function mergeTracked(a: Tracked, b: Tracked): Tracked {
  const [newer, older] = a.changedAt >= b.changedAt ? [a, b] : [b, a]
  return { ...newer, moves: mergeMoves(a.moves, b.moves), note: mergeNotes(newer.note, older.note) }
}

function mergeMoves(a: readonly Move[], b: readonly Move[]): Move[] {
  const each = new Map([...a, ...b].map((move) => [`${move.at} ${move.to}`, move]))
  return [...each.values()].sort((x, y) => x.at.localeCompare(y.at)).slice(-most.moves)
}

function mergeNotes(newer: string, older: string): string {
  if (newer.includes(older)) return newer
  return older.includes(newer) ? older : `${newer}\n\n${older}`.slice(0, most.note)
}

const mergeSearch = (a: SavedSearch, b: SavedSearch): SavedSearch => ({
  ...(a.visitedAt >= b.visitedAt ? a : b),
  savedAt: a.savedAt <= b.savedAt ? a.savedAt : b.savedAt,
  newest: Math.max(a.newest, b.newest),
})
