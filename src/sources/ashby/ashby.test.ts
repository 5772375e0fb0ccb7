import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answering } from '../answering.ts'
import type { RawPosting } from '../../domain/index.ts'
import { fetchAshby } from './fetch.ts'
import { mapAshby } from './map.ts'

const component = (more: object) => ({ compensationType: 'Salary', interval: '1 YEAR', currencyCode: 'EUR', ...more })
const posting = (more: object = {}) => ({
  id: 'b1f0c9a2-0000-4000-8000-000000000001',
  title: ' Tide Modeller ',
  department: 'Engineering',
  team: 'Forecast',
  employmentType: 'FullTime',
  location: 'Remote (Europe)',
  secondaryLocations: [],
  publishedAt: '2026-02-03T08:00:00.000+00:00',
  isListed: true,
  isRemote: true,
  workplaceType: null,
  address: { postalAddress: { addressLocality: '', addressRegion: null, addressCountry: 'Netherlands' } },
  jobUrl: 'https://jobs.ashbyhq.com/harbour-labs/b1f0c9a2-0000-4000-8000-000000000001',
  applyUrl: 'https://jobs.ashbyhq.com/harbour-labs/b1f0c9a2-0000-4000-8000-000000000001/application',
  descriptionHtml: '<p>Model the tide.</p>',
  descriptionPlain: 'Model the tide.',
  shouldDisplayCompensationOnJobPostings: true,
  compensation: { compensationTiers: [], summaryComponents: [] },
  ...more,
})

function raw(more: object = {}): RawPosting {
  const mapped = mapAshby(posting(more), 'harbour-labs')
  assert.ok(mapped && 'raw' in mapped)
  return mapped.raw
}

test('everything the payload offers is taken', () => {
  assert.deepEqual(raw(), {
    nativeId: 'b1f0c9a2-0000-4000-8000-000000000001',
    title: 'Tide Modeller',
    sourceUrl: 'https://jobs.ashbyhq.com/harbour-labs/b1f0c9a2-0000-4000-8000-000000000001',
    applyUrl: 'https://jobs.ashbyhq.com/harbour-labs/b1f0c9a2-0000-4000-8000-000000000001/application',
    places: [{ words: 'Remote (Europe)', path: 'location', country: 'Netherlands' }],
    isRemote: { value: true, words: 'true', path: 'isRemote' },
    country: { value: 'Netherlands', words: 'Netherlands', path: 'address.postalAddress.addressCountry' },
    employment: { value: 'FullTime', words: 'FullTime', path: 'employmentType' },
    department: 'Engineering',
    team: 'Forecast',
    pay: [],
    postedAt: { at: '2026-02-03T08:00:00.000Z', precision: 'second' },
    tags: [],
    metadata: [],
    body: [{ kind: 'paragraph', text: 'Model the tide.' }],
  })
})

test('isRemote null is absent, not false', () => {
  assert.equal('isRemote' in raw({ isRemote: null }), false)
  assert.equal(raw({ isRemote: false }).isRemote?.value, false)
})

test('workplaceType beats isRemote where they disagree', () => {
  const hybrid = raw({ isRemote: true, workplaceType: 'Hybrid' })
  assert.equal(hybrid.workplace?.value, 'hybrid')
  assert.equal(hybrid.isRemote, undefined)
  const remote = raw({ isRemote: true, workplaceType: 'Remote' })
  assert.equal(remote.workplace?.value, 'remote')
  assert.equal(remote.isRemote?.value, true)
})

test('what is not listed is left out; what has no id or title cannot be read', () => {
  const hidden = mapAshby(posting({ isListed: false }), 't')
  assert.ok(hidden && 'leaveOut' in hidden)
  assert.equal(mapAshby(posting({ title: ' ' }), 't'), undefined)
  assert.equal(mapAshby(posting({ title: '\u200b' }), 't'), undefined)
  assert.equal(mapAshby({ title: 'x' }, 't'), undefined)
  assert.equal(mapAshby('x', 't'), undefined)
})

test('places come from every location field, the address stands in for a missing name', () => {
  const { places } = raw({
    location: ' ',
    address: { postalAddress: { addressLocality: 'Ghent', addressCountry: 'Belgium' } },
    secondaryLocations: [
      { location: 'Porto ', address: { postalAddress: { addressCountry: 'Portugal' } } },
      { location: 'Lisbon; Faro', address: null },
      'not a location',
    ],
  })
  assert.deepEqual(places, [
    { words: 'Ghent, Belgium', path: 'address.postalAddress', locality: 'Ghent', country: 'Belgium' },
    { words: 'Porto', path: 'secondaryLocations[0].location', country: 'Portugal' },
    { words: 'Lisbon', path: 'secondaryLocations[1].location' },
    { words: 'Faro', path: 'secondaryLocations[1].location' },
  ])
})

test('each tier and component is a range of its own', () => {
  const compensation = {
    compensationTierSummary: '€60K – €90K • Offers Equity',
    compensationTiers: [
      {
        title: 'Zone 1 (Benelux)',
        additionalInformation: 'Plus a  travel pass',
        components: [
          component({ summary: '€70K – €90K', minValue: 70000, maxValue: 90000 }),
          component({
            compensationType: 'EquityPercentage',
            interval: 'NONE',
            currencyCode: null,
            summary: 'Offers Equity',
          }),
          component({ compensationType: 'Bonus', summary: 'Offers Bonus' }),
        ],
      },
      {
        title: 'Base salary',
        components: [component({ summary: '€30 – €40 per hour', interval: '1 HOUR', minValue: 30, maxValue: 40 })],
      },
      { title: 'Sales OTE', components: [component({ interval: '2 WEEK', minValue: 100, maxValue: 0 })] },
      {
        title: 'Empty',
        components: [component({ minValue: null, maxValue: null }), component({ compensationType: 'Snacks' })],
      },
    ],
    summaryComponents: [component({ currencyCode: null, minValue: 1, maxValue: 2 })],
  }
  const { pay, metadata } = raw({ compensation })
  const tier = 'compensation.compensationTiers'
  assert.deepEqual(pay, [
    {
      min: 70000,
      max: 90000,
      currency: 'EUR',
      period: 'year',
      kind: 'base',
      where: 'Zone 1 (Benelux)',
      words: '€70K – €90K',
      path: `${tier}[0].components[0]`,
    },
    { kind: 'equity', where: 'Zone 1 (Benelux)', words: 'Offers Equity', path: `${tier}[0].components[1]` },
    {
      currency: 'EUR',
      period: 'year',
      kind: 'bonus',
      where: 'Zone 1 (Benelux)',
      words: 'Offers Bonus',
      path: `${tier}[0].components[2]`,
    },
    {
      min: 30,
      max: 40,
      currency: 'EUR',
      period: 'hour',
      kind: 'base',
      words: '€30 – €40 per hour',
      path: `${tier}[1].components[0]`,
    },
    { min: 100, currency: 'EUR', kind: 'ote', where: 'Sales OTE', words: '100', path: `${tier}[2].components[0]` },
  ])
  assert.deepEqual(metadata, [{ name: 'Compensation', value: 'Plus a travel pass' }])
  assert.deepEqual(raw({ compensation, shouldDisplayCompensationOnJobPostings: false }).pay, [])
  const summary = raw({ compensation: { ...compensation, compensationTiers: [] } }).pay
  assert.deepEqual(
    summary.map(({ path }) => path),
    ['compensation.summaryComponents[0]'],
  )
})

test('a plain description stands in for a missing one', () => {
  assert.deepEqual(raw({ descriptionHtml: null, descriptionPlain: 'Model\n\n- tides' }).body, [
    { kind: 'paragraph', text: 'Model' },
    { kind: 'item', text: 'tides' },
  ])
})

const board = { source: 'ashby', token: 'Harbour%20Labs', region: 'global' } as const

test('a board is one request; its ETag goes back with the next', async () => {
  const http = answering({
    '*': { json: { jobs: [posting(), posting({ id: 'x2', isListed: false })] }, etag: 'W/"a"' },
  })
  const fetched = await fetchAshby(board, http, { etag: 'W/"old"' })
  assert.ok(fetched.ok && !fetched.value.notModified)
  assert.equal(
    http.asked[0]?.url,
    'https://api.ashbyhq.com/posting-api/job-board/Harbour%20Labs?includeCompensation=true',
  )
  assert.deepEqual(http.asked[0]?.validators, { etag: 'W/"old"' })
  assert.equal(fetched.value.complete, true)
  assert.equal(fetched.value.etag, 'W/"a"')
  assert.equal(fetched.value.postings.length, 1)
  assert.deepEqual(fetched.value.dropped, [])
  assert.deepEqual(fetched.value.leftOut, [{ nativeId: 'x2', why: 'not listed' }])
})

test('304 is unchanged, an empty list is empty, another shape is unreadable', async () => {
  assert.deepEqual(await fetchAshby(board, answering({ '*': { notModified: true } })), {
    ok: true,
    value: { notModified: true },
  })
  const empty = await fetchAshby(board, answering({ '*': { json: { jobs: [] } } }))
  assert.ok(empty.ok && !empty.value.notModified && empty.value.complete && empty.value.postings.length === 0)
  for (const json of [{}, [], { jobs: {} }, null]) {
    const wrong = await fetchAshby(board, answering({ '*': { json } }))
    assert.ok(!wrong.ok && wrong.reason === 'unreadable')
  }
})

test('one bad item is dropped with its id; too many make the board unreadable', async () => {
  const good = Array.from({ length: 30 }, (_, i) => posting({ id: `p${i}` }))
  const few = await fetchAshby(board, answering({ '*': { json: { jobs: [...good, { id: 'bad' }, posting()] } } }))
  assert.ok(few.ok && !few.value.notModified)
  assert.equal(few.value.postings.length, 31)
  assert.deepEqual(few.value.dropped, [{ nativeId: 'bad', why: 'cannot be read' }])
  const many = await fetchAshby(board, answering({ '*': { json: { jobs: [...good, {}, {}, {}, {}] } } }))
  assert.ok(!many.ok && many.reason === 'unreadable')
  const twice = await fetchAshby(board, answering({ '*': { json: { jobs: [posting(), posting()] } } }))
  assert.ok(twice.ok && !twice.value.notModified && twice.value.postings.length === 1)
})
