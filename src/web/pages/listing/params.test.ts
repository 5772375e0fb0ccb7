import assert from 'node:assert/strict'
import { test } from 'node:test'
import { categories, shippedRates } from '../../../domain/index.ts'
import { addressOf, ask, noFilters, readParams, toQuery, type Filters } from './params.ts'

const read = (query: string) => readParams(new URLSearchParams(query))
const filters = (query: string): Filters => {
  const answer = read(query)
  assert.ok(answer.ok, answer.ok ? '' : answer.problems.join(' '))
  return answer.filters
}
const problems = (query: string): string[] => {
  const answer = read(query)
  return answer.ok ? [] : answer.problems
}

test('an address is read and written back the same', () => {
  const query =
    'q=rust+%26+sql&level=senior&level=not-stated&skill=c%2B%2B&answer=yes&pay=120000&posted=7&sort=pay&page=3'
  assert.equal(addressOf('/jobs', filters(query)), `/jobs?${query}`)
  assert.equal(addressOf('/jobs', filters('')), '/jobs')
})

test('every filter of the engine has a spelling, and is written back in one order', () => {
  const query =
    'q=tide&exact=1&plain=1&skill=Rust&all.skill=Go&all.skill=SQL&not.skill=PHP&not.place=US&language=de&years=3-4&visa=yes&benefit=four-day-week&equity=no&zone=UTC%2B1&education=bachelor&speaks=de&clearance=yes&pay=90000&pay-max=150000&pay-stated=yes&posted-from=2026-11-01&posted-to=2026-11-20&experience-from=2&experience-to=5&overlap=-5&overlap-hours=3&sort=newest'
  const pairs = (text: string) => [...new URLSearchParams(text)].sort().join('\n')
  const address = addressOf('/jobs', filters(query)).slice('/jobs?'.length)
  assert.equal(pairs(address), pairs(query))
  assert.equal(addressOf('/jobs', filters(address)), `/jobs?${address}`)
  const asked = ask(filters(query), { person: {}, now: new Date('2026-11-25T10:00:00Z'), rates: shippedRates }).query
  assert.deepEqual(asked.all, { skill: ['Go', 'SQL'] })
  assert.deepEqual(asked.not, { skill: ['PHP'], place: ['US'] })
  assert.deepEqual(asked.posted, { from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 10, 21) - 1 })
  assert.deepEqual(asked.experience, { from: 2, to: 5 })
  assert.ok(asked.literal && asked.timeZone?.includes('UTC-10') && asked.timeZone.includes('UTC+1'))
})

test('a sentence and the address narrow together: lists join, ranges both hold, the place of the words counts', () => {
  const asking = { person: { country: 'PT', hours: { from: 8, to: 18 } }, now: new Date('2026-11-25T10:00:00Z'), rates: shippedRates } // prettier-ignore
  const of = (query: string) => ask(filters(query), asking)
  const { query, person, isPlaceSaid } = of('q=senior+from+brazil+over+100k&level=staff&pay=90000&posted=7')
  assert.deepEqual(query.level, ['staff', 'senior'])
  assert.deepEqual([query.minPay, query.postedWithinDays, query.answer], [100_000, 7, ['yes']])
  assert.deepEqual([person, isPlaceSaid], [{ country: 'BR' }, true])
  assert.deepEqual(of('q=from+portugal').person, asking.person)
  assert.deepEqual(of('q=from+brazil&answer=no').query.answer, ['no'])
  assert.equal(of('q=senior').query.sort, 'newest', 'nothing to match')
  assert.equal(of('q=senior,+no+crypto').query.sort, 'newest', 'what is left out ranks nothing')
  assert.equal(of('q=best+paid+kafka').query.sort, 'pay')
  assert.equal(of('q=best+paid+kafka&plain=1').query.text, 'best paid kafka')
})

test('what is empty, unknown or the default does not count', () => {
  assert.deepEqual(filters('q=&level=&utm_source=x&page=1&pay=&posted=&__proto__=1'), noFilters)
  assert.equal(addressOf('/jobs', filters('sort=newest')), '/jobs')
  assert.equal(addressOf('/jobs', filters('q=x&sort=relevance')), '/jobs?q=x')
})

test('pay may be written as people write it', () => {
  for (const pay of ['150000', '150k', '$150,000', '150K'])
    assert.equal(filters(`pay=${encodeURIComponent(pay)}`).pay, 150_000)
  assert.equal(filters('pay=stated').payStated, true)
  assert.equal(filters('pay=0').pay, undefined)
})

test('each thing that makes no sense is said', () => {
  assert.deepEqual(problems('level=wizard&page=-1&sort=best&answer=maybe&pay=lots&posted=0').length, 6)
  assert.match(problems('level=<script>')[0]!, /no level called “<script>”/)
  assert.match(problems(`q=${'x'.repeat(301)}`)[0]!, /301 characters/)
  assert.match(problems(`skill=${'x'.repeat(300)}`)[0]!, /x{40}…”/)
  assert.equal(problems([...Array(21).keys()].map((i) => `skill=s${i}`).join('&')).length, 1)
  assert.equal(problems('page=1e3').length, 1)
  assert.equal(problems('level=constructor').length, 1)
  assert.equal(problems('pay=99999999999').length, 1)
  for (const wrong of [
    'pay=150k&pay-max=100k',
    'posted-from=2026-02-31',
    'zone=CET',
    'visa=maybe',
    'overlap=15',
    'overlap=1&overlap-hours=9',
    'cursor=x',
    'cursor=abc-zzz',
    'not.level=wizard',
    'exact=2',
    'experience-to=99',
    'pay-stated=1',
  ])
    assert.equal(problems(wrong).length, 1, wrong)
})

test('control characters in the text are blanks', () => {
  assert.equal(filters('q=%00a%0a%1fb%20%20c').q, 'a b c')
})

test('the question for the index: page, preset, order', () => {
  const preset = categories.find(({ slug }) => slug === 'back-end')!
  const query = toQuery(filters('category=qa&page=3&pay=not-stated'), { country: 'PT' }, preset)
  assert.deepEqual(
    [query.category, query.offset, query.limit, query.payStated, query.minPay],
    [['back-end'], 50, 25, false, undefined],
  )
  assert.equal(query.sort, 'newest')
  assert.equal(toQuery(filters('q=rust'), {}).sort, 'relevance')
  assert.equal(toQuery(filters('pay=50k'), {}).minPay, 50_000)
})
