import { createIndex, emptyQuery, type Query, type SearchIndex } from '../../src/search/index.ts'
import { facetsAsked, type Answered, type Asked, type BenchRow, type Engine } from './engine.ts'

/** Offing's own index; it counts every facet of the listing page, which is more than the five asked for. */
export function offing(): Engine {
  let index: SearchIndex = createIndex()
  return {
    name: 'offing',
    setUp: 'in process, all facets of the listing page',
    build(rows) {
      index = createIndex()
      const before = memory()
      for (let at = 0; at < rows.length; at += 500) index.put(rows.slice(at, at + 500).map(({ row }) => row))
      return Promise.resolve({ bytes: memory() - before })
    },
    ask(asked) {
      return answerOf(index.find(queryOf(asked)))
    },
    close: () => Promise.resolve(),
  }
}

function queryOf({ words, category, level }: Asked): Query {
  return {
    ...emptyQuery,
    text: words,
    category: category ? [category] : [],
    level: level ? [level] : [],
    sort: words ? 'relevance' : 'newest',
  }
}

const answerOf = ({ total, ids, facets }: ReturnType<SearchIndex['find']>): Answered => ({
  total,
  counted: facetsAsked.reduce((sum, name) => sum + facets[name].length, 0),
  top: ids,
})

/** Typed arrays and heap after a collection, where `--expose-gc` allows one. */
function memory(): number {
  ;(globalThis as { gc?: () => void }).gc?.()
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  return arrayBuffers + heapUsed
}

export type { BenchRow }
