import assert from 'node:assert/strict'
import { test } from 'node:test'
import skillRows from '../../../data/skills.json' with { type: 'json' }
import { inventedReading } from '../reading/invented-posting.ts'
import { readSkills } from './read-skills.ts'

const skills = (text: string, title = 'Engineer') => readSkills(inventedReading(title, text))?.value ?? []
const names = (text: string, title?: string) => skills(text, title).map(({ name }) => name)

test('technologies under their usual name, however they are spelled', () => {
  assert.deepEqual(names('Experience with ReactJS, node.js, K8s, Postgres and C++.'), [
    'React', 'Node.js', 'Kubernetes', 'PostgreSQL', 'C++',
  ]) // prettier-ignore
})

test('common words are technologies only in their company', () => {
  assert.deepEqual(names('Strong Go, Python and Rust experience.'), ['Go', 'Python', 'Rust'])
  assert.deepEqual(names('Go to market, excel at work, express yourself, spark joy and unity.'), [])
  assert.deepEqual(names('You react swiftly and spring into action with our chef.'), [])
})

test('C and R count in lists of languages only', () => {
  assert.deepEqual(names('Skills in Python, R or SQL; C, C++.'), ['Python', 'R', 'SQL', 'C', 'C++'])
  assert.deepEqual(names('R&D and C-level stakeholders use Python.'), ['Python'])
})

test('company, benefits and backers are not asked of anyone', () => {
  const text = [
    'We are backed by the founders of Datadog and Snowflake.',
    '# Requirements',
    '- Kafka in production',
    '# Benefits',
    '- A Figma subscription',
  ].join('\n')
  assert.deepEqual(names(text), ['Kafka'])
})

test('where people worked before is not what they worked with', () => {
  assert.deepEqual(names('Experience at product companies (e.g. Figma, Airtable), and with Kafka.'), ['Kafka'])
})

test('the employer is not a skill, nor is a part of an address', () => {
  const reading = inventedReading(
    'Engineer',
    'Work on Grafana with Go and Docker. See https://github.com/x and jobs@figma.com',
    {
      companyName: 'Grafana Labs',
    },
  )
  assert.deepEqual(
    readSkills(reading)!.value.map(({ name }) => name),
    ['Go', 'Docker'],
  )
})

test('demanded, wished for, or only named', () => {
  const text = [
    '# Requirements',
    '- Strong Python',
    '- Kafka is a plus',
    '# Nice to have',
    '- Terraform',
    '# The role',
    'Stack: React',
  ].join('\n')
  assert.deepEqual(skills(text), [
    { name: 'Python', must: true },
    { name: 'Kafka', must: false },
    { name: 'Terraform', must: false },
    { name: 'React' },
  ])
})

test('a field of work counts only where it is asked for', () => {
  assert.deepEqual(names('Harbour Labs is a blockchain company with machine learning engineers.'), [])
  assert.deepEqual(names('Experience with machine learning in production.'), ['Machine learning'])
  assert.deepEqual(names('A degree in machine learning, or experience.'), [])
})

test('one piece of evidence a skill, standing where it says', () => {
  const reading = inventedReading('Engineer', 'Python here.\n- And Django there, Python again.')
  const fact = readSkills(reading)!
  assert.equal(fact.evidence.length, fact.value.length)
  for (const one of fact.evidence) {
    assert.ok(one.method === 'text')
    assert.equal(reading.text.slice(one.start, one.end), one.quote)
  }
})

test('the table has no name twice and no empty spelling', () => {
  const rows = skillRows as { name: string; aliases?: string[] }[]
  const seen = new Set<string>()
  for (const { name, aliases = [] } of rows) {
    assert.ok(!seen.has(name), name)
    seen.add(name)
    for (const form of [name, ...aliases]) assert.match(form, /[\p{L}\p{N}]/u)
  }
  assert.ok(rows.length >= 450)
})
