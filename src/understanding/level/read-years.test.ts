import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readYearsMin } from './read-years.ts'

const years = (text: string) => readYearsMin(inventedReading('Engineer', text))?.value

const DEMANDED: [string, number][] = [
  ['5+ years of experience in software engineering', 5],
  ['3-5 years of relevant experience', 3],
  ['5 to 10+ years in a similar role', 5],
  ['6/8 years+ of experience', 6],
  ['At least five years of experience', 5],
  ['You bring at least 6 (better yet more) years of work on tides', 6],
  ['+5 years experience', 5],
  ['5+ experience in partnerships', 5],
  ['You know Ruby (5+ years, expert level)', 5],
  ['3-5yrs of experience in sail making', 3],
  ['We are looking for 3-5+ yrs full-stack experience', 3],
  ['6‑8 yrs wave‑tank work', 6],
  ['Three or more years of building software', 3],
  ['Minimaal drie jaar ervaring', 3],
  ['Pelo menos dois anos de experiência', 2],
  ['Almeno tre anni di esperienza', 3],
  ['Co najmniej cztery lata doświadczenia', 4],
  ['3 à 4 ans d’expérience', 3],
  ['Mindestens drei Jahre Erfahrung', 3],
  ['B.S. + 5 years experience or M.S. + 3 years experience', 3],
  ['5+ years of experience, with at least 3+ years in Go', 5],
  ['A minimum of 5 years in QA is required, 2 years of which as a lead.', 5],
]

test('reads the smallest number demanded', () => {
  for (const [text, number] of DEMANDED) assert.equal(years(text), number, text)
})

test('other numbers of years are no demand', () => {
  for (const text of [
    'We have been building boats for 20 years.',
    'Our team has over 30 years of combined experience.',
    'Paid sabbatical after 5 years of service',
    'Founded 12 years ago',
    'You must be 18 years of age or older.',
    'We grew tenfold in 2 years',
    'Equity vesting over 4 years',
    'A generous grant vested over 4 years',
    'Less than 5 years of experience',
    'You may apply with up to 4 years of relevant experience',
    'A degree from a four-year university',
    'Read by 12-15 year olds',
    'A platform in service for ~9 years.',
    'Soundings collected over 22 years.',
    'A crew of members with 12+ years experience at sea',
    '4 years cash runway',
  ])
    assert.equal(years(text), undefined, text)
})

test('the requirements come before what the company says of its people', () => {
  const text = '# About us\n- 10+ years in leadership\n# Requirements\n- 4+ years of experience in video'
  assert.equal(years(text), 4)
})

test('what is nice to have counts only when nothing else is said', () => {
  const optional = '# Nice to have\n- 2+ years of Rust experience'
  assert.equal(years(`${optional}\n# Requirements\n- 6+ years of experience`), 6)
  assert.equal(years(optional), 2)
})

test('years overall go before years of a part, and a term is no experience', () => {
  assert.equal(years('You have 2+ years of leading crews and 6+ years of overall software experience.'), 6)
  assert.equal(years('This is a full-time appointment for a minimum of two years (to be extended).'), undefined)
})
