import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  changeSearch,
  dropSearch,
  hasRoomFor,
  hide,
  inStage,
  markSeen,
  most,
  nothingKept,
  restore,
  saveSearch,
  track,
  unhide,
  untrack,
  writeNote,
} from './kept-state.ts'

const ref = (id: number) => ({
  id,
  title: `Sailmaker ${id}`,
  company: 'Harbour Labs',
  path: `/postings/sailmaker-${id}`,
})
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 24, 9, minute)).toISOString()

test('a posting moves through the columns, and each move keeps its date', () => {
  let kept = track(nothingKept(), ref(7), 'saved', at(0))
  kept = track(kept, ref(7), 'applied', at(1))
  assert.equal(track(kept, ref(7), 'applied', at(2)), kept, 'the same column again is no move')
  assert.deepEqual(kept.tracked[7]!.moves, [
    { to: 'saved', at: at(0) },
    { to: 'applied', at: at(1) },
  ])
  assert.deepEqual(inStage(kept, 'saved'), [])
  assert.deepEqual(
    inStage(track(kept, ref(8), 'applied', at(3)), 'applied').map(({ id }) => id),
    [8, 7],
  )
})

test('a note is bounded, survives a move and a removal that is undone', () => {
  let kept = writeNote(track(nothingKept(), ref(7), 'saved', at(0)), 7, 'x'.repeat(9_000), at(1))
  assert.equal(kept.tracked[7]!.note.length, most.note)
  kept = track(kept, ref(7), 'offer', at(2))
  const before = kept.tracked[7]!
  assert.equal(before.note.length, most.note)
  const removed = untrack(kept, 7)
  assert.deepEqual(removed.tracked, {})
  assert.deepEqual(restore(removed, before), kept)
  assert.equal(writeNote(removed, 7, 'of nothing', at(3)), removed)
})

test('seen and hidden forget the oldest; what is tracked is never dropped to make room', () => {
  const seen = Object.fromEntries(Array.from({ length: most.seen }, (_, i) => [i + 1, at(i + 1)]))
  const kept = markSeen({ ...nothingKept(), seen }, 999_999, at(99_999))
  assert.equal(Object.keys(kept.seen).length, most.seen)
  assert.ok(kept.seen[999_999] && !kept.seen[1] && kept.seen[2])

  const tracked = Object.fromEntries(
    Array.from({ length: most.tracked }, (_, i) => [i + 1, { ...ref(i + 1), stage: 'saved' as const, moves: [], note: '', changedAt: at(0) }]), // prettier-ignore
  )
  const full = { ...kept, tracked }
  assert.equal(hasRoomFor(full, 1), true)
  assert.equal(hasRoomFor(full, 888_888), false)
  assert.equal(track(full, ref(888_888), 'saved', at(1)), full)
})

test('hiding and showing again; only what tells a posting is kept of it', () => {
  const given = { ...ref(7), element: 'never kept' }
  const kept = hide(nothingKept(), given, at(0))
  assert.deepEqual(kept.hidden[7], { ...ref(7), at: at(0) })
  assert.deepEqual(unhide(kept, 7), nothingKept())
})

test('a search is its address: saved once, visited, dropped, bounded', () => {
  let kept = saveSearch(nothingKept(), '/jobs?q=sails', 'Sails', at(0))
  assert.equal(saveSearch(kept, '/jobs?q=sails', 'Other', at(1)), kept)
  kept = changeSearch(kept, '/jobs?q=sails', { visitedAt: at(2), newest: 12 })
  assert.equal(kept.searches['/jobs?q=sails']!.newest, 12)
  assert.equal(changeSearch(kept, '/jobs?q=other', { newest: 1 }), kept)
  for (let i = 0; i < most.searches + 5; i++) kept = saveSearch(kept, `/jobs?q=${i}`, `${i}`, at(3))
  assert.equal(Object.keys(kept.searches).length, most.searches)
  assert.equal(dropSearch(kept, '/jobs?q=sails').searches['/jobs?q=sails'], undefined)
})
