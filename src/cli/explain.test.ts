import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { fromFile, idOf } from './explain.ts'
import { explainLines } from './explain-view.ts'

const plain = (_style: unknown, text: string) => text

function inFile(content: string, use: (path: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'offing-explain-'))
  try {
    const path = join(folder, 'posting.json')
    writeFileSync(path, content)
    use(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const record = {
  id: '1',
  source: 'lever',
  title: 'Senior Designer\u001b[31m',
  locations: ['Lisbon'],
  fields: { commitment: 'Full-time' },
  text: 'You draw charts for pilots.\nYou are fluent in Portuguese.',
}

test('shows each fact with its words and what stands around them', () => {
  inFile(JSON.stringify(record), (path) => {
    const lines = explainLines(fromFile(path), plain)
    const shown = lines.join('\n')
    assert.match(shown, /level +senior +level@\d+\n +title: Senior Designer/)
    assert.match(shown, /commitment: Full-time/)
    assert.match(shown, /You are fluent in Portuguese/)
    assert.match(shown, /pay +not stated/)
  })
})

test('ranges, degrees and years in plain words', () => {
  const text = [
    'At least 2 days a week in the office, up to 20% travel.',
    "A bachelor's degree or equivalent experience is a plus.",
    '4 years of Go',
  ].join('\n')
  inFile(JSON.stringify({ ...record, text }), (path) => {
    const shown = explainLines(fromFile(path), plain).join('\n')
    assert.match(shown, /office days +at least 2 a week/)
    assert.match(shown, /travel +up to 20 %/)
    assert.match(shown, /education +bachelor \(wish, or experience\)/)
    assert.match(shown, /skill years +Go 4/)
  })
})

test('what an employer wrote cannot steer the terminal', () => {
  inFile(JSON.stringify(record), (path) => {
    for (const line of explainLines(fromFile(path), plain)) assert.equal(stripVTControlCharacters(line), line)
  })
})

test('a file that is no posting is a sentence, not a stack', () => {
  inFile('{', (path) => assert.throws(() => fromFile(path), /cannot be read as JSON/))
  inFile('[1]', (path) => assert.throws(() => fromFile(path), /neither a marked record nor a posting/))
})

test('the number is read from an id or an address', () => {
  assert.equal(idOf('123'), 123)
  assert.equal(idOf('https://jobs.example/postings/senior-designer-harbour-labs-123?from=feed'), 123)
  assert.equal(idOf('harbour'), undefined)
})
