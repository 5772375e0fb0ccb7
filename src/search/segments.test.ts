import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAPACITY } from './capacity.ts'
import { groups } from './columns.ts'
import { readEntries } from './posting-list.ts'
import { assertFits } from './records.ts'
import { Segments } from './segments.ts'

function filled(count: number, options = {}): Segments {
  const segments = new Segments({ stepMs: 0, ...options })
  for (let id = 0; id < count; id++) {
    const { segment, slot } = segments.open(id)
    segment.records.set(slot, [id % 7, 0, id % 2, 0, id], [id % 3, 5 + (id % 5)])
    segment.titles.set(slot, id * 9)
    segment.add(id % 11, slot, 1)
  }
  return segments
}

const room = new Uint16Array(CAPACITY)
const slotsOf = (list: Uint16Array) => [...room.subarray(0, readEntries(list, room))].map((entry) => entry >> 4)
function tidyUp(segments: Segments): number {
  let steps = 0
  while (segments.tidy()) steps++
  return steps
}

const remove = (segments: Segments, id: number) => segments.close(id, segments.find(id)!)

test('what was removed is given back: thin segments become one, empty ones go', () => {
  const segments = filled(CAPACITY * 4)
  assert.equal(segments.all().length, 4)
  for (let id = 0; id < CAPACITY * 3; id++) if (id % 2) remove(segments, id)
  tidyUp(segments)
  assert.equal(segments.all().length, 3)
  assert.equal(segments.size, CAPACITY * 2.5)
  for (let id = 0; id < CAPACITY * 3; id += 2) {
    const { segment, slot } = segments.find(id)!
    assert.equal(segment.ids[slot], id)
    assert.deepEqual(segment.records.skillsOf(slot), [id % 3, 5 + (id % 5)])
    assert.deepEqual(groups.map((group) => segment.records.numberOf(slot, group)), [id % 7, 0, id % 2, 0, id]) // prettier-ignore
    assert.equal(segment.titles.codes[slot], id * 9)
    assert.ok(slotsOf(segment.postings.list(id % 11)!).includes(slot))
  }
  for (let id = 0; id < CAPACITY * 3; id += 2) remove(segments, id)
  tidyUp(segments)
  assert.equal(segments.all().length, 1)
})

test('upkeep is done in many small steps, and what is closed meanwhile stays closed', () => {
  const lost = new Map<number, number>()
  const segments = filled(CAPACITY * 3, { lost: (word: number, count: number) => lost.set(word, (lost.get(word) ?? 0) + count) }) // prettier-ignore
  tidyUp(segments)
  for (let id = 0; id < CAPACITY * 2; id++) if (id % 2) remove(segments, id)
  segments.tidy()
  assert.equal(segments.all().length, 3)
  for (let id = 0; id < CAPACITY; id += 4) remove(segments, id)
  tidyUp(segments)
  assert.equal(segments.all().length, 2)
  assert.equal(segments.size, CAPACITY * 1.75)
  assert.equal(segments.find(0), undefined)
  const found = segments.find(2)!
  assert.deepEqual([found.segment.ids[found.slot], found.segment.live], [2, CAPACITY * 0.75])
  assert.ok(lost.get(1)! > 300)
})

test('neither sealing nor merging does much at once: a step is some words or some slots', () => {
  const segments = new Segments({ stepMs: 0 })
  const words = 3_000
  for (let id = 0; id <= CAPACITY; id++) {
    const { segment, slot } = segments.open(id)
    segment.records.set(slot, [1, 1, 1, 1, 1], [1])
    segment.add(id % words, slot, 1)
  }
  assert.ok(tidyUp(segments) > words / 100, 'sealing')
  const full = filled(CAPACITY * 3)
  tidyUp(full)
  for (let id = 0; id < CAPACITY * 2; id++) if (id % 2) remove(full, id)
  assert.ok(tidyUp(full) > CAPACITY / 100, 'merging')
})

test('a record holds any number of skills, and a title any number', () => {
  const { segment, slot } = new Segments().open(1)
  const skills = Array.from({ length: 20 }, (_, i) => i * 3_000)
  segment.records.set(slot, [0xffff, 0xffff, 0x7fff_ffff, 0x7fff_ffff, 0x7fff_ffff], skills)
  assert.deepEqual(segment.records.skillsOf(slot), skills)
  assert.deepEqual(groups.map((group) => segment.records.numberOf(slot, group)), groups.map(({ mask }) => mask)) // prettier-ignore
  assert.throws(() => assertFits([0x1_0000, 0, 0, 0, 0], []), RangeError)
  assert.throws(() => assertFits([0, 0, 0, 0, 0], [0xffff]), RangeError)
  segment.titles.set(slot, 5)
  segment.titles.set(slot + 1, 70_000)
  assert.deepEqual([segment.titles.codes[slot], segment.titles.codes[slot + 1]], [5, 70_000])
})
