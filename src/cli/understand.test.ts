import assert from 'node:assert/strict'
import { PassThrough, Readable } from 'node:stream'
import { test } from 'node:test'
import { understand, type labelsOf } from './understand.ts'
import { understand as readFacts } from '../understanding/index.ts'
import { bodyOf, rawPostingOf } from './gold-record.ts'

const record = (more: object = {}) => ({
  id: 'ashby:harbour/1',
  source: 'ashby',
  company: 'Harbour Labs',
  title: 'Senior Back-End Engineer',
  locations: ['Remote - Portugal'],
  fields: { employmentType: 'FullTime', isRemote: true, country: 'Portugal' },
  text: 'You build tide tables in Go and PostgreSQL.\n\n- Fluent English',
  ...more,
})

async function run(lines: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const code = await understand([], { input: Readable.from([lines.join('\n')]), out, err })
  const text = (stream: PassThrough) => String((stream.read() as Buffer | null) ?? '')
  return {
    code,
    err: text(err),
    facts: text(out)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Facts),
  }
}
type Facts = { id: string; quotes: Record<string, string[]> } & ReturnType<typeof labelsOf>

test('one line of facts a record, under the names of the marking guide', async () => {
  const { code, facts, err } = await run([JSON.stringify(record()), ''])
  assert.equal(code, 0)
  assert.equal(err, '')
  const [one] = facts
  assert.equal(one?.id, 'ashby:harbour/1')
  assert.equal(one.career, 'back-end-developer')
  assert.equal(one.seniority, 'senior')
  assert.equal(one.tech, true)
  assert.deepEqual(one.languages, ['en'])
  assert.ok(one.skills.some(({ name }) => name === 'PostgreSQL'))
  assert.ok('timezone' in one.eligibility)
})

test('a bad line is named, the others are still read, and the exit code says so', async () => {
  const { code, facts, err } = await run(['{', JSON.stringify(record()), '{"id":"x","source":"ashby","title":7}'])
  assert.equal(code, 1)
  assert.equal(facts.length, 1)
  assert.match(err, /^Line 1: not JSON\nLine 3: title: .+\n2 of 3 lines could not be read\.\n$/)
})

test('the further facts, null or empty when nothing is said', async () => {
  const text = [
    "Bachelor's degree or equivalent experience",
    '3+ years of Kafka',
    'Up to 10% travel',
    'Two days a week in the office',
    'We offer health insurance and equity',
    'Application deadline: May 1, 2027',
  ].join('\n')
  const { facts } = await run([JSON.stringify(record({ text })), JSON.stringify(record())])
  const [said, silent] = facts
  assert.deepEqual(said?.education, { level: 'bachelor', must: true, or_experience: true })
  assert.deepEqual(said.skill_years, [{ name: 'Kafka', years: 3 }])
  assert.deepEqual(said.travel, { from: null, to: 10 })
  assert.deepEqual(said.office_days, { from: 2, to: 2, per: 'week' })
  assert.deepEqual(said.benefits, ['health-insurance'])
  assert.equal(said.equity, 'yes')
  assert.equal(said.deadline, '2027-05-01')
  assert.deepEqual(said.quotes.deadline, ['Application deadline: May 1, 2027'])
  const { benefits, equity, travel, skill_years, education, deadline, openings, agency, vacancy } = silent!
  assert.deepEqual({ benefits, skill_years }, { benefits: [], skill_years: [] })
  for (const one of [equity, travel, education, deadline, openings, agency, vacancy]) assert.equal(one, null)
  assert.equal(silent?.ai_screening, null)
  assert.equal(silent.office_days, null)
})

test('every quote stands in the record', async () => {
  const given = record()
  const whole = JSON.stringify(given.fields) + given.title + given.text + given.locations.join(' ')
  const { facts } = await run([JSON.stringify(given)])
  for (const quote of Object.values(facts[0]!.quotes).flat()) assert.ok(whole.includes(quote), quote)
})

test('fields of each source find their place', () => {
  const remotive = rawPostingOf(record({ source: 'remotive', fields: { job_type: 'freelance', salary: '$20k' } }))
  assert.equal(remotive.places[0]?.path, 'candidate_required_location')
  assert.equal(remotive.isRemote?.value, true)
  const lever = rawPostingOf(record({ source: 'lever', fields: { workplaceType: 'on-site', commitment: 'Full-time' } }))
  assert.deepEqual(lever.workplace, { value: 'onsite', words: 'on-site', path: 'workplaceType' })
  assert.deepEqual(rawPostingOf(record({ source: 'somewhere' })).tags, [])
  assert.equal(readFacts(lever).career.value.slug, 'back-end-developer')
})

test('a line is a block, and a list item loses its bullet', () => {
  assert.deepEqual(bodyOf('Hello\n\n- one\n• two\n'), [
    { kind: 'paragraph', text: 'Hello' },
    { kind: 'item', text: 'one' },
    { kind: 'item', text: 'two' },
  ])
})
