import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainBlanks, windowsAt } from './text-windows.ts'

test('a window begins and ends between words, and stands where it says', () => {
  const text = `${'harbour '.repeat(40)}lighthouse ${'harbour '.repeat(40)}`
  const [window, ...others] = windowsAt(text, [text.indexOf('lighthouse')], 10, 20)
  assert.equal(others.length, 0)
  assert.equal(window!.text, 'harbour harbour lighthouse harbour harbour')
  assert.equal(text.slice(window!.start, window!.end), window!.text)
})

test('windows that touch are one', () => {
  assert.equal(windowsAt('a x b x c', [2, 6], 5, 5).length, 1)
  assert.equal(windowsAt(`x${' word'.repeat(50)} x`, [0, 252], 5, 5).length, 2)
})

test('blanks of every kind become plain ones and offsets hold', () => {
  assert.equal(plainBlanks('a\u00a0b\u202fc\u2009d'), 'a b c d')
})
