import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readEquity } from './read-equity.ts'

const equity = (text: string) => readEquity(inventedReading('Engineer', text))?.value

test('shares, options and tokens that come with the role', () => {
  for (const text of [
    'Competitive salary and equity.',
    'Harbour Labs | Remote | $140k - $170k + 0.5% equity',
    '# Benefits\n- RSUs',
    'You get stock options from the first day.',
    '# Benefits\n- Token allocation',
    'Base salary plus BSPCE.',
    'Every pilot holds a stake in the company.',
  ])
    assert.equal(equity(text), 'yes', text)
})

test('said that there are none', () => {
  assert.equal(equity('We pay well, but there is no equity.'), 'no')
  assert.equal(equity('Equity is not part of the package.'), 'no')
})

test('other equity, and work on it, says nothing', () => {
  for (const text of [
    'We are backed by private equity.',
    'Diversity, equity and inclusion matter to us.',
    'Health equity is our mission.',
    '# Requirements\n- Experience with equity research and derivatives',
    '# The role\n- Manage the cap table and prepare option grants with our lawyers',
    '# The role\n- Prepare equity reports for clients and own the audit',
    'Rotate JWT tokens and stock the kitchen.',
  ])
    assert.equal(equity(text), undefined, text)
})

test("the source's own field goes first", () => {
  const pay = [{ kind: 'equity' as const, words: 'Offers Equity', path: 'compensation.equity' }]
  const fact = readEquity(inventedReading('Engineer', 'No equity.', { pay }))!
  assert.equal(fact.value, 'yes')
  assert.deepEqual(fact.evidence, [{ method: 'structured', path: 'compensation.equity', quote: 'Offers Equity' }])
})
