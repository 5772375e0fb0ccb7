import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Found } from '../../../search/index.ts'
import { inventedPosting } from '../../test-data.ts'
import { chosenFilters } from './chosen.ts'
import { noFilters, type Filters } from './params.ts'
import { listingView, type Listing } from './view.ts'

const found = {
  ids: [],
  total: 60,
  tookMs: 0,
  answers: { yes: 10, 'not-stated': 30, no: 20 },
  facets: {
    level: [
      { value: 'not-stated', label: 'Not stated', count: 7, chosen: false },
      { value: 'senior', label: 'Senior', count: 53, chosen: true },
    ],
  },
} as unknown as Found
const show = (change: Partial<Listing> = {}, filters: Partial<Filters> = {}): string =>
  listingView({
    path: '/jobs',
    siteUrl: 'https://offing.example',
    filters: { ...noFilters, ...filters },
    person: {},
    found,
    cards: [inventedPosting()],
    all: { total: 60, payStated: 40 },
    instead: [],
    now: new Date('2026-11-24T12:00:00Z'),
    ...change,
  }).markup

test('filters are boxes of a GET form with exact counts, "not stated" among them', () => {
  const markup = show({}, { level: ['senior'] })
  assert.match(markup, /<form action="\/jobs" method="get"/)
  assert.match(markup, /name="level" value="senior" checked>.*?<span class="facet-count">53</)
  assert.match(markup, /name="level" value="not-stated">.*?<span class="facet-count">7</)
  assert.match(markup, /Filters \(1\)/)
})

test('a chosen filter is a chip whose link leaves it out', () => {
  const markup = show({}, { level: ['senior'], q: 'a <b>', page: 2 })
  assert.match(
    markup,
    /<a class="chip" href="\/jobs\?q=a\+%3Cb%3E" rel="nofollow"><span class="for-ears">Remove filter: <\/span>Senior/,
  )
  assert.match(markup, /href="\/jobs\?level=senior"[^>]*><span class="for-ears">Remove filter: <\/span>“a &lt;b&gt;”/)
})

test('three counts for a person, and the question where they live for nobody', () => {
  assert.match(show(), /Say where you live/)
  const markup = show({ person: { country: 'PT' } })
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]*>/g, '')
  assert.match(markup, /You can apply\s+10\s+Not stated\s+30\s+Not from your place\s+20/)
})

test('an empty result names the filter to drop and what that brings', () => {
  const filters = { ...noFilters, level: ['senior'], pay: 200_000 }
  const instead = chosenFilters(filters, found.facets).map((chosen, i) => ({ chosen, total: i * 4 }))
  const markup = show({ found: { ...found, total: 0 }, cards: [], instead }, filters)
  assert.match(markup, /No job fits all of this/)
  assert.match(
    markup,
    /href="\/jobs\?level=senior" rel="nofollow">Without \$200,000 a year or more<\/a>: <span class="figure">4 jobs/,
  )
})

test('a page beyond the end leads to the last one', () => {
  const markup = show({ cards: [] }, { page: 9 })
  assert.match(markup, /ends before page 9/)
  assert.match(markup, /href="\/jobs\?page=3">Go to the last page/)
  assert.match(markup, /noindex/)
})

test('with a sample on the page nothing is called open now', () => {
  assert.match(show(), /60 jobs<\/span> open now/)
  const markup = show({ cards: [inventedPosting({ isSample: true })] })
  assert.doesNotMatch(markup, /open now/)
  assert.match(markup, /about the sample/)
})

test('only the plain listing is for search engines, with its own address as canonical', () => {
  assert.doesNotMatch(show({}, { page: 2 }), /noindex/)
  assert.match(show({}, { page: 2 }), /rel="canonical" href="https:\/\/offing\.example\/jobs\?page=2"/)
  assert.match(show({}, { level: ['senior'] }), /noindex/)
})

test('words that no job holds are named, and so is a looser match', () => {
  const text = { mode: 'some' as const, words: ['react', 'elixir'], missing: ['zyzzyva'], excluded: [] }
  const loose = show({ found: { ...found, text } }, { q: 'react elixir zyzzyva' })
  assert.match(loose, /No job says “zyzzyva”\. These have at least one of “react”, “elixir”\./)
  const exact = { ...text, mode: 'every' as const, missing: [] }
  assert.doesNotMatch(show({ found: { ...found, text: exact } }, { q: 'react elixir' }), /listing-understood/)
})
