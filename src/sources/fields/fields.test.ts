import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageTag } from './language-tag.ts'
import { momentOf, momentOfEpoch } from './moment.ts'
import { payWhere } from './pay-where.ts'
import { placesOf, splitPlaces, withoutDoubles } from './places.ts'
import { requisition, statedWorkplace, webAddress } from './stated.ts'

test('several places in one string are split, never at a comma', () => {
  const cases: [string, string[]][] = [
    ['Lisbon, Portugal', ['Lisbon, Portugal']],
    ['Lisbon, Portugal; Porto, Portugal;', ['Lisbon, Portugal', 'Porto, Portugal']],
    ['Lisbon | Porto • Faro', ['Lisbon', 'Porto', 'Faro']],
    ['Ghent / Bruges', ['Ghent', 'Bruges']],
    ['Los Angeles/Santa Monica, CA', ['Los Angeles/Santa Monica, CA']],
    ['Denver, CO or Austin, TX', ['Denver, CO', 'Austin, TX']],
    ['Oregon, Maine, or Utah', ['Oregon, Maine, or Utah']],
    ['Remote (United States | Canada)', ['Remote (United States | Canada)']],
    ['Remote (CET +/- 2)', ['Remote (CET +/- 2)']],
    ['Berlin | Remote', ['Berlin | Remote']],
    ['UAE | UTC+4', ['UAE | UTC+4']],
    ['Austin, TX; Remote', ['Austin, TX', 'Remote']],
    ['Oregon', ['Oregon']],
    ['(Unclosed; Lisbon', ['(Unclosed; Lisbon']],
    ['Ahmedabad || Surat', ['Ahmedabad', 'Surat']],
    [' ; ', []],
  ]
  for (const [words, expected] of cases) assert.deepEqual(splitPlaces(words), expected, words)
})

test('blanks are tidied, doubles named once, address parts kept for one place alone', () => {
  assert.deepEqual(placesOf(' Gent  ', 'location', { country: 'Belgium' }), [
    { words: 'Gent', path: 'location', country: 'Belgium' },
  ])
  assert.deepEqual(placesOf('Gent; Gent; Brugge', 'location', { country: 'Belgium' }), [
    { words: 'Gent', path: 'location' },
    { words: 'Brugge', path: 'location' },
  ])
  assert.deepEqual(placesOf('\u00a0', 'location'), [])
  const doubled = withoutDoubles([
    { words: 'Gent', path: 'a' },
    { words: 'GENT', path: 'b', country: 'Belgium' },
  ])
  assert.deepEqual(doubled, [{ words: 'Gent', path: 'a', country: 'Belgium' }])
})

test('moments are UTC with their precision', () => {
  assert.deepEqual(momentOf('2026-03-02T22:10:05-05:00'), { at: '2026-03-03T03:10:05.000Z', precision: 'second' })
  assert.deepEqual(momentOf('2026-03-02T22:10:05.322+00:00'), { at: '2026-03-02T22:10:05.322Z', precision: 'second' })
  assert.deepEqual(momentOf('2026-03-02'), { at: '2026-03-02T00:00:00.000Z', precision: 'day' })
  assert.deepEqual(momentOf('2026-03-02 10:00:00 UTC'), { at: '2026-03-02T10:00:00.000Z', precision: 'second' })
  for (const wrong of [undefined, '', 'yesterday', '2026-13-40', '0001-01-01', '2026'])
    assert.equal(momentOf(wrong), undefined)
  assert.deepEqual(momentOfEpoch(1_767_571_200_000), { at: '2026-01-05T00:00:00.000Z', precision: 'second' })
  assert.equal(momentOfEpoch(12), undefined)
})

test('language tags are canonical', () => {
  const cases = {
    en: 'en',
    zhHant: 'zh-Hant',
    'pt-br': 'pt-BR',
    pt_BR: 'pt-BR',
    enGB: 'en-GB',
    '': undefined,
    'not a tag': undefined,
  }
  for (const [given, expected] of Object.entries(cases)) assert.equal(languageTag(given), expected, given)
})

test('junk is no requisition', () => {
  for (const junk of ['TBD', ' tba ', 'See Opening ID', 'N/A', '-', '000', '', undefined])
    assert.equal(requisition(junk), undefined)
  assert.equal(requisition(' R-104 '), 'R-104')
})

test('a workplace field is read when its whole words are known', () => {
  assert.deepEqual(statedWorkplace('On-site', 'x'), { value: 'onsite', words: 'On-site', path: 'x' })
  assert.equal(statedWorkplace('OnSite', 'x')?.value, 'onsite')
  assert.equal(statedWorkplace('Hybrid', 'x')?.value, 'hybrid')
  for (const open of ['unspecified', 'Remote or Hybrid', '', undefined])
    assert.equal(statedWorkplace(open, 'x'), undefined)
})

test('the title of a range says where it is for, or nothing', () => {
  assert.equal(payWhere('Zone 1 (US)'), 'Zone 1 (US)')
  assert.equal(payWhere('Canada base salary:'), 'Canada base salary')
  for (const generic of ['Annual Salary:', 'Base Pay Range', 'Target Compensation', ' ', undefined])
    assert.equal(payWhere(generic), undefined)
})

test('only web addresses are links', () => {
  assert.equal(webAddress(' https://a.example/x '), 'https://a.example/x')
  for (const wrong of ['javascript:1', 'a.example', '/x', undefined, 'https://u:p@a.example/'])
    assert.equal(webAddress(wrong), undefined)
})
