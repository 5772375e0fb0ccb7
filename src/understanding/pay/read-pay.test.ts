import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pay } from '../../domain/index.ts'
import { inventedReading } from '../reading/invented-posting.ts'
import { readPay } from './read-pay.ts'

/** "120000-150000 USD year base", a line for each range; "where" follows in brackets. */
const shown = ({ min, max, currency, period, kind, where }: Pay): string =>
  `${min ?? ''}-${max ?? ''} ${currency} ${period} ${kind}${where ? ` [${where}]` : ''}`

const pay = (text: string, title = 'Software Engineer'): string[] =>
  (readPay(inventedReading(title, text))?.value ?? []).map(shown)

const STATED: [string, ...string[]][] = [
  ['The salary range for this role is $120,000 - $150,000 per year.', '120000-150000 USD year base'],
  ['Salary: 120-150K USD', '120000-150000 USD year base'],
  ['Compensation: €92-114k', '92000-114000 EUR year base'],
  ['We pay €70.000 – 90.000 a year', '70000-90000 EUR year base'],
  ['Salary band: CHF 110’000 to CHF 130’000', '110000-130000 CHF year base'],
  ['Stipendio: $31,2k- $52k salary', '31200-52000 USD year base'],
  ['The base pay is USD 120,000—150,000', '120000-150000 USD year base'],
  ['The\u00a0salary\u00a0range is $120k\u202f–\u202f$150k', '120000-150000 USD year base'],
  ['Pay: $60/hr', '60-60 USD hour base'],
  ['Rate: $45 - $60 per hour, contract-to-hire', '45-60 USD hour base'],
  ['Our rate is £500 per day', '500-500 GBP day base'],
  ['Salary: Rs 65,000 per month', '65000-65000 INR month base'],
  ['Pay: PLN 25 000 – 32 000 net/month + VAT', '25000-32000 PLN month base'],
  ['Salary: 25 000 – 32 000 zł gross per month', '25000-32000 PLN month base'],
  ['CTC: 20-30 LPA', '2000000-3000000 INR year base'],
  ['Harbour Labs | Engineer | Remote (US) | $140k-$165k + equity', '140000-165000 USD year base'],
  ['Harbour Labs | Engineer | Remote | $125K + dental', '125000-125000 USD year base'],
  ['Base salary of up to $175,000', '-175000 USD year base'],
  ['Salary starting at €60k', '60000- EUR year base'],
  [
    'OTE: $240,000–$300,000 (base salary: $120,000-$150,000)',
    '240000-300000 USD year ote',
    '120000-150000 USD year base',
  ],
  ['Compensation: $60,000 OTE ($40,000 base salary)', '60000-60000 USD year ote', '40000-40000 USD year base'],
  [
    'Pay range: $160,000–$200,000 CAD/USD (by experience)',
    '160000-200000 CAD year base',
    '160000-200000 USD year base',
  ],
  [
    'Yearly compensation:\n- Spain: 48.000 EUR\n- UK: 55.000 GBP',
    '48000-48000 EUR year base [Spain]',
    '55000-55000 GBP year base [UK]',
  ],
  [
    'For candidates located in Porto or Lisbon, the pay range is €60,000 - €75,000.',
    '60000-75000 EUR year base [Porto or Lisbon]',
  ],
  ['Pay range (in CAD): $90,000 to $110,000', '90000-110000 CAD year base'],
  ['# Compensation\n$96,000—$118,000 USD', '96000-118000 USD year base'],
  ['The salary is between $142,000 [lowest market] to $211,000 [highest market]', '142000-211000 USD year base'],
]

test('reads what is stated', () => {
  for (const [text, ...ranges] of STATED) assert.deepEqual(pay(text), ranges, text)
})

const NO_PAY = [
  'We raised $30M in a Series A round, and earn well.',
  'We raised $350,000 from angels.',
  'You own a yearly budget of $500,000.',
  'Salary plus a $5,000 signing bonus',
  'A competitive salary and $1,500 per year for learning',
  'Competitive salary, $50/month stipend for your phone',
  'Closing deals of $50k-$150k in ARR',
  'Good salary and a 401k plan',
  'Life insurance covering 2 times your salary, up to $200k',
  'Salary: $0',
  'Our customers process $120,000 - $150,000 a day with us.',
  'Salary: 60 USD',
  'CAD drawings, 2020-2024',
  'ISO 9001 and 10k users; competitive pay',
]

test('other money is no pay', () => {
  for (const text of NO_PAY) assert.deepEqual(pay(text), [], text)
})

test('the stipend of an intern is the pay', () => {
  assert.deepEqual(pay('Monthly stipend: $1,200', 'Research Intern'), ['1200-1200 USD month base'])
  assert.deepEqual(pay('Monthly stipend: $1,200'), [])
})

test('"120k" without a sign is US dollars only where the posting is American', () => {
  assert.deepEqual(pay('Remote, United States. Salary 120k-150k'), ['120000-150000 USD year base'])
  assert.deepEqual(pay('Remote, Berlin or Lisbon. Salary 120k-150k'), [])
})

test('fields come first; what has no currency or cannot be is no pay', () => {
  const read = (
    ...fields: { min?: number; max?: number; currency?: string; period?: 'year' | 'hour'; kind?: 'bonus' }[]
  ) =>
    readPay(
      inventedReading('Engineer', 'Salary: $1,000,000 a year', {
        pay: fields.map((field) => ({ kind: 'base', words: 'as shown', path: 'pay', ...field })),
      }),
    )
  const fact = read({ min: 90_000, max: 110_000, currency: 'USD', period: 'year' })
  assert.deepEqual(fact?.value.map(shown), ['90000-110000 USD year base'])
  assert.deepEqual(fact?.evidence, [{ method: 'structured', path: 'pay', quote: 'as shown' }])
  assert.deepEqual(read({ min: 90_000, currency: 'EUR' })?.value.map(shown), ['90000- EUR year base'])
  for (const field of [
    { min: 90_000 },
    { min: 24, currency: 'USD', period: 'year' as const },
    { min: 0, max: 0, currency: 'USD', period: 'year' as const },
    { min: 5_000, currency: 'USD', period: 'year' as const, kind: 'bonus' as const },
  ])
    assert.deepEqual(read(field)?.value.map(shown), ['1000000-1000000 USD year base'], JSON.stringify(field))
})

test('reads the salary field of an employer', () => {
  const metadata = [{ name: 'Salary range', value: '€60k - €70k' }]
  const fact = readPay(inventedReading('Engineer', '', { metadata }))
  assert.deepEqual(fact?.value.map(shown), ['60000-70000 EUR year base'])
  assert.deepEqual(fact?.evidence[0], { method: 'structured', path: 'metadata.Salary range', quote: '€60k - €70k' })
})
