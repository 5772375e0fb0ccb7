import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recently, recentTime } from './recent.ts'

const now = new Date('2026-11-24T12:00:00Z')
const before = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000)

test('how fresh something is, is said in minutes and hours, then in days', () => {
  const said = [-5, 0.5, 1, 59, 60, 150, 1439, 2880].map((minutes) => recently(before(minutes), now))
  const expected = ['just now', 'just now', '1 minute ago', '59 minutes ago', '1 hour ago', '2 hours ago', '23 hours ago', '2 days ago'] // prettier-ignore
  assert.deepEqual(said, expected)
  assert.match(String(recentTime(before(150), now)), /datetime="2026-11-24T09:30:00.000Z"/)
})
