import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readVacancy } from './read-vacancy.ts'

const vacancy = (text: string, title = 'Engineer') => readVacancy(inventedReading(title, text))?.value

test('an existing vacancy', () => {
  for (const text of [
    'This posting is for an existing vacancy.',
    'Vacancy status: existing vacancy',
    'This role fills a current vacancy.',
  ])
    assert.equal(vacancy(text), 'existing', text)
})

test('none yet', () => {
  for (const text of [
    'This is an evergreen posting for later.',
    'This posting is not for an existing vacancy.',
    'Apply to join our talent pool of pilots.',
    'This role is for a future opening.',
  ])
    assert.equal(vacancy(text), 'future', text)
  assert.equal(vacancy('', 'General Application'), 'future')
})

test('neither', () => {
  for (const text of [
    'We build the tide pipeline.',
    'See all our vacancies at harbour.example.',
    'Not the right role for you? Join our talent community.',
    'We will keep your résumé for future opportunities.',
  ])
    assert.equal(vacancy(text), undefined, text)
})
