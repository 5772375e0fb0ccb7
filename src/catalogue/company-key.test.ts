import assert from 'node:assert/strict'
import { test } from 'node:test'
import { companyKey } from './company-key.ts'
import { postingSlug, slugify } from './slug.ts'

test('one company is known by many spellings', () => {
  for (const name of [
    'Harbour Labs',
    'HARBOUR LABS, Inc.',
    'Harbour-Labs GmbH',
    ' Hárbour  Labs S.A.',
    'harbourlabs',
  ]) {
    assert.equal(companyKey(name), 'harbourlabs', name)
  }
})

test('names of other companies stay apart, and a name that is only a legal form stays a name', () => {
  assert.notEqual(companyKey('Harbour'), companyKey('Harbour Labs'))
  assert.equal(companyKey('Co'), 'co')
  assert.equal(companyKey('株式会社ハーバー'), '株式会社ハーバー'.normalize('NFKD').replace(/\p{M}/gu, ''))
  assert.equal(companyKey('  --- '), undefined)
})

test('a slug is plain ASCII, never empty and never long', () => {
  assert.equal(slugify('Señior C++ / C# Engineer (R&D)'), 'senior-c-plus-plus-c-sharp-engineer-r-and-d')
  assert.equal(slugify('港'), 'x')
  assert.ok(slugify('word '.repeat(100)).length <= 60)
  assert.equal(postingSlug('Tide keeper', 'harbour-labs', 7), 'tide-keeper-harbour-labs-7')
})

test('a hostile name costs no time', () => {
  const start = performance.now()
  for (const name of ['-'.repeat(1e5), 'a.'.repeat(1e5), '\u0301'.repeat(1e5)]) {
    companyKey(name)
    slugify(name)
  }
  assert.ok(performance.now() - start < 200)
})
