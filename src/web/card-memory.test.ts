import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PostingCard } from '../catalogue/index.ts'
import { cardMemory } from './card-memory.ts'
import { inventedPosting } from './test-data.ts'

/** A catalogue of open ids that can go away; `asked` is what it was asked for. */
function catalogue(...open: number[]) {
  const state = { open: new Set(open), isAway: false, title: 'first', asked: [] as number[][], now: 0 }
  const load = (ids: readonly number[]): Promise<PostingCard[]> => {
    state.asked.push([...ids])
    if (state.isAway) return Promise.reject(new Error('away'))
    return Promise.resolve(
      ids.filter((id) => state.open.has(id)).map((id) => inventedPosting({ id, title: state.title })),
    )
  }
  const options = { forMs: 100, most: 4, clock: () => state.now, load }
  return { state, cards: cardMemory(undefined as never, options) }
}
const idsOf = (cards: PostingCard[]): number[] => cards.map(({ id }) => id)

test('only what is not known is loaded, and the order is the one asked for', async () => {
  const { state, cards } = catalogue(1, 2, 3)
  assert.deepEqual(idsOf(await cards([2, 1])), [2, 1])
  assert.deepEqual(idsOf(await cards([3, 1, 2])), [3, 1, 2])
  assert.deepEqual(state.asked, [[2, 1], [3]])
  assert.deepEqual(idsOf(await cards([])), [])
})

test('after its time a card is loaded again, and one that has closed is gone', async () => {
  const { state, cards } = catalogue(1, 2)
  await cards([1, 2])
  state.now = 99
  state.title = 'second'
  assert.equal((await cards([1]))[0]!.title, 'first')
  state.now = 100
  state.open.delete(2)
  const [one, ...rest] = await cards([1, 2])
  assert.equal(one!.title, 'second')
  assert.deepEqual(rest, [])
})

test('a card that says the same when it is loaded again is the same object, and another one is not', async () => {
  const { state, cards } = catalogue(1)
  const [first] = await cards([1])
  state.now = 100
  const [same] = await cards([1])
  assert.deepEqual(state.asked, [[1], [1]])
  assert.equal(same, first)
  state.now = 200
  state.title = 'second'
  const [other] = await cards([1])
  assert.notEqual(other, first)
  assert.equal(other!.title, 'second')
})

test('while the database is away cards come from memory; what was never seen fails as it should', async () => {
  const { state, cards } = catalogue(1, 2, 3)
  await cards([1, 2])
  state.now = 5_000
  state.isAway = true
  assert.deepEqual(idsOf(await cards([3, 2, 1])), [2, 1])
  await assert.rejects(cards([3]), /away/)
})

test('no more cards are kept than allowed, and a list longer than that is still whole', async () => {
  const { state, cards } = catalogue(1, 2, 3, 4, 5, 6)
  assert.deepEqual(idsOf(await cards([1, 2, 3, 4, 5, 6])), [1, 2, 3, 4, 5, 6])
  assert.deepEqual(idsOf(await cards([1, 3])), [1, 3])
  state.isAway = true
  await assert.rejects(cards([2]), /away/)
})
