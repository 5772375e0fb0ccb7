import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { shippedRates, yearlyPay } from '../../domain/index.ts'
import { chips, NOW } from './chips.ts'
import { readSentence } from './read-sentence.ts'

const read = (text: string) => readSentence(text, { now: NOW })
const change = (text: string) => read(text).change

/** Every sentence of the tables beside this file. */
const sentences = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.test.ts') && file !== 'read-sentence.test.ts')
  .flatMap((file) => {
    const code = readFileSync(join(import.meta.dirname, file), 'utf8')
    return [...code.matchAll(/^ {4}\['((?:[^'\\]|\\.)*)'/gm)].map((match) => match[1]!.replace(/\\(.)/g, '$1'))
  })

/** No word is lost, none is told twice, and each part has its words from where it says. */
function assertWhole(text: string): void {
  let at = 0
  for (const { words, start, end } of read(text).parts) {
    assert.equal(words, text.slice(start, end))
    assert.ok(start >= at && end > start, `${text}: ${words}`)
    assert.doesNotMatch(text.slice(at, start), /[\p{L}\p{N}]/u, text)
    at = end
  }
  assert.doesNotMatch(text.slice(at), /[\p{L}\p{N}]/u, text)
}

test('every word of a sentence is in exactly one part', () => {
  assert.ok(sentences.length > 500)
  for (const sentence of sentences) assertWhole(sentence)
  // the same words in other orders, cut anywhere
  const all = sentences.join(' ').split(' ')
  for (let i = 0; i + 7 < all.length; i += 5)
    assertWhole(
      all
        .slice(i, i + 7)
        .reverse()
        .join(i % 2 ? ' ' : ', '),
    )
})

test('another reading is written so that it is read that way, and no doubt is left', () => {
  const others = sentences.flatMap((text) => read(text).parts.flatMap(({ otherReadings = [] }) => otherReadings))
  assert.ok(others.length > 150)
  for (const { write } of others) {
    const parts = read(write).parts
    const isWords = write.startsWith('"')
    assert.ok(parts.length > 0, write)
    for (const part of parts) {
      assert.equal(part.kind, isWords ? 'text' : 'filter', `${write}: ${chips(write)}`)
      assert.equal(part.otherReadings, undefined, `${write}: ${chips(write)}`)
    }
  }
})

test('the first sentence of the design as a change to the question', () => {
  const text = 'senior rust jobs i can do from brazil over 150k, no crypto, posted this week'
  assert.deepEqual(change(text), {
    query: {
      skill: ['Rust'],
      level: ['senior'],
      person: { country: 'BR' },
      answer: ['yes'],
      minPay: 150_000,
      postedWithinDays: 7,
      text: '-crypto',
    },
    further: {},
  })
})

test('the order of what is asked does not change it', () => {
  const parts = ['senior', 'rust', 'i can do from brazil', 'over 150k', 'no crypto', 'posted this week', 'part time']
  const expected = change(parts.join(', '))
  for (let i = 1; i < parts.length; i++)
    assert.deepEqual(change([...parts.slice(i), ...parts.slice(0, i)].join(', ')), expected)
})

test('several skills must all be there: the second one as a word, an excluded one as a word not wanted', () => {
  assert.deepEqual(change('react and typescript, no php, no ruby on rails'), {
    query: { skill: ['React'], text: 'TypeScript -PHP' },
    further: { not: { skill: ['PHP', 'Ruby on Rails'] }, everySkill: [['React'], ['TypeScript']] },
  })
  assert.deepEqual(change('react or vue').query, { skill: ['React', 'Vue'] })
})

test('a level not wanted is all the others, and those that do not say', () => {
  assert.deepEqual(change('not senior').query.level, [
    'intern', 'entry', 'mid', 'staff', 'lead', 'manager', 'director', 'executive', 'not-stated',
  ]) // prettier-ignore
})

test('one place is the person’s own; of several, and of a region, postings that are open to them', () => {
  assert.deepEqual(change('from austin, texas').query, { person: { country: 'US', state: 'US-TX' }, answer: ['yes'] })
  assert.deepEqual(change("i'm in cet").query, { person: { timeZone: 'Etc/GMT-1' }, answer: ['yes'] })
  const { place, person } = change('from portugal or spain').query
  assert.equal(person, undefined)
  for (const value of ['PT', 'ES', 'EU', 'EMEA', 'worldwide']) assert.ok(place?.includes(value), value)
  assert.ok(!place?.includes('LATAM'))
  assert.ok(change('in the eu').query.place?.includes('EUROPE'))
  assert.deepEqual(change('eu only').query, { place: ['EU'] })
})

test('what the engine cannot do yet is told apart', () => {
  const asked =
    'under 200k, 3 years experience, visa sponsorship, no clearance, 4 day week, equity, german speaking, cet ± 2, no us'
  assert.deepEqual(change(asked).further, {
    not: { place: ['US'] },
    payTo: 200_000,
    years: { to: 3 },
    timeZone: { from: -1, to: 3 },
    benefits: ['four-day-week'],
    speaks: ['de'],
    visa: true,
    clearance: false,
    equity: true,
  })
  assert.deepEqual(change('at least 4 hours overlap with london').further, { overlap: { from: 0, to: 0, hours: 4 } })
  const applied = read('rust 4 day week no php 100k-150k').parts.map((part) => 'applied' in part && part.applied)
  assert.deepEqual(applied, ['yes', 'not-yet', 'roughly', 'roughly'])
})

test('pay in another currency or by the hour says what was done to compare it', () => {
  const [part] = read('over 60 gbp an hour').parts
  const usd = yearlyPay([{ min: 60, max: 60, currency: 'GBP', period: 'hour', kind: 'base' }], shippedRates)!.min!
  assert.ok(part?.kind === 'filter')
  assert.deepEqual(part.range, { from: usd })
  assert.match(
    part.label,
    /^Pays at least 60 GBP an hour: about [\d,]+ USD a year \([\d,]+ hours a year, rates of \d{4}/,
  )
  assert.equal(change('over 60 gbp an hour').query.minPay, usd)
})

test('days are counted from the clock that is passed in', () => {
  const since = (now: string) => readSentence('since monday', { now: new Date(now) }).change.query.postedWithinDays
  assert.equal(since('2026-11-25T10:00:00Z'), 3)
  assert.equal(since('2026-11-23T10:00:00Z'), 8)
  assert.equal(since('2026-11-22T23:59:00Z'), 7)
})

test('a text that is too long is read up to a word, and the rest is told', () => {
  const text = `rust ${'golang '.repeat(100)}`.trim()
  const { parts } = read(text)
  const last = parts.at(-1)!
  assert.ok(last.kind === 'ignored' && /300/.test(last.why) && last.end === text.length)
  assertWhole(text)
})

test('hostile texts cost little and break nothing', () => {
  const units = [
    'no ', 'a ', '"', '-', 'from ', '$1 ', '1,000,', 'and or ', 'i can do from ', 'overlap with ', 'c++/', '\u0000', 'İ', '😀', '\ud800',
    '(((', 'company:"', 'with ', 'open to people living in ', 'x', 'the pay of ', 'between 1k and ', 'ﷺ', '\u0301', 'less than ', '<script>',
    "' or 1=1 --", '${x}', '\\', '__proto__:constructor ', 'skill:', 'not not ', '± utc ', 'senior to ', '€ 000 ', '$ ', '> ', '~ 0 ', '€€0', '£.1',
  ] // prettier-ignore
  const started = performance.now()
  for (const unit of units) {
    const text = unit.repeat(Math.ceil(100_000 / unit.length))
    assertWhole(text)
  }
  assert.ok(performance.now() - started < 20_000)
  assert.deepEqual(read(''), { parts: [], change: { query: {}, further: {} } })
})
