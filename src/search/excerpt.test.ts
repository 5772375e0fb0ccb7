import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerpt, highlights } from './excerpt.ts'

const marked = (text: string, words: string[], length?: number): string[] => {
  const found = excerpt(text, words, length)
  if (found) assert.equal(text.slice(found.start, found.start + found.text.length), found.text)
  return found ? found.marks.map(({ start, end }) => found.text.slice(start, end)) : []
}

test('the part with most of the words, and their places in it', () => {
  const text = `Rust here. ${'We keep tide tables. '.repeat(30)}You write Rust and run it on k8s at sea.`
  assert.deepEqual(marked(text, ['rust', 'kubernetes'], 80), ['Rust', 'k8s'])
  assert.ok(excerpt(text, ['rust', 'kubernetes'], 80)!.text.length <= 80)
  assert.equal(excerpt(text, ['erlang']), undefined)
  assert.equal(excerpt('', ['rust']), undefined)
})

test('stems, signs and accents are marked where they stand in the text', () => {
  assert.deepEqual(marked('Señor engineers (C++, Node.js)', ['engineer', 'c++', 'node', 'senor']), [
    'Señor',
    'engineers',
    'C++',
    'Node.js',
  ])
  const title = 'Senior Rust Engineer'
  assert.deepEqual(highlights(title, ['title:rust']), [{ start: 7, end: 11 }])
})

test('hostile texts are read in no time', () => {
  const start = performance.now()
  for (const text of ['a'.repeat(1e6), 'rust '.repeat(2e5), '<b>"\u0000'.repeat(1e5)]) excerpt(text, ['rust'])
  assert.ok(performance.now() - start < 3_000)
})
