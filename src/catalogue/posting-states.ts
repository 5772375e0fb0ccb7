import type { Database } from '../platform/database/index.ts'

/** What has become of a posting. `gone`: the catalogue has none with this number. */
export type PostingState = { id: number; state: 'open' | 'closed' | 'gone'; closedAt?: Date }

/** The present state of each posting asked for, in the order of `ids`. */
export async function postingStates(db: Database, ids: readonly number[]): Promise<PostingState[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('posting')
    .select(['id', 'closed_at'])
    .where('id', 'in', [...ids])
    .execute()
  const known = new Map(rows.map(({ id, closed_at }) => [Number(id), closed_at]))
  return ids.map((id) => {
    if (!known.has(id)) return { id, state: 'gone' }
    const closedAt = known.get(id)
    return closedAt ? { id, state: 'closed', closedAt } : { id, state: 'open' }
  })
}
