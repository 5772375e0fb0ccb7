import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answering } from '../answering.ts'
import type { RawPosting } from '../../domain/index.ts'
import { fetchLever, leverUrl } from './fetch.ts'
import { mapLever } from './map.ts'

const posting = (more: object = {}) => ({
  id: '11111111-2222-4333-8444-555555555555',
  text: 'Chart Engineer ',
  categories: {
    location: 'Lisbon',
    allLocations: ['Lisbon', 'Porto | Faro'],
    team: 'Charts',
    department: 'R&D',
    commitment: 'Full Time',
    level: 'Senior',
  },
  country: 'PT',
  workplaceType: 'remote',
  createdAt: 1_767_571_200_000,
  hostedUrl: 'https://jobs.lever.co/saltmarsh/11111111-2222-4333-8444-555555555555',
  applyUrl: 'https://jobs.lever.co/saltmarsh/11111111-2222-4333-8444-555555555555/apply',
  opening: '<div>We draw charts.</div>',
  descriptionBody: '<div>You would draw them faster.</div>',
  description: '<div>We draw charts.</div><div>You would draw them faster.</div>',
  lists: [{ text: 'What you need &amp; bring', content: '<li>C++</li>\n<li>Patience</li>' }],
  additional: '<div><b>How to apply</b></div><div>Write to us.</div>',
  ...more,
})
function raw(more: object = {}): RawPosting {
  const mapped = mapLever(posting(more), 'saltmarsh')
  assert.ok(mapped && 'raw' in mapped)
  return mapped.raw
}
const bodyOf = (more: object) => raw(more).body.map(({ kind, text }) => `${kind[0]} ${text}`)

test('everything the payload offers is taken, the text from all its pieces', () => {
  assert.deepEqual(raw(), {
    nativeId: '11111111-2222-4333-8444-555555555555',
    title: 'Chart Engineer',
    sourceUrl: 'https://jobs.lever.co/saltmarsh/11111111-2222-4333-8444-555555555555',
    applyUrl: 'https://jobs.lever.co/saltmarsh/11111111-2222-4333-8444-555555555555/apply',
    places: [
      { words: 'Lisbon', path: 'categories.location' },
      { words: 'Porto', path: 'categories.allLocations[1]' },
      { words: 'Faro', path: 'categories.allLocations[1]' },
    ],
    workplace: { value: 'remote', words: 'remote', path: 'workplaceType' },
    country: { value: 'PT', words: 'PT', path: 'country' },
    employment: { value: 'Full Time', words: 'Full Time', path: 'categories.commitment' },
    level: { value: 'Senior', words: 'Senior', path: 'categories.level' },
    department: 'R&D',
    team: 'Charts',
    pay: [],
    postedAt: { at: '2026-01-05T00:00:00.000Z', precision: 'second' },
    tags: [],
    metadata: [],
    body: [
      { kind: 'paragraph', text: 'We draw charts.' },
      { kind: 'paragraph', text: 'You would draw them faster.' },
      { kind: 'heading', text: 'What you need & bring' },
      { kind: 'item', text: 'C++' },
      { kind: 'item', text: 'Patience' },
      { kind: 'heading', text: 'How to apply' },
      { kind: 'paragraph', text: 'Write to us.' },
    ],
  })
})

test('without a description the opening and the body are taken, without HTML the plain texts', () => {
  const rest = { lists: [], additional: '' }
  assert.deepEqual(bodyOf({ ...rest, description: '' }), ['p We draw charts.', 'p You would draw them faster.'])
  const plain = { description: undefined, opening: '', descriptionBody: '', descriptionPlain: 'Plain words\n- item' }
  assert.deepEqual(bodyOf({ ...rest, ...plain }), ['p Plain words', 'i item'])
})

test('pay in words is told once', () => {
  const rest = { lists: [], description: '<p>We draw.</p>', additional: '<p>€60k to €70k a year.</p>' }
  assert.deepEqual(bodyOf({ ...rest, salaryDescription: '<p>€60k to €70k a year.</p>' }), [
    'p We draw.',
    'p €60k to €70k a year.',
  ])
  assert.deepEqual(bodyOf({ ...rest, salaryDescription: '<p>And a boat.</p>' }), [
    'p We draw.',
    'p And a boat.',
    'p €60k to €70k a year.',
  ])
})

test('pay ranges: intervals, and 0 to 0 is none', () => {
  const payOf = (range: object) => raw({ salaryRange: range }).pay
  assert.deepEqual(payOf({ min: 60000, max: 70000, currency: 'EUR', interval: 'per-year-salary' }), [
    {
      min: 60000,
      max: 70000,
      currency: 'EUR',
      period: 'year',
      kind: 'base',
      words: '60000 - 70000 EUR per-year-salary',
      path: 'salaryRange',
    },
  ])
  assert.equal(payOf({ min: 30, max: 40, currency: 'EUR', interval: 'per-hour-wage' })[0]?.period, 'hour')
  assert.equal(payOf({ min: 3000, max: 0, currency: 'EUR', interval: 'per-month-salary' })[0]?.max, undefined)
  assert.equal(payOf({ min: 3000, max: 4000, currency: 'EUR', interval: 'bi-week-salary' })[0]?.period, undefined)
  assert.deepEqual(payOf({ min: 0, max: 0, currency: 'DZD', interval: 'per-month-salary' }), [])
})

test('unspecified is no workplace, on-site is', () => {
  assert.equal(raw({ workplaceType: 'unspecified' }).workplace, undefined)
  assert.equal(raw({ workplaceType: 'on-site' }).workplace?.value, 'onsite')
})

const board = (region = 'global') => ({ source: 'lever', token: 'SaltMarsh', region }) as const
const page = (from: number, count: number) => Array.from({ length: count }, (_, i) => posting({ id: `p${from + i}` }))
const urls = (host: string, ...skips: number[]) => skips.map((skip) => leverUrl(host, 'SaltMarsh', skip))

test('pages are read until a short one', async () => {
  const [one, two, three] = urls('api.lever.co', 0, 100, 200) as [string, string, string]
  const http = answering({
    [one]: { json: page(0, 100) },
    [two]: { json: page(100, 100) },
    [three]: { json: page(200, 7) },
  })
  const fetched = await fetchLever(board(), http)
  assert.ok(fetched.ok && !fetched.value.notModified && fetched.value.complete)
  assert.equal(fetched.value.postings.length, 207)
  assert.equal(http.asked.length, 3)
})

test('a page that fails makes the whole fail', async () => {
  const [one, two] = urls('api.lever.co', 0, 100) as [string, string]
  for (const fails of ['broken', 'not-found'] as const) {
    const fetched = await fetchLever(board(), answering({ [one]: { json: page(0, 100) }, [two]: { fails } }))
    assert.ok(!fetched.ok && fetched.reason === 'broken')
  }
})

test('an empty list is a real site, 404 sends us to the European host and then is none', async () => {
  const [global, eu] = [urls('api.lever.co', 0)[0]!, urls('api.eu.lever.co', 0)[0]!]
  const empty = await fetchLever(board(), answering({ [global]: { json: [] } }))
  assert.ok(empty.ok && !empty.value.notModified && empty.value.complete && empty.value.postings.length === 0)
  const european = answering({ [eu]: { json: page(0, 1) } })
  const found = await fetchLever(board(), european)
  assert.ok(found.ok && !found.value.notModified && found.value.postings.length === 1)
  assert.deepEqual(
    european.asked.map(({ url }) => url),
    [global, eu],
  )
  const direct = answering({ [eu]: { json: page(0, 1) } })
  await fetchLever(board('eu'), direct)
  assert.deepEqual(
    direct.asked.map(({ url }) => url),
    [eu],
  )
  const none = await fetchLever(board(), answering({}))
  assert.ok(!none.ok && none.reason === 'not-found')
})

test('a site that is down is not looked for elsewhere; another shape is unreadable', async () => {
  const http = answering({ '*': { fails: 'broken' } })
  assert.equal((await fetchLever(board(), http)).ok, false)
  assert.equal(http.asked.length, 1)
  const wrong = await fetchLever(board(), answering({ '*': { json: { ok: false } } }))
  assert.ok(!wrong.ok && wrong.reason === 'unreadable')
})
