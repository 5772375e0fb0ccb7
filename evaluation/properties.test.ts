import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf, type Body, type Evidence, type Facts, type RawPosting } from '../src/domain/index.ts'
import { understand } from '../src/understanding/index.ts'
import { ownSet } from './sets.ts'

const postings = ownSet().postings.map(({ id, raw }) => ({ id, raw }))

test('a second reading says the same, and reading changes nothing', () => {
  for (const { id, raw } of postings) {
    const before = JSON.stringify(raw)
    assert.deepEqual(understand(raw), understand(structuredClone(raw)), id)
    assert.equal(JSON.stringify(raw), before, id)
  }
})

test('the order of the parts of a text changes no pay', () => {
  for (const { id, raw } of postings) {
    const turned = { ...raw, body: partsOf(raw.body).reverse().flat() }
    assert.deepEqual(payOf(understand(turned)), payOf(understand(raw)), id)
  }
})

test('blank paragraphs and blanks at the ends of lines change no fact', () => {
  for (const { id, raw } of postings) {
    const body = raw.body.map((block) => ({ ...block, text: `${block.text}  ` }))
    assert.deepEqual(valuesOf(understand({ ...raw, body })), valuesOf(understand(raw)), id)
  }
})

test('cut anywhere, glued to another and sprinkled with what breaks readers: nothing throws, evidence stands', () => {
  const random = seeded(11)
  for (let round = 0; round < 600; round++) {
    const posting = broken(random)
    const facts = understand(posting)
    for (const [name, fact] of Object.entries(facts)) {
      if (!fact) continue
      assert.match(fact.rule, /^[a-z-]+@\d+$/, name)
      for (const one of fact.evidence) assert.ok(stands(one, posting), `${name}: ${JSON.stringify(one)}`)
    }
  }
})

const MEGABYTE = 1_000_000

test('a megabyte of real prose is read in linear time', () => {
  const prose = postings.map(({ raw }) => textOf(raw.body)).join('\n\n')
  const text = prose.repeat(Math.ceil(MEGABYTE / prose.length)).slice(0, MEGABYTE)
  const time = (length: number): number => {
    const raw: RawPosting = { ...postings[0]!.raw, body: bodyOf(text.slice(0, length)) }
    const start = performance.now()
    understand(raw)
    return performance.now() - start
  }
  time(MEGABYTE / 8)
  const [eighth, whole] = [time(MEGABYTE / 8), time(MEGABYTE)]
  // Linear is eight times; the machine may be busy, squares would be sixty-four times.
  assert.ok(whole < 32 * eighth + 200, `${eighth.toFixed()} ms, then ${whole.toFixed()} ms`)
})

const bodyOf = (text: string): Body =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => ({ kind: 'paragraph', text: line }))

/** A heading with what stands below it; a text without headings is one part. */
function partsOf(body: Body): Body[] {
  const parts: Body[] = [[]]
  for (const block of body) {
    if (block.kind === 'heading') parts.push([])
    parts.at(-1)!.push(block)
  }
  return parts
}

const payOf = ({ pay }: Facts): string[] =>
  (pay?.value ?? []).map(({ min, max, currency, period, kind }) => [min, max, currency, period, kind].join(' ')).sort()

const valuesOf = (facts: Facts): unknown =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact && trimmed(fact.value)]))

const trimmed = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(/ {2,}/g, ' '))

const SPRINKLES = [
  '\u00a0',
  '\u200b',
  '\ud800',
  '“',
  '–',
  '((((',
  '$',
  '0',
  ' - ',
  '/',
  '|',
  '\t',
  'ß',
  '🔹',
  '&',
  '...',
  ', ',
]

function broken(random: () => number): RawPosting {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const [one, other] = [pick(postings).raw, pick(postings).raw]
  const damage = (words: string): string => {
    const at = Math.floor(random() * words.length)
    const kept = random() < 0.3 ? words.slice(0, at) : words
    return kept.slice(0, at) + pick(SPRINKLES) + kept.slice(at)
  }
  return {
    ...one,
    title: damage(random() < 0.5 ? one.title : other.title),
    places: other.places.map((place) => ({ ...place, words: damage(place.words) })),
    body: [...one.body, ...other.body]
      .filter(() => random() < 0.7)
      .map((block) => ({ ...block, text: damage(block.text) })),
  }
}

function stands(evidence: Evidence, posting: RawPosting): boolean {
  if (evidence.method === 'structured') return true
  const { part, start, end, quote } = evidence
  const source =
    part === 'title' ? posting.title : part === 'place' ? posting.places[evidence.place]!.words : textOf(posting.body)
  return source.slice(start, end) === quote && quote !== ''
}

/** The same row of numbers for the same seed (a linear congruential generator, constants of Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
