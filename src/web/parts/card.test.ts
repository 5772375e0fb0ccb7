import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PostingCard } from '../../catalogue/index.ts'
import { inventedPosting, nothingStated, withSigns } from '../test-data.ts'
import { card } from './card.ts'

const now = new Date('2026-11-24T12:00:00Z')
const show = (posting: PostingCard, person = {}): string =>
  withSigns(card(posting, { person, now }).markup).replace(/<svg.*?<\/svg>/gs, '')
const words = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('a card says what it is, what it pays and how fresh it is', () => {
  const posting = inventedPosting()
  const from = posting.facts.pay!.value[0]!
  const yearly = { min: 83_000, max: 110_000, currency: 'USD', from, rateDate: '2026-10-30', rate: 1.15 } as const
  const text = words(show({ ...posting, yearly }))
  assert.match(text, /Senior Back-End Engineer, Ledgers Harbour Labs/)
  assert.match(text, /€72,000 – €95,000 a year about \$83k – \$110k a year/)
  assert.match(text, /Posted 4 days ago confirmed today/)
  assert.match(text, /PostgreSQL TypeScript Kafka/, 'the demanded skill comes first')
  assert.match(text, /Open to people in Portugal, Spain, Poland and Germany/)
})

test('pay in a currency that nothing tells is shown with the doubt, and with no figure to compare', () => {
  const posting = inventedPosting()
  const pay = posting.facts.pay!
  const unclear = { ...pay, value: [{ ...pay.value[0]!, currency: 'USD', couldBe: ['USD', 'CAD'] }] }
  const text = words(show({ ...posting, facts: { ...posting.facts, pay: unclear } }))
  assert.match(text, /\$72,000 – \$95,000 a year US or Canadian dollars, it does not say Posted/)
})

test('the answer depends on the person, and says why', () => {
  const posting = inventedPosting()
  assert.match(words(show(posting, { country: 'PT' })), /You can apply \S/)
  assert.match(words(show(posting, { country: 'US' })), /Not from your place \S/)
  assert.match(words(show({ ...posting, facts: nothingStated() }, { country: 'PT' })), /Not stated \S/)
})

test('what is not stated is said', () => {
  const { postedAt: _, ...posting } = inventedPosting({ facts: nothingStated() })
  const text = words(show(posting))
  assert.match(text, /Pay not stated/)
  assert.match(text, /Where you may live is not stated/)
  assert.match(text, /First seen 4 days ago/)
})

test('a sample is marked', () => {
  assert.match(show(inventedPosting({ isSample: true })), /sample-mark.*>Sample</)
  assert.doesNotMatch(show(inventedPosting()), /Sample/)
})

test('text of the employer stays text', () => {
  const hostile = '<script>alert(1)</script>"\''
  const markup = show(inventedPosting({ title: hostile, companyName: hostile, places: [hostile], slug: 'x-1' }))
  assert.doesNotMatch(markup, /<script/)
})
