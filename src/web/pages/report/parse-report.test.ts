import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseReport } from './parse-report.ts'

const known = ['pay', 'level', 'equity']
const pay = { about: 'fact', fact: 'pay', what: 'value-wrong' }

test('a report of a fact, of a missing one, and of the posting', () => {
  const full = parseReport({ ...pay, right: ' 90,000 ', sentence: 'You\u0000 earn\r\n90,000.' }, known)
  assert.ok(full.state === 'fine')
  assert.deepEqual([full.fact, full.what, full.wouldBeRight, full.sentence], ['pay', 'value-wrong', '90,000', 'You earn 90,000.']) // prettier-ignore
  const missing = parseReport({ about: 'missing', fact: 'equity' }, known)
  assert.ok(missing.state === 'fine' && missing.what === 'missed' && missing.fact === 'equity')
  const whole = parseReport({ about: 'posting', what: 'closed', fact: 'pay', right: 'x' }, known)
  assert.ok(whole.state === 'fine' && whole.fact === undefined && whole.wouldBeRight === undefined)
})

test('what is wrong is named, and what was typed comes back as it was', () => {
  const long = 'a'.repeat(601)
  const wrong = parseReport({ ...pay, fact: 'nose', what: 'spam', right: 'b'.repeat(201), sentence: ` ${long}` }, known)
  assert.ok(wrong.state === 'wrong')
  assert.deepEqual(Object.keys(wrong.errors).toSorted(), ['fact', 'right', 'sentence', 'what'])
  assert.equal(wrong.typed.sentence, ` ${long}`)
  const other = parseReport({ about: 'posting', what: 'other', sentence: ' \n ' }, known)
  assert.ok(other.state === 'wrong' && other.errors.sentence)
  assert.equal(parseReport({ ...pay, what: 'closed' }, known).state, 'wrong', 'a posting closes, a fact does not')
})

test('nonsense does not throw, and what fills the hidden field is a program', () => {
  for (const form of [{}, { about: 7, fact: ['pay'], what: {} }, { about: '__proto__', what: 'constructor' }])
    assert.equal(parseReport(form, known).state, 'wrong')
  assert.equal(parseReport({ ...pay, homepage: 'https://spam.example' }, known).state, 'trapped')
})
