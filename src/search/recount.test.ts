import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IndexRow } from '../catalogue/index.ts'
import { answerTo, shippedRates, yearlyPayOf, type Answer } from '../domain/index.ts'
import { facetValues, yearRanges } from './facet-values.ts'
import { emptyQuery, facetNames, type FacetName, type Found, type Query, type Range } from './query.ts'
import { createIndex, type SearchIndex } from './search-index.ts'
import { DAY_MS, eligible, fact, inventRow, NOW, seededRandom } from './test-rows.ts'
import { tokenise } from './tokenise.ts'

const random = seededRandom(20_260_601)
const below = (most: number): number => Math.floor(random() * most)
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
const some = <T>(list: readonly T[], most: number): T[] => [...new Set(Array.from({ length: below(most + 1) }, () => pick(list)))] // prettier-ignore
const maybe = <T>(make: () => T): T | undefined => (random() < 0.6 ? make() : undefined)

const WORDS = 'rust golang typescript react kafka postgres harbour tide ledger mobile kernel compiler'.split(' ')
/** A word of nearly all: what does not hold it is counted instead. */
const FREQUENT = 'anchor'
const frequentFor = (id: number): string => (id % 5 === 1 ? '' : FREQUENT)
const CAREERS = ['back-end-developer', 'front-end-developer', 'data-engineer', 'software-engineer', 'qa-engineer']
const LEVELS = ['entry', 'mid', 'senior', 'staff'] as const
const SKILLS = Array.from({ length: 150 }, (_, i) => `Skill ${i}`)
const COUNTRIES = ['US', 'PT', 'DE', 'BR', 'IN']
const BENEFITS = ['unlimited-time-off', 'four-day-week', 'stipend']
const COMPANIES = Array.from({ length: 40 }, (_, i) => `company-${i}`)
const PERSONS = [
  {},
  { country: 'PT' },
  { country: 'US', state: 'US-CA' },
  { country: 'BR', timeZone: 'America/Sao_Paulo' },
]

function randomRow(id: number): IndexRow {
  const companySlug = pick(COMPANIES)
  const pay = maybe(() => [{ min: 40_000 + 1_000 * below(50), max: 90_000 + 1_000 * below(90), currency: 'USD', period: 'year' as const, kind: 'base' as const }]) // prettier-ignore
  const [level, skills] = [maybe(() => pick(LEVELS)), some(SKILLS, 14)]
  const [workplace, employment] = [some(['remote', 'hybrid'] as const, 2), some(['full-time', 'contract'] as const, 2)]
  const limited = eligible({
    countries: some(COUNTRIES, 3),
    regions: some(['EU', 'LATAM'], 1),
    ...(random() < 0.4 && { timeZone: { from: below(3) - 6, to: below(3), words: 'hours' } }),
  })
  return inventRow(id, {
    title: some(WORDS, 2).join(' '),
    text: [...some(WORDS, 5), frequentFor(id)].join(' '),
    company: `Company ${companySlug.slice(8)}`,
    companySlug,
    companyId: COMPANIES.indexOf(companySlug),
    postedAt: new Date(NOW - below(60) * DAY_MS),
    facts: {
      tech: fact(random() < 0.95),
      career: fact({ slug: pick(CAREERS) }),
      eligibility: fact(pick([limited, limited, eligible({ scope: 'worldwide' }), eligible({ scope: 'not-stated' }), eligible({ scope: 'not-remote' })])), // prettier-ignore
      ...(level && { level: fact(level) }),
      ...(pay && { pay: fact(pay) }),
      ...(skills.length && { skills: fact(skills.map((name) => ({ name }))) }),
      ...(workplace.length && { workplace: fact(workplace) }),
      ...(employment.length && { employment: fact(employment) }),
      ...(random() < 0.5 && { postingLanguage: fact(pick(['en', 'de'])) }),
      ...(random() < 0.5 && { yearsMin: fact(below(13)) }),
      ...(random() < 0.3 && { visaSponsorship: fact(pick(['yes', 'no'] as const)) }),
      ...(random() < 0.3 && { equity: fact(pick(['yes', 'no'] as const)) }),
      ...(random() < 0.5 && { benefits: fact(some(BENEFITS, 3)) }),
      ...(random() < 0.3 && { education: fact({ level: pick(['bachelor', 'none'] as const), must: true, orExperience: false }) }), // prettier-ignore
      ...(random() < 0.3 && { languages: fact(some(['de', 'fr'], 2)) }),
      ...(random() < 0.1 && { clearance: fact(true as const) }),
    },
  })
}

function randomQuery(): Query {
  const values: Record<FacetName, readonly string[]> = {
    category: ['back-end', 'front-end', 'data-ai'],
    career: CAREERS,
    level: LEVELS,
    skill: SKILLS.slice(0, 20),
    workplace: ['remote', 'hybrid'],
    employment: ['full-time', 'contract'],
    place: [...COUNTRIES, 'EU', 'worldwide'],
    company: COMPANIES,
    language: ['en', 'de'],
    years: Object.keys(yearRanges),
    visa: ['yes', 'no'],
    benefit: BENEFITS,
    equity: ['yes', 'no'],
    timeZone: ['UTC-5', 'UTC+0', 'UTC+1'],
    education: ['bachelor', 'none'],
    speaks: ['de', 'fr'],
    clearance: ['yes'],
  }
  const perFacet = (share: number, most: number) =>
    Object.fromEntries(facetNames.flatMap((name) => (random() < share ? [[name, some([...values[name], 'not-stated', 'unheard-of'], most)]] : []))) // prettier-ignore
  const range = (from: number, to: number) => ({ ...(random() < 0.7 && { from }), ...(random() < 0.7 && { to }) })
  const boxes = facetNames.map((name) => [name, random() < 0.2 ? some([...values[name], 'not-stated', 'unheard-of'], 4) : []]) // prettier-ignore
  return {
    ...emptyQuery,
    ...(Object.fromEntries(boxes) as Partial<Query>),
    text: random() < 0.5 ? [...some(WORDS, 2), ...some(WORDS, 1).map((word) => `-${word}`)].join(' ') : '',
    literal: random() < 0.5,
    not: perFacet(0.05, 2),
    all: perFacet(0.03, 2),
    ...(random() < 0.1 && { companyIds: some([0, 1, 2, 3, 999], 3) }),
    ...(random() < 0.15 && { experience: { ...range(below(4), 3 + below(6)), orNotStated: random() < 0.5 } }),
    ...(random() < 0.15 && { posted: range(NOW - below(60) * DAY_MS, NOW - below(40) * DAY_MS) }),
    ...(random() < 0.15 && { maxPay: 120_000 + 1_000 * below(50) }),
    ...(random() < 0.2 && { facets: some(facetNames, 5) }),
    ...(random() < 0.2 && { minPay: 100_000 }),
    ...(random() < 0.2 && { payStated: random() < 0.5 }),
    ...(random() < 0.2 && { postedWithinDays: 1 + below(40) }),
    person: pick(PERSONS),
    answer: random() < 0.3 ? some(['yes', 'no', 'not-stated'] as const, 2) : [],
    sort: pick(['relevance', 'newest', 'pay'] as const),
    offset: pick([0, 0, 25, 400]),
  }
}

const ALL_BUT_PAY = 'all but a missing pay'
const payOf = ({ facts }: IndexRow): number => {
  const yearly = yearlyPayOf(facts, shippedRates)
  return yearly?.max ?? yearly?.min ?? 0
}

const known = new WeakMap<IndexRow, ReadonlySet<string>>()
function wordsIn(row: IndexRow): ReadonlySet<string> {
  const { title, text, company, places, facts } = row
  const skills = facts.skills?.value.map(({ name }) => name) ?? []
  const words = known.get(row) ?? new Set([title, text, company, ...places, ...skills].flatMap(tokenise))
  known.set(row, words)
  return words
}

function payFits(pay: number, { minPay, maxPay, payStated }: Query): boolean {
  const isRange = minPay !== undefined || maxPay !== undefined
  if (pay === 0) return payStated === undefined ? !isRange : !payStated
  return isRange ? pay >= (minPay ?? 0) && pay <= (maxPay ?? Infinity) : payStated !== false
}

function valuesFit(values: readonly string[], query: Query, name: FacetName): boolean {
  const any = [...(query[name] ?? [])]
  if (name === 'company') any.push(...(query.companyIds ?? []).map((id) => COMPANIES[id] ?? 'nobody'))
  const [all, not] = [query.all?.[name] ?? [], query.not?.[name] ?? []]
  if (any.length > 0 && !values.some((value) => any.includes(value))) return false
  return all.every((value) => values.includes(value)) && !values.some((value) => not.includes(value))
}

const inRange = (value: number, range: Range = {}): boolean =>
  value >= (range.from ?? 0) && value <= (range.to ?? Infinity)
const yearsFit = ({ facts }: IndexRow, range: Range | undefined): boolean =>
  !range || (facts.yearsMin ? inRange(facts.yearsMin.value, range) : range.orNotStated === true)

/** Whether the row fits, one filter aside: plainly, from the row itself. */
function fits(row: IndexRow, query: Query, aside?: FacetName | 'answer' | typeof ALL_BUT_PAY): boolean {
  const words = wordsIn(row)
  for (const part of query.text.split(' ').filter(Boolean))
    if (words.has(tokenise(part)[0]!) === part.startsWith('-')) return false
  if (query.postedWithinDays && row.postedAt!.getTime() < NOW - query.postedWithinDays * DAY_MS) return false
  if (aside === ALL_BUT_PAY ? payOf(row) > 0 : !payFits(payOf(row), query)) return false
  if (aside !== 'answer' && query.answer.length && !query.answer.includes(answerTo(query.person, row.facts)))
    return false
  if (!yearsFit(row, query.experience) || !inRange(row.postedAt!.getTime(), query.posted)) return false
  return facetNames.every((name) => name === aside || valuesFit(facetValues(name, row), query, name))
}

const order = (sort: Query['sort']) => (a: IndexRow, b: IndexRow) =>
  (sort === 'pay' ? payOf(b) - payOf(a) : 0) || b.postedAt!.getTime() - a.postedAt!.getTime() || b.id - a.id

function checkFacet(rows: readonly IndexRow[], query: Query, found: Found, name: FacetName): void {
  const said = JSON.stringify(query)
  const counts = new Map<string, number>()
  const withoutIt = rows.filter((each) => fits(each, query, name))
  assert.equal(found.total + found.without[name], withoutIt.length, `without ${name} ${said}`)
  for (const row of withoutIt)
    for (const value of facetValues(name, row)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const listed = found.facets[name]
  if (query.facets && !query.facets.includes(name)) return assert.deepEqual(listed, [], said)
  for (const { value, count } of listed) assert.equal(count, counts.get(value) ?? 0, `${name} ${value} ${said}`)
  const least = listed.filter(({ chosen }) => !chosen).at(-1)?.count ?? 0
  const frequent = [...counts].filter(([, count]) => counts.size <= 100 || count > least)
  for (const [value] of frequent) assert.ok(listed.some((each) => each.value === value), `${name} ${value} ${said}`) // prettier-ignore
}

function checkAgainst(rows: readonly IndexRow[], query: Query, found: Found): void {
  const said = JSON.stringify(query)
  const hits = rows.filter((row) => fits(row, query))
  assert.equal(found.total, hits.length, said)
  if (query.sort !== 'relevance' || found.text === undefined) {
    const ids = hits.sort(order(query.sort)).map(({ id }) => id)
    assert.deepEqual(found.ids, ids.slice(query.offset, query.offset + query.limit), said)
  }
  for (const name of facetNames) checkFacet(rows, query, found, name)
  const answers: Record<Answer, number> = { yes: 0, no: 0, 'not-stated': 0 }
  for (const row of rows) if (fits(row, query, 'answer')) answers[answerTo(query.person, row.facts)]++
  const isTold = Object.keys(query.person).length > 0 || query.answer.length > 0
  assert.deepEqual(found.answers, isTold ? answers : { yes: 0, no: 0, 'not-stated': 0 }, said)
  const unpaid = (query.minPay ?? query.maxPay) !== undefined && query.payStated === undefined
  assert.equal(found.payNotStated, unpaid ? rows.filter((row) => fits(row, query, ALL_BUT_PAY)).length : 0, said)
}

function compare(index: SearchIndex, held: ReadonlyMap<number, IndexRow>, times: number): void {
  const rows = [...held.values()].filter(({ facts }) => facts.tech.value && facts.eligibility.value.scope !== 'not-remote') // prettier-ignore
  assert.equal(index.size, rows.length)
  const frequent = (['relevance', 'newest'] as const).map((sort) => ({ ...emptyQuery, text: FREQUENT, sort }))
  for (const query of [...Array.from({ length: times }, randomQuery), ...frequent]) {
    const found = index.find(query)
    if (found.text?.mode !== 'some') checkAgainst(rows, query, found)
  }
}

test('every total, order, facet count and answer is what a plain recount says, through edits, removals and merges', () => {
  const index = createIndex(() => NOW)
  const held = new Map<number, IndexRow>()
  const put = (ids: number[]) => {
    const rows = ids.map(randomRow)
    index.put(rows)
    for (const row of rows) held.set(row.id, row)
  }
  const remove = (ids: number[]) => {
    index.remove(ids)
    for (const id of ids) held.delete(id)
  }
  const upTo = (most: number) => Array.from({ length: most }, (_, i) => i + 1)
  compare(index, held, 3)
  put(upTo(300))
  compare(index, held, 60)
  put(upTo(6_000))
  compare(index, held, 15)
  remove(upTo(6_000).filter((id) => id % 3 !== 0))
  put(upTo(5_000).filter((id) => id % 5 === 0))
  compare(index, held, 25)
  put(Array.from({ length: 9_000 }, (_, i) => 10_000 + i))
  remove(upTo(19_000).filter((id) => id % 4 !== 0))
  remove([])
  compare(index, held, 25)
  remove(upTo(19_000))
  compare(index, held, 3)
})
