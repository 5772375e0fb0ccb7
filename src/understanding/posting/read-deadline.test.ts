import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readDeadline } from './read-deadline.ts'

const deadline = (text: string) => readDeadline(inventedReading('Engineer', text))?.value

test('the last day to apply, in several forms', () => {
  for (const [text, day] of [
    ['Application deadline: October 15, 2026', '2026-10-15'],
    ['Apply by 4th January 2027, midnight.', '2027-01-04'],
    ['Applications close on Friday, 3 September 2027.', '2027-09-03'],
    ['We accept applications for this role until November 11th, 2026.', '2026-11-11'],
    ['Closing date: 2026-12-01', '2026-12-01'],
    ['Deadline: 25/03/2027', '2027-03-25'],
    ['Deadline: 03/25/2027', '2027-03-25'],
    ['Bewerbungsfrist: 11. November 2026', '2026-11-11'],
    ['Date limite de candidature : 2 février 2027', '2027-02-02'],
    ['Fecha límite: 5 de marzo de 2027', '2027-03-05'],
    ['Prazo: 1 de março de 2027', '2027-03-01'],
  ] as const)
    assert.equal(deadline(text), day, text)
})

test('a day without its year, an ambiguous one and one that is none are refused', () => {
  for (const text of [
    'Application deadline: October 15',
    'Deadline: 03/04/2026',
    'Deadline: February 30, 2026',
    'Ability to meet tight deadlines. Founded on May 1, 2019.',
    'Start date: January 5, 2027',
    'Applications close soon; interviews begin on May 4, 2027.',
  ])
    assert.equal(deadline(text), undefined, text)
})

test("the source's field goes first", () => {
  const deadlineAt = { at: '2026-06-01T00:00:00.000Z', precision: 'day' as const }
  const fact = readDeadline(inventedReading('Engineer', 'Deadline: July 1, 2026', { deadlineAt }))!
  assert.equal(fact.value, '2026-06-01')
  assert.deepEqual(fact.evidence, [{ method: 'structured', path: 'deadlineAt', quote: deadlineAt.at }])
})
