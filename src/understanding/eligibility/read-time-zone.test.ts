import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readTimeZone } from './read-time-zone.ts'

function read(text: string, place?: string): string {
  const more = place ? { places: [{ words: place, path: 'location' }] } : {}
  const found = readTimeZone(inventedReading('Rust Engineer', text, more))
  if (!found) return 'none'
  const { from, to, overlapHours } = found.limit
  return `${from ?? ''}..${to ?? ''}${overlapHours === undefined ? '' : ` overlap ${overlapHours}`}`
}

const cases: [string, string, string][] = [
  ['a spread', read('You live within 3 hours of CET.'), '-2..4'],
  ['a spread with a sign', read('You work within +/- 2 hours of Eastern Time.'), '-7..-3'],
  ['a spread in the place', read('', 'Remote (CET +/- 2)'), '-1..3'],
  ['a range', read('Your time zone is between UTC-3 and UTC+2.'), '-3..2'],
  ['one zone in the place', read('', 'UAE | UTC+4'), '4..4'],
  ['a group', read('You work in US time zones.'), '-8..-5'],
  ['European hours', read('You are comfortable working European hours.'), '0..2'],
  ['an overlap', read('We need 4 hours of overlap with EST.'), '.. overlap 4'],
  [
    'an overlap, the other way round',
    read('Your day must overlap at least four hours with Pacific Time.'),
    '.. overlap 4',
  ],
  ['a short window', read('We meet and work together from 9am to 1pm PT.'), '.. overlap 4'],
  ['a whole day', read('Working hours are 9am - 5pm EST.'), '-5..-5'],
  ['a long day', read('Shifts are scheduled between 8am - 10pm ET.'), '-5..-5'],
  ['half hours', read('You work in IST hours.'), '5.5..5.5'],
  ['only preferred', read('CET time zone preferred.'), 'none'],
  ['when to apply', read('Apply before 5pm PST on Friday, when the application deadline is.'), 'none'],
  ['nothing', read('We build boats that cross the Pacific.'), 'none'],
  ['a wide group', read('You overlap with EMEA working hours.'), '..'],
]

for (const [what, got, wanted] of cases) test(what, () => assert.equal(got, wanted))
