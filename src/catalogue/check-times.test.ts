import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failure } from '../domain/index.ts'
import { backOffMinutes, inMinutes, nextInterval } from './check-times.ts'

test('a board that changes is asked more often, a quiet one less, between one hour and a day', () => {
  assert.equal(nextInterval(240, true), 120)
  assert.equal(nextInterval(60, true), 60)
  assert.equal(nextInterval(240, false), 360)
  assert.equal(nextInterval(1_440, false), 1_440)
})

test('a failure is tried again by its reason', () => {
  assert.deepEqual(
    [1, 2, 3, 99].map((n) => backOffMinutes(failure('unreachable', ''), n)),
    [15, 30, 60, 720],
  )
  assert.equal(backOffMinutes(failure('broken', '', 3_600), 1), 60)
  assert.equal(backOffMinutes(failure('rate-limited', '', 120), 5), 2)
  assert.equal(backOffMinutes(failure('rate-limited', ''), 1), 60)
  assert.equal(backOffMinutes(failure('rate-limited', '', 9e9), 1), 1_440)
  assert.equal(backOffMinutes(failure('not-found', ''), 1), 720)
  assert.equal(backOffMinutes(failure('refused', ''), 1), 7 * 1_440)
})

test('boards drift apart by up to a tenth', () => {
  const at = new Date(0)
  assert.equal(inMinutes(at, 60, 0).getTime(), 3_600_000)
  assert.equal(inMinutes(at, 60, 1).getTime(), 3_960_000)
})
