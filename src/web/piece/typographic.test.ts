import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typographic } from './typographic.ts'

test('marks open after a space, a bracket or nothing, and close after anything else', () => {
  assert.equal(typographic('"Yes," she said ("no").'), '“Yes,” she said (“no”).')
  assert.equal(
    typographic(`It's the users' "don't": 'works here' in the '90s`),
    'It’s the users’ “don’t”: ‘works here’ in the ’90s',
  )
  assert.equal(typographic('" is closed after code', 'x'), '” is closed after code')
  assert.equal(typographic('He said "\'so\'"'), 'He said “‘so’”')
  assert.equal(typographic('no marks'), 'no marks')
})
