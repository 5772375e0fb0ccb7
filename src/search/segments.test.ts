import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAPACITY } from './segment.ts'
import { Segments } from './segments.ts'

function filled(count: number): Segments {
  const segments = new Segments(['single', 'multi'])
  for (let id = 0; id < count; id++) {
    const { segment, slot } = segments.open(id)
    segment.columns[0]!.set(slot, [id % 7])
    segment.columns[1]!.set(slot, [id % 3, id % 5])
    segment.add(id % 11, slot, 1)
  }
  return segments
}

const remove = (segments: Segments, id: number) => segments.close(id, segments.find(id)!)

test('what was removed is given back: thin segments become one, empty ones go', () => {
  const segments = filled(CAPACITY * 4)
  assert.equal(segments.all().length, 4)
  for (let id = 0; id < CAPACITY * 3; id++) if (id % 2) remove(segments, id)
  for (let i = 0; i < 5; i++) segments.tidy()
  assert.equal(segments.all().length, 3)
  assert.equal(segments.size, CAPACITY * 2.5)
  for (let id = 0; id < CAPACITY * 3; id += 2) {
    const { segment, slot } = segments.find(id)!
    assert.equal(segment.ids[slot], id)
    assert.deepEqual([...segment.columns[1]!.codesOf(slot)], [id % 3, id % 5])
    assert.ok(segment.postings.list(id % 11)!.slots.includes(slot))
  }
  for (let id = 0; id < CAPACITY * 3; id += 2) remove(segments, id)
  segments.tidy()
  assert.equal(segments.all().length, 1)
})

test('one call of tidy does one step', () => {
  const segments = filled(CAPACITY * 5)
  for (let id = 0; id < CAPACITY * 5; id++) if (id % 2) remove(segments, id)
  segments.tidy()
  assert.equal(segments.all().length, 4)
})
