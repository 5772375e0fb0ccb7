import assert from 'node:assert/strict'
import { test } from 'node:test'
import cityTable from '../../data/cities.json' with { type: 'json' }
import groupTable from '../../data/country-groups.json' with { type: 'json' }
import nationalityTable from '../../data/nationalities.json' with { type: 'json' }
import regionTable from '../../data/regions.json' with { type: 'json' }
import subdivisionTable from '../../data/subdivisions.json' with { type: 'json' }
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

const cities = Object.entries(cityTable).flatMap(([code, entries]) =>
  entries.map((entry) => {
    const [, names, people] = /^(.*?)(?: (\d+))?$/.exec(entry)!
    return { code, names: names!.split(' | '), people: people === undefined ? undefined : Number(people) }
  }),
)

test('a row of the cities is spellings and thousands of people, and a name stands once under a state or country', () => {
  for (const { code, names, people } of cities) {
    assert.ok(
      names.every((name) => name === name.trim() && name.length > 1 && !/[|;]|\s\s/.test(name)),
      `${code} ${names.join()}`,
    )
    assert.ok(people === undefined || (people > 0 && people < 40_000), `${code} ${names.join()}`)
  }
  const all = cities.flatMap(({ code, names }) => names.map((name) => `${code} ${name}`))
  assert.deepEqual(
    all.filter((name, i) => all.indexOf(name) !== i),
    [],
  )
})

test('a name is not in a state and, again, in its country at large', () => {
  const byName = Map.groupBy(
    cities.flatMap(({ code, names }) => names.map((name) => ({ code, name }))),
    ({ name }) => name,
  )
  for (const [name, rows] of byName)
    for (const { code } of rows)
      assert.ok(!rows.some((other) => other.code !== code && other.code === code.slice(0, 2)), name)
})

test('of places that share a name at most one has no figure', () => {
  const byName = Map.groupBy(
    cities.flatMap(({ names, people }) => names.map((name) => ({ name, people }))),
    ({ name }) => name,
  )
  for (const [name, rows] of byName)
    if (rows.length > 1) assert.ok(rows.filter(({ people }) => people === undefined).length <= 1, name)
})

test('every group of countries and every nationality is of countries that exist, without doubles', () => {
  for (const [name, { members, source, words }] of Object.entries(groupTable)) {
    for (const code of members) assert.ok(isCountry(code), `${name} ${code}`)
    assert.equal(new Set(members).size, members.length, name)
    assert.ok(source.length > 1 && words.length > 0, name)
  }
  for (const [code, words] of Object.entries(nationalityTable)) {
    assert.ok(isCountry(code), code)
    assert.ok(words.length > 0, code)
  }
  const adjectives = Object.values(nationalityTable).flat()
  assert.equal(new Set(adjectives).size, adjectives.length)
})

test('a word names one region or one group', () => {
  const words = [...Object.values(regionTable), ...Object.values(groupTable)].flatMap((one): string[] => one.words)
  assert.deepEqual(
    words.filter((word, i) => words.indexOf(word) !== i),
    [],
  )
})

test('a subdivision stands once, under a code of its country', () => {
  for (const code of subdivisionCodes) assert.match(code, /^[A-Z]{2}-[A-Z0-9]{1,3}$/)
  const names: string[] = Object.values(subdivisionTable).flat()
  assert.deepEqual(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  )
  const count = (country: string) => subdivisionCodes.filter((code) => code.startsWith(`${country}-`)).length
  const wanted = { US: 51, CA: 13, AU: 8, IN: 36, BR: 27, DE: 16, MX: 32, GB: 4, ES: 19, IT: 20, AR: 24, CH: 26 }
  for (const [country, n] of Object.entries({ ...wanted, AT: 9, FR: 13, NL: 12, PL: 16 }))
    assert.equal(count(country), n, country)
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
