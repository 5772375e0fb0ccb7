import assert from 'node:assert/strict'
import { test } from 'node:test'
import cityTable from '../../data/cities.json' with { type: 'json' }
import regionTable from '../../data/regions.json' with { type: 'json' }
import zoneTable from '../../data/time-zones.json' with { type: 'json' }
import {
  countries,
  countryInSentence,
  countryName,
  isCountry,
  regionCodes,
  regionMembers,
  regionName,
  subdivisionCodes,
  subdivisionName,
} from './places.ts'
import { offsetName, offsetsOf, standardOffset, summerOffset } from './time-zones.ts'

test('every country has a code of two letters and a name of its own', () => {
  assert.equal(countries.length, 250)
  for (const { code, name } of countries) {
    assert.match(code, /^[A-Z]{2}$/)
    assert.notEqual(name, code)
  }
  assert.equal(new Set(countries.map(({ name }) => name)).size, countries.length)
})

test('names are those people use', () => {
  assert.equal(countryName('TR'), 'Turkey')
  assert.equal(countryInSentence('US'), 'the United States')
  assert.equal(countryInSentence('PT'), 'Portugal')
  assert.equal(countryName('QQ'), 'QQ')
  assert.equal(subdivisionName('CA-ON'), 'Ontario')
  assert.equal(regionName('EU'), 'European Union')
})

test('regions hold countries that exist, each once', () => {
  for (const region of regionCodes) {
    const listed = regionTable[region as keyof typeof regionTable].members
    assert.equal(new Set(listed).size, listed.length, region)
    for (const code of listed) assert.ok(isCountry(code), `${region}: ${code}`)
  }
})

test('regions that lie in each other do', () => {
  const within: [string, string][] = [
    ['EU', 'EEA'],
    ['EEA', 'EUROPE'],
    ['EUROPE', 'EMEA'],
    ['DACH', 'EUROPE'],
    ['BALTICS', 'EU'],
    ['UK_IE', 'EUROPE'],
    ['AFRICA', 'EMEA'],
    ['MENA', 'EMEA'],
    ['GCC', 'MENA'],
    ['NORTH_AMERICA', 'AMERICAS'],
    ['LATAM', 'AMERICAS'],
    ['SEA', 'APAC'],
    ['ANZ', 'APAC'],
    ['SEA', 'ASIA'],
  ]
  for (const [inner, outer] of within) {
    const missing = [...regionMembers(inner)].filter((code) => !regionMembers(outer).has(code))
    assert.deepEqual(missing, [], `${inner} in ${outer}`)
  }
  assert.equal(regionMembers('EU').size, 27)
  assert.equal(regionMembers('OTHER').size, 0)
})

test('states belong to countries, and cities to states or countries that exist', () => {
  for (const code of subdivisionCodes) assert.ok(isCountry(code.slice(0, 2)), code)
  for (const code of Object.keys(cityTable)) {
    assert.ok(isCountry(code) || subdivisionCodes.includes(code), code)
  }
})

test('a city stands in the table once', () => {
  const all = Object.values(cityTable).flat()
  const doubled = all.filter((name, i) => all.indexOf(name) !== i)
  assert.deepEqual(doubled, [])
})

test('the standard and summer hours of the table are those of the runtime', () => {
  for (const zone of zoneTable.zones as { iana: string; standard: number; summer?: number }[]) {
    assert.equal(standardOffset(zone.iana), zone.standard, zone.iana)
    assert.equal(summerOffset(zone.iana), zone.summer ?? zone.standard, zone.iana)
  }
})

test('a zone is known by its standard time, on both halves of the earth', () => {
  assert.equal(standardOffset('Europe/Berlin'), 1)
  assert.equal(standardOffset('America/New_York'), -5)
  assert.equal(standardOffset('Australia/Sydney'), 10)
  assert.equal(standardOffset('Asia/Kolkata'), 5.5)
  assert.equal(standardOffset('Not/AZone'), undefined)
  assert.deepEqual(offsetsOf('PT').toSorted(), [-1, 0])
  assert.equal(offsetName(-3.5), 'UTC-3:30')
})
