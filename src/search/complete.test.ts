import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createIndex } from './search-index.ts'
import { inventRow, NOW } from './test-rows.ts'

test('a company that has another name now is completed by that name, and no more by the old one', () => {
  const index = createIndex(() => NOW)
  const companies = (prefix: string) =>
    index.complete(prefix).filter(({ kind }) => kind === 'company').map(({ label, count }) => `${label} ${count}`) // prettier-ignore
  const named = (id: number, company: string, slug: string) => inventRow(id, { company, companySlug: slug, title: 'Keeper' }) // prettier-ignore
  index.put([named(1, 'Harbour Labs', 'harbour-labs'), named(2, 'Harbour View', 'harbour-view')])
  assert.deepEqual(companies('harb'), ['Harbour Labs 1', 'Harbour View 1'])
  index.put([named(1, 'Tidewater Works', 'harbour-labs')])
  assert.deepEqual(companies('harb'), ['Harbour View 1'])
  assert.deepEqual([companies('tide'), companies('works')], [['Tidewater Works 1'], ['Tidewater Works 1']])
  index.put([named(1, 'Harbour Labs', 'harbour-labs')])
  assert.deepEqual([companies('harb'), companies('tide')], [['Harbour Labs 1', 'Harbour View 1'], []])
})
