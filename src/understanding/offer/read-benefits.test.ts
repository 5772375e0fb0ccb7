import assert from 'node:assert/strict'
import { test } from 'node:test'
import benefitRows from '../../../data/benefits.json' with { type: 'json' }
import { inventedReading } from '../reading/invented-posting.ts'
import { wordsOf } from '../reading/words.ts'
import { readBenefits } from './read-benefits.ts'
import type { BenefitRow } from './benefit-table.ts'

const benefits = (text: string) => readBenefits(inventedReading('Engineer', text))?.value ?? []

test('a list of benefits, however it is worded', () => {
  const text = [
    '# What we offer',
    '- Medical, dental & vision cover, and life insurance',
    '- 401(k) with a match',
    '- 25 days of holiday and enhanced parental leave',
    '- A £1,000 learning budget',
    '- Laptop of your choice and a home office stipend',
  ].join('\n')
  assert.deepEqual(benefits(text), [
    'health-insurance',
    'dental-insurance',
    'vision-insurance',
    'life-insurance',
    'retirement-plan',
    'paid-time-off',
    'parental-leave',
    'learning-budget',
    'equipment',
    'home-office-budget',
  ])
})

test('in one line, without a heading', () => {
  assert.deepEqual(benefits('Harbour Labs | Remote | health/dental/vision, 401k, 5 weeks PTO, company retreats'), [
    'health-insurance',
    'dental-insurance',
    'vision-insurance',
    'retirement-plan',
    'paid-time-off',
    'retreats',
  ])
})

test('other languages', () => {
  assert.deepEqual(
    benefits('# Wir bieten\n- 30 Urlaubstage\n- Betriebliche Altersvorsorge\n- Flexible Arbeitszeiten'),
    ['paid-time-off', 'retirement-plan', 'flexible-hours'],
  )
  assert.deepEqual(benefits('# Nous offrons\n- Mutuelle\n- Titres-restaurant\n- RTT'), [
    'health-insurance',
    'meals',
    'paid-time-off',
  ])
})

test('unlimited time off is paid time off as well; flexible time off is not unlimited', () => {
  assert.deepEqual(benefits('# Benefits\n- Unlimited PTO'), ['unlimited-time-off', 'paid-time-off'])
  assert.deepEqual(benefits('# Benefits\n- Flexible PTO'), ['paid-time-off'])
})

test('what the work is about, or the employer sells, is given to nobody', () => {
  for (const text of [
    '# The role\n- Administer health insurance, 401(k), parental leave and wellness programs',
    'We build software with which clinics sell dental insurance to patients.',
    'Our vision is a harbour without fog.',
    '# Requirements\n- Experience with health insurance claims',
    '# Nice to have\nBonus points: you have sailed.',
    'We offer work to all, whatever their race, vision, dental state or disability.',
    'We do not discriminate by race, religion, disability or medical condition.',
  ])
    assert.deepEqual(benefits(text), [], text)
})

test('what is refused is not given', () => {
  assert.deepEqual(benefits('Unfortunately we are not able to offer relocation support.'), [])
  assert.deepEqual(benefits('# Benefits\n- Pension\n- Relocation support is not available'), ['retirement-plan'])
})

test('one piece of evidence each, standing where it says', () => {
  const reading = inventedReading('Engineer', '# Benefits\n- Dental and vision insurance, free lunch')
  const fact = readBenefits(reading)!
  assert.equal(fact.evidence.length, fact.value.length)
  for (const one of fact.evidence) {
    assert.ok(one.method === 'text')
    assert.equal(reading.text.slice(one.start, one.end), one.quote)
  }
})

test('the table: no slug, name or spelling twice, nothing empty', () => {
  const rows: BenefitRow[] = benefitRows
  assert.equal(new Set(rows.map(({ slug }) => slug)).size, rows.length)
  assert.equal(new Set(rows.map(({ name }) => name)).size, rows.length)
  const spellings = new Map<string, string>()
  for (const { slug, name, group, terms, listed = [], beside = [] } of rows) {
    assert.match(slug, /^[a-z]+(?:-[a-z]+)*$/)
    assert.ok(name && group && terms.length > 0, slug)
    for (const form of [...terms, ...listed, ...beside]) {
      assert.match(form, /[\p{L}\p{N}]/u)
      const folded = `${wordsOf(form).folded.join(' ')} ${form.replace(/[\p{L}\p{N}\s]/gu, '')}`
      assert.equal(spellings.get(folded), undefined, `${form} of ${slug} and of ${spellings.get(folded)}`)
      spellings.set(folded, slug)
    }
  }
  assert.equal(rows.length, 28)
})
