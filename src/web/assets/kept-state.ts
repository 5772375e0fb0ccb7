/**
 * What a visitor keeps of postings, as plain values: no account, no server, no document. Everything here is pure; moments
 * are ISO 8601 in UTC, ids are posting ids, records are keyed by id or, for searches, by their address.
 */
export const stages = ['saved', 'applied', 'interviewing', 'offer', 'closed'] as const
export type Stage = (typeof stages)[number]
/** Enough to tell a posting after it has closed, or when the site no longer knows it. */
export type PostingRef = { id: number; title: string; company: string; path: string }
export type Move = { to: Stage; at: string }
export type Tracked = PostingRef & { stage: Stage; moves: Move[]; note: string; changedAt: string }
export type Hidden = PostingRef & { at: string }
/** `newest` is the highest posting id that the search had shown at the last visit: later postings have higher ones. */
export type SavedSearch = { address: string; name: string; savedAt: string; visitedAt: string; newest: number }
export type Kept = {
  version: 1
  seen: Record<string, string>
  hidden: Record<string, Hidden>
  tracked: Record<string, Tracked>
  searches: Record<string, SavedSearch>
}

/** Together under 2 MB, well within what browsers let a site keep. */
export const most = { seen: 3_000, hidden: 1_000, tracked: 500, searches: 50, moves: 40, note: 2_000, name: 120 }

export const nothingKept = (): Kept => ({ version: 1, seen: {}, hidden: {}, tracked: {}, searches: {} })

export const markSeen = (kept: Kept, id: number, at: string): Kept => ({
  ...kept,
  seen: newestOf({ ...kept.seen, [id]: at }, most.seen, (moment) => moment),
})

export const hide = (kept: Kept, { id, title, company, path }: PostingRef, at: string): Kept => ({
  ...kept,
  hidden: newestOf({ ...kept.hidden, [id]: { id, title, company, path, at } }, most.hidden, (one) => one.at),
})

export const unhide = (kept: Kept, id: number): Kept => ({ ...kept, hidden: without(kept.hidden, String(id)) })

/** Whether one more posting may be tracked: what somebody wrote notes about is never dropped to make room. */
export const hasRoomFor = (kept: Kept, id: number): boolean =>
  kept.tracked[id] !== undefined || Object.keys(kept.tracked).length < most.tracked

/** Puts a posting in a column, for the first time or from another; the move is kept with its moment. */
export function track(kept: Kept, { id, title, company, path }: PostingRef, stage: Stage, at: string): Kept {
  if (!hasRoomFor(kept, id)) return kept
  const before = kept.tracked[id]
  if (before?.stage === stage) return kept
  const moves = [...(before?.moves ?? []), { to: stage, at }].slice(-most.moves)
  const now: Tracked = { id, title, company, path, stage, moves, note: before?.note ?? '', changedAt: at }
  return { ...kept, tracked: { ...kept.tracked, [id]: now } }
}

export const untrack = (kept: Kept, id: number): Kept => ({ ...kept, tracked: without(kept.tracked, String(id)) })

/** Puts back what was just removed, notes and moves and all. */
export const restore = (kept: Kept, one: Tracked): Kept =>
  hasRoomFor(kept, one.id) ? { ...kept, tracked: { ...kept.tracked, [one.id]: one } } : kept

export function writeNote(kept: Kept, id: number, note: string, at: string): Kept {
  const one = kept.tracked[id]
  if (!one) return kept
  return { ...kept, tracked: { ...kept.tracked, [id]: { ...one, note: note.slice(0, most.note), changedAt: at } } }
}

/** A search is its address; saving it again changes nothing. */
export function saveSearch(kept: Kept, address: string, name: string, at: string): Kept {
  if (kept.searches[address] || Object.keys(kept.searches).length >= most.searches) return kept
  const search = { address, name: name.slice(0, most.name), savedAt: at, visitedAt: at, newest: 0 }
  return { ...kept, searches: { ...kept.searches, [address]: search } }
}

export const dropSearch = (kept: Kept, address: string): Kept => ({
  ...kept,
  searches: without(kept.searches, address),
})

export function changeSearch(
  kept: Kept,
  address: string,
  change: Partial<Pick<SavedSearch, 'name' | 'visitedAt' | 'newest'>>,
): Kept {
  const search = kept.searches[address]
  return search ? { ...kept, searches: { ...kept.searches, [address]: { ...search, ...change } } } : kept
}

/** The tracked postings of one column, what moved last first. */
export const inStage = (kept: Kept, stage: Stage): Tracked[] =>
  Object.values(kept.tracked)
    .filter((one) => one.stage === stage)
    .sort((a, b) => (b.moves.at(-1)?.at ?? '').localeCompare(a.moves.at(-1)?.at ?? '') || b.id - a.id)

/** The entries with the latest moments, at most so many. */
export function newestOf<T>(
  record: Record<string, T>,
  limit: number,
  momentOf: (value: T) => string,
): Record<string, T> {
  const entries = Object.entries(record)
  if (entries.length <= limit) return record
  const latest = entries.sort(([, a], [, b]) => momentOf(b).localeCompare(momentOf(a))).slice(0, limit)
  return Object.fromEntries(latest)
}

function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record
  return rest
}
