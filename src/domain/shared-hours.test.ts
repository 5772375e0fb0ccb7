import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onMyClock, sharedAllYear, sharedHours } from './shared-hours.ts'

const usual = { from: 9, to: 17 }

test('days are compared on one clock, over midnight too', () => {
  assert.equal(sharedHours({ ...usual, offset: 0 }, { ...usual, offset: 0 }), 8)
  assert.equal(sharedHours({ ...usual, offset: 0 }, { ...usual, offset: 1 }), 7)
  assert.equal(sharedHours({ ...usual, offset: 0 }, { ...usual, offset: -8 }), 0)
  assert.equal(sharedHours({ from: 22, to: 6, offset: 8 }, { ...usual, offset: -5 }), 8)
  assert.equal(sharedHours({ from: 0, to: 24, offset: 13 }, { ...usual, offset: -11 }), 8)
})

test('the season with the fewest hours counts', () => {
  const arizona = { ...usual, zone: 'America/Phoenix' }
  assert.equal(sharedAllYear(arizona, { ...usual, zone: 'America/New_York' }), 5)
  assert.equal(sharedAllYear(arizona, { ...usual, zone: 'Not/AZone' }), undefined)
})

test('a day of theirs on my clock', () => {
  assert.deepEqual(onMyClock(usual, 'America/New_York', 'Asia/Manila'), { from: 22, to: 6 })
  assert.deepEqual(onMyClock(usual, '+05:30', 'Etc/UTC'), { from: 3.5, to: 11.5 })
})
