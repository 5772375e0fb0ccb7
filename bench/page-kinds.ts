import { loadCards } from '../src/catalogue/index.ts'
import { categories, shippedRates } from '../src/domain/index.ts'
import { emptyQuery } from '../src/search/index.ts'
import type { FreshSite } from './fresh-site.ts'
import { LEVELS, typedWords } from './queries.ts'

/** What is asked for: addresses in turn, `headers` beside those of a browser. `isCached`: the same address again and again. */
export type PageKind = { name: string; isCached: boolean; paths: string[]; headers?: Record<string, string> }

const MOST_ADDRESSES = 60_000
const WORKPLACES = ['', 'remote', 'hybrid', 'onsite']
const SORTS = ['', 'newest', 'pay']

/** Every kind of page, each once as a warm cache has it and once with addresses that have not been asked for before. */
export async function pageKinds(site: FreshSite): Promise<PageKind[]> {
  const ids = newestIds(site)
  const cards = await cardsOf(site, ids)
  const postings = shuffled(cards.map(({ slug }) => `/postings/${slug}`))
  const lists = listings(site)
  const counts = lists.map((path) => path.replace('/jobs?', '/api/count?'))
  const tag = await etagOf(site.url, '/jobs')
  const same = (name: string, path: string): PageKind => ({ name, isCached: true, paths: [path] })
  const varying = (name: string, paths: string[]): PageKind => ({ name, isCached: false, paths })
  return [
    same('listing', '/jobs'),
    { ...same('listing, conditional', '/jobs'), ...(tag && { headers: { 'if-none-match': tag } }) },
    varying('listing, varying', lists),
    {
      ...varying('listing for a person, varying', lists.toReversed()),
      headers: { cookie: 'offing_place=v%3D2%26c%3DPT%26z%3DEurope%252FLisbon' },
    },
    same('home', '/'),
    same('posting', postings[0]!),
    varying('posting, varying', postings),
    same('api/count', counts[0]!),
    varying('api/count, varying', counts.toReversed()),
    varying('api/postings/state, varying', states(ids)),
    same('feed (JSON)', '/feeds/postings.json'),
    varying(
      'feed (JSON), varying',
      lists.map((path) => path.replace('/jobs?', '/feeds/postings.json?')),
    ),
  ]
}

/** Lists that find something, all different, in an order without meaning. */
function listings({ index }: FreshSite): string[] {
  const found: string[] = []
  for (const text of ['', ...typedWords])
    for (const category of ['', ...categories.map(({ slug }) => slug)])
      for (const level of ['', ...LEVELS]) {
        const some = (value: string): string[] => (value ? [value] : [])
        const query = { ...emptyQuery, text, category: some(category), level: some(level), limit: 0, facets: [] }
        if (index.find(query).total === 0) continue
        for (const workplace of WORKPLACES)
          for (const sort of SORTS) found.push(addressOf({ q: text, category, level, workplace, sort }))
      }
  return shuffled(found).slice(0, MOST_ADDRESSES)
}

function addressOf(values: Record<string, string>): string {
  const params = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''))
  return `/jobs?${params.toString()}`
}

function newestIds({ index }: FreshSite): number[] {
  const { ids, total } = index.find({ ...emptyQuery, limit: 1_000, facets: [] })
  const rest = []
  for (let offset = ids.length; offset < total; offset += 1_000)
    rest.push(...index.find({ ...emptyQuery, offset, limit: 1_000, facets: [] }).ids)
  return [...ids, ...rest]
}

const cardsOf = ({ db }: FreshSite, ids: readonly number[]) => loadCards(db, ids, shippedRates)

/** The states of twenty postings at a time. */
const states = (ids: readonly number[]): string[] =>
  ids.map(
    (_, i) =>
      `/api/postings/state?ids=${Array.from({ length: 20 }, (__, k) => ids[(i * 7 + k * 13) % ids.length]).join()}`,
  )

async function etagOf(origin: string, path: string): Promise<string | undefined> {
  const answer = await fetch(origin + path)
  await answer.arrayBuffer()
  return answer.headers.get('etag') ?? undefined
}

/** The same order every time, without meaning. */
function shuffled<T>(list: readonly T[]): T[] {
  const keyed = list.map((one, i) => ({ one, key: Math.imul(i + 1, 0x9e37_79b1) >>> 0 }))
  return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one)
}
