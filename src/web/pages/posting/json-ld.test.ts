import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Eligibility } from '../../../domain/index.ts'
import { inventedPosting } from '../../test-data.ts'
import { jobPosting } from './json-ld.ts'

type Markup = Record<string, unknown> & { applicantLocationRequirements: { '@type': string; name: string }[] }
const markupOf = (posting = inventedPosting()): Markup | undefined =>
  jobPosting(posting, 'https://offing.example/postings/x-1') as Markup | undefined
const withEligibility = (change: Partial<Eligibility>): ReturnType<typeof inventedPosting> => {
  const posting = inventedPosting()
  const { eligibility } = posting.facts
  return {
    ...posting,
    facts: { ...posting.facts, eligibility: { ...eligibility, value: { ...eligibility.value, ...change } } },
  }
}

test('a remote posting has all that Google demands', () => {
  const markup = markupOf()!
  for (const name of ['title', 'description', 'datePosted', 'hiringOrganization', 'applicantLocationRequirements'])
    assert.ok(markup[name], name)
  assert.equal(markup['jobLocationType'], 'TELECOMMUTE')
  assert.equal(markup['datePosted'], '2026-11-20')
  assert.deepEqual(markup['employmentType'], ['FULL_TIME'])
  assert.deepEqual(markup['baseSalary'], {
    '@type': 'MonetaryAmount',
    currency: 'EUR',
    value: { '@type': 'QuantitativeValue', minValue: 72_000, maxValue: 95_000, unitText: 'YEAR' },
  })
  assert.deepEqual(markup.applicantLocationRequirements.map(({ name }) => name).sort(), ['DE', 'ES', 'PL', 'PT'])
})

test('no markup for what is closed, a sample, not remote, undated, or open to nobody knows whom', () => {
  const { postedAt: _, ...undated } = inventedPosting()
  const posting = inventedPosting()
  const onsite = { ...posting.facts, workplace: { value: ['onsite' as const], evidence: [], rule: 'x@1' } }
  assert.equal(markupOf(inventedPosting({ closedAt: new Date() })), undefined)
  assert.equal(markupOf(inventedPosting({ isSample: true })), undefined)
  assert.equal(markupOf({ ...posting, facts: onsite }), undefined)
  assert.equal(markupOf(undated), undefined)
  assert.equal(markupOf(withEligibility({ scope: 'not-stated', countries: [] })), undefined)
})

test('states stand for their country, excluded countries are left out, worldwide is every country', () => {
  const us = markupOf(withEligibility({ countries: ['US'], states: ['US-CA'] }))!
  assert.deepEqual(
    us.applicantLocationRequirements.map((one) => `${one['@type']} ${one.name}`),
    ['State US-CA'],
  )
  const world = markupOf(withEligibility({ scope: 'worldwide', countries: [], notCountries: ['PT'] }))!
  const names = world.applicantLocationRequirements.map(({ name }) => name)
  assert.ok(names.length > 30 && names.includes('ES') && !names.includes('PT'))
})

test('a salary in a currency that nothing tells is left out', () => {
  const posting = inventedPosting()
  const pay = posting.facts.pay!
  const unclear = { ...pay, value: [{ ...pay.value[0]!, couldBe: ['USD', 'CAD'] }] }
  assert.equal(markupOf({ ...posting, facts: { ...posting.facts, pay: unclear } })!['baseSalary'], undefined)
})

test('several base ranges are not one salary', () => {
  const posting = inventedPosting()
  const pay = posting.facts.pay!
  const two = { ...pay, value: [...pay.value, { ...pay.value[0]!, where: 'Spain' }] }
  assert.equal(markupOf({ ...posting, facts: { ...posting.facts, pay: two } })!['baseSalary'], undefined)
})
