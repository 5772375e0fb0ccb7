import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readOfficeDays } from './read-office-days.ts'

const days = (text: string) => readOfficeDays(inventedReading('Engineer', text))?.value

test('days in an office', () => {
  for (const [text, value] of [
    ['Hybrid: 2-3 days a week in our Oslo office.', { from: 2, to: 3, per: 'week' }],
    ['In the office at least two days per week.', { from: 2, per: 'week' }],
    ['Harbour Labs | Lisbon, hybrid (3 days in office)', { from: 3, to: 3, per: 'week' }],
    ['ONSITE 2x/week', { from: 2, to: 2, per: 'week' }],
    ['Up to 3 days a week on-site.', { to: 3, per: 'week' }],
    ['We meet in the office once a month.', { from: 1, to: 1, per: 'month' }],
    ['In-office days are Tuesdays, Wednesdays and Thursdays.', { from: 3, to: 3, per: 'week' }],
    ['4 days remote, 1 day in office', { from: 1, to: 1, per: 'week' }],
  ] as const)
    assert.deepEqual(days(text), value, text)
})

test('a full week, days at home, visits and meals are none', () => {
  for (const text of [
    'In the office 5 days a week.',
    'Hybrid, with two days a week from home.',
    'Lunch in the office 4 days a week.',
    'The on-site interview takes 1 day.',
    'We offer a 4-day week and a nice office.',
    'Come to the office two days a week if you like, it is optional.',
    'The team comes on-site 3 times per year.',
  ])
    assert.equal(days(text), undefined, text)
})
