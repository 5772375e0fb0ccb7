import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAPACITY } from './capacity.ts'
import { addScores, matchEvery, type RankedLists } from './match-words.ts'
import { DENSE, entryOf, writeDense, type PostingList } from './posting-list.ts'
import { impacts } from './rank.ts'
import { seededRandom } from './test-rows.ts'

const random = seededRandom(5)
type Plain = Map<number, number>

function invented(share: number): { plain: Plain; list: PostingList } {
  const plain: Plain = new Map()
  for (let slot = 0; slot < CAPACITY; slot++) if (random() < share) plain.set(slot, 1 + Math.floor(random() * 15))
  const entries = Uint16Array.from([...plain].map(([slot, klass]) => entryOf(slot, klass)))
  if (entries.length < DENSE) return { plain, list: entries }
  const dense = new Uint16Array(DENSE)
  writeDense(entries, entries.length, dense)
  return { plain, list: dense }
}

type Invented = { term: RankedLists; classOf: (slot: number) => number }

function inventedTerm(shares: readonly number[], less: readonly number[], weight: number): Invented {
  const some = shares.map(invented)
  const lists = some.map(({ list }) => list)
  const length = lists.reduce((sum, list) => sum + list.length, 0)
  const classOf = (slot: number): number =>
    Math.max(...some.map(({ plain }, i) => (plain.has(slot) ? Math.max(1, plain.get(slot)! - less[i]!) : 0)))
  return { term: { lists, less, length, weight }, classOf }
}

const terms = (): Invented[] => [
  inventedTerm([0.01], [0], 3),
  inventedTerm([0.1, 0.4, 0.02], [0, 4, 4], 5),
  inventedTerm([0.6], [0], 2),
  inventedTerm([0.2], [0], 4),
  inventedTerm([0.3], [4], 7),
]

test('slots that meet every term are found with their scores, whichever term comes first', () => {
  const all = terms()
  for (let first = 0; first < all.length; first++) {
    const asked = [...all.slice(first), ...all.slice(0, first)]
    const room = { slots: new Uint16Array(CAPACITY), scores: new Uint32Array(CAPACITY) }
    const count = matchEvery(asked.map(({ term }) => term), room) // prettier-ignore
    const expected = Array.from({ length: CAPACITY }, (_, slot) => slot).filter((slot) =>
      asked.every(({ classOf }) => classOf(slot) > 0),
    )
    assert.ok(expected.length > 0)
    assert.deepEqual([...room.slots.subarray(0, count)].sort((a, b) => a - b), expected) // prettier-ignore
    for (const slot of expected) {
      const score = asked.reduce((sum, { term, classOf }) => sum + term.weight * impacts[classOf(slot)]!, 0)
      assert.equal(room.scores[slot], score)
    }
  }
})

test('what a term adds to scores is the same for few slots, which are searched, and for many', () => {
  for (const { term, classOf } of terms())
    for (const share of [0.004, 0.5]) {
      const slots = Uint16Array.from([...invented(share).plain.keys()])
      const scores = new Uint32Array(CAPACITY)
      addScores(term, { slots, count: slots.length }, scores)
      for (const slot of slots) assert.equal(scores[slot], term.weight * impacts[classOf(slot)]!)
    }
})
