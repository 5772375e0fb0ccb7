/** Invented postings for the tests of this stage. */
import type { Facts, RawPosting } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { saveBoards } from './board-store.ts'
import type { BoardList, ListedPosting } from './reconcile.ts'

type Change = Omit<Partial<RawPosting>, 'body'> & { text?: string; facts?: Partial<Facts>; payload?: unknown }

/** A remote back-end posting of Harbour Labs; what a test is about is given in `change`. */
export function invent(nativeId: string, { text, facts, payload, ...change }: Change = {}): ListedPosting {
  const raw: RawPosting = {
    nativeId,
    title: `Back-end Engineer ${nativeId}`,
    sourceUrl: `https://jobs.example.com/harbour-labs/${nativeId}`,
    places: [{ words: 'Remote, Portugal', path: 'location' }],
    pay: [],
    tags: [],
    metadata: [],
    body: [{ kind: 'paragraph', text: text ?? 'We keep tide tables.' }],
    ...change,
  }
  return { raw, payload: payload ?? { id: nativeId, title: raw.title }, facts: { ...plainFacts, ...facts } }
}

const fact = <T>(value: T) => ({ value, evidence: [], rule: 'invented@1' })
const plainFacts: Facts = {
  tech: fact(true),
  career: fact({ slug: 'back-end' }),
  workplace: fact(['remote']),
  eligibility: fact({
    scope: 'limited',
    countries: ['PT'],
    regions: [],
    states: [],
    notCountries: [],
    notStates: [],
    workPermit: [],
  }),
  evergreen: fact(false),
}

export async function inventBoard(db: Database, token = 'harbour-labs'): Promise<number> {
  await saveBoards(db, [{ source: 'ashby', token, origin: 'shipped' }])
  const { id } = await db.selectFrom('board').select('id').where('token', '=', token).executeTakeFirstOrThrow()
  return id
}

const FIRST = Date.UTC(2026, 0, 5, 8)
/** The moment so many hours after the first list. */
export const hour = (hours: number): Date => new Date(FIRST + hours * 3_600_000)

/** A complete list of a board, fetched at that hour. */
export const listAt = (boardId: number, hours: number, listed: ListedPosting[], rest: Partial<BoardList> = {}) => ({
  boardId,
  listed,
  complete: true,
  companyName: 'Harbour Labs',
  factsVersion: 1,
  adapter: 'ashby@1',
  startedAt: hour(hours),
  fetchedAt: hour(hours),
  ...rest,
})
