import assert from 'node:assert/strict'
import { test } from 'node:test'
import { careers } from '../src/domain/index.ts'
import { ownSet, squeeze } from './sets.ts'

const { postings } = ownSet()

test('there are enough of our own, each with a name and the form it is about', () => {
  assert.ok(postings.length >= 150, `${postings.length}`)
  assert.equal(new Set(postings.map(({ id }) => id)).size, postings.length)
  for (const { id, about } of postings) assert.ok(about && about.length >= 10, id)
})

test('every career and every source is among them', () => {
  const marked = new Set(postings.map(({ marks }) => marks.career))
  assert.deepEqual(
    careers.map(({ slug }) => slug).filter((slug) => !marked.has(slug)),
    [],
  )
  assert.deepEqual([...new Set(postings.map(({ source }) => source))].sort(), [
    'ashby',
    'greenhouse',
    'hn',
    'lever',
    'remoteok',
    'remotive',
  ])
})

test('every quote of a mark stands in its posting, word for word', () => {
  for (const { id, marks, squeezed } of postings)
    for (const quote of Object.values(marks.quotes).flat())
      assert.ok(squeezed.includes(squeeze(quote)), `${id}: ${quote}`)
})

test('marks do not contradict themselves', () => {
  for (const { id, marks } of postings) {
    const { scope, countries, regions, states } = marks.eligibility
    assert.equal(scope === 'not-remote', !marks.workplace.includes('remote'), id)
    if (scope === 'worldwide' || scope === 'not-stated') assert.equal(countries.length + regions.length, 0, id)
    for (const state of states) assert.ok(countries.includes(state.slice(0, 2)), `${id}: ${state}`)
    for (const { min, max } of marks.pay) assert.ok(min === null || max === null || (min ?? 0) <= (max ?? 0), id)
    if (!marks.tech) assert.equal(marks.career, 'non-tech', id)
  }
})
