import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answering } from '../answering.ts'
import type { RawPosting } from '../../domain/index.ts'
import { fetchGreenhouse } from './fetch.ts'
import { mapGreenhouse } from './map.ts'

const posting = (more: object = {}) => ({
  id: 4100200,
  internal_job_id: 77001,
  title: 'Buoy Firmware Engineer ',
  company_name: 'Northpier',
  absolute_url: 'https://northpier.example/careers?gh_jid=4100200',
  location: { name: 'Remote, Portugal; Remote, Spain' },
  offices: [{ id: 1, name: 'Porto', location: 'Porto, Portugal', child_ids: [], parent_id: null }],
  departments: [{ id: 2, name: 'Hardware', child_ids: [], parent_id: null }],
  metadata: null,
  requisition_id: 'R-104',
  updated_at: '2026-03-02T22:10:05-05:00',
  first_published: '2026-01-02T09:00:00-05:00',
  application_deadline: null,
  language: 'en',
  content: '&lt;h2&gt;The role&lt;/h2&gt;\n&lt;p&gt;Firmware &amp;amp; buoys.&amp;nbsp;&lt;/p&gt;',
  ...more,
})
function raw(more: object = {}): RawPosting {
  const mapped = mapGreenhouse(posting(more), 'northpier')
  assert.ok(mapped && 'raw' in mapped)
  return mapped.raw
}
const field = (name: string, value: unknown, value_type = 'short_text') => ({ id: 1, name, value, value_type })

test('everything the payload offers is taken', () => {
  assert.deepEqual(raw(), {
    nativeId: '4100200',
    title: 'Buoy Firmware Engineer',
    companyName: 'Northpier',
    sourceUrl: 'https://northpier.example/careers?gh_jid=4100200',
    requisitionId: 'R-104',
    roleKey: '77001',
    places: [
      { words: 'Remote, Portugal', path: 'location.name' },
      { words: 'Remote, Spain', path: 'location.name' },
    ],
    department: 'Hardware',
    pay: [],
    postedAt: { at: '2026-01-02T14:00:00.000Z', precision: 'second' },
    updatedAt: { at: '2026-03-03T03:10:05.000Z', precision: 'second' },
    language: 'en',
    tags: [],
    metadata: [{ name: 'Office', value: 'Porto, Portugal' }],
    body: [
      { kind: 'heading', text: 'The role' },
      { kind: 'paragraph', text: 'Firmware & buoys.' },
    ],
  })
})

test('a prospect post is no opening; a list without the key is one', () => {
  const prospect = mapGreenhouse(posting({ internal_job_id: null }), 't')
  assert.ok(prospect && 'leaveOut' in prospect && prospect.nativeId === '4100200')
  assert.equal(raw({ internal_job_id: undefined }).roleKey, undefined)
})

test('text that was escaped twice is read as well', () => {
  const content =
    '&amp;lt;p&amp;gt;Firmware&amp;lt;/p&amp;gt;&amp;lt;ul&amp;gt;&amp;lt;li&amp;gt;C&amp;lt;/li&amp;gt;&amp;lt;/ul&amp;gt;'
  assert.deepEqual(raw({ content }).body, [
    { kind: 'paragraph', text: 'Firmware' },
    { kind: 'item', text: 'C' },
  ])
})

test('a bad address falls back to the board, junk requisitions and odd languages go', () => {
  const posting = raw({
    absolute_url: 'javascript:1',
    requisition_id: 'See Opening ID',
    language: 'zhHant',
    application_deadline: '2026-06-01',
  })
  assert.equal(posting.sourceUrl, 'https://job-boards.greenhouse.io/northpier/jobs/4100200')
  assert.equal(posting.requisitionId, undefined)
  assert.equal(posting.language, 'zh-Hant')
  assert.deepEqual(posting.deadlineAt, { at: '2026-06-01T00:00:00.000Z', precision: 'day' })
})

test('fields of the employer are kept, those about persons are not', () => {
  const metadata = [
    field('Product Area', 'Buoys'),
    field('Tools', ['C', 'Zephyr'], 'multi_select'),
    field('Featured', true, 'yes_no'),
    field('Hiring Manager', { name: 'Ada', email: 'ada@northpier.example' }, 'user'),
    field('Approved by', { name: 'Ada' }, 'user'),
    field('Recruiter', 'Ada B.', 'single_select'),
    field('Questions to', 'ada@northpier.example'),
    field('Card', 'https://northpier.example/x.png', 'url'),
    field('Job Description', 'x'.repeat(900), 'long_text'),
    field('Empty', null),
    'not a field',
  ]
  assert.deepEqual(raw({ metadata, offices: [] }).metadata, [
    { name: 'Product Area', value: 'Buoys' },
    { name: 'Tools', value: 'C, Zephyr' },
    { name: 'Featured', value: 'Yes' },
  ])
})

test('facts that employers put in fields of their own', () => {
  const { employment, level, workplace, country, isRemote } = raw({
    metadata: [
      field('Employment Type', 'Full-time', 'single_select'),
      field('Experience Level', 'Senior', 'single_select'),
      field('Work Model', 'Hybrid', 'single_select'),
      field('Country', 'Portugal', 'single_select'),
      field('Is Remote?', false, 'yes_no'),
    ],
  })
  assert.deepEqual(employment, { value: 'Full-time', words: 'Full-time', path: 'metadata["Employment Type"]' })
  assert.equal(level?.value, 'Senior')
  assert.equal(workplace?.value, 'hybrid')
  assert.equal(country?.value, 'Portugal')
  assert.deepEqual(isRemote, { value: false, words: 'No', path: 'metadata["Is Remote?"]' })
  const open = raw({ metadata: [field('Work Model', 'Office or home'), field('Remote', 'It depends')] })
  assert.equal(open.workplace, undefined)
  assert.equal(open.isRemote, undefined)
})

const range = (title: string, min: number, max: number, more: object = {}) => ({
  title,
  min_cents: min * 100,
  max_cents: max * 100,
  currency_type: 'USD',
  blurb: null,
  ...more,
})

test('pay ranges are in cents, their period in words or size', () => {
  const { pay, metadata } = raw({
    offices: [],
    pay_input_ranges: [
      range('US Zone 1', 120_000, 150_000, { blurb: '&lt;p&gt;Plus a  bonus&lt;/p&gt;' }),
      range('Hourly Rate', 40, 55.5),
      range('Annual OTE', 200_000, 240_000),
      range('Monthly salary', 5_000, 6_000),
      range('Annual Salary:', 0, 0),
      range('Pay', 6_000, 9_000, { currency_type: 'eur' }),
      range('Annual bonus', 6_000, 9_000),
    ],
  })
  assert.deepEqual(
    pay.map(({ min, max, currency, period, kind, where }) => [min, max, currency, period, kind, where]),
    [
      [120_000, 150_000, 'USD', 'year', 'base', 'US Zone 1'],
      [40, 55.5, 'USD', 'hour', 'base', undefined],
      [200_000, 240_000, 'USD', 'year', 'ote', undefined],
      [5_000, 6_000, 'USD', 'month', 'base', undefined],
      [6_000, 9_000, 'EUR', undefined, 'base', undefined],
      [6_000, 9_000, 'USD', 'year', 'bonus', 'Annual bonus'],
    ],
  )
  assert.deepEqual([pay[0]?.words, pay[0]?.path], ['US Zone 1 120000 - 150000 USD', 'pay_input_ranges[0]'])
  assert.deepEqual(metadata, [{ name: 'Pay note', value: 'Plus a bonus' }])
})

test('a currency range in a field is pay in units; an empty form and a reward are not', () => {
  const money = (name: string, min_value: string, max_value: string) =>
    field(name, { unit: 'USD', min_value, max_value }, 'currency_range')
  const { pay, metadata } = raw({
    offices: [],
    metadata: [
      money('Salary Range', '26000.0', '31200.0'),
      money('Base pay', '0.0', '0.01'),
      money('Reward', '500', '900'),
    ],
  })
  assert.deepEqual(pay, [
    {
      min: 26_000,
      max: 31_200,
      currency: 'USD',
      period: 'year',
      kind: 'base',
      words: 'Salary Range 26000 - 31200 USD',
      path: 'metadata["Salary Range"]',
    },
  ])
  assert.deepEqual(metadata, [])
})

const board = { source: 'greenhouse', token: 'northpier', region: 'global' } as const

test('a board is one request and tells its company', async () => {
  const http = answering({ '*': { json: { jobs: [posting(), posting({ id: 2 })], meta: { total: 2 } } } })
  const fetched = await fetchGreenhouse(board, http)
  assert.ok(fetched.ok && !fetched.value.notModified)
  assert.equal(
    http.asked[0]?.url,
    'https://boards-api.greenhouse.io/v1/boards/northpier/jobs?content=true&pay_transparency=true',
  )
  assert.equal(fetched.value.complete, true)
  assert.equal(fetched.value.companyName, 'Northpier')
})

test('a total that is not the length means that the list is not complete', async () => {
  const short = await fetchGreenhouse(board, answering({ '*': { json: { jobs: [posting()], meta: { total: 40 } } } }))
  assert.ok(short.ok && !short.value.notModified && !short.value.complete)
  const without = await fetchGreenhouse(board, answering({ '*': { json: { jobs: [posting()] } } }))
  assert.ok(without.ok && !without.value.notModified && without.value.complete)
})

test('boards of several brands name none for the whole', async () => {
  const jobs = [posting(), posting({ id: 2, company_name: 'Southpier' })]
  const fetched = await fetchGreenhouse(board, answering({ '*': { json: { jobs } } }))
  assert.ok(fetched.ok && !fetched.value.notModified && fetched.value.companyName === undefined)
})
