import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writtenDate } from './written-dates.ts'

test('the first full date, with its place', () => {
  const words = 'by the 3rd of May 2027 or 2028-01-02'
  const date = writtenDate(words)!
  assert.equal(date.iso, '2027-05-03')
  assert.equal(words.slice(date.start, date.end), '3rd of May 2027')
})

test('what is no day of the calendar is none', () => {
  for (const words of ['31 June 2026', '2026-13-01', 'May 2026', '3 May', '05/06/2026', 'x 12345']) {
    assert.equal(writtenDate(words), undefined, words)
  }
  assert.equal(writtenDate('05/05/2026')?.iso, '2026-05-05')
})
