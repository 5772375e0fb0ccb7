import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence, Fact } from '../domain/index.ts'
import { inventedPosting } from './reading/invented-posting.ts'
import { readAgency } from './posting/read-agency.ts'
import { readAiScreening } from './posting/read-ai-screening.ts'
import { readBenefits } from './offer/read-benefits.ts'
import { readCareer } from './career/read-career.ts'
import { readDeadline } from './posting/read-deadline.ts'
import { readEducation } from './level/read-education.ts'
import { readEquity } from './offer/read-equity.ts'
import { readEvergreen } from './posting/read-evergreen.ts'
import { readLanguages } from './language/read-languages.ts'
import { readLevel } from './level/read-level.ts'
import { readOfficeDays } from './workplace/read-office-days.ts'
import { readOpenings } from './posting/read-openings.ts'
import { readPostingLanguage } from './language/read-posting-language.ts'
import { readSkills } from './skills/read-skills.ts'
import { readSkillYears } from './skills/read-skill-years.ts'
import { readTravel } from './workplace/read-travel.ts'
import { readVacancy } from './posting/read-vacancy.ts'
import { readingOf, type Reading } from './reading/reading.ts'

const READERS: Record<string, (reading: Reading) => Fact<unknown> | undefined> = {
  career: (reading) => readCareer(reading, readSkills(reading)?.value ?? []),
  level: (reading) => readLevel(reading, 'software-engineer'),
  skills: readSkills,
  languages: readLanguages,
  'posting language': readPostingLanguage,
  evergreen: readEvergreen,
  benefits: readBenefits,
  equity: readEquity,
  travel: readTravel,
  'skill years': readSkillYears,
  education: readEducation,
  'office days': readOfficeDays,
  deadline: readDeadline,
  openings: readOpenings,
  agency: readAgency,
  vacancy: readVacancy,
  'AI screening': readAiScreening,
}

const MEGABYTE = 1_000_000
const repeat = (words: string) => words.repeat(Math.ceil(MEGABYTE / words.length))
const HOSTILE: Record<string, string> = {
  'one word': repeat('a'),
  blanks: repeat(' '),
  'line breaks': repeat('\n'),
  headings: repeat('Requirements:\n'),
  languages: repeat('fluent English '),
  levels: repeat('as a senior --- '),
  hyphens: `as a senior ${repeat('-')}`,
  skills: repeat('Go, R, C, '),
  'listed words': repeat('Express or Spring in '),
  heads: repeat('engineer '),
  'full stops': repeat('e.g. A. No. '),
  'open brackets': repeat('((English '),
  addresses: repeat('https://docker.com/'),
  accents: repeat('é\u0301ß'),
  'lone surrogates': repeat('\ud800x'),
  emoji: repeat('🔹 '),
  'right to left': repeat('مهندس '),
  travel: repeat('willing to travel up to 25 '),
  shares: repeat('10-20 % of your time travel '),
  degrees: repeat('a degree or bachelor of '),
  'equivalent experience': `bachelor or ${repeat('equivalent work ')}`,
  'days in an office': repeat('2-3 days a '),
  weekdays: `office ${repeat('Monday, Tuesday and ')}`,
  'years with skills': repeat('5 years of Python, '),
  'years without end': `5 years ${repeat('of hands-on ')}Python`,
  deadlines: repeat('apply by May 3 '),
  dates: `deadline ${repeat('3. 4. 2026-')}`,
  'open positions': repeat('hiring two more '),
  adjectives: `hiring two ${repeat('senior ')}`,
  clients: repeat('hiring for our client '),
  vacancies: repeat('this is for an existing '),
  screening: repeat('we may use AI to review '),
  applications: repeat('applications are screened by '),
  benefits: repeat('dental and vision, '),
  'benefits of one kind': repeat('unlimited PTO and '),
  equity: repeat('equity and stock '),
  'this role': repeat('this is a a a senior '),
}

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`a megabyte of ${name} is read in well under a second by each reader`, () => {
    for (const reading of [readingOf(inventedPosting('Engineer', text)), readingOf(inventedPosting(text, 'Hello'))]) {
      for (const [fact, read] of Object.entries(READERS)) {
        const start = performance.now()
        const found = read(reading)
        const took = performance.now() - start
        assert.ok(took < 2_000, `${fact} took ${took.toFixed(0)} ms`)
        found?.evidence.slice(0, 100).forEach((one) => assertStands(reading, one))
      }
    }
  })
}

const WORDS =
  'Senior Staff Engineer, Go React (m/w/d) Remote | fluent German English a plus. Requirements: Bonus: \n - C++ .NET R&D AI/ML 5+ years é ß 🔹 \u00a0 \ud800 https://x.example/docker junior Lead of the and we our for - – / \n\n'.split(
    ' ',
  )

test('whatever the words, no reader throws, evidence stands in the posting, and a second reading says the same', () => {
  const random = seeded(7)
  for (let round = 0; round < 400; round++) {
    const some = (most: number) =>
      Array.from({ length: 1 + Math.floor(random() * most) }, () => WORDS[Math.floor(random() * WORDS.length)]).join(
        ' ',
      )
    const posting = inventedPosting(some(8), some(90))
    const reading = readingOf(posting)
    for (const [name, read] of Object.entries(READERS)) {
      const found = read(reading)
      found?.evidence.forEach((one) => assertStands(reading, one))
      assert.deepEqual(read(readingOf(posting)), found, name)
    }
  }
})

function assertStands(reading: Reading, evidence: Evidence): void {
  assert.ok(evidence.method === 'text' && evidence.part !== 'place')
  const source = evidence.part === 'title' ? reading.title : reading.text
  assert.equal(source.slice(evidence.start, evidence.end), evidence.quote)
  assert.notEqual(evidence.quote, '')
}

/** The same row of numbers for the same seed (a linear congruential generator, constants of Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
