import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hide, markSeen, nothingKept, track } from './kept-state.ts'
import { aside, asideWords } from './put-aside.ts'

const ref = (id: number) => ({ id, title: 'Sailmaker', company: 'Harbour Labs', path: `/postings/sailmaker-${id}` })
const at = '2026-11-24T09:00:00Z'
let kept = hide(nothingKept(), ref(1), at)
for (const id of [2, 3]) kept = markSeen(kept, id, at)
kept = hide(track(kept, ref(3), 'saved', at), ref(3), at)

test('hidden ones are put aside, seen ones when asked, saved ones never', () => {
  const usual = { hideSeen: false, onlySaved: false }
  assert.deepEqual(aside([1, 2, 3, 4], kept, usual), ['hidden', undefined, undefined, undefined])
  assert.deepEqual(aside([1, 2, 3, 4], kept, { ...usual, hideSeen: true }), ['hidden', 'seen', undefined, undefined])
  assert.deepEqual(aside([1, 2, 3, 4], kept, { hideSeen: true, onlySaved: true }), [
    'hidden',
    'not-saved',
    undefined,
    'not-saved',
  ])
})

test('the count says how many, of how many, and why', () => {
  assert.equal(asideWords([undefined, undefined]), '')
  assert.equal(asideWords(['hidden', undefined]), '1 of the 2 on this page is put aside: 1 hidden.')
  const words = asideWords(['hidden', 'seen', 'seen', 'not-saved', undefined])
  assert.equal(words, '4 of the 5 on this page are put aside: 1 hidden, 2 seen, 1 not saved.')
})
