import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from './text-query.ts'

const words = (text: string) => {
  const { wanted, excluded } = readText(text)
  return { wanted: wanted.map(({ shown }) => shown), excluded: excluded.map(({ shown }) => shown) }
}

test('words are wanted, words after a minus are not', () => {
  assert.deepEqual(words('Senior rust -crypto -"web3"'), { wanted: ['senior', 'rust'], excluded: ['crypto', 'web3'] })
})

test('a minus inside or alone excludes nothing', () => {
  assert.deepEqual(words('back-end - developer --'), { wanted: ['back', 'end', 'developer'], excluded: [] })
})

test('words said twice and stop words count once and not at all', () => {
  assert.deepEqual(words('engineer for the Engineers').wanted, ['engineer'])
  assert.deepEqual(words('rust -rust'), { wanted: ['rust'], excluded: ['rust'] })
})

test('hostile input is bounded', () => {
  const many = Array.from({ length: 5_000 }, (_, i) => `w${i.toString(36)}`).join(' ')
  assert.equal(words(many).wanted.length, 20)
  assert.deepEqual(words('\u0000'.repeat(100_000)), { wanted: [], excluded: [] })
})
