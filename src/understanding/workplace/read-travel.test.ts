import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readTravel } from './read-travel.ts'

const travel = (text: string) => readTravel(inventedReading('Engineer', text))?.value

test('the share of the working time', () => {
  for (const [text, value] of [
    ['Ability to travel up to 25% of the time.', { to: 25 }],
    ['10-20 % travel to harbours.', { from: 10, to: 20 }],
    ['This role requires 30% travel.', { from: 30, to: 30 }],
    ['Willing to travel at least 40 percent.', { from: 40 }],
    ['Be willing to travel (up to 25–35%).', { from: 25, to: 35 }],
    ['Travel: ~15%', { from: 15, to: 15 }],
  ] as const)
    assert.deepEqual(travel(text), value, text)
})

test('demanded, with no share named', () => {
  for (const text of [
    'Willingness to travel to ports as needed.',
    'Remote with occasional travel.',
    'Some travel may be required.',
    'Travel regularly across Spain to mend buoys.',
    'Hohe Reisebereitschaft.',
    'Disponibilidad para viajar.',
  ])
    assert.deepEqual(travel(text), {}, text)
})

test('none', () => {
  assert.deepEqual(travel('No travel required.'), { from: 0, to: 0 })
  assert.deepEqual(travel('This role does not require travel.'), { from: 0, to: 0 })
})

test('the trade, perks, arrangements and retreats are no travel', () => {
  for (const text of [
    'We are the leading travel agency, and 70% of our customers sail.',
    'A travel stipend for every pilot.',
    'This role requires some travel industry knowledge.',
    'You manage frequent travel arrangements.',
    'Coordinate travel for the harbour master.',
    'You are free to travel the world while you work.',
    'Travel to our company retreats is expected twice a year.',
  ])
    assert.equal(travel(text), undefined, text)
})
