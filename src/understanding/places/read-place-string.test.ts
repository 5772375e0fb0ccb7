import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Hints } from './place-settle.ts'
import type { Place } from './place-table.ts'
import { readPlaceString } from './read-place-string.ts'

const code = (place: Place) =>
  place.kind === 'region' ? place.region : place.kind === 'state' ? place.state : place.country
const codes = (list: { place: Place }[]) => [...new Set(list.map(({ place }) => code(place)))].join(' ')

/** Words, the remote side, the rest, and what else is said: b = remote without a place, w = worldwide, h = hybrid. */
const cases: [string, string, string, string?][] = [
  ['Remote - US', 'US', ''],
  ['Any location', '', '', 'w'],
  ['Remote (New Jersey, New York, Ohio)', 'US-NJ US-NY US-OH', ''],
  ['Remote (New York, Ohio, Utah)', 'US-NY US-OH US-UT', ''],
  ['Portland, Oregon, New York', '', 'US'],
  ['Remote or Hybrid (MN or WI candidates only)', 'US-MN US-WI', '', 'h'],
  ['Based in Austin, TX but remote-first', '', '', 'b'],
  ['REMOTE - hiring globally, current team is Oslo and Bergen', '', '', 'w'],
  ['Remote (US; H1B/TN okay)', 'US', ''],
  ['Remote, TN', 'US-TN', ''],
  ['Remote (Poland, ET-friendly)', 'PL', ''],
  ['Remote, US East Coast', 'US', ''],
  ['Remote (US) - East Coast hours', 'US', ''],
  ['Remote, Canada', 'CA', ''],
  ['Remote (Berlin)', 'DE', ''],
  ['Remote-Georgia', 'US-GA', ''],
  ['NYC, SF, Chi, Remote', '', 'US', 'b'],
  ['Remote, US (Hub cities)', 'US', ''],
  ['Yerevan, AM (Hybrid) or Remote Globally (non-US)', '', 'AM', 'wh'],
  ['Oslo, Remote (Norway & Sweden)', 'NO SE', 'NO'],
  ['Lisbon (remote, EMEA)', 'EMEA', 'PT'],
  ['Remote (CA/EU/US)', 'CA EU US', ''],
  ['REMOTE (TX, NC, CO)', 'US-TX US-NC US-CO', ''],
  ['Remote (United States | Canada)', 'US CA', ''],
  ['Taiwan, Taipei', '', 'TW'],
  ['London, ON', '', 'CA'],
  ['San Jose, Costa Rica', '', 'CR'],
  ['Cape Town, SA', '', 'ZA'],
  ['Harbourtown, IL', '', 'US'],
  ['Remote - Harbourtown, SD', 'US', ''],
  ['Remote, TX', 'US-TX', ''],
  ['DE, AT, CH', '', 'DE AT CH'],
  ['Berlin, DE', '', 'DE'],
  ['NYC OR REMOTE', '', 'US', 'b'],
  ['Anywhere in France, Belgium', 'FR BE', ''],
  ['Anywhere', '', '', 'w'],
  ['Worldwide', '', '', 'w'],
  ['remote', '', '', 'b'],
  ['USA, Canada, USA timezones', '', 'US CA'],
  ['Remote PT/ET Hours', '', '', 'b'],
  ['Hybrid-remote, Leeds', 'GB', '', 'h'],
  ['Remote @ Colombia', 'CO', ''],
  ['Dublin l Remote', '', 'IE', 'b'],
  ['APAC | UTC+4', '', 'APAC'],
  ['Remote - Sioux Falls, SD', 'US', ''],
  ['Remote - Texas, Utah, or Ohio', 'US-TX US-UT US-OH', ''],
  ['Remote - NA, APAC', 'NORTH_AMERICA APAC', ''],
  ['Remote; Singapore', '', 'SG', 'b'],
  ['Lake Harbour, LA', '', 'US'],
  ['Remote - England', 'GB-ENG', ''],
  ['Remote deutschlandweit', 'DE', ''],
  ['Télétravail partiel, Lyon', 'FR', '', 'h'],
  ['Trabalho remoto de qualquer lugar do Brasil', 'BR', ''],
  ['Praca zdalna - Polska', 'PL', ''],
  ['Thuiswerken, Nederland', 'NL', ''],
  ['Da remoto, Italia', 'IT', ''],
  ['Híbrido - São Paulo', '', 'BR', 'h'],
  ['Remote (US or EU timezones)', '', '', 'b'],
  ['Remote (HQ in Belgium, EU-only)', 'EU', ''],
  ['Remote (European timezones), office in Leeds, UK', '', '', 'b'],
  ['Remote or office in Leeds', '', 'GB', 'b'],
  ['Remote/Onsite Leeds', '', 'GB', 'b'],
  ['Onsite/Remote Norway', 'NO', ''],
  ['Leeds, on site with some remote days', 'GB', '', 'h'],
  ['Remote (Norway only), Hybrid in Leeds, York', 'NO', 'GB', 'h'],
  ['Remote (or Leeds)', '', 'GB', 'b'],
  ['Leeds (or remote)', '', 'GB', 'b'],
  ['Hybrid (2 days remote, 3 in Leeds)', '', 'GB', 'h'],
  ['Remote (overlap with Europe)', '', '', 'b'],
  ['Remote within Norway (core hours 9am-2pm PT)', 'NO', ''],
  ['Leeds, UK (onsite/remote)', '', 'GB', 'b'],
  ['Leeds (hybrid or remote)', '', 'GB', 'bh'],
  ['Norway (onsite or remote)', 'NO', ''],
  ['Weltweit', '', '', 'w'],
]

for (const [words, remote, other, flags = ''] of cases) {
  test(words, () => {
    const reading = readPlaceString(words)
    assert.equal(codes(reading.remote), remote)
    assert.equal(codes(reading.other), other)
    assert.equal(reading.bareRemote, flags.includes('b'))
    assert.equal(reading.worldwide !== undefined, flags.includes('w'))
    assert.equal(reading.hybridWord !== undefined, flags.includes('h'))
  })
}

test('exclusions are kept apart', () => {
  assert.equal(codes(readPlaceString('LATAM (excluding Brazil and Chile)').excluded), 'BR CL')
  assert.equal(codes(readPlaceString('Remote within Canada (except Quebec)').excluded), 'CA-QC')
})

test('a country in a field of its own decides what a code or a shared name means', () => {
  assert.equal(codes(readPlaceString('Georgia', { field: 'GE' }).other), 'GE')
  assert.equal(codes(readPlaceString('Remote - DE', { field: 'DE' }).remote), 'DE')
  assert.equal(codes(readPlaceString('Remote - CA', { field: 'CA' }).remote), 'CA')
})

/** A name with several places, and what speaks for one of them. */
const namesakes: [string, Hints, string][] = [
  ['Cambridge', {}, 'GB'],
  ['Cambridge', { company: new Set(['US', 'US-MA']) }, 'US'],
  ['Birmingham, AL', {}, 'US'],
  ['Birmingham', { company: new Set(['US', 'US-GA']) }, 'US'],
  ['Dublin', { company: new Set(['US', 'US-NY']) }, 'IE'],
  ['Dublin', { beside: 'US' }, 'US'],
  ['Paris', { company: new Set(['US', 'US-TX']), field: 'US' }, 'US'],
  ['Paris', { company: new Set(['US', 'US-TX']) }, 'FR'],
  ['London', { field: 'US' }, 'GB'],
  ['Vancouver, WA', {}, 'US'],
  ['Vancouver', { company: new Set(['US', 'US-CA']) }, 'US'],
  ['Vancouver', { company: new Set(['US', 'CA', 'CA-ON']) }, 'CA'],
  ['Naples, FL', {}, 'US'],
  ['Valencia, Venezuela', {}, 'VE'],
  ['Mérida, Yucatán', {}, 'MX'],
  ['Granada, Spain', {}, 'ES'],
  ['Córdoba', { company: new Set(['AR']) }, 'AR'],
  ['Hyderabad, Pakistan', {}, 'PK'],
  ['Georgia', { company: new Set(['AM', 'UA']) }, 'GE'],
  ['Georgia, Armenia', {}, 'GE AM'],
  ['Tbilisi, Georgia', {}, 'GE'],
  ['Victoria, Australia', {}, 'AU-VIC'],
  ['Benelux', {}, 'OTHER'],
]
for (const [words, hints, country] of namesakes) {
  const company = [...(hints.company ?? []), hints.beside, hints.field].filter(Boolean).join(' ')
  test(`${words} is in ${country}${company && `, said ${company}`}`, () =>
    assert.equal(codes(readPlaceString(words, hints).other), country))
}

test('offsets are those of the words', () => {
  const words = 'Remote — São Paulo, Brasil'
  const [found] = readPlaceString(words).remote
  assert.equal(words.slice(found!.start, found!.end), 'São Paulo, Brasil')
})
