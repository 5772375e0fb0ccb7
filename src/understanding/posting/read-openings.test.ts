import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readOpenings } from './read-openings.ts'

const openings = (text: string, title = 'Engineer') => readOpenings(inventedReading(title, text))?.value

test('how many people are sought', () => {
  assert.equal(openings('We are hiring three senior back-end engineers.'), 3)
  assert.equal(openings('Looking for 2 more developers to mend buoys.'), 2)
  assert.equal(openings('Number of openings: 4'), 4)
  assert.equal(openings('', 'Pilot (2 openings)'), 2)
  assert.equal(openings('', 'Engineers (x3)'), 3)
})

test('several roles, ranges, teams and targets give nothing', () => {
  for (const text of [
    'We are hiring two designers and 3 engineers.',
    'We are hiring 2-3 engineers.',
    'We are hiring two designers.\nWe are hiring 3 engineers.',
    'Hiring for three roles: pilot, cook and engineer.',
    'You will hire four engineers in the next year.',
    'Looking for one or more developers.',
    'We need 5 years of experience.',
  ])
    assert.equal(openings(text), undefined, text)
})
