import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readLevel } from './read-level.ts'

const level = (title: string, text = '', career = 'software-engineer') =>
  readLevel(inventedReading(title, text), career)?.value

const TITLES: [string, string | undefined][] = [
  ['Senior Software Engineer', 'senior'],
  ['Sr. Data Analyst', 'senior'],
  ['Senior Staff Engineer', 'staff'],
  ['Mid/Senior Developer', 'mid'],
  ['Senior or Staff Engineer', 'senior'],
  ['Software Engineer II', 'mid'],
  ['Software Engineer III, Payments', 'senior'],
  ['Data Scientist IV', 'staff'],
  ['Software Engineer 2', 'mid'],
  ['Engineer I', 'entry'],
  ['Associate Software Engineer', 'entry'],
  ['Associate Director, Data', 'director'],
  ['Werkstudent Softwareentwicklung (m/w/d)', 'intern'],
  ['Backend Engineering Intern', 'intern'],
  ['Engineering Manager', 'manager'],
  ['Manager, Software Engineering', 'manager'],
  ['QA Manager', 'manager'],
  ['Product Manager', undefined],
  ['Business Development Manager', undefined],
  ['Executive Assistant to the CEO', undefined],
  ['Senior Product Manager', 'senior'],
  ['Head of Platform', 'director'],
  ['VP of Engineering', 'director'],
  ['Chief Technology Officer', 'executive'],
  ['Chief of Staff', undefined],
  ['Member of Technical Staff', undefined],
  ['Account Executive, Mid-Market', undefined],
  ['Lead Generation Specialist', undefined],
  ['Tech Lead, Payments', 'lead'],
  ['Programador Semi Senior', 'mid'],
  ['Product Analytics, Manager', 'manager'],
  ['Product, Manager', undefined],
  ['Stage - Data Analyst (6 mois)', 'intern'],
  ['Stage Manager', undefined],
  ['Accounting Manager', 'manager'],
  ['Sr+ Engineers', 'senior'],
  ['Back-End Engineer', undefined],
]
test('the level words of titles', () => {
  for (const [title, expected] of TITLES) assert.equal(level(title), expected, title)
})

test('the text decides where the title says nothing, and only about this role', () => {
  assert.equal(level('Back-End Engineer', 'We are looking for a Senior Back-End Engineer to join us.'), 'senior')
  assert.equal(level('Back-End Engineer', 'You will work with our senior engineers.'), undefined)
  assert.equal(level('Analyst', 'This is a 6 month internship program.'), 'intern')
  assert.equal(level('Back-End Engineer', '5+ years of experience.'), undefined)
})

test('a headline without an occupation leaves the level to the first role of the post', () => {
  const headline = 'Harbour Labs | Remote | Full-time'
  assert.equal(level(headline, 'Roles: [Senior Rails Developer, Junior Android Developer]'), 'senior')
  assert.equal(level(headline, 'Engineering Manager (Payments)\nStaff Engineer'), 'manager')
  assert.equal(level(headline, 'We are hiring for Senior-level roles.'), 'senior')
})

test('a stated level counts', () => {
  assert.equal(level('Back-End Engineer', 'Seniority level: Mid to Senior'), 'mid')
})

test('the quote stands where it says', () => {
  const reading = inventedReading('Back-End Engineer', 'Hello.\nWe are seeking a Junior Developer who sails.')
  const [one] = readLevel(reading, 'software-engineer')!.evidence
  assert.ok(one?.method === 'text')
  assert.equal(reading.text.slice(one.start, one.end), one.quote)
})

test('a field of the source stands between title and text', () => {
  const stated = (title: string) =>
    readLevel(
      inventedReading(title, '', { level: { value: 'Mid-Senior', words: 'Mid-Senior', path: 'level' } }),
      'qa-engineer',
    )
  assert.equal(stated('QA Engineer')?.value, 'mid')
  assert.deepEqual(stated('QA Engineer')?.evidence, [{ method: 'structured', path: 'level', quote: 'Mid-Senior' }])
  assert.equal(stated('Staff QA Engineer')?.value, 'staff')
})

test("the level of a role that only the text names, and no one else's", () => {
  assert.equal(level('Harbour Labs | Remote | Full-time', 'Senior Software Engineer - Full Stack Preferred'), 'senior')
  assert.equal(level('Harbour Labs | Tides | Remote', 'Open roles:\n- Analytics Engineer III (apply)'), 'senior')
  assert.equal(level('Engineer', 'You have experience at a harbour as a founding or senior engineer'), undefined)
  const poster = 'Hello, I’m Ingrid, cofounder and CTO of Harbour Labs, and we chart tides.'
  assert.equal(level(poster, 'We are hiring a Senior Full-Stack Engineer.'), 'senior')
})
