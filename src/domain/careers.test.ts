import assert from 'node:assert/strict'
import { test } from 'node:test'
import { careerOf, careers, categoryBySlug } from './careers.ts'

test('slugs are well-formed and stand once', () => {
  for (const { slug } of careers) assert.match(slug, /^[a-z]+(?:-[a-z]+)*$/)
  assert.equal(new Set(careers.map(({ slug }) => slug)).size, careers.length)
})

test('parents exist, and none is its own ancestor', () => {
  for (const { slug, parent } of careers) {
    const seen = new Set([slug])
    for (let up = parent; up !== null; up = careerOf(up)!.parent) {
      assert.ok(careerOf(up), `${slug}: ${up}`)
      assert.ok(!seen.has(up), `${slug} is its own ancestor`)
      seen.add(up)
    }
  }
})

test('categories and the nearest careers exist', () => {
  for (const { slug, category, near } of careers) {
    assert.ok(category === null || categoryBySlug(category), slug)
    assert.ok(near === undefined || (near !== slug && careerOf(near)), slug)
  }
})

test('codes are well-formed, each once, the best first', () => {
  for (const { slug, onet, esco } of careers) {
    for (const code of onet) assert.match(code, /^\d{2}-\d{4}\.\d{2}$/, slug)
    for (const uri of esco)
      assert.match(
        uri,
        /^http:\/\/data\.europa\.eu\/esco\/occupation\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
        slug,
      )
    assert.equal(new Set(onet).size, onet.length, slug)
    assert.equal(new Set(esco).size, esco.length, slug)
  }
})
