import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { shippedRates, yearlyPay } from '../../domain/index.ts'
import { chips, NOW } from './chips.ts'
import { readSentence } from './read-sentence.ts'

const read = (text: string) => readSentence(text, { now: NOW })

/** Every sentence of the tables beside this file. */
const sentences = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.test.ts') && file !== 'read-sentence.test.ts')
  .flatMap((file) => {
    const code = readFileSync(join(import.meta.dirname, file), 'utf8')
    return [...code.matchAll(/^ {4}\['((?:[^'\\]|\\.)*)'/gm)].map((match) => match[1]!.replace(/\\(.)/g, '$1'))
  })

/** No word is lost, none is told twice, and each part has its words from where it says. */
function assertWhole(text: string): void {
  let at = 0
  for (const { words, start, end } of read(text).parts) {
    assert.equal(words, text.slice(start, end))
    assert.ok(start >= at && end > start, `${text}: ${words}`)
    assert.doesNotMatch(text.slice(at, start), /[\p{L}\p{N}]/u, text)
    at = end
  }
  assert.doesNotMatch(text.slice(at), /[\p{L}\p{N}]/u, text)
}

test('every word of a sentence is in exactly one part', () => {
  assert.ok(sentences.length > 500)
  for (const sentence of sentences) assertWhole(sentence)
  // the same words in other orders, cut anywhere
  const all = sentences.join(' ').split(' ')
  for (let i = 0; i + 7 < all.length; i += 5)
    assertWhole(
      all
        .slice(i, i + 7)
        .reverse()
        .join(i % 2 ? ' ' : ', '),
    )
})

test('another reading is written so that it is read that way, and no doubt is left', () => {
  const others = sentences.flatMap((text) => read(text).parts.flatMap(({ otherReadings = [] }) => otherReadings))
  assert.ok(others.length > 150)
  for (const { write } of others) {
    const parts = read(write).parts
    const isWords = write.startsWith('"')
    assert.ok(parts.length > 0, write)
    for (const part of parts) {
      assert.equal(part.kind, isWords ? 'text' : 'filter', `${write}: ${chips(write)}`)
      assert.equal(part.otherReadings, undefined, `${write}: ${chips(write)}`)
    }
  }
})

test('pay in another currency or by the hour says what was done to compare it', () => {
  const [part] = read('over 60 gbp an hour').parts
  const usd = yearlyPay([{ min: 60, max: 60, currency: 'GBP', period: 'hour', kind: 'base' }], shippedRates)!.min!
  assert.ok(part?.kind === 'filter')
  assert.deepEqual(part.range, { from: usd })
  assert.match(
    part.label,
    /^Pays at least 60 GBP an hour: about [\d,]+ USD a year \([\d,]+ hours a year, rates of \d{4}/,
  )
})

test('a text that is too long is read up to a word, and the rest is told', () => {
  const text = `rust ${'golang '.repeat(100)}`.trim()
  const { parts } = read(text)
  const last = parts.at(-1)!
  assert.ok(last.kind === 'ignored' && /300/.test(last.why) && last.end === text.length)
  assertWhole(text)
})

test('hostile texts cost little and break nothing', () => {
  const units = [
    'no ', 'a ', '"', '-', 'from ', '$1 ', '1,000,', 'and or ', 'i can do from ', 'overlap with ', 'c++/', '\u0000', 'İ', '😀', '\ud800',
    '(((', 'company:"', 'with ', 'open to people living in ', 'x', 'the pay of ', 'between 1k and ', 'ﷺ', '\u0301', 'less than ', '<script>',
    "' or 1=1 --", '${x}', '\\', '__proto__:constructor ', 'skill:', 'not not ', '± utc ', 'senior to ', '€ 000 ', '$ ', '> ', '~ 0 ', '€€0', '£.1',
  ] // prettier-ignore
  const started = performance.now()
  for (const unit of units) {
    const text = unit.repeat(Math.ceil(100_000 / unit.length))
    assertWhole(text)
  }
  assert.ok(performance.now() - started < 20_000)
  assert.deepEqual(read(''), { parts: [] })
})
