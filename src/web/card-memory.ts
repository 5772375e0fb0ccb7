import { isDeepStrictEqual } from 'node:util'
import { loadCards, type PostingCard } from '../catalogue/index.ts'
import { shippedRates, type Rates } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'

/** Cards in the order of `ids`; ids that have closed since are left out. */
export type LoadCards = (ids: readonly number[]) => Promise<PostingCard[]>

type Options = { forMs?: number; most?: number; clock?: () => number; load?: LoadCards; rates?: () => Rates }

/**
 * Loads cards and remembers the ones last asked for, for some seconds: lists of a busy site overlap, and a card is read
 * far more often than it changes. What has closed goes from lists at once all the same, because their ids come from the
 * index. A card that is loaded again and says the same stays the same object, so that what was drawn of it stays too. While
 * the database is away cards are given from memory, however old; with none of them in memory it throws.
 */
export function cardMemory(db: Database, options: Options = {}): LoadCards {
  const { forMs = 10_000, most = 5_000, clock = Date.now, rates = () => shippedRates } = options
  const load = options.load ?? ((ids) => loadCards(db, ids, rates()))
  const kept = new Map<number, { card: PostingCard; until: number }>()

  /** The order of the map is the order of loading: the oldest goes first. */
  const keep = (card: PostingCard): void => {
    kept.set(card.id, { card, until: clock() + forMs })
    if (kept.size > most) kept.delete(kept.keys().next().value!)
  }
  const renew = async (ids: readonly number[]): Promise<PostingCard[]> => {
    const loaded = await load(ids)
    const cards = loaded.map((card) => {
      const before = kept.get(card.id)?.card
      return before && isDeepStrictEqual(before, card) ? before : card
    })
    for (const id of ids) kept.delete(id)
    cards.forEach(keep)
    return cards
  }
  return async (ids) => {
    const now = clock()
    const old = ids.filter((id) => !((kept.get(id)?.until ?? 0) > now))
    // taken before waiting: other requests may push these out meanwhile
    const known = new Map(ids.flatMap((id) => (kept.has(id) ? [[id, kept.get(id)!.card] as const] : [])))
    if (old.length > 0) {
      try {
        const cards = await renew(old)
        for (const id of old) known.delete(id)
        for (const card of cards) known.set(card.id, card)
      } catch (error) {
        if (known.size === 0) throw error
      }
    }
    return ids.flatMap((id) => known.get(id) ?? [])
  }
}
