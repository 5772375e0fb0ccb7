import { changeSearch } from './kept-state.ts'
import { change, kept, now } from './kept-store.ts'

export type Count = { total: number; new: number; newest: number }

/** How many postings a list of this site has, and how many came since the posting with the id `after`; undefined if it cannot be told now. */
export async function countOf(address: string, after: number): Promise<Count | undefined> {
  const { pathname, searchParams } = new URL(address, location.origin)
  const asked = new URLSearchParams(searchParams)
  if (pathname !== '/jobs') asked.set('list', pathname)
  if (after > 0) asked.set('after', String(after))
  try {
    const answer = await fetch(`/api/count?${asked}`)
    return answer.ok ? ((await answer.json()) as Count) : undefined
  } catch {
    return undefined
  }
}

/** The visitor looks at a search that is saved: from here on only later postings are new. */
export async function visited(address: string): Promise<void> {
  const before = kept().searches[address]
  const count = await countOf(address, 0)
  if (!before || !count) return
  change((all) => changeSearch(all, address, { visitedAt: now(), newest: Math.max(before.newest, count.newest) }))
}
