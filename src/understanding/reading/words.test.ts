import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findTerms, termTable } from './term-table.ts'
import { wordsOf } from './words.ts'

const folded = (text: string) => wordsOf(text).folded

test('signs that belong to a name stay with it, others do not', () => {
  assert.deepEqual(folded('C++, C# and F# on .NET; 5+ years, Node.js/React'), [
    'c++', 'c#', 'and', 'f#', 'on', '.net', '5', 'years', 'node', 'js', 'react',
  ]) // prettier-ignore
  assert.deepEqual(folded('Développeur für Łódź'), ['developpeur', 'fur', 'lodz'])
})

test('every word keeps its place', () => {
  const text = '  Go — “Rust”, ASP.NET'
  const words = wordsOf(text)
  words.starts.forEach((start, i) => assert.equal(text.slice(start, words.ends[i]).toLowerCase(), words.folded[i]))
})

test('the longest term wins, lists and sentences are not one term', () => {
  const table = termTable([
    { form: 'React', value: 'react' },
    { form: 'React Native', value: 'native' },
    { form: 'TCP/IP', value: 'tcp' },
  ])
  const find = (text: string) => findTerms(table, text, wordsOf(text)).map(({ value }) => value)
  assert.deepEqual(find('React-Native and TCP/IP'), ['native', 'tcp'])
  assert.deepEqual(find('We love React. Native apps, too'), ['react'])
  assert.deepEqual(find('React / Native'), ['react'])
})

test('an exact term asks for its very letters', () => {
  const table = termTable([{ form: 'REST', value: 1, exact: true }])
  assert.equal(findTerms(table, 'the rest', wordsOf('the rest')).length, 0)
  assert.equal(findTerms(table, 'a REST API', wordsOf('a REST API')).length, 1)
})
