import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ago } from './dates.ts'

const now = new Date('2026-11-24T01:00:00Z')

test('ages are counted in days of the calendar and then more coarsely', () => {
  const words = (then: string): string => ago(new Date(then), now)
  assert.equal(words('2026-11-24T00:10:00Z'), 'today')
  assert.equal(words('2026-11-23T23:50:00Z'), 'yesterday')
  assert.equal(words('2026-11-14T12:00:00Z'), '10 days ago')
  assert.equal(words('2026-10-25T12:00:00Z'), '4 weeks ago')
  assert.equal(words('2026-05-24T12:00:00Z'), '6 months ago')
  assert.equal(words('2023-01-01T12:00:00Z'), '3 years ago')
  assert.equal(words('2026-12-24T12:00:00Z'), 'today')
})
