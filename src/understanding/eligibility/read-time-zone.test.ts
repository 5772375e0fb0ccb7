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
  ['a span whose second offset has no clock', read('', 'Remote UTC-7 to +3'), '-7..3'],
  ['an offset and a spread', read('', 'Remote (UTC+1 +/- 3 hours)'), '-2..4'],
  ['two zones with a hyphen', read('', 'Remote CT-ET hours'), '-6..-5'],
  ['two groups with a slash', read('', 'Remote (EU/NA timezones)'), '-8..2'],
  ['part time is no zone', read('', 'Remote | FT/PT'), 'none'],
  ['a state behind a town', read('', 'Remote or offices in Butte, MT'), 'none'],
  ['nothing', read('We build boats that cross the Pacific.'), 'none'],
  ['daylight saving is the same zone', read('You work in the CEST time zone.'), '1..1'],
  ['a spread in words', read('You live within three hours of New York.'), '-8..-2'],
  ['a city as a clock', read('Remote, within +/- 2hrs of London.'), '-2..2'],
  ['a difference', read('You live within a +/- 4 hour time difference of Berlin.'), '-3..5'],
  ['a nationality as a clock', read('You are based in the French timezone (+/- 2h).'), '-1..3'],
  ['an old sign', read('', 'CET ± 2'), '-1..3'],
  ['a flight is no clock', read('You live within a 3-hour flight from Paris.'), 'none'],
  ['a list', read('You can work in EST, CST or PST time zones.'), '-8..-5'],
  ['bare names in a list', read('You live in the Central, Mountain or Pacific time zone.'), '-8..-6'],
  ['two groups', read('Remote (US or EU timezones)'), '-8..2'],
  ['countries before a group', read('', 'Europe, UK, European timezones'), '0..2'],
  ['a region in the place', read('', 'Americas time zones'), '-8..-3'],
  ['a place beside a zone', read('', 'APAC | UTC+4'), '4..4'],
  ['where one must be', read('Location: Remote (must be in EST or CST).'), '-6..-5'],
  ['zones after remote', read('Harbour Labs | Engineer | Remote (PST) | Full-time'), '-8..-8'],
  ['a coast', read('You are able to work East Coast hours.'), '-5..-5'],
  ['core hours without halves of the day', read('Our core hours are 9-2 PT.'), '.. overlap 5'],
  ['core hours of the army', read('Core hours are 1400-1700 UK time.'), '.. overlap 3'],
  ['a zone said twice', read('Core hours: 8am PST to 1pm PST.'), '.. overlap 5'],
  ['a shift', read('You work from 11am-8pm EST.'), '-5..-5'],
  ['a shift by night', read('You take a 9pm-6am PST shift.'), '-8..-8'],
  ['hours will be', read('Live anywhere, but your working hours will be EST.'), '-5..-5'],
  [
    'a span and core hours',
    read('You are between GMT+3 and GMT-7, with core hours 2pm to 6pm BST.'),
    '-7..3 overlap 4',
  ],
  ['an overlap in a bracket', read('Your day overlaps with the Pacific Time Zone (at least 5 hours).'), '.. overlap 5'],
  ['one of the zones is no hour', read('Your day has a good overlap with one of the US time zones.'), '..'],
  ['hours a week are no window', read('You work 10-15 hours a week in US time zones.'), '-8..-5'],
  ['preferred, with an aside', read('Central or Eastern US time zones (CDT & EDT) are strongly preferred.'), 'none'],
  [
    'preferred before a list',
    read('Preferably based in the Mountain Time Zone or Pacific Standard Time Zone.'),
    'none',
  ],
  ['where the team is', read('Our team is spread across US and EU time zones.'), 'none'],
  ['where customers are', read('You win enterprise accounts in Eastern and Central time zones.'), 'none'],
  ['a nice to have', read('# Nice to have\n- You work in European time zones'), 'none'],
  ['time off', read('You get Spain time off and other holidays while you work remotely.'), 'none'],
  ['a wide group', read('You overlap with EMEA working hours.'), '..'],
  ['a code among codes is a country', read('', 'Remote (NL, UK, PT, ES)'), 'none'],
  ['a clock in short', read('Core hours are 9 am to 2 pm Pacific.'), '.. overlap 5'],
  ['with a hyphen', read('', 'Remote (EU-timezone)'), '0..2'],
  ['where one lives', read('We hire anyone who lives from GMT-3 to GMT+3, but coders of ours are preferred.'), '-3..3'],
  ['out of a zone', read('We operate out of Eastern Time.'), '-5..-5'],
  ['several shifts', read('8:00am-4:30pm PT - Monday-Friday\n10:00am-6:30pm PT - Monday-Friday'), 'none'],
]

for (const [what, got, wanted] of cases) test(what, () => assert.equal(got, wanted))

test('an overlap and a window name the clock they are counted on', () => {
  const limit = (text: string) => readTimeZone(inventedReading('Rust Engineer', text))?.limit
  assert.deepEqual(limit('You overlap at least 4 hours with CET.')?.zones, ['Europe/Berlin'])
  assert.deepEqual(limit('Core hours are 10am to 2pm UTC+2.')?.zones, ['+02:00'])
  assert.deepEqual(limit('Core hours are 10am to 2pm UTC+2.')?.clock, { from: 10, to: 14 })
  assert.deepEqual(limit('We need 4 hours of overlap with European time zones.')?.zones?.length, 3)
  assert.deepEqual(limit('You take a 9:30pm-6am PST shift.')?.clock, { from: 21.5, to: 6 })
})
