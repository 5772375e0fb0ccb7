import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Facts } from '../../domain/index.ts'
import { nothingStated } from '../test-data.ts'
import { factList, factRows } from './facts.ts'
import { educationWords, officeDaysWords, travelWords } from './further-words.ts'

test('travel, office days and education in words, open ends and all', () => {
  assert.deepEqual(
    [{ from: 0, to: 0 }, {}, { to: 25 }, { from: 10, to: 20 }, { from: 30, to: 30 }, { from: 40 }].map(travelWords),
    ['None', 'Some; how much is not stated', 'Up to 25% of the time', '10 to 20% of the time', '30% of the time', 'At least 40% of the time'], // prettier-ignore
  )
  assert.equal(officeDaysWords({ from: 2, to: 3, per: 'week' }), '2 to 3 days a week')
  assert.equal(officeDaysWords({ from: 1, to: 1, per: 'month' }), '1 day a month')
  assert.equal(officeDaysWords({ per: 'week' }), undefined)
  assert.equal(educationWords({ level: 'none', must: false, orExperience: false }), 'No degree needed')
  assert.equal(
    educationWords({ level: 'master', must: false, orExperience: true }),
    'Master’s degree welcome, or experience instead',
  )
})

test('what most postings do not speak of is shown when it is said, and not missed when it is not', () => {
  const fact = <T>(value: T) => ({ value, evidence: [], rule: 'x@1' })
  const more: Partial<Facts> = {
    benefits: fact(['home-office-budget', 'meals']),
    equity: fact('no'),
    deadline: fact('2026-12-18'),
    agency: fact(true),
    vacancy: fact('future'),
    skillYears: fact([{ name: 'Go', years: 1 }]),
  }
  const markup = factList(factRows({ ...nothingStated(), ...more })).markup
  const words = markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  for (const said of [
    'Home-office budget',
    'Meals',
    'Shares or options None',
    '18 December 2026',
    'An agency, for a client',
    'None yet',
    'Go: 1 year or more',
  ])
    // prettier-ignore
    assert.ok(words.includes(said), said)
  const silent = factList(factRows(nothingStated())).markup
  assert.match(silent, /where you may live, workplace, pay, level/)
  assert.doesNotMatch(silent, /benefits|equity|travel|time zone|right to work/i)
})

test('a value that makes no sense is not shown', () => {
  const fact = <T>(value: T) => ({ value, evidence: [], rule: 'x@1' })
  const rows = factRows({ ...nothingStated(), deadline: fact('soon'), benefits: fact([]), openings: fact(3) })
  const stated = rows.filter(({ value }) => value !== undefined).map(({ name }) => name)
  assert.deepEqual(stated, ['openings', 'career'].toSorted((a, b) => rows.findIndex((r) => r.name === a) - rows.findIndex((r) => r.name === b))) // prettier-ignore
})
