import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../domain/index.ts'
import { RULES_VERSION, understand } from './index.ts'
import { inventedPosting } from './reading/invented-posting.ts'

const posting = inventedPosting(
  'Senior Back-End Engineer (m/w/d)',
  [
    'Harbour Labs makes tide tables for pilots.',
    '# What you bring',
    '- 5+ years of experience with Go and PostgreSQL',
    '- Fluent English; German is a plus',
    "- Bachelor's degree preferred",
    '- Willingness to travel',
    '# Benefits',
    '- A Figma licence and a boat',
    '- Pension and stock options',
  ].join('\n'),
  {
    places: [{ words: 'Remote - Germany', path: 'location' }],
    employment: { value: 'FullTime', words: 'FullTime', path: 'employmentType' },
    isRemote: { value: true, words: 'true', path: 'isRemote' },
  },
)

test('one posting, all its facts', () => {
  const facts = understand(posting)
  assert.deepEqual(facts.career.value, { slug: 'back-end-developer' })
  assert.equal(facts.tech.value, true)
  assert.equal(facts.level?.value, 'senior')
  assert.equal(facts.yearsMin?.value, 5)
  assert.deepEqual(facts.employment?.value, ['full-time'])
  assert.deepEqual(facts.workplace?.value, ['remote'])
  assert.equal(facts.eligibility.value.scope, 'limited')
  assert.deepEqual(facts.eligibility.value.countries, ['DE'])
  assert.deepEqual(facts.skills?.value, [
    { name: 'Go', must: true },
    { name: 'PostgreSQL', must: true },
  ])
  assert.deepEqual(facts.languages?.value, ['en'])
  assert.equal(facts.evergreen.value, false)
  assert.deepEqual(facts.benefits?.value, ['retirement-plan'])
  assert.equal(facts.equity?.value, 'yes')
  assert.deepEqual(facts.travel?.value, {})
  assert.deepEqual(facts.skillYears?.value, [
    { name: 'Go', years: 5 },
    { name: 'PostgreSQL', years: 5 },
  ])
  assert.deepEqual(facts.education?.value, { level: 'bachelor', must: false, orExperience: false })
  assert.equal(facts.pay, undefined)
  assert.equal(facts.visaSponsorship, undefined)
})

test('every quote stands where its evidence says, and every fact names its rule', () => {
  const facts = understand(posting)
  const text = textOf(posting.body)
  for (const fact of Object.values(facts)) {
    if (fact === undefined) continue
    assert.match(fact.rule, /^[a-z-]+@\d+$/)
    for (const one of fact.evidence) {
      if (one.method === 'structured') continue
      const source =
        one.part === 'title' ? posting.title : one.part === 'place' ? posting.places[one.place]!.words : text
      assert.equal(source.slice(one.start, one.end), one.quote)
    }
  }
})

test('reading is pure: the same posting gives the same facts, and is not changed by it', () => {
  const before = JSON.stringify(posting)
  assert.deepEqual(understand(posting), understand(posting))
  assert.equal(JSON.stringify(posting), before)
})

test('an empty posting has only what must be said of every posting', () => {
  const { tech, career, eligibility, evergreen, ...rest } = understand(inventedPosting(''))
  assert.equal(tech.value, false)
  assert.equal(career.value.slug, 'non-tech')
  assert.equal(evergreen.value, false)
  assert.ok(eligibility.value.scope === 'not-stated' || eligibility.value.scope === 'not-remote')
  for (const [name, fact] of Object.entries(rest)) assert.equal(fact, undefined, name)
})

test('the rules have a version', () => assert.ok(RULES_VERSION >= 1))
