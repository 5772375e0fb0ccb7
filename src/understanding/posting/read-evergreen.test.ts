import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readEvergreen } from './read-evergreen.ts'

const evergreen = (title: string, text = '') => readEvergreen(inventedReading(title, text)).value

test('talent pools and general applications', () => {
  for (const title of [
    'General Application',
    'Future Opportunities with Engineering',
    'Engineering Talent Pool',
    "Don't see your role?",
    'Initiativbewerbung (m/w/d)',
    'Candidature spontanée',
    'Expression of Interest: Pilots',
    'Create Your Own Role',
  ])
    assert.equal(evergreen(title), true, title)
  assert.equal(evergreen('Join the Harbour', 'Complete this application to join our talent community.'), true)
  assert.equal(evergreen('Engineer', 'This is an evergreen posting for later.'), true)
})

test('one vacancy, even if the text speaks of talent pools', () => {
  for (const title of ['Talent Partner', 'General Counsel', 'Future of Work Lead', 'Open Source Engineer'])
    assert.equal(evergreen(title), false, title)
  assert.equal(evergreen('Recruiter', 'You build talent pools for future openings.'), false)
})
