import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createIndex, emptyQuery, isCursor } from './index.ts'
import { fact, inventRow, NOW } from './test-rows.ts'

const paid = (id: number, max: number, skill = 'Rust') =>
  inventRow(id, {
    facts: {
      pay: fact([{ min: max / 2, max, currency: 'USD', period: 'year' as const, kind: 'base' as const }]),
      skills: fact([{ name: skill }]),
    },
  })

function filled() {
  const index = createIndex(() => NOW)
  index.put([paid(1, 40_000), paid(2, 50_000), paid(3, 99_999, 'Go'), paid(4, 400_000), inventRow(5)])
  return index
}

test('results are counted by steps of pay, the last one open; who states none is in none', () => {
  const paySteps = [0, 50_000, 100_000]
  assert.deepEqual(filled().find({ ...emptyQuery, paySteps }).pay, [1, 2, 1])
  assert.deepEqual(filled().find({ ...emptyQuery, skill: ['Go'], paySteps }).pay, [0, 1, 0])
  assert.deepEqual(filled().find(emptyQuery).pay, [])
})

test('as many values are listed as are asked for', () => {
  const values = (mostValues?: number) =>
    filled()
      .find({ ...emptyQuery, ...(mostValues && { mostValues }) })
      .facets.skill.map(({ value }) => value)
  assert.deepEqual(values(1), ['Rust'])
  assert.deepEqual(values(), ['Rust', 'Go', 'not-stated'])
})

test('the version rises with whatever comes and goes', () => {
  const index = filled()
  const before = index.version
  index.remove([1])
  assert.ok(index.version > before)
})

test('a cursor is told from other words', () => {
  const { next } = filled().find({ ...emptyQuery, limit: 2 })
  assert.ok(next !== undefined && isCursor(next))
  for (const text of ['', 'x', 'a.1.2', `${next}!`, 'a'.repeat(700)]) assert.ok(!isCursor(text), text)
})
