import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from './reading/invented-posting.ts'
import { readEligibility } from './eligibility/read-eligibility.ts'
import { readWorkplace } from './workplace/read-workplace.ts'

const MEGABYTE = 1_000_000
const repeated = (words: string) => words.repeat(Math.ceil(MEGABYTE / words.length))

/** Each is a megabyte of what makes one of the patterns start over and over. */
const HOSTILE = {
  remote: repeated('remote '),
  'remote, a line each': repeated('remote in the US\n'),
  'remote in the any of': repeated('remote in the any of '),
  places: 'You must be based in ' + repeated('Spain, '),
  codes: 'Open to candidates in ' + repeated('TX, '),
  brackets: repeated('(remote ('),
  'not hiring': repeated('not able to hire '),
  'based in': repeated('must be based in '),
  days: repeated('3 days a week '),
  zones: repeated('UTC+1 to '),
  hours: repeated('within 3 hours of overlap '),
  permits: repeated('authorized to legally work '),
  'zones after remote': repeated('± remote EST '),
  'rights without a place': repeated('have the right to work based in Chile '),
  capitals: repeated('New South San Santa '),
  'full stops': repeated('. '),
  letters: repeated('a'),
}

for (const [what, text] of Object.entries(HOSTILE)) {
  test(`a megabyte of ${what} is read in time`, () => {
    for (const [title, body] of [
      ['Engineer', text],
      [text, ''],
    ] as const) {
      const places = [{ words: text, path: 'location' }]
      const reading = inventedReading(title, body, { places })
      const start = performance.now()
      const workplace = readWorkplace(reading)
      const fact = readEligibility(reading, workplace)
      const took = performance.now() - start
      assert.ok(took < 1_000, `${took.toFixed()} ms`)
      for (const one of [...(workplace?.evidence ?? []), ...fact.evidence]) {
        if (one.method === 'structured') continue
        const stands = { title: reading.title, body: reading.text, place: text }[one.part]
        assert.equal(stands.slice(one.start, one.end), one.quote)
      }
    }
  })
}
