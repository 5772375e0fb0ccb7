import MiniSearch from 'minisearch'
import type { BenchRow, Engine } from './engine.ts'

type Stored = { category: string; career: string; level: string; company: string; skills: string[] }

/** MiniSearch as its manual advises: AND, boosted fields, stored facet values; facets are counted over its results. */
export function miniSearch(): Engine {
  let index: MiniSearch
  let all: BenchRow[] = []
  return {
    name: 'minisearch',
    setUp: 'in process, AND, boosts as ours, facets counted over the results',
    async build(rows) {
      all = [...rows].sort((a, b) => postedAt(b) - postedAt(a))
      index = new MiniSearch({
        fields: ['title', 'companyWords', 'skillWords', 'body'],
        storeFields: ['category', 'career', 'level', 'company', 'skills'],
        tokenize: (text) => text.split(' '),
        processTerm: (term) => term,
        searchOptions: {
          combineWith: 'AND',
          boost: { title: 6, companyWords: 4, skillWords: 3 },
          prefix: false,
          fuzzy: false,
        },
      })
      const before = memory()
      await index.addAllAsync(all.map(documentOf), { chunkSize: 500 })
      return { bytes: memory() - before }
    },
    ask({ words, category, level }) {
      const fits = (one: Stored): boolean => (!category || one.category === category) && (!level || one.level === level)
      const results: (Stored & { id: number })[] = words
        ? (index.search(words, { filter: (result) => fits(result as unknown as Stored) }) as unknown as (Stored & {
            id: number
          })[])
        : all.filter(fits).map((one) => ({ ...facetsOf(one), id: one.row.id }))
      return { total: results.length, counted: count(results), top: results.slice(0, 25).map(({ id }) => id) }
    },
    close: () => Promise.resolve(),
  }
}

function count(results: readonly Stored[]): number {
  const counts = Array.from({ length: 5 }, () => new Map<string, number>())
  for (const { category, career, level, company, skills } of results) {
    ;[category, career, level, company].forEach((value, i) => counts[i]!.set(value, (counts[i]!.get(value) ?? 0) + 1))
    for (const skill of skills) counts[4]!.set(skill, (counts[4]!.get(skill) ?? 0) + 1)
  }
  return counts.reduce((sum, map) => sum + map.size, 0)
}

const postedAt = ({ row }: BenchRow): number => (row.postedAt ?? row.firstSeenAt).getTime()
const facetsOf = ({ category, career, level, company, skills }: BenchRow): Stored => ({
  category,
  career,
  level,
  company,
  skills,
})
const documentOf = (one: BenchRow) => ({
  id: one.row.id,
  title: one.tokens.title,
  companyWords: one.tokens.company,
  skillWords: one.tokens.skills,
  body: one.tokens.body,
  ...facetsOf(one),
})

function memory(): number {
  ;(globalThis as { gc?: () => void }).gc?.()
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  return arrayBuffers + heapUsed
}
