import assert from 'node:assert/strict'
import { test } from 'node:test'
import { payByCategory } from './market.ts'

const postings = (career: string, ...pay: number[]) => pay.map((usdYear) => ({ career, usdYear }))

test('careers of one category are counted together, and the median is the middle one', () => {
  const stated = [
    ...postings('site-reliability-engineer', 100, 200, 300, 400, 500),
    ...postings('cloud-engineer', 600, 700, 800, 900, 9_000_000, 50),
  ]
  assert.deepEqual(payByCategory(stated).get('devops-sysadmin'), { median: 500, of: 11 })
})

test('an even number of postings has its median between the two in the middle', () => {
  const ten = postings('data-engineer', 10, 9, 8, 7, 6, 5, 4, 3, 2, 1)
  assert.deepEqual(payByCategory(ten).get('data-ai'), { median: 5.5, of: 10 })
})

test('fewer than ten postings have no median, and what is not tech has no category', () => {
  const found = payByCategory([
    ...postings('back-end-developer', 1, 2, 3, 4, 5, 6, 7, 8, 9),
    ...postings('non-tech', 1),
  ])
  assert.deepEqual(found.get('back-end'), { of: 9 })
  assert.deepEqual([...found.keys()].filter(Boolean), ['back-end'])
})
