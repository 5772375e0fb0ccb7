import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf, readFile, readKept } from './kept-file.ts'
import { merge } from './kept-merge.ts'
import { hide, markSeen, most, nothingKept, saveSearch, track, writeNote, type Kept } from './kept-state.ts'

const ref = (id: number) => ({
  id,
  title: `Sailmaker ${id}`,
  company: 'Harbour Labs',
  path: `/postings/sailmaker-${id}`,
})
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 24, 9, minute)).toISOString()

function much(): Kept {
  let kept = track(nothingKept(), ref(7), 'saved', at(0))
  kept = writeNote(track(kept, ref(7), 'applied', at(1)), 7, 'Ask about the <pager>.', at(2))
  kept = saveSearch(kept, '/remote-back-end-jobs?skill=Rust&q=%22a+b%22', 'Rust', at(3))
  return markSeen(hide(kept, ref(9), at(4)), 7, at(5))
}

/** The exported file with one thing changed. */
function withChange(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(fileOf(much(), at(9))) as Record<string, unknown>
  change(file)
  return JSON.stringify(file)
}

test('what is exported comes back whole', () => {
  assert.deepEqual(readFile(fileOf(much(), at(9))), { ok: true, kept: much(), skipped: 0 })
})

test('a file that is not ours is refused, with what it is', () => {
  const problem = (text: string): string => {
    const read = readFile(text)
    assert.equal(read.ok, false, text.slice(0, 60))
    return read.ok ? '' : read.problem
  }
  assert.match(problem('<html>'), /not a JSON file/)
  for (const text of ['{}', '[]', 'null', '"x"', '{"format":"else","version":1}'])
    assert.match(problem(text), /not exported/)
  assert.match(problem(withChange((file) => Object.assign(file, { version: 2 }))), /version 2/)
  assert.match(problem(withChange((file) => delete file.version)), /version/)
  assert.match(problem(' '.repeat(8_000_001)), /larger/)
})

test('entries that make no sense are left out and counted, the others are taken', () => {
  const wrong: [string, unknown][] = [
    ['a title that is none', { title: 4 }],
    ['an address elsewhere', { path: 'https://evil.example/' }],
    ['an address of script', { path: 'javascript:alert(1)' }],
    ['another address of this site', { path: '//evil.example/postings/x-1' }],
    ['a column that is none', { stage: 'ghosted' }],
    ['another id', { id: 8 }],
    ['a date that is none', { changedAt: 'yesterday' }],
    ['a note without end', { note: 'x'.repeat(most.note + 1) }],
    ['moves that are none', { moves: 'many' }],
  ]
  for (const [what, change] of wrong) {
    const text = withChange((file) => Object.assign((file.tracked as Record<string, object>)['7']!, change))
    const read = readFile(text)
    assert.ok(read.ok && read.skipped === 1 && !read.kept.tracked[7] && read.kept.hidden[9], what)
  }
  const searches = [
    '/status',
    '//evil.example/jobs',
    'javascript:1',
    '/jobs#x',
    '/jobs?q=\\x',
    `/jobs?q=${'x'.repeat(2_000)}`,
  ]
  for (const address of searches) {
    const search = { address, name: 'x', savedAt: at(0), visitedAt: at(0), newest: 0 }
    assert.deepEqual(readKept({ searches: { [address]: search } }), { kept: nothingKept(), skipped: 1 }, address)
  }
})

test('hostile names reach no prototype, and a file without end is cut', () => {
  const hostile = readKept(JSON.parse('{"seen":{"__proto__":"2026-11-24T09:00:00Z","constructor":"x"},"tracked":{"__proto__":{}}}')) // prettier-ignore
  assert.deepEqual(hostile.kept, nothingKept())
  assert.equal(({} as Record<string, unknown>).title, undefined)
  const seen = Object.fromEntries(Array.from({ length: most.seen + 10 }, (_, i) => [i + 1, at(0)]))
  const { kept, skipped } = readKept({ seen })
  assert.equal(Object.keys(kept.seen).length, most.seen)
  assert.equal(skipped, 10)
  for (const nothing of [null, 4, 'x', [], { seen: 3, hidden: null, tracked: [] }])
    assert.deepEqual(readKept(nothing).kept, nothingKept())
})

test('merging overwrites nothing, whichever side comes first, and doing it again changes nothing', () => {
  const one = much()
  let two = track(nothingKept(), ref(7), 'interviewing', at(20))
  two = writeNote(two, 7, 'They called.', at(21))
  two = saveSearch(track(two, ref(8), 'saved', at(22)), '/jobs', 'All', at(22))
  for (const [a, b] of [
    [one, two],
    [two, one],
  ] as const) {
    const { kept, leftOut } = merge(a, b)
    assert.equal(leftOut, 0)
    const seven = kept.tracked[7]!
    assert.equal(seven.stage, 'interviewing', 'the side that changed last says the column')
    assert.deepEqual(
      seven.moves.map(({ to }) => to),
      ['saved', 'applied', 'interviewing'],
    )
    assert.equal(seven.note, 'They called.\n\nAsk about the <pager>.')
    assert.deepEqual(Object.keys(kept.searches).sort(), ['/jobs', '/remote-back-end-jobs?skill=Rust&q=%22a+b%22'])
    assert.ok(kept.tracked[8] && kept.hidden[9] && kept.seen[7])
    assert.deepEqual(merge(kept, a).kept, kept)
    assert.deepEqual(merge(kept, b).kept, kept)
  }
})

test('what does not fit after merging is counted: the oldest of what is tracked', () => {
  const many = (from: number, minute: number): Kept => ({
    ...nothingKept(),
    tracked: Object.fromEntries(
      Array.from({ length: most.tracked - 100 }, (_, i) => [from + i, { ...ref(from + i), stage: 'saved' as const, moves: [], note: '', changedAt: at(minute) }]), // prettier-ignore
    ),
  })
  const { kept, leftOut } = merge(many(1, 5), many(10_000, 1))
  assert.equal(Object.keys(kept.tracked).length, most.tracked)
  assert.equal(leftOut, most.tracked - 200)
  assert.ok(kept.tracked[1] && kept.tracked[most.tracked - 100], 'the younger ones stay')
})
