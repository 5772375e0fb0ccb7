import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remembered } from './remembered.ts'

test('from the second time on an answer is given again, for the same words however they came', () => {
  let asked = 0
  const count = remembered((text) => ({ length: text.length, asked: ++asked }))
  count('tide tables')
  const second = count('tide tables')
  assert.equal(count(`tide ${'tables'}`), second)
  assert.equal(count('tide table').asked, 3)
})

test('what was asked long ago is forgotten, what is asked again and again is kept', () => {
  let asked = 0
  const count = remembered(() => ++asked)
  const ask = (text: string) => (count(text), count(text))
  const [often, once] = [ask('often'), ask('once')]
  assert.equal(count('once'), once)
  for (let i = 0; i < 1_000; i++) {
    ask(`other ${i}`)
    if (i % 3 === 0) count('often')
  }
  assert.notEqual(count('once'), once)
  assert.ok(often > 0 && count('often') === count('often'))
})

test('long texts are answered anew', () => {
  let asked = 0
  const count = remembered(() => ++asked)
  const long = 'x'.repeat(5_000)
  assert.notEqual(count(long), count(long))
})
