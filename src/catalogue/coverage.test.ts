import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/fresh-database.ts'
import { coverage, reconcile } from './index.ts'
import { invent, inventBoard, listAt } from './invented.ts'

test('coverage counts what listed postings state; "not stated" is not stated, and others do not count', async () => {
  await using database = await freshDatabase()
  const { db } = database
  assert.equal((await coverage(db)).of, 0)
  const fact = <T>(value: T) => ({ value, evidence: [], rule: 'x@1' })
  const { eligibility } = invent('x').facts
  const scoped = (scope: 'not-stated' | 'not-remote') => ({ eligibility: fact({ ...eligibility.value, scope }) })
  const postings = [
    invent('a', { facts: { level: fact('senior') } }),
    invent('b', { facts: scoped('not-stated') }),
    invent('c', { facts: { tech: fact(false), level: fact('mid') } }),
    invent('d', { facts: { ...scoped('not-remote'), level: fact('mid') } }),
  ]
  await reconcile(db, listAt(await inventBoard(db), 0, postings))
  const { of, stated } = await coverage(db)
  const share = Object.fromEntries(stated.map((each) => [each.fact, each.share]))
  assert.equal(of, 2)
  assert.deepEqual([share.level, share.eligibility, share.workplace, share.pay], [0.5, 0.5, 1, 0])
})
