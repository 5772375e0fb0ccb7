import assert from 'node:assert/strict'
import { test } from 'node:test'
import { categories } from '../../../domain/index.ts'
import { addressOf, noFilters, readParams, toQuery, type Filters } from './params.ts'

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

test('what is empty, unknown or the default does not count', () => {
  assert.deepEqual(filters('q=&level=&utm_source=x&page=1&pay=&posted=&__proto__=1'), noFilters)
  assert.equal(addressOf('/jobs', filters('sort=newest')), '/jobs')
  assert.equal(addressOf('/jobs', filters('q=x&sort=relevance')), '/jobs?q=x')
})

test('pay may be written as people write it', () => {
  for (const pay of ['150000', '150k', '$150,000', '150K'])
    assert.equal(filters(`pay=${encodeURIComponent(pay)}`).pay, 150_000)
  assert.equal(filters('pay=stated').pay, 'stated')
  assert.equal(filters('pay=0').pay, undefined)
})

test('each thing that makes no sense is said', () => {
  assert.deepEqual(problems('level=wizard&page=-1&sort=best&answer=maybe&pay=lots&posted=0').length, 6)
  assert.match(problems('level=<script>')[0]!, /no level called “<script>”/)
  assert.match(problems(`q=${'x'.repeat(201)}`)[0]!, /201 characters/)
  assert.match(problems(`skill=${'x'.repeat(300)}`)[0]!, /x{40}…”/)
  assert.equal(problems([...Array(21).keys()].map((i) => `skill=s${i}`).join('&')).length, 1)
  assert.equal(problems('page=1e3').length, 1)
  assert.equal(problems('level=constructor').length, 1)
  assert.equal(problems('pay=99999999999').length, 1)
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
