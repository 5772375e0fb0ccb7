import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedRates } from '../domain/index.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import type { Pay } from '../domain/index.ts'
import { invent, inventBoard, listAt } from './invented.ts'
import { countPostingAddresses, postingAddresses, statedPay } from './market-store.ts'
import { reconcile } from './reconcile.ts'

const fact = <T>(value: T) => ({ value, evidence: [], rule: 'invented@1' })
const usd = (pay: Partial<Pay>) => ({ pay: fact<Pay[]>([{ currency: 'USD', period: 'year', kind: 'base', ...pay }]) })
const nowhere = { countries: [], regions: [], states: [], notCountries: [], notStates: [], workPermit: [] }

test('stated pay is the middle of the range; what is not listed or not comparable is left out', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await inventBoard(db)
  const listed = [
    invent('both', { facts: usd({ min: 100_000, max: 140_000 }) }),
    invent('least', { facts: usd({ min: 90_000 }) }),
    invent('hourly', { facts: usd({ min: 50, max: 50, period: 'hour' }) }),
    invent('none'),
    invent('on-target', { facts: usd({ min: 1, max: 300_000, kind: 'ote' }) }),
    invent('office', {
      facts: { ...usd({ min: 70_000 }), eligibility: fact({ scope: 'not-remote' as const, ...nowhere }) },
    }),
    invent('not-tech', { facts: { ...usd({ min: 60_000 }), tech: fact(false) } }),
    invent('closing', { facts: usd({ min: 50_000 }) }),
  ]
  await reconcile(db, listAt(boardId, 0, listed))
  await reconcile(db, listAt(boardId, 1, listed.slice(0, -1)))
  const stated = await statedPay(db, shippedRates)
  assert.deepEqual(
    stated.map(({ usdYear }) => usdYear).toSorted((a, b) => a - b),
    [90_000, 104_000, 120_000],
  )
})

test('the addresses of listed postings come page by page, without the sample', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await inventBoard(db)
  const names = ['a', 'b', 'c', 'd', 'e']
  await reconcile(db, listAt(boardId, 0, names.map((name) => invent(name)))) // prettier-ignore
  await db.updateTable('posting').set({ is_sample: true }).where('native_id', '=', 'c').execute()
  assert.equal(await countPostingAddresses(db), 4)
  const pages = [0, 2, 4].map((offset) => postingAddresses(db, { offset, limit: 2 }))
  const slugs = (await Promise.all(pages)).map((page) => page.map(({ slug }) => slug.replace(/-\d+$/, '')))
  assert.deepEqual(slugs, [['back-end-engineer-a-harbour-labs', 'back-end-engineer-b-harbour-labs'], ['back-end-engineer-d-harbour-labs', 'back-end-engineer-e-harbour-labs'], []]) // prettier-ignore
})
