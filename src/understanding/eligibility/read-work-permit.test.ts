import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readWorkPermit } from './read-work-permit.ts'

const read = (text: string) => readWorkPermit(inventedReading('Rust Engineer', text)).countries.join(' ')

const cases: [string, string, string][] = [
  ['authorized', read('Must be authorized to work in the United States.'), 'US'],
  ['for any employer', read('You are authorized to work for any employer in the U.S. without help.'), 'US'],
  ['right to work', read('You need the right to work in the UK or Ireland.'), 'GB IE'],
  ['eligible', read('You must be legally eligible to work in France, Belgium, or Spain.'), 'FR BE ES'],
  ['work authorization', read('Valid work authorization in Canada is required.'), 'CA'],
  ['citizens', read('You must be a U.S. citizen.'), 'US'],
  ['citizenship', read('US citizenship is required for this role.'), 'US'],
  ['no place', read('You must be authorized to work where you live.'), ''],
  ['only preferred', read('US citizens preferred.'), ''],
  ['no matter who', read('We hire without regard to citizenship; US citizens and others are welcome.'), ''],
  ['a form that all sign', read('We use E-Verify to check who is authorized to work in the United States.'), ''],
]

for (const [what, got, wanted] of cases) test(what, () => assert.equal(got, wanted))

test('every other country', () => {
  const text = 'We sponsor visas for Norway; for any other country you need an existing right to work.'
  assert.deepEqual(readWorkPermit(inventedReading('Rust Engineer', text)).elsewhere, { butFor: ['NO'] })
})
