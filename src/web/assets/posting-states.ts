export type State = { id: number; state: 'open' | 'closed' | 'gone'; closedAt?: string }
export type States = Map<number, State>

const AT_ONCE = 100

/** What has become of these postings, asked by their numbers and nothing else, not even the cookies. Fewer when the site is away. */
export async function statesOf(ids: readonly number[]): Promise<States> {
  const sorted = [...ids].sort((a, b) => a - b)
  const states: States = new Map()
  for (let at = 0; at < sorted.length; at += AT_ONCE) {
    try {
      const asked = sorted.slice(at, at + AT_ONCE).join(',')
      const answer = await fetch(`/api/postings/state?ids=${asked}`, { credentials: 'omit' })
      if (!answer.ok) continue
      const { postings } = (await answer.json()) as { postings: State[] }
      for (const state of postings) states.set(state.id, state)
    } catch {
      return states
    }
  }
  return states
}
