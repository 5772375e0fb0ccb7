import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GONE, mergePostings } from './merge-postings.ts'
import { GrowingPostings } from './postings.ts'
import { seededRandom } from './test-rows.ts'

const SLOTS = 300
const WORDS = 2_000
type Plain = Map<number, [slot: number, frequency: number][]>

function invent(seed: number): { growing: GrowingPostings; plain: Plain } {
  const random = seededRandom(seed)
  const growing = new GrowingPostings()
  const plain: Plain = new Map()
  for (let slot = 0; slot < SLOTS; slot++)
    for (const word of new Set(Array.from({ length: 30 }, () => Math.floor(random() ** 3 * WORDS)))) {
      const frequency = 1 + Math.floor(random() * 255)
      growing.add(word, slot, frequency)
      plain.set(word, [...(plain.get(word) ?? []), [slot, frequency]])
    }
  return { growing, plain }
}

type Lists = Pick<GrowingPostings, 'list'>
function assertSame(lists: Lists, plain: Plain): void {
  for (let word = 0; word < WORDS + 1; word++) {
    const list = lists.list(word)
    const found = list && [...list.slots].map((slot, i) => [slot, list.frequencies[i]])
    assert.deepEqual(found, plain.get(word), `word ${word}`)
  }
}

test('growing and sealed lists hold what was added', () => {
  const { growing, plain } = invent(1)
  assertSame(growing, plain)
  assertSame(growing.seal(), plain)
})

test('merged lists hold what both kept, in the new slots', () => {
  const a = invent(2)
  const b = invent(3)
  const keeps = (slot: number) => slot % 3 === 0
  const renumber = (from: number) => {
    const slots = new Uint16Array(SLOTS).fill(GONE)
    for (let slot = 0, to = from; slot < SLOTS; slot++) if (keeps(slot)) slots[slot] = to++
    return slots
  }
  const [slotsA, slotsB] = [renumber(0), renumber(100)]
  const kept: Plain = new Map()
  for (const [{ plain }, slots] of [
    [a, slotsA],
    [b, slotsB],
  ] as const)
    // prettier-ignore
    for (const [word, list] of plain) {
      const moved = list.filter(([slot]) => keeps(slot)).map(([slot, times]) => [slots[slot]!, times] as [number, number])
      if (moved.length) kept.set(word, [...(kept.get(word) ?? []), ...moved])
    }
  const merged = mergePostings(
    { postings: a.growing.seal(), slots: slotsA },
    { postings: b.growing.seal(), slots: slotsB },
  )
  assertSame(merged, kept)
})

test('a list that nothing was added to is empty', () => {
  assert.equal(new GrowingPostings().seal().list(0), undefined)
})
