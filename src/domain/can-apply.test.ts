import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerTo, canApply, type Person } from './can-apply.ts'
import type { Eligibility, Facts } from './facts.ts'
import type { Workplace } from './raw-posting.ts'

type Told = Pick<Facts, 'eligibility' | 'workplace' | 'visaSponsorship'>

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

const CET4 = { overlapHours: 4, zones: ['Europe/Berlin'], words: '4 hours of overlap with CET' }
const PT_CORE = {
  overlapHours: 5,
  zones: ['America/Los_Angeles'],
  clock: { from: 9, to: 14 },
  words: 'core hours 9-2 PT',
}
const EST_DAY = { from: -5, to: -5, zones: ['America/New_York'], clock: { from: 9, to: 17 }, words: '9am - 5pm EST' }
const US_OVERLAP = {
  overlapHours: 3,
  zones: ['America/New_York', 'America/Los_Angeles'],
  words: '3 hours with US time zones',
}
const lisbon = { country: 'PT', timeZone: 'Europe/Lisbon' }
const manila = { country: 'PH', timeZone: 'Asia/Manila' }
const day = (from: number, to: number) => ({ hours: { from, to } })
const world = (timeZone: Eligibility['timeZone']) => told({ scope: 'worldwide', ...(timeZone && { timeZone }) })

/** Hours of the day, on both clocks. */
const hours: [string, Person, Told, string, string?][] = [
  ['four hours with the next zone', { ...lisbon, ...day(8, 18) }, world(CET4), 'yes', 'Open to people anywhere; it asks for 4 hours a day together with Berlin (counting 9:00 to 17:00 there, 8:00 to 16:00 for you).'],
  ['four hours, mornings only', { ...lisbon, ...day(6, 10) }, world(CET4), 'no', 'It asks for 4 hours a day together with Berlin (counting 9:00 to 17:00 there, 8:00 to 16:00 for you); your 6:00 to 10:00 share 2 hours of it.'],
  ['four hours, just enough', { ...lisbon, ...day(6, 12) }, world(CET4), 'yes'],
  ['four hours, evenings', { ...lisbon, ...day(16, 23) }, world(CET4), 'no'],
  ['no hours told, a usual day would do', lisbon, world(CET4), 'yes'],
  ['no hours told, a usual day would not', lisbon, world(PT_CORE), 'not-stated', 'It asks for 5 hours a day together with Los Angeles (9:00 to 14:00 there, 17:00 to 22:00 for you); say your hours.'],
  ['core hours in the evening, told', { ...lisbon, ...day(14, 23) }, world(PT_CORE), 'yes'],
  ['core hours in the evening, not told so late', { ...lisbon, ...day(9, 18) }, world(PT_CORE), 'no', 'It asks for 5 hours a day together with Los Angeles (9:00 to 14:00 there, 17:00 to 22:00 for you); your 9:00 to 18:00 share 1 hour of it.'],
  ['core hours at home', { country: 'US', timeZone: 'America/Los_Angeles', ...day(8, 17) }, told({ countries: ['US'], timeZone: PT_CORE }), 'yes'],
  ['core hours, three zones east', { country: 'US', timeZone: 'America/New_York', ...day(8, 17) }, told({ countries: ['US'], timeZone: PT_CORE }), 'yes'],
  ['core hours, not so early', { country: 'US', timeZone: 'America/New_York', ...day(8, 16) }, told({ countries: ['US'], timeZone: PT_CORE }), 'no'],
  ['a day abroad by night, told', { ...manila, ...day(21, 7) }, told({ countries: ['PH'], timeZone: EST_DAY }), 'yes'],
  ['a day abroad, by day', { ...manila, ...day(8, 18) }, told({ countries: ['PH'], timeZone: EST_DAY }), 'no', 'It asks for 8 hours a day together with New York (9:00 to 17:00 there, 22:00 to 6:00 for you); your 8:00 to 18:00 share 0 hours of it.'],
  ['a day abroad, hours not told, country named', manila, told({ countries: ['PH'], timeZone: EST_DAY }), 'yes', 'Open to people in the Philippines; it asks for hours: “9am - 5pm EST”.'],
  ['a day abroad, hours not told, country not named', manila, world(EST_DAY), 'no'],
  ['a day abroad by night, country not named', { ...manila, ...day(21, 7) }, world(EST_DAY), 'yes'],
  ['nights on one side of the summer only', { ...manila, ...day(22, 6) }, told({ countries: ['PH'], timeZone: EST_DAY }), 'no'],
  ['the nearest of several clocks', { country: 'BR', timeZone: 'America/Sao_Paulo', ...day(9, 17) }, world(US_OVERLAP), 'yes'],
  ['the nearest is still too far', { country: 'JP', timeZone: 'Asia/Tokyo', ...day(9, 17) }, world(US_OVERLAP), 'no'],
  ['the country has one clock', { country: 'DE', ...day(9, 17) }, world(CET4), 'yes'],
  ['the country has several, some near enough', { country: 'US', ...day(9, 17) }, world({ ...US_OVERLAP, overlapHours: 6, zones: ['America/New_York'] }), 'not-stated'],
  ['nobody knows where', day(9, 17), world(CET4), 'yes', 'Open to people anywhere; it asks for 4 hours a day together with Berlin (counting 9:00 to 17:00 there).'],
  ['an overlap with nobody in particular', { ...lisbon, ...day(9, 17) }, world({ overlapHours: 3, words: '3 hours of overlap' }), 'yes', 'Open to people anywhere; it asks for hours: “3 hours of overlap”.'],
  ['an open demand', lisbon, world({ words: 'overlap with EMEA hours' }), 'yes', 'Open to people anywhere; it asks for hours: “overlap with EMEA hours”.'],
  ['a place that is closed stays closed', { ...lisbon, ...day(0, 24) }, told({ countries: ['US'], timeZone: CET4 }), 'no', 'Only for people in the United States.'],
  ['a place that is not said stays so', { ...lisbon, ...day(8, 18) }, told({ scope: 'not-stated', timeZone: CET4 }), 'not-stated'],
  ['nothing said of the place, and hours that do not fit', { country: 'JP', timeZone: 'Asia/Tokyo', ...day(8, 12) }, told({ scope: 'not-stated', timeZone: CET4 }), 'no'],
  ['a span and core hours, both met', { country: 'DE', timeZone: 'Europe/Berlin', ...day(9, 17) }, told({ regions: ['EU'], timeZone: { ...CET4, from: 0, to: 2 } }), 'yes'],
  ['a span and core hours, outside of the span', { country: 'US', timeZone: 'America/New_York', ...day(3, 11) }, world({ ...CET4, from: 0, to: 2 }), 'no', 'It asks for a time zone of UTC to UTC+2; yours is outside of it.'],
  ['half hours', { country: 'IN', timeZone: 'Asia/Kolkata', ...day(9.5, 18) }, world({ overlapHours: 4, zones: ['Europe/London'], clock: { from: 9, to: 17 }, words: '4 hours with UK' }), 'no'],
] // prettier-ignore

const US_PERMIT = told({ countries: ['US'], workPermit: ['US'] })
const sponsored = (facts: Told): Told => ({ ...facts, visaSponsorship: { value: 'yes', evidence: [], rule: 'test@1' } })
const refused = (facts: Told): Told => ({ ...facts, visaSponsorship: { value: 'no', evidence: [], rule: 'test@1' } })
const rights = (...rightToWork: string[]) => ({ rightToWork })

/** Where somebody may work already. */
const papers: [string, Person, Told, string, string?][] = [
  ['nothing told of one’s rights', { country: 'US' }, US_PERMIT, 'not-stated', 'Open to people in the United States; it asks for an existing right to work in the United States: say whether you have it.'],
  ['the right is told', { country: 'US', ...rights('US') }, US_PERMIT, 'yes', 'Open to people in the United States.'],
  ['another right is told', { country: 'US', ...rights('IN') }, US_PERMIT, 'no', 'It asks for an existing right to work in the United States; you named India.'],
  ['none is told to be had', { country: 'US', ...rights() }, US_PERMIT, 'no', 'It asks for an existing right to work in the United States; you named none.'],
  ['lacking it, sponsored', { country: 'US', ...rights('IN') }, sponsored(US_PERMIT), 'yes', 'Open to people in the United States; it asks for a right to work in the United States and says that it sponsors visas.'],
  ['nothing told, sponsored', { country: 'US' }, sponsored(US_PERMIT), 'yes'],
  ['lacking it, not sponsored', { country: 'US', ...rights('IN') }, refused(US_PERMIT), 'no'],
  ['sponsored, but the place is closed', { country: 'IN', ...rights('IN') }, sponsored(US_PERMIT), 'no', 'Only for people in the United States.'],
  ['one of two countries', { country: 'IE', ...rights('IE') }, told({ countries: ['GB', 'IE'], workPermit: ['GB', 'IE'] }), 'yes'],
  ['a citizen of the EU', { country: 'DE', ...rights('EU') }, told({ countries: ['DE'], workPermit: ['DE'] }), 'yes'],
  ['a citizen of the EU in Norway', { country: 'NO', ...rights('EU') }, told({ countries: ['NO'], workPermit: ['NO'] }), 'yes'],
  ['a citizen of the EU in Switzerland', { country: 'CH', ...rights('EU') }, told({ countries: ['CH'], workPermit: ['CH'] }), 'yes'],
  ['a citizen of the EU in Britain', { country: 'GB', ...rights('EU') }, told({ countries: ['GB'], workPermit: ['GB'] }), 'no', 'It asks for an existing right to work in the United Kingdom; you named the EU.'],
  ['a permit of one EU country is none for another', { country: 'DE', ...rights('PT') }, told({ countries: ['DE'], workPermit: ['DE'] }), 'no'],
  ['nothing is demanded', { country: 'US', ...rights('IN') }, told({ countries: ['US'] }), 'yes'],
  ['nothing is demanded, sponsorship refused', { country: 'US', ...rights('IN') }, refused(told({ countries: ['US'] })), 'yes'],
  ['worldwide, with a right demanded, told', { country: 'PT', ...rights('US') }, told({ scope: 'worldwide', workPermit: ['US'] }), 'yes'],
  ['worldwide, with a right demanded, not had', { country: 'PT', ...rights('PT') }, told({ scope: 'worldwide', workPermit: ['US'] }), 'no'],
  ['no place said, right not had', { country: 'PT', ...rights('PT') }, told({ scope: 'not-stated', workPermit: ['US'] }), 'no'],
  ['no place said, right had', { country: 'US', ...rights('US') }, told({ scope: 'not-stated', workPermit: ['US'] }), 'not-stated', 'Remote, but it does not say from where.'],
  ['no place said, nothing told', { country: 'US' }, told({ scope: 'not-stated', workPermit: ['US'] }), 'not-stated', 'Remote, but it does not say from where; it asks for an existing right to work in the United States: say whether you have it.'],
  ['right had, hours not', { ...lisbon, ...rights('PT'), ...day(6, 9) }, told({ countries: ['PT'], workPermit: ['PT'], timeZone: CET4 }), 'no'],
  ['right not told, hours fit', { ...lisbon, ...day(8, 18) }, told({ countries: ['PT'], workPermit: ['PT'], timeZone: CET4 }), 'not-stated'],
  ['on site, right had', { country: 'US', ...rights('US') }, told({ scope: 'not-remote', workPermit: ['US'] }, ['onsite']), 'no', 'This is on-site work.'],
] // prettier-ignore

for (const [what, person, facts, answer, why] of [...hours, ...papers]) {
  test(`${what}: ${answer}`, () => {
    const told = canApply(person, facts)
    assert.equal(told.answer, answer, told.why)
    assert.equal(answerTo(person, facts), answer)
    if (why) assert.equal(told.why, why)
    assert.match(told.why, /^[A-Z].*\.$/)
  })
}

test('unknown is never a yes', () => {
  const silent: Person[] = [{}, { timeZone: 'Europe/Rome' }, { state: 'US-TX' }, { timeZone: 'Nowhere/Land' }]
  for (const person of silent) {
    for (const value of [{ countries: ['US'] }, { regions: ['EU'] }, { scope: 'not-stated' as const }, {}]) {
      assert.notEqual(canApply(person, told(value)).answer, 'yes')
    }
  }
})

test('the evidence is narrowed to the words the verdict rests on', () => {
  const place = (quote: string, of?: 'hours' | 'right-to-work' | 'excluded') => ({ method: 'structured' as const, path: quote, quote, ...(of && { of }) }) // prettier-ignore
  const facts = told({
    countries: ['US', 'PT'],
    regions: ['LATAM'],
    notCountries: ['BR'],
    workPermit: ['US'],
    timeZone: CET4,
  })
  facts.eligibility.evidence = [
    place('Remote - US'),
    place('Portugal'),
    place('Latin America'),
    place('not in Brazil', 'excluded'),
    place('authorized to work in the US', 'right-to-work'),
    place('4 hours of overlap with CET', 'hours'),
  ]
  facts.visaSponsorship = { value: 'yes', evidence: [place('we sponsor visas')], rule: 'test@1' }
  const words = (person: Person, sponsors = false) =>
    canApply(person, sponsors ? facts : { ...facts, visaSponsorship: undefined }).evidence.map(({ quote }) => quote)
  assert.deepEqual(words({ country: 'BR' }), ['not in Brazil'])
  assert.deepEqual(words({ country: 'DE' }), ['Remote - US', 'Portugal', 'Latin America'])
  assert.deepEqual(words({ country: 'PT', rightToWork: ['PT'] }), ['authorized to work in the US'])
  assert.deepEqual(words({ ...lisbon, rightToWork: ['US'] }), ['Portugal', '4 hours of overlap with CET'])
  assert.deepEqual(words({ ...lisbon, ...day(20, 24), rightToWork: ['US'] }), ['4 hours of overlap with CET'])
  assert.deepEqual(words({ country: 'CL', rightToWork: [], ...day(5, 14) }, true).slice(-3), ['authorized to work in the US', 'we sponsor visas', '4 hours of overlap with CET']) // prettier-ignore
})

test('evidence of an older reading, which did not tell its parts apart, is shown whole', () => {
  assert.equal(canApply({ country: 'PT' }, told({ regions: ['EU'] })).evidence.length, 1)
  assert.equal(canApply({ country: 'US', rightToWork: [] }, US_PERMIT).evidence.length, 1)
})
