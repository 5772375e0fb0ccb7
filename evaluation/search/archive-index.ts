import { archive, boardsOf, indexRow } from '../../bench/corpus.ts'
import { existsSync } from 'node:fs'
import { isListed, shippedRates } from '../../src/domain/index.ts'
import { createIndex, emptyQuery, queryOf, readSentence, type Query, type SearchIndex } from '../../src/search/index.ts'
import type { IndexRow } from '../../src/catalogue/index.ts'
import { understand } from '../../src/understanding/index.ts'

/** The moment of the last captures: sentences such as "this week" are read for it. */
const NOW = new Date('2026-08-31T00:00:00Z')

export type ArchiveIndex = { index: SearchIndex; rows: IndexRow[]; keys: string[] }

/** The archived boards as a site would list them; undefined where they are not at hand. */
export function archiveIndex(): ArchiveIndex | undefined {
  if (!existsSync(archive)) return undefined
  const index = createIndex(() => NOW.getTime())
  const companies = new Map<string, number>()
  const [rows, keys]: [IndexRow[], string[]] = [[], []]
  for (const { company, raw, key } of [...boardsOf('ashby'), ...boardsOf('lever'), ...boardsOf('greenhouse')]) {
    const facts = understand(raw)
    if (!isListed(facts)) continue
    if (!companies.has(company)) companies.set(company, companies.size + 1)
    const row = indexRow(company, companies.get(company)!, raw, facts)
    rows.push({ ...row, id: rows.length + 1, ...(raw.postedAt && { postedAt: new Date(raw.postedAt.at) }) })
    keys.push(key)
  }
  index.put(rows)
  return { index, rows, keys }
}

/** What the listing asks when somebody types this: the sentence's filters, and its other words as full text. */
export function askedBy(text: string): Query {
  const given = { now: NOW, rates: shippedRates }
  const { query } = queryOf(readSentence(text, given), given)
  const sort = query.sort ?? (query.text || query.rankBy ? 'relevance' : 'newest')
  return { ...emptyQuery, ...query, sort, limit: 5, facets: [] }
}
