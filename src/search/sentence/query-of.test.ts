import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedRates, yearlyPay } from '../../domain/index.ts'
import { chips, NOW } from './chips.ts'
import { withInstead, without } from './cut-sentence.ts'
import { queryOf } from './query-of.ts'
import { readSentence } from './read-sentence.ts'

const given = { now: NOW, rates: shippedRates }
const asked = (text: string) => queryOf(readSentence(text, given), given)
const query = (text: string) => asked(text).query

test('a sentence is a question with a person, lists, ranges and words', () => {
  assert.deepEqual(query('senior rust jobs i can do from brazil over 150k, no crypto, posted this week'), {
    level: ['senior'],
    skill: ['Rust'],
    person: { country: 'BR' },
    answer: ['yes'],
    minPay: 150_000,
    postedWithinDays: 7,
    text: '-crypto',
    rankBy: 'rust',
  })
})

test('several skills, benefits and languages are each demanded; a choice beside them stays a choice', () => {
  assert.deepEqual(query('react and typescript').all, { skill: ['React', 'TypeScript'] })
  assert.deepEqual(query('react or vue, and go'), {
    skill: ['React', 'Vue'],
    all: { skill: ['Go'] },
    rankBy: 'react or vue go',
  })
  assert.deepEqual(query('4 day week and learning budget').all, { benefit: ['four-day-week', 'learning-budget'] })
  const two = asked('react or vue, and go or rust')
  assert.deepEqual(two.query.skill, ['React', 'Vue', 'Go', 'Rust'])
  assert.equal(two.notes.size, 2)
})

test('the names of skills and careers also order what is found; those that are not wanted do not', () => {
  assert.equal(query('backend engineer with kafka, no java').rankBy, 'backend engineer kafka')
  assert.equal(query('over 100k, from brazil').rankBy, undefined)
})

test('whatever is not wanted is left out of its facet, ranges hold at both ends', () => {
  assert.deepEqual(query('no php or java, not senior, no clearance, not from the us').not, {
    skill: ['PHP', 'Java'],
    level: ['senior'],
    clearance: ['yes'],
    place: ['US'],
  })
  assert.deepEqual(query('100k to 150k, max 3 years experience'), {
    minPay: 100_000,
    maxPay: 150_000,
    experience: { to: 3 },
  })
})

test('time zones and overlaps are hours of the facet', () => {
  assert.deepEqual(query('cet ± 1').timeZone, ['UTC+0', 'UTC+1', 'UTC+2'])
  assert.deepEqual(query('at least 6 hours overlap with london').timeZone, [
    'UTC-2',
    'UTC-1',
    'UTC+0',
    'UTC+1',
    'UTC+2',
  ])
})

test('words that are not wanted: one everywhere, two in titles and said so, more cannot be', () => {
  const phrase = asked('rust, no phone calls')
  assert.equal(phrase.query.text, '-"phone calls"')
  assert.deepEqual([...phrase.notes.values()], ['left out where it stands in the title'])
  assert.equal(query('title:"staff engineer" -title:manager').text, 'title:"staff engineer" -title:manager')
})

test('a name of a skill in several words is left out wherever it stands, and nothing is to be said of it', () => {
  const name = asked('rust, no natural language processing')
  assert.deepEqual([name.query.not?.skill ?? name.query.text, name.notes.size], [['NLP'], 0])
  const field = asked('deep learning, no "computer vision"')
  assert.deepEqual([field.query.text, field.notes.size], ['deep learning -"computer vision"', 0])
})

test('the order of what is asked does not change it', () => {
  const parts = ['senior', 'rust', 'i can do from brazil', 'over 150k', 'no crypto', 'posted this week', 'part time']
  const expected = query(parts.join(', '))
  for (let i = 1; i < parts.length; i++)
    assert.deepEqual(query([...parts.slice(i), ...parts.slice(0, i)].join(', ')), expected)
})

test('one place is the person’s own; of several, and of a region, postings that are open to them', () => {
  const inTexas = query('from austin, texas')
  assert.deepEqual([inTexas.person, inTexas.answer], [{ country: 'US', state: 'US-TX' }, ['yes']])
  assert.deepEqual(query("i'm in cet").person, { timeZone: 'Etc/GMT-1' })
  const { place, person } = query('from portugal or spain')
  assert.equal(person, undefined)
  for (const value of ['PT', 'ES', 'EU', 'EMEA', 'worldwide']) assert.ok(place?.includes(value), value)
  assert.ok(!place?.includes('LATAM'))
  assert.ok(query('in the eu').place?.includes('EUROPE'))
  assert.deepEqual(query('eu only').place, ['EU'])
})

test('what is asked of offers, languages, years and pay is asked of the index', () => {
  const text =
    'under 200k, 3 years experience, visa sponsorship, no clearance, 4 day week, equity, german speaking, cet ± 2, no us'
  const { rankBy: _, ...said } = query(text)
  assert.deepEqual(said, {
    maxPay: 200_000,
    experience: { to: 3 },
    visa: ['yes'],
    equity: ['yes'],
    benefit: ['four-day-week'],
    speaks: ['de'],
    timeZone: ['UTC-1', 'UTC+0', 'UTC+1', 'UTC+2', 'UTC+3'],
    not: { clearance: ['yes'], place: ['US'] },
  })
  assert.equal(query('over 60 gbp an hour').minPay, yearlyPay([{ min: 60, max: 60, currency: 'GBP', period: 'hour', kind: 'base' }], shippedRates)!.min) // prettier-ignore
})

test('days are counted from the clock that is passed in', () => {
  const since = (now: string) => {
    const at = { ...given, now: new Date(now) }
    return queryOf(readSentence('since monday', at), at).query.postedWithinDays
  }
  assert.equal(since('2026-11-25T10:00:00Z'), 3)
  assert.equal(since('2026-11-23T10:00:00Z'), 8)
  assert.equal(since('2026-11-22T23:59:00Z'), 7)
})

/** The sentence without the part that has these words. */
function cut(text: string, words: string): string {
  const sentence = readSentence(text, given)
  const part = sentence.parts.find((one) => one.words === words)
  assert.ok(part, `no part "${words}" in ${sentence.parts.map((one) => one.words).join(' | ')}`)
  return without(text, sentence, part, given)
}

test('a part is cut out of a sentence, and the rest is read as before', () => {
  const text = 'senior rust jobs i can do from brazil over 150k, no crypto, posted this week'
  assert.equal(cut(text, 'over 150k'), 'senior rust jobs i can do from brazil, no crypto, posted this week')
  assert.equal(cut(text, 'senior'), 'rust jobs i can do from brazil over 150k, no crypto, posted this week')
  assert.equal(cut('react and typescript', 'react'), 'typescript')
  assert.equal(cut('rust', 'rust'), '')
  const left = cut('no gambling, crypto or php', 'no gambling')
  assert.equal(chips(left), '-[no crypto] · -skill=PHP', left)
})

test('another reading takes the place of the words', () => {
  const text = 'rust from georgia over 100k'
  const part = readSentence(text, given).parts.find((one) => one.kind === 'filter' && one.facet === 'from')!
  assert.ok(part.kind === 'filter')
  const other = withInstead(text, part, part.otherReadings![0]!.write)
  assert.equal(other, 'rust from:GE over 100k')
})
