import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedRates, type Person } from '../../../domain/index.ts'
import type { Found } from '../../../search/index.ts'
import { inventedPosting, withSigns } from '../../test-data.ts'
import { chosenFilters } from './chosen.ts'
import { ask, facetNames, noFilters, type Filters } from './params.ts'
import { listingView, type Listing } from './view.ts'

const now = new Date('2026-11-24T12:00:00Z')
const none = Object.fromEntries(facetNames.map((name) => [name, []]))
const found = {
  ids: [1],
  before: 0,
  total: 60,
  payNotStated: 0,
  without: {} as Found['without'],
  pay: [],
  tookMs: 0,
  answers: { yes: 10, 'not-stated': 30, no: 20 },
  facets: {
    ...none,
    level: [
      { value: 'not-stated', label: 'Not stated', count: 7, chosen: false },
      { value: 'senior', label: 'Senior', count: 53, chosen: true },
    ],
  },
} as unknown as Found

const asking = (filters: Partial<Filters>, person: Person = {}) =>
  ask({ ...noFilters, ...filters }, { person, now, rates: shippedRates })

function show(change: Partial<Listing> = {}, filters: Partial<Filters> = {}): string {
  const { person = {} } = change
  const asked = asking(filters, person)
  const { markup } = listingView({
    path: '/jobs',
    siteUrl: 'https://offing.example',
    asked,
    chosen: chosenFilters(asked, found.facets),
    person,
    found,
    pay: { counts: [], notStated: 0 },
    cards: [inventedPosting()],
    cardOptions: { person: asked.person, now },
    all: { total: 60, payStated: 40 },
    instead: [],
    ...change,
  })
  return withSigns(markup)
}

test('filters are boxes of a GET form with exact counts, "not stated" among them', () => {
  const markup = show({}, { level: ['senior'] })
  assert.match(markup, /<form action="\/jobs" method="get"/)
  assert.match(markup, /name="level" value="senior" checked>.*?<span class="facet-count">53</)
  assert.match(markup, /name="level" value="not-stated">.*?<span class="facet-count">7</)
  assert.match(markup, /Filters<span id="filters-chosen"> \(1\)/)
})

test('a chosen filter is a chip whose link leaves it out', () => {
  const markup = show({}, { level: ['senior'], q: '"<b>"', page: 2 })
  assert.match(
    markup,
    /<a class="chip" href="\/jobs\?q=%22%3Cb%3E%22" rel="nofollow"><span class="for-ears">Remove filter: <\/span>Senior/,
  )
  assert.match(
    markup,
    /href="\/jobs\?level=senior"[^>]*><span class="for-ears">Take “&quot;&lt;b&gt;&quot;” out: <\/span>“&lt;b&gt;” in the text/,
  )
})

test('three counts for a person, and the question where they live for nobody', () => {
  assert.match(show(), /Say where you live/)
  const markup = show({ person: { country: 'PT' } })
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]*>/g, '')
  assert.match(markup, /You can apply\s+10\s+Not stated\s+30\s+Not from your place\s+20/)
})

test('an empty result names the filter to drop and what that brings', () => {
  const filters = { level: ['senior'], pay: 200_000 }
  const instead = chosenFilters(asking(filters), found.facets).map((chosen, i) => ({ chosen, total: i * 4 }))
  const markup = show({ found: { ...found, total: 0 }, cards: [], instead }, filters)
  assert.match(markup, /No posting fits all of this/)
  assert.match(
    markup,
    /href="\/jobs\?level=senior" rel="nofollow">Without \$200,000 a year or more<\/a>: <span class="figure">4 postings/,
  )
})

test('a page beyond the end leads to the first one', () => {
  const markup = show({ cards: [], found: { ...found, ids: [], before: 60 } }, { page: 9 })
  assert.match(markup, /ends before this page/)
  assert.match(markup, /href="\/jobs">Go to its first page/)
  assert.match(markup, /noindex/)
})

test('with a sample on the page nothing is called open now', () => {
  assert.match(show(), /60 jobs<\/span> open now/)
  const markup = show({ cards: [inventedPosting({ isSample: true })] })
  assert.doesNotMatch(markup, /open now/)
  assert.match(markup, /about the sample/)
})

test('only the plain listing is for search engines, with its own address as canonical', () => {
  assert.doesNotMatch(show(), /noindex/)
  assert.match(show(), /rel="canonical" href="https:\/\/offing\.example\/jobs"/)
  assert.match(show({}, { level: ['senior'] }), /noindex/)
})

test('words that no posting holds are named, and so are a looser match and what was mended', () => {
  const text = { mode: 'some' as const, words: ['react', 'elixir'], missing: ['zyzzyva'], excluded: [] }
  const loose = show({ found: { ...found, text } }, { q: 'react elixir zyzzyva' })
  assert.match(loose, /No posting says “zyzzyva”/)
  assert.match(loose, /No posting has every word: these have at least one of “react”, “elixir”/)
  const exact = { ...text, mode: 'every' as const, missing: [] }
  assert.doesNotMatch(show({ found: { ...found, text: exact } }, { q: 'zyzzyva' }), /listing-notices/)
  const mended = { ...exact, mended: [{ from: 'kuberntes', to: 'kubernetes' }] }
  const markup = show({ found: { ...found, text: mended } }, { q: 'kuberntes' })
  assert.match(markup, /Nothing holds “kuberntes”; showing <strong>kubernetes/)
  assert.match(markup, /href="\/jobs\?q=kuberntes&amp;exact=1" rel="nofollow">Search for it exactly/)
})

const SENTENCE = 'senior rust jobs i can do from georgia over 150k, no crypto'

test('a sentence is chips that take their words out, with what is left aside and what could be meant otherwise', () => {
  const markup = show({}, { q: SENTENCE })
  const chip = (words: string, left: string, label: string) =>
    new RegExp(
      `<a class="chip" href="/jobs\\?q=${left}" rel="nofollow"><span class="for-ears">Take “${words}” out: </span>${label}`,
    )
  assert.match(
    markup,
    chip('senior', 'rust\\+jobs\\+i\\+can\\+do\\+from\\+georgia\\+over\\+150k%2C\\+no\\+crypto', 'Senior'),
  )
  assert.match(markup, /Pays at least 150,000 USD a year/)
  assert.match(markup, /Without “crypto”/)
  assert.match(markup, /Left aside: “jobs” \(it narrows nothing\)/)
  assert.match(markup, /Meant otherwise\? .*<a href="[^"]*from%3AGE[^"]*" rel="nofollow">Georgia, the country<\/a>/)
  assert.match(markup, /For this search you are in <strong>Georgia, United States/)
})

test('what the words ask is a row in its facet that takes the words out, and no box', () => {
  const markup = show({}, { q: 'senior rust' })
  assert.match(markup, /<a class="facet-value facet-said" href="\/jobs\?q=rust"[^>]*>.*?Senior/)
  assert.doesNotMatch(markup, /name="level" value="senior"/)
})

test('pages lead on by marks of this very list', () => {
  const markup = show(
    { found: { ...found, before: 25, next: 'a.1.2.3.e', previous: 'b.1.2.3.e' } },
    { level: ['senior'] },
  )
  const [, next] = /href="([^"]*)" rel="next"/.exec(markup)!
  assert.match(next!, /^\/jobs\?level=senior&amp;cursor=[0-9a-z]+-a\.1\.2\.3\.e$/)
  assert.match(markup, /26 to 26 of 60/)
  assert.match(markup, /<a href="\/jobs\?level=senior">First<\/a>/)
})
