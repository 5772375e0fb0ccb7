import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedBody, inventedPosting } from '../../test-data.ts'
import { postingView } from './view.ts'

const now = new Date('2026-11-24T12:00:00Z')
const show = (change = {}, person = {}): string =>
  postingView({ posting: inventedPosting(change), similar: [], person, siteUrl: 'https://offing.example', now }).markup

test('every fact that was read from text links to a mark on the page', () => {
  const markup = show()
  const links = [...markup.matchAll(/href="#(e-[a-z-]+-\d+)"/g)].map(([, id]) => id!)
  assert.ok(links.length >= 10)
  for (const id of links) assert.equal(markup.split(`id="${id}"`).length, 2, `${id} stands once`)
})

test('a value from a field of the source names the field', () => {
  assert.match(show(), /from the source’s field: <code>employmentType<\/code> = FullTime/)
})

test('no string of the employer ends the script element', () => {
  const markup = show({ title: '</script><script>alert(1)</script>', slug: 'x-1' })
  assert.doesNotMatch(markup, /<script>alert/)
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(markup)!
  assert.match(
    (JSON.parse(json!) as { itemListElement: { name: string }[] }).itemListElement.at(-1)!.name,
    /^<\/script>/,
  )
})

test('a closed posting keeps its page, marked, out of search engines, without a way to apply', () => {
  const markup = show({ closedAt: new Date('2026-11-23T00:00:00Z'), closedReason: 'not-listed' })
  assert.match(markup, /This posting is closed/)
  assert.match(markup, /<meta name="robots" content="noindex/)
  assert.doesNotMatch(markup, /"JobPosting"|<a [^>]*class="button"/)
})

test('a sample says what it lacks and leads to the source', () => {
  const markup = show({ isSample: true, body: [] })
  assert.match(markup, /A sample\./)
  assert.match(markup, /noindex/)
  assert.match(markup, /href="https:\/\/jobs\.example\.com\/harbour-labs\/a1b2" rel="nofollow noopener ugc"/)
})

test('the four dates, and what changed', () => {
  const at = new Date('2026-11-22T10:00:00Z')
  const markup = show({ lastChangedAt: at, changes: [{ kind: 'changed', fields: ['pay', 'body'], before: {}, at }] })
  for (const label of ['Posted, says the source', 'First seen here', 'Last changed', 'Last confirmed'])
    assert.ok(markup.includes(label), label)
  assert.match(markup, /pay and text/)
  assert.ok(inventedBody.length)
})
