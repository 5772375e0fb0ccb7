import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IndexRow } from '../catalogue/index.ts'
import { emptyQuery, type Found, type Query } from './query.ts'
import { createIndex } from './search-index.ts'
import { DAY_MS, eligible, fact, inventRow, NOW } from './test-rows.ts'

const indexOf = (...rows: IndexRow[]) => {
  const index = createIndex(() => NOW)
  index.put(rows)
  return index
}
const ask = (rows: IndexRow[], query: Partial<Query>): Found => indexOf(...rows).find({ ...emptyQuery, ...query })
const listed = (found: Found, name: keyof Found['facets']) =>
  found.facets[name].map(({ value, count }) => [value, count])

test('only remote tech postings that are open are listed', () => {
  const index = indexOf(
    inventRow(1),
    inventRow(2, { facts: { tech: fact(false) } }),
    inventRow(3, { facts: { eligibility: fact(eligible({ scope: 'not-remote' })) } }),
    inventRow(4, { closed: true }),
  )
  assert.equal(index.size, 1)
  assert.deepEqual(index.find(emptyQuery).ids, [1])
})

test('a posting that is put again is found by its new words alone, and one that closes goes', () => {
  const index = indexOf(inventRow(1, { title: 'Rust Engineer' }), inventRow(2))
  index.put([inventRow(1, { title: 'Erlang Engineer' })])
  assert.equal(index.find({ ...emptyQuery, text: 'rust' }).total, 0)
  assert.deepEqual(index.find({ ...emptyQuery, text: 'erlang' }).ids, [1])
  index.put([inventRow(1, { closed: true })])
  index.remove([2, 2, 99])
  assert.equal(index.find(emptyQuery).total, 0)
  assert.deepEqual(index.find(emptyQuery).facets.company, [])
})

test('C, C++, C# and Go are four languages', () => {
  const rows = ['C', 'C++', 'C#', 'Go'].map((name, i) => inventRow(i + 1, { text: `You know ${name}.` }))
  for (const [i, text] of ['c', 'c++', 'C#', 'go'].entries()) assert.deepEqual(ask(rows, { text }).ids, [i + 1])
})

test('the title counts more than the body, the rare word more than the frequent one', () => {
  const inTitle = [
    inventRow(1, { text: 'Kafka and more Kafka.' }),
    inventRow(2, { title: 'Kafka Engineer' }),
    inventRow(3),
  ]
  assert.deepEqual(ask(inTitle, { text: 'kafka', sort: 'relevance' }).ids, [2, 1])
  const common = Array.from({ length: 20 }, (_, i) => inventRow(i + 1, { text: 'Tides.' }))
  const rows = [...common, inventRow(30, { text: 'Reefs.' })]
  assert.equal(ask(rows, { text: 'tide reef', sort: 'relevance' }).ids[0], 30)
})

test('no posting with all words: the best with some, and it says so', () => {
  const rows = [inventRow(1, { text: 'Rust.' }), inventRow(2, { text: 'Erlang.' })]
  const found = ask(rows, { text: 'rust erlang zyzzyva -cobol', sort: 'relevance' })
  assert.deepEqual(found.ids.toSorted(), [1, 2])
  assert.deepEqual(found.text, {
    mode: 'some',
    words: ['rust', 'erlang'],
    missing: ['zyzzyva'],
    excluded: ['cobol'],
  })
})

test('words that nobody has find nothing; words that are excluded leave the rest', () => {
  const rows = [inventRow(1, { text: 'Rust.' }), inventRow(2, { text: 'Erlang.' })]
  assert.equal(ask(rows, { text: 'zyzzyva' }).total, 0)
  assert.deepEqual(ask(rows, { text: '-rust' }).ids, [2])
  assert.deepEqual(ask(rows, { text: '-zyzzyva' }).total, 2)
  assert.equal(ask(rows, { text: 'the' }).text, undefined)
})

test("a facet's own choices do not shrink its list, those of others do", () => {
  const row = (id: number, level: 'senior' | 'mid' | undefined, skill: string) =>
    inventRow(id, { facts: { ...(level && { level: fact(level) }), skills: fact([{ name: skill }]) } })
  const rows = [row(1, 'senior', 'Go'), row(2, 'mid', 'Go'), row(3, undefined, 'Rust'), row(4, 'senior', 'Rust')]
  const found = ask(rows, { level: ['senior', 'not-stated'] })
  assert.equal(found.total, 3)
  assert.deepEqual(listed(found, 'level'), [['senior', 2], ['mid', 1], ['not-stated', 1]]) // prettier-ignore
  assert.deepEqual(listed(found, 'skill'), [['Rust', 2], ['Go', 1]]) // prettier-ignore
  assert.deepEqual(found.facets.level.map(({ chosen }) => chosen), [true, false, true]) // prettier-ignore
})

test('a chosen value stays in the list when it finds nothing or is unknown', () => {
  const found = ask([inventRow(1)], { skill: ['COBOL'] })
  assert.equal(found.total, 0)
  assert.deepEqual(found.facets.skill, [
    { value: 'not-stated', label: 'Not stated', count: 1, chosen: false },
    { value: 'COBOL', label: 'COBOL', count: 0, chosen: true },
  ])
})

test('at most a hundred values, the most frequent ones, then by name', () => {
  const companies = Array.from({ length: 150 }, (_, i) => `c${String(i).padStart(3, '0')}`).reverse()
  const rows = companies.map((slug, id) => inventRow(id + 1, { companySlug: slug, company: slug.toUpperCase() }))
  const { company } = ask([...rows, inventRow(900, { companySlug: 'c149', company: 'C149' })], {}).facets
  assert.equal(company.length, 100)
  assert.deepEqual(company.slice(0, 2).map(({ label, count }) => [label, count]), [['C149', 2], ['C000', 1]]) // prettier-ignore
  assert.equal(company.at(-1)!.label, 'C098')
})

test('labels are for people', () => {
  const eligibility = fact(eligible({ countries: ['PT'], regions: ['EU'], states: ['US-CA'] }))
  const facts = { eligibility, employment: fact(['full-time' as const]), postingLanguage: fact('de') }
  const { facets } = ask([inventRow(1, { facts })], {})
  const labels = (name: keyof Found['facets']) => facets[name].map(({ label }) => label)
  assert.deepEqual(labels('place'), ['European Union', 'Portugal', 'United States'])
  assert.deepEqual(labels('employment'), ['Full time'])
  assert.deepEqual(labels('language'), ['German'])
  assert.deepEqual(labels('career'), ['Software Engineer'])
})

test('three answers for a person, also while one of them is chosen; what is not said is no yes', () => {
  const only = (id: number, countries: string[]) =>
    inventRow(id, { facts: { eligibility: fact(eligible({ countries })) } })
  const rows = [only(1, ['PT']), only(2, ['US']), only(3, ['US', 'PT']), inventRow(4)]
  const found = ask(rows, { person: { country: 'PT' }, answer: ['yes'] })
  assert.deepEqual(found.ids, [3, 1])
  assert.deepEqual(found.answers, { yes: 2, no: 1, 'not-stated': 1 })
  assert.equal(ask(rows, { person: { country: 'PT' }, answer: ['no', 'not-stated'] }).total, 2)
})

test('a least pay leaves out what states none, counts it, and takes it in when asked', () => {
  const paid = (id: number, max: number, currency = 'USD') =>
    inventRow(id, {
      facts: { pay: fact([{ min: max - 20_000, max, currency, period: 'year' as const, kind: 'base' as const }]) },
    })
  const rows = [paid(1, 90_000), paid(2, 120_000), paid(3, 200_000), inventRow(4)]
  const least = ask(rows, { minPay: 110_000, sort: 'pay' })
  assert.deepEqual([least.ids, least.payNotStated], [[3, 2], 1])
  assert.deepEqual(ask(rows, { minPay: 110_000, payStated: false, sort: 'pay' }).ids, [3, 2, 4])
  assert.deepEqual(ask(rows, { payStated: true, sort: 'pay' }).ids, [3, 2, 1])
  assert.deepEqual(ask(rows, { payStated: false }).ids, [4])
})

test('the last days are reckoned from the date of the employer, else from when it was first seen', () => {
  const rows = [
    inventRow(1, { postedAt: new Date(NOW - 8 * DAY_MS) }),
    inventRow(2, { postedAt: new Date(NOW - 6 * DAY_MS) }),
    inventRow(3, { postedAt: undefined, firstSeenAt: new Date(NOW - 2 * DAY_MS) }),
  ]
  assert.deepEqual(ask(rows, { postedWithinDays: 7 }).ids, [3, 2])
})

test('pages follow one another without gap or overlap; beyond the end is nothing', () => {
  const index = indexOf(...Array.from({ length: 95 }, (_, i) => inventRow(i + 1)))
  const page = (offset: number) => index.find({ ...emptyQuery, offset, limit: 10 }).ids
  const all = Array.from({ length: 10 }, (_, i) => page(i * 10)).flat()
  assert.deepEqual(all, Array.from({ length: 95 }, (_, i) => 95 - i)) // prettier-ignore
  assert.deepEqual([page(95), page(1e9), page(-5).length, page(NaN).length], [[], [], 10, 10])
})

test('names of built-in properties are ordinary words and values', () => {
  const rows = [inventRow(1, { companySlug: 'constructor', company: '__proto__', text: 'hasOwnProperty' })]
  const found = ask(rows, { text: 'constructor __proto__ toString', company: ['__proto__', 'constructor'] })
  assert.equal(found.text!.missing.length + found.text!.words.length, 3)
  assert.equal(ask(rows, { company: ['constructor'] }).total, 1)
})
