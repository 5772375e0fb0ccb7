import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Counter } from './counter.ts'
import { facetList } from './facet-list.ts'
import { seededRandom } from './test-rows.ts'
import { Values } from './value-table.ts'

test('lists the values that sorting all of them by count and name would list, however many are equal', () => {
  const random = seededRandom(11)
  const below = (most: number) => Math.floor(random() * most)
  const counter = new Counter()
  for (let round = 0; round < 80; round++) {
    const table = new Values((value) => value)
    const size = 1 + below(3_000)
    for (let i = 0; i < size; i++) table.intern(`value ${(i * 7_919) % size}`, `name ${below(size)}`)
    counter.start(size)
    const [different, least] = [1 + below(12), below(3) * 600]
    const values = [...table.values.keys()].filter(() => random() < 0.8)
    for (const code of values) counter.add(code, 1 + least + below(different))
    const most = 1 + below(200)
    const { counts } = counter
    const [labels, names] = [table.labels, table.values]
    const text = (code: number) => [labels[code]!, names[code]!] as const
    const order = (a: number, b: number) =>
      counts[b]! - counts[a]! || compare(text(a)[0], text(b)[0]) || compare(text(a)[1], text(b)[1])
    assert.deepEqual(
      facetList(table, counter, [], most).map(({ value, count }) => [value, count]),
      values.toSorted(order).slice(0, most).map((code) => [names[code], counts[code]]), // prettier-ignore
    )
  }
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
