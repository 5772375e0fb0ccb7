import { createIndex, emptyQuery, type Query, type SearchIndex } from '../../src/search/index.ts'
import { facetsAsked, type Answered, type Asked, type BenchRow, type Engine } from './engine.ts'

/**
 * Offing's own index, asked as the others are: words as they stand, five facets. As typed it also takes other spellings of
 * skills, ranks neighbours in a title higher and counts all facets.
 */
export function offing(): Engine {
  let index: SearchIndex = createIndex()
  return {
    name: 'offing',
    setUp: 'in process',
    build(rows) {
      index = createIndex()
      const before = memory()
      for (const { row } of rows) index.put([row])
      while (index.tidy());
      const parts = index.bytes()
      const arrays = Object.values(parts).reduce((sum, each) => sum + each, 0)
      // what is no typed array: words, values, labels, and where each posting is
      return Promise.resolve({
        bytes: memory() - before,
        parts: { ...parts, 'strings and maps': memory() - before - arrays },
      })
    },
    ask(asked) {
      return answerOf(index.find({ ...queryOf(asked), literal: true, facets: facetsAsked }))
    },
    askAsTyped: (asked) => answerOf(index.find(queryOf(asked))),
    complete: (prefix) => index.complete(prefix).length,
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
  // twice: what the first one finds unused lets typed arrays go that the second one counts no more
  for (let i = 0; i < 2; i++) (globalThis as { gc?: () => void }).gc?.()
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  return arrayBuffers + heapUsed
}

export type { BenchRow }
