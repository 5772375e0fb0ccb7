import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pay } from '../../domain/index.ts'
import { inventedReading } from '../reading/invented-posting.ts'
import { readPay } from './read-pay.ts'

/** "120000-150000 USD year base", a line for each range; "where" follows in brackets. */
const shown = ({ min, max, currency, couldBe, period, kind, where }: Pay): string =>
  `${min ?? ''}-${max ?? ''} ${couldBe?.join('/') ?? currency} ${period} ${kind}${where ? ` [${where}]` : ''}`

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
  ['Base salary: between $133,000 USD -and $151,000 USD', '133000-151000 USD year base'],
  ['The base salary is between\n$72,000 CAD and $92,000 CAD', '72000-92000 CAD year base'],
  ['SALARY: $ 55, 000 - $ 65, 000', '55000-65000 USD year base'],
  ['Comp: $80k - $100k (OTE) + equity', '80000-100000 USD year ote'],
  ['Pay: $130,000 - $145,000 on-target earnings', '130000-145000 USD year ote'],
  ['A base of £80k plus £25k additional commission', '80000-80000 GBP year base'],
  [
    'Base pay ranges from $135,000/year in our lowest geographic market up to $200,000/year.',
    '135000-200000 USD year base',
  ],
  ['Base: $170,000 (min) — $213,000 (mid) — $256,000 (max)', '170000-256000 USD year base'],
  ['# Pay range\nEvery technician starts at $20 per hour.', '20- USD hour base'],
  ['We pay a salary of $200,000 to $250,000 per year plus company shares.', '200000-250000 USD year base'],
  ['Unity consultant | remote | $50 p/h', '50-50 USD hour base'],
  ['Harbour Labs | Engineer | Pune | 12-18L INR', '1200000-1800000 INR year base'],
  ['Harbour Labs | Remote (US) | 150k-200k', '150000-200000 USD year base'],
  [
    'Yearly compensation:\n- Spain: 48.000 EUR\n- Portugal: 48.000 EUR',
    '48000-48000 EUR year base [Spain]',
    '48000-48000 EUR year base [Portugal]',
  ],
  ['# What we offer\n- $36 an hour and health insurance', '36-36 USD hour base'],
  ['- £31,500 a year\n- 25 days off', '31500-31500 GBP year base'],
  ['- PLN 12,000 - 15,500 gross per month on an employment contract, and care', '12000-15500 PLN month base'],
  ['- $1,450 per week', '1450-1450 USD week base'],
  ['A six-month contract at $75 to $90 per hour, and more if both are happy.', '75-90 USD hour base'],
  ['You freelance for us. The fee is €85 an hour.', '85-85 EUR hour base'],
  ['The salary is between $142,000 [lowest market] to $211,000 [highest market]', '142000-211000 USD year base'],
]

test('reads what is stated', () => {
  for (const [text, ...ranges] of STATED) assert.deepEqual(pay(text), ranges, text)
})

const OTHER_LANGUAGES: [string, ...string[]][] = [
  ['Gehalt: 60.000 € brutto im Jahr', '60000-60000 EUR year base'],
  ['Jahresgehalt zwischen 50.000 und 65.000 Euro', '50000-65000 EUR year base'],
  ['Durchschnittliches Zielgehalt ca. 90.000 EUR', '90000-90000 EUR year ote'],
  ['Monatsgehalt ab 4.200 €', '4200- EUR month base'],
  ["Lohn: CHF 110'000 bis 125'000", '110000-125000 CHF year base'],
  ['Rémunération : 45K€ à 55K€', '45000-55000 EUR year base'],
  ['Salaire entre 45 000 € et 55 000 € brut annuel', '45000-55000 EUR year base'],
  ['TJM : 450 - 550 €', '450-550 EUR day base'],
  ['Salario: 30.000 € – 40.000 € brutos anuales', '30000-40000 EUR year base'],
  ['Salario entre 2.500 € y 3.000 € brutos al mes', '2500-3000 EUR month base'],
  ['Remuneração: R$ 8.000 a R$ 12.000 por mês', '8000-12000 BRL month base'],
  ['Faixa salarial: R$ 9.000,00 a R$ 12.000,00', '9000-12000 BRL month base'],
  ['Salaris: tussen € 4.500 en € 6.000 bruto per maand', '4500-6000 EUR month base'],
  ['Salaris van €55.000 tot €70.000 per jaar', '55000-70000 EUR year base'],
  ['RAL: 35.000 - 45.000 €', '35000-45000 EUR year base'],
  ['Stipendio: € 2.000 netti al mese', '2000-2000 EUR month base'],
  ['Wynagrodzenie: od 15 000 do 20 000 zł brutto miesięcznie', '15000-20000 PLN month base'],
  ['Wynagrodzenie: 18 000 – 24 000 PLN net B2B', '18000-24000 PLN month base'],
  ['Stawka: 120 - 150 zł/h netto + VAT', '120-150 PLN hour base'],
]

test('reads what is stated in other languages', () => {
  for (const [text, ...ranges] of OTHER_LANGUAGES) assert.deepEqual(pay(text), ranges, text)
})

test('a sign of several currencies is marked where the places have one of their own and nothing tells', () => {
  const at = (text: string, ...words: string[]) => {
    const places = words.map((one, i) => ({ words: one, path: `places[${i}]` }))
    return (readPay(inventedReading('Engineer', text, { places }))?.value ?? []).map(shown)
  }
  const figure = 'Salary: $120,000 - $150,000'
  assert.deepEqual(at(figure, 'Toronto'), ['120000-150000 USD/CAD year base'])
  assert.deepEqual(at(figure, 'Remote - Canada', 'Sydney'), ['120000-150000 USD/CAD/AUD year base'])
  assert.deepEqual(at('Salary: $40,000 a month', 'Mexico City'), ['40000-40000 USD/MXN month base'])
  for (const places of [
    ['Toronto', 'New York'],
    ['Toronto', 'Berlin'],
    ['Singapore', 'Remote'],
    ['Remote - Americas'],
    [],
  ])
    assert.deepEqual(
      at(figure, ...places),
      places[1] === 'Remote' ? ['120000-150000 USD/SGD year base'] : ['120000-150000 USD year base'],
      places.join(),
    )
  assert.deepEqual(at(`${figure} USD`, 'Toronto'), ['120000-150000 USD year base'])
  assert.deepEqual(at(`${figure}. All figures are in CAD.`, 'Toronto'), ['120000-150000 CAD year base'])
  assert.deepEqual(at('Lön: 45 000 - 55 000 kr/mån', 'Stockholm'), ['45000-55000 SEK month base'])
  assert.deepEqual(at('Salary: kr 600 000 a year', 'Oslo'), ['600000-600000 NOK year base'])
  assert.deepEqual(at('Salary: 600 000 kr a year', 'Oslo', 'Stockholm'), [])
  assert.deepEqual(at('Salary: R45 000 per month', 'Cape Town'), ['45000-45000 ZAR month base'])
  assert.deepEqual(at('Salary: R45 000 per month', 'Lisbon'), [])
  assert.deepEqual(at('Salary: Rs 150,000 per month', 'Lahore'), ['150000-150000 PKR month base'])
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
  'Salary range of ~$140,000-1$70,000.',
  'Nobody here is paid less than the living wage of $2,500 a month.',
  'Salary negotiable; 120k R&D customers | 45 R',
  '- $100 per month to support projects you care about',
  '- $2,000 a year for courses',
  '- $15,000 a year towards childcare',
  'Our service runs at $40 - $60 per hour of computing.',
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
