import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCursor, writeCursor } from './cursor.ts'
import { emptyQuery, type Query } from './query.ts'
import { createIndex, type SearchIndex } from './search-index.ts'
import { DAY_MS, fact, inventRow, NOW, seededRandom } from './test-rows.ts'

const random = seededRandom(99)
const below = (most: number): number => Math.floor(random() * most)

function invented(id: number) {
  const text = ['tide', 'reef', 'harbour'].filter(() => random() < 0.5).join(' ')
  const pay = [{ max: 50_000 + 10_000 * below(4), currency: 'USD', period: 'year' as const, kind: 'base' as const }]
  const facts = random() < 0.6 ? { pay: fact(pay) } : {}
  return inventRow(id, { text, postedAt: new Date(NOW - below(9) * DAY_MS), facts })
}

function filled(count: number): SearchIndex {
  const index = createIndex(() => NOW)
  index.put(Array.from({ length: count }, (_, i) => invented(i + 1)))
  return index
}

const SORTS: Partial<Query>[] = [
  { sort: 'newest' },
  { sort: 'pay' },
  { sort: 'relevance', text: 'tide reef' },
  { sort: 'relevance', text: 'tide nowhere' },
  { sort: 'newest', text: 'harbour' },
]

/** All pages from the first on; `between` is done after each. */
function walk(index: SearchIndex, query: Query, between: () => void = () => undefined): number[] {
  const seen: number[] = []
  let cursor: string | undefined
  do {
    const found = index.find({ ...query, ...(cursor && { cursor }) })
    seen.push(...found.ids)
    between()
    cursor = found.next
  } while (cursor)
  return seen
}

test('pages follow one another to the last result, and back again', () => {
  const index = filled(500)
  for (const sort of SORTS) {
    const query = { ...emptyQuery, ...sort, limit: 7 }
    const { ids: all, total } = index.find({ ...query, limit: 1_000 })
    assert.equal(all.length, total)
    assert.ok(total > 50)
    assert.deepEqual(walk(index, query), all)
    let page = index.find({ ...query, offset: total - 3 })
    assert.deepEqual([page.ids, page.next, page.before], [all.slice(-3), undefined, total - 3])
    const back = [...page.ids]
    while (page.previous) {
      page = index.find({ ...query, cursor: page.previous })
      back.unshift(...page.ids)
      assert.equal(page.before, all.indexOf(page.ids[0]!))
    }
    assert.deepEqual(back, all)
  }
})

test('while postings come and go, what stays is seen once and nothing twice', () => {
  for (const sort of SORTS) {
    const index = filled(400)
    const query = { ...emptyQuery, ...sort, limit: 9 }
    const stays = new Set(index.find({ ...query, limit: 1_000 }).ids)
    let next = 1_000
    const seen = walk(index, query, () => {
      const gone = Array.from({ length: 6 }, () => 1 + below(400))
      index.remove(gone)
      for (const id of gone) stays.delete(id)
      index.put(Array.from({ length: 10 }, () => invented(next++)))
    })
    assert.equal(new Set(seen).size, seen.length, `${sort.sort} ${sort.text}: nothing twice`)
    const missed = [...stays].filter((id) => !seen.includes(id))
    assert.deepEqual(missed, [], `${sort.sort} ${sort.text}: what stays is seen`)
  }
})

test('a cursor is read as it was written, and anything else is the first page', () => {
  const cursor = { key: 123_456, day: 1_780_000_000, id: 42, isBefore: true, weights: [9, 0, 300], isSome: true }
  assert.deepEqual(readCursor(writeCursor(cursor)), cursor)
  const index = filled(20)
  const first = index.find(emptyQuery).ids
  for (const wrong of [
    '',
    'a',
    'a.1.2.3',
    'x.1.2.3.e',
    'a.-1.2.3.e',
    'a.1.2.zzzzzzzzzzzzzzzz.e',
    'a.1.2.3.e.!',
    'a.'.repeat(5_000),
  ])
    assert.deepEqual(index.find({ ...emptyQuery, cursor: wrong }).ids, first, wrong.slice(0, 20))
})
