import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerTo, canApply, type Person } from './can-apply.ts'
import type { Eligibility, Facts } from './facts.ts'
import type { Workplace } from './raw-posting.ts'

type Told = Pick<Facts, 'eligibility' | 'workplace'>

function told(value: Partial<Eligibility>, workplace: Workplace[] = ['remote']): Told {
  const nothing = { countries: [], regions: [], states: [], notCountries: [], notStates: [], workPermit: [] }
  const evidence = [{ method: 'structured' as const, path: 'location', quote: 'somewhere' }]
  return {
    eligibility: { value: { scope: 'limited', ...nothing, ...value }, evidence, rule: 'test@1' },
    workplace: { value: workplace, evidence: [], rule: 'test@1' },
  }
}

/** Person, what the posting says, the answer, and a sentence where it matters. */
const cases: [string, Person, Told, string, string?][] = [
  [
    'a region that holds the country',
    { country: 'PT' },
    told({ regions: ['EU'] }),
    'yes',
    'Open to people in the EU; Portugal is in the EU.',
  ],
  ['another country', { country: 'PT' }, told({ countries: ['US'] }), 'no', 'Only for people in the United States.'],
  [
    'one of several countries',
    { country: 'CA' },
    told({ countries: ['US', 'CA'] }),
    'yes',
    'Open to people in Canada.',
  ],
  ['anywhere', { country: 'NP' }, told({ scope: 'worldwide' }), 'yes', 'Open to people anywhere.'],
  [
    'nothing said',
    { country: 'PT' },
    told({ scope: 'not-stated' }),
    'not-stated',
    'Remote, but it does not say from where.',
  ],
  ['no country told', {}, told({ countries: ['US'] }), 'not-stated', 'Open to people in the United States.'],
  ['states, the right one', { country: 'US', state: 'US-TX' }, told({ countries: ['US'], states: ['US-TX'] }), 'yes'],
  ['states, another', { country: 'US', state: 'US-NY' }, told({ countries: ['US'], states: ['US-TX'] }), 'no'],
  ['states, none told', { country: 'US' }, told({ countries: ['US'], states: ['US-TX'] }), 'not-stated'],
  ['states of another country', { country: 'DE' }, told({ countries: ['US', 'DE'], states: ['US-TX'] }), 'yes'],
  [
    'an excluded country of an open region',
    { country: 'BR' },
    told({ regions: ['LATAM'], notCountries: ['BR'] }),
    'no',
    'Not open to people in Brazil.',
  ],
  ['an excluded state', { country: 'US', state: 'US-CA' }, told({ countries: ['US'], notStates: ['US-CA'] }), 'no'],
  ['an excluded state, none told', { country: 'US' }, told({ countries: ['US'], notStates: ['US-CA'] }), 'not-stated'],
  ['only exclusions, not mine', { country: 'PT' }, told({ notCountries: ['US'] }), 'not-stated'],
  ['a limit without names', { country: 'PT' }, told({}), 'not-stated'],
  ['on site', { country: 'PT' }, told({ scope: 'not-remote' }, ['onsite']), 'no', 'This is on-site work.'],
  [
    'hybrid',
    { country: 'PT' },
    told({ scope: 'not-remote' }, ['hybrid']),
    'no',
    'This is hybrid work: some days are in an office.',
  ],
  [
    'workplace unsaid',
    { country: 'PT' },
    told({ scope: 'not-remote' }, []),
    'not-stated',
    'It does not say whether the work is remote.',
  ],
]

for (const [what, person, facts, answer, why] of cases) {
  test(`${what}: ${answer}`, () => {
    const told = canApply(person, facts)
    assert.equal(told.answer, answer)
    assert.equal(answerTo(person, facts), answer)
    if (why) assert.equal(told.why, why)
    assert.match(told.why, /^[A-Z].*\.$/)
  })
}

test('a time zone outside is a no, inside without a place is not stated, and summer time does not count', () => {
  const limit = told({ timeZone: { from: 0, to: 2, words: 'within an hour of CET' } })
  assert.equal(canApply({ country: 'JP', timeZone: 'Asia/Tokyo' }, limit).answer, 'no')
  assert.equal(canApply({ country: 'PT', timeZone: 'Europe/Lisbon' }, limit).answer, 'not-stated')
  const placed = told({ regions: ['EMEA'], timeZone: { from: 0, to: 2, words: 'within an hour of CET' } })
  assert.equal(canApply({ country: 'GR', timeZone: 'Europe/Athens' }, placed).answer, 'yes')
  assert.equal(canApply({ country: 'AE', timeZone: 'Asia/Dubai' }, placed).answer, 'no')
})

test('without a time zone the zones of the country decide', () => {
  const limit = told({ regions: ['AMERICAS', 'EU', 'ASIA'], timeZone: { from: -8, to: 2, words: 'UTC-8 to UTC+2' } })
  assert.equal(canApply({ country: 'DE' }, limit).answer, 'yes')
  assert.equal(canApply({ country: 'JP' }, limit).answer, 'no')
  assert.equal(canApply({ country: 'US' }, limit).answer, 'not-stated')
})

test('a country that is named stays open whatever its clock says, and the hours are told', () => {
  const hours = told({ countries: ['PH'], timeZone: { from: -5, to: -5, words: 'US Eastern' } })
  const { answer, why } = canApply({ country: 'PH', timeZone: 'Asia/Manila' }, hours)
  assert.equal(answer, 'yes')
  assert.equal(why, 'Open to people in the Philippines; it asks for hours: “US Eastern”.')
  assert.equal(canApply({ country: 'VN', timeZone: 'Asia/Saigon' }, hours).answer, 'no')
})

test('a demanded right to work is named and does not change the answer', () => {
  const { answer, why } = canApply({ country: 'US' }, told({ countries: ['US'], workPermit: ['US'] }))
  assert.equal(answer, 'yes')
  assert.equal(why, 'Open to people in the United States; asks for an existing right to work in the United States.')
})

test('unknown is never a yes', () => {
  const silent: Person[] = [{}, { timeZone: 'Europe/Rome' }, { state: 'US-TX' }, { timeZone: 'Nowhere/Land' }]
  for (const person of silent) {
    for (const value of [{ countries: ['US'] }, { regions: ['EU'] }, { scope: 'not-stated' as const }, {}]) {
      assert.notEqual(canApply(person, told(value)).answer, 'yes')
    }
  }
})

test('the words it rests on come along', () => {
  assert.equal(canApply({ country: 'PT' }, told({ regions: ['EU'] })).evidence.length, 1)
})
