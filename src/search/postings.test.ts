import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GONE, mergingPostings, type Moved } from './merge-postings.ts'
import { readEntries } from './posting-list.ts'
import { GrowingPostings } from './postings.ts'
import type { SealedPostings } from './sealed-postings.ts'
import { seededRandom } from './test-rows.ts'

const SLOTS = 4_096
const WORDS = 2_000
type Plain = Map<number, [slot: number, frequency: number][]>

function invent(seed: number): { growing: GrowingPostings; plain: Plain } {
  const random = seededRandom(seed)
  const growing = new GrowingPostings()
  const plain: Plain = new Map()
  for (let slot = 0; slot < SLOTS; slot++)
    for (const word of new Set(Array.from({ length: 30 }, () => Math.floor(random() ** 9 * WORDS)))) {
      const frequency = 1 + Math.floor(random() * 15)
      growing.add(word, slot, frequency)
      plain.set(word, [...(plain.get(word) ?? []), [slot, frequency]])
    }
  return { growing, plain }
}

const room = new Uint16Array(SLOTS)
type Lists = Pick<GrowingPostings, 'list'>
function assertSame(lists: Lists, plain: Plain): void {
  for (let word = 0; word < WORDS + 1; word++) {
    const list = lists.list(word)
    const found = list && [...room.subarray(0, readEntries(list, room))].map((entry) => [entry >> 4, entry & 15])
    assert.deepEqual(found, plain.get(word), `word ${word}`)
  }
}

test('growing and sealed lists hold what was added', () => {
  const { growing, plain } = invent(1)
  assertSame(growing, plain)
  assertSame(growing.seal(), plain)
})

function mergeNow(...of: [Moved, Moved, (word: number, count: number) => void]): SealedPostings {
  const work = mergingPostings(...of)
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

test('merged lists hold what both kept, in the new slots', () => {
  const a = invent(2)
  const b = invent(3)
  const keeps = (slot: number) => slot % 3 === 0
  const renumber = (from: number) => {
    const slots = new Uint16Array(SLOTS).fill(GONE)
    for (let slot = 0, to = from; slot < SLOTS; slot++) if (keeps(slot)) slots[slot] = to++
    return slots
  }
  const [slotsA, slotsB] = [renumber(0), renumber(1_400)]
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
  const lost = new Map<number, number>()
  const merged = mergeNow(
    { postings: a.growing.seal(), slots: slotsA },
    { postings: b.growing.seal(), slots: slotsB },
    (word, count) => lost.set(word, count),
  )
  assertSame(merged, kept)
  const all = (word: number) => (a.plain.get(word)?.length ?? 0) + (b.plain.get(word)?.length ?? 0)
  for (let word = 0; word < WORDS; word++)
    assert.equal(lost.get(word) ?? 0, all(word) - (kept.get(word)?.length ?? 0), `lost of word ${word}`)
})

test('a list that was asked for grows on', () => {
  const growing = new GrowingPostings()
  for (let slot = 0; slot < 3; slot++) {
    growing.add(7, slot, 5)
    const expected = Array.from({ length: slot + 1 }, (_, i) => [i, 5] as [number, number])
    for (let again = 0; again < 2; again++) assertSame(growing, new Map([[7, expected]]))
  }
})

test('a list that nothing was added to is empty', () => {
  assert.equal(new GrowingPostings().seal().list(0), undefined)
})
