import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readClearance } from './read-clearance.ts'
import { readVisa } from './read-visa.ts'

const visa = (text: string) => readVisa(inventedReading('Engineer', text))?.value
const clearance = (text: string) => readClearance(inventedReading('Engineer', text))?.value

test('sponsorship offered', () => {
  for (const text of [
    '- Visa sponsorship',
    'We can sponsor visas to Portugal.',
    'Relocation and immigration support.',
    'We help you with the visa and the move.',
    'Visa sponsorship is only available in France. We cannot sponsor visas elsewhere.',
  ])
    assert.equal(visa(text), 'yes', text)
})

test('sponsorship refused', () => {
  for (const text of [
    'Visa sponsorship is not available at this time',
    'We are unable to sponsor an employment visa.',
    'We don’t currently offer sponsorship.',
    'You must be authorized to work in the US without sponsorship.',
    'We are\u00a0unable to\u00a0sponsor visas outside of Portugal.',
    '# Visa sponsorship\nWe are unable to sponsor visas for this role.',
  ])
    assert.equal(visa(text), 'no', text)
})

test('other sponsors and visas say nothing', () => {
  for (const text of [
    'You act as executive sponsor for key accounts.',
    'Our clients include Visa, Mastercard and other networks.',
    'Company-sponsored health insurance',
    'Own visa and immigration processes for our employees.',
    'You understand what immigration initiatives that support global teams are about.',
    'Will you now or in the future require visa sponsorship?',
  ])
    assert.equal(visa(text), undefined, text)
})

test('a headline says it in a word', () => {
  const headline = (title: string) => readVisa(inventedReading(title))?.value
  assert.equal(headline('Harbour Labs | Rust Engineer | Oslo | ONSITE, VISA | Full-time'), 'yes')
  assert.equal(headline('Harbour Labs | Rust Engineer | Oslo | Visa: not available'), 'no')
  assert.equal(headline('Harbour Labs | Rust Engineer | Oslo | must have a valid visa'), undefined)
  assert.equal(headline('Visa Engineer, Payments'), undefined)
})

test('a clearance is demanded, not only welcome', () => {
  assert.equal(clearance('Must hold or be able to obtain a Secret security clearance.'), true)
  assert.equal(clearance('Active TS/SCI clearance required'), true)
  assert.equal(clearance('A security clearance is a plus.'), undefined)
  assert.equal(
    clearance(
      'Sailing is a plus Good meeting skills, and a calm voice Have or be able to obtain a DoD Secret Security Clearance',
    ),
    true,
  )
  assert.equal(clearance('You arrange customs clearance.'), undefined)
})
