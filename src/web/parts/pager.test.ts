import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageNumbers, pager } from './pager.ts'

test('the first and last page are always there, and a gap of one is filled', () => {
  assert.deepEqual(pageNumbers(1, 1), [1])
  assert.deepEqual(pageNumbers(1, 9), [1, 2, undefined, 9])
  assert.deepEqual(pageNumbers(4, 9), [1, 2, 3, 4, 5, undefined, 9])
  assert.deepEqual(pageNumbers(9, 9), [1, undefined, 8, 9])
})

test('links say previous and next', () => {
  const markup = String(pager({ page: 2, last: 3, addressOf: (page) => `/jobs?page=${page}&a=<` }))
  assert.match(markup, /href="\/jobs\?page=1&amp;a=&lt;" rel="prev"/)
  assert.match(markup, /page=3&amp;a=&lt;" rel="next"/)
  assert.equal(pager({ page: 1, last: 1, addressOf: String }), undefined)
})
