import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { briefly } from './briefly.ts'

test('a value is kept for its time, then renewed behind the old one', async () => {
  let now = 0
  let loads = 0
  const value = briefly(() => Promise.resolve(++loads), 100, () => now) // prettier-ignore
  assert.deepEqual(await Promise.all([value(), value(), value()]), [1, 1, 1])
  now = 99
  assert.equal(await value(), 1)
  now = 100
  assert.equal(await value(), 1, 'nobody waits for the new value')
  await turn()
  assert.equal(await value(), 2)
})

test('a load that fails leaves the old value, and is tried again', async () => {
  let now = 0
  let fails = true
  const value = briefly(() => (fails ? Promise.reject(new Error('away')) : Promise.resolve('here')), 100, () => now) // prettier-ignore
  await assert.rejects(value(), /away/)
  fails = false
  assert.equal(await value(), 'here')
  fails = true
  now = 200
  assert.equal(await value(), 'here')
  await turn()
  assert.equal(await value(), 'here')
})
