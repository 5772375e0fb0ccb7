import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readEligibility } from './read-eligibility.ts'
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
  ['work rights', read('You must have unrestricted work rights in Chile.'), 'CL'],
  ['employment', read('Must be eligible for employment in Norway.'), 'NO'],
  ['able to work without a sponsor', read('Must be able to work in the US without sponsorship.'), 'US'],
  ['a permit', read('You need a permit to work in Norway.'), 'NO'],
  ['to live and work', read('You have the legal right to live and work in Chile.'), 'CL'],
  ['legally able', read('You must be able to legally work in Norway.'), 'NO'],
  ['legally work and live', read('You can legally work and reside in the US without sponsorship.'), 'US'],
  ['rights without a place', read('Only for people currently based in the US who have full rights to work.'), 'US'],
  ['a resident with a permit', read('You must be a Canada resident and have work authorization.'), 'CA'],
  ['for those who are there', read('Only for those in Chile with authorization to work.'), 'CL'],
  ['a condition', read('U.S. citizenship is a condition of employment.'), 'US'],
  ['an item of its own', read('# Requirements\n- U.S. citizen\n- Three years of sailing'), 'US'],
  ['one of two homes', read('You live in the US or in Europe and already have the work authorization.'), ''],
  ['an optional one', read('Optional: eligible to work in Germany.'), ''],
  ['a nice to have', read('# Nice to have\n- Authorized to work in the USA'), ''],
  ['export control', read('You must be a U.S. citizen, protected individual, or eligible to obtain a licence.'), 'US'],
  ['a protected class', read('All U.S. citizens are protected by law and must be treated alike.'), ''],
  ['not for those who work remotely', read('US citizenship required for the office; N/A for remote people.'), ''],
  ['only preferred', read('US citizens preferred.'), ''],
  ['no matter who', read('We hire without regard to citizenship; US citizens and others are welcome.'), ''],
  ['a form that all sign', read('We use E-Verify to check who is authorized to work in the United States.'), ''],
]

for (const [what, got, wanted] of cases) test(what, () => assert.equal(got, wanted))

test('every other country', () => {
  const text = 'We sponsor visas for Norway; for any other country you need an existing right to work.'
  assert.deepEqual(readWorkPermit(inventedReading('Rust Engineer', text)).elsewhere, { butFor: ['NO'] })
})

test('wherever the work is', () => {
  const elsewhere = (text: string) => readWorkPermit(inventedReading('Rust Engineer', text)).elsewhere
  assert.deepEqual(elsewhere('You must have authorization to work in the country where the role is based.'), {
    butFor: [],
  })
  assert.deepEqual(elsewhere('You need a work permit and a home in that country.'), { butFor: [] })
  assert.equal(elsewhere('Teach people their rights to work in any country they like.'), undefined)
})

test('what is demanded in global locations is not demanded at home', () => {
  const text = (home: string) =>
    `You may work from anywhere in ${home}.\nFor global locations, you must have current work authorization and reside in that country.`
  const of = (place: string, home: string) => {
    const places = [{ words: place, path: 'location' }]
    return readEligibility(inventedReading('Rust Engineer', text(home), { places }), undefined).value.workPermit.join()
  }
  assert.equal(of('Remote - US', 'the US'), '')
  assert.equal(of('Remote - Mexico', 'the US'), 'MX')
})
