import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boardIsGone, judgeList } from './close-rules.ts'
import { hour } from './invented.ts'

const fresh = { lastListed: 10, heldLists: 0, heldSince: null }
const list = (listed: number, complete = true) => ({ listed, complete })

test('a complete list of about the usual size is believed', () => {
  assert.deepEqual(judgeList(fresh, list(5), hour(0)), { believed: true })
  assert.deepEqual(judgeList({ ...fresh, lastListed: null }, list(0), hour(0)), { believed: true })
  assert.deepEqual(judgeList({ ...fresh, lastListed: 3 }, list(1), hour(0)), { believed: true })
})

test('a truncated list is never believed, and does not count towards believing a short one', () => {
  assert.deepEqual(judgeList({ lastListed: 10, heldLists: 2, heldSince: hour(0) }, list(9, false), hour(48)), {
    believed: false,
    why: 'truncated',
    heldLists: 2,
    heldSince: hour(0),
  })
})

test('an empty list and one of less than half are held and counted', () => {
  const held = { believed: false, heldLists: 1, heldSince: hour(3) }
  assert.deepEqual(judgeList(fresh, list(0), hour(3)), { ...held, why: 'empty' })
  assert.deepEqual(judgeList(fresh, list(4), hour(3)), { ...held, why: 'collapsed' })
  assert.deepEqual(judgeList({ ...fresh, lastListed: 1 }, list(0), hour(3)), { ...held, why: 'empty' })
})

test('the third short list in a row is believed once the first is twelve hours old', () => {
  const twice = { lastListed: 10, heldLists: 2, heldSince: hour(0) }
  assert.equal(judgeList(twice, list(0), hour(11)).believed, false)
  assert.equal(judgeList(twice, list(0), hour(12)).believed, true)
  assert.equal(judgeList({ ...twice, heldLists: 1 }, list(0), hour(30)).believed, false)
})

test('a board is gone after three answers that say so over twelve hours', () => {
  assert.equal(boardIsGone(2, hour(0), hour(24)), false)
  assert.equal(boardIsGone(3, hour(0), hour(11)), false)
  assert.equal(boardIsGone(3, hour(0), hour(12)), true)
})
