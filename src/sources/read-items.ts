import { failure, success, type Outcome } from '../domain/index.ts'
import type { Dropped, FetchedPosting, Mapped } from './source.ts'

export type Items = { postings: FetchedPosting[]; dropped: Dropped[]; leftOut: Dropped[] }

/**
 * Maps every item of a list on its own. One that cannot be read is dropped with a reason; more than two and more than a
 * tenth of the list mean that the source has changed, and the whole is 'unreadable'.
 */
export function readItems(list: unknown[], map: (payload: unknown) => Mapped | undefined): Outcome<Items> {
  const items: Items = { postings: [], dropped: [], leftOut: [] }
  const seen = new Set<string>()
  for (const payload of list) {
    const mapped = map(payload)
    if (!mapped) {
      items.dropped.push({ ...idOf(payload), why: 'cannot be read' })
    } else if ('leaveOut' in mapped) {
      items.leftOut.push({ ...(mapped.nativeId ? { nativeId: mapped.nativeId } : {}), why: mapped.leaveOut })
    } else if (seen.has(mapped.raw.nativeId)) {
      items.leftOut.push({ nativeId: mapped.raw.nativeId, why: 'listed twice' })
    } else {
      seen.add(mapped.raw.nativeId)
      items.postings.push({ raw: mapped.raw, payload })
    }
  }
  const unread = items.dropped.length
  if (unread > 2 && unread > list.length / 10) {
    return failure('unreadable', `${unread} of ${list.length} postings are not in the shape that the source promises`)
  }
  return success(items)
}

function idOf(payload: unknown): { nativeId?: string } {
  const id = typeof payload === 'object' && payload !== null && 'id' in payload ? payload.id : undefined
  return typeof id === 'string' || typeof id === 'number' ? { nativeId: String(id).slice(0, 100) } : {}
}
