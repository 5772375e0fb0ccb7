import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../../test/fresh-database.ts'
import { openCounting, type Question } from '../../careers/index.ts'
import { careers, categories, shippedRates } from '../../domain/index.ts'
import { loadSampleOnce } from '../../ingestion/load-sample.ts'
import { createIndex, followChanges } from '../../search/index.ts'
import { ask, readParams } from '../pages/listing/params.ts'
import { listingPath } from './behind.ts'
import { figureKinds } from './kinds.ts'

/** The sample, counted for figures and indexed for lists. */
async function openSample() {
  await using undo = new AsyncDisposableStack()
  const { db } = undo.use(await freshDatabase())
  await loadSampleOnce(db)
  const index = createIndex()
  const onError = assert.ifError
  const follower = followChanges({ db, index, everyMs: 1_000, onError })
  undo.defer(() => follower.stop())
  const counting = openCounting({ db, rates: () => shippedRates, onError })
  undo.defer(() => counting.stop())
  await Promise.all([follower.ready, counting.ready])
  const kept = undo.move()
  /** How many postings the list at an address has. */
  const listed = (path: string): number => {
    const url = new URL(path, 'http://localhost')
    const read = readParams(url.searchParams)
    assert.ok(read.ok, path)
    const preset = categories.find((one) => one.path === url.pathname)
    const { query } = ask(read.filters, { person: {}, now: new Date(), rates: shippedRates, ...(preset && { preset }) })
    return index.find({ ...query, limit: 0, facets: [] }).total
  }
  return { db, figures: counting.figures, listed, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

test('the link below a figure leads to as many postings as are open among those it was counted from', async () => {
  await using sample = await openSample()
  const questions: Question[] = [
    {},
    ...careers.map(({ slug }) => ({ career: slug })),
    { career: 'software-engineer', family: true },
    ...categories.map(({ slug }) => ({ category: slug, level: 'senior' as const })),
    { skill: 'Python', level: 'staff' },
    { skill: 'C++' },
    { country: 'DE' },
    { country: 'BR', career: 'back-end-developer' },
    { country: 'US', skill: 'Rust' },
  ]
  let compared = 0
  for (const question of questions)
    for (const [name, kind] of Object.entries(figureKinds)) {
      const attributes = { ...question, family: question.family && ('yes' as const) }
      const { open } = kind.ask(sample.figures, JSON.parse(JSON.stringify(attributes)) as typeof attributes)
      const path = listingPath(question, kind.stating)
      assert.equal(sample.listed(path), open, `${name} of ${JSON.stringify(question)}: ${path}`)
      compared += open > 0 ? 1 : 0
    }
  assert.ok(compared > 500, `${compared} links followed`)
})
