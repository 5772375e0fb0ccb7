import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/fresh-database.ts'
import { invent, inventBoard, listAt } from '../catalogue/invented.ts'
import { loadIndexRows, reconcile } from '../catalogue/index.ts'
import { withReference, type Pay, type Rates } from '../domain/index.ts'
import { emptyQuery } from './query.ts'
import { repriceIndex } from './reprice-index.ts'
import { createIndex } from './search-index.ts'
import { fact } from './test-rows.ts'

const base = (pay: Partial<Pay>) => fact<Pay[]>([{ currency: 'USD', period: 'year', kind: 'base', ...pay }])

test('after a change of the rates, filters and order go by the new ones', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const paid: Partial<Pay>[] = [
    { max: 100_000, currency: 'EUR' },
    { max: 110_000 },
    { max: 300_000, couldBe: ['USD', 'CAD'] },
  ]
  const listed = paid.map((pay, i) => {
    const posting = invent(String(i))
    return { ...posting, facts: { ...posting.facts, pay: base(pay) } }
  })
  const boardId = await inventBoard(db)
  await reconcile(db, listAt(boardId, 0, listed))
  let rates: Rates = withReference({ date: '2026-11-24', perEuro: { USD: 1.2 } })
  const index = createIndex(Date.now, () => rates)
  const rows = await loadIndexRows(db)
  index.put(rows)
  const [euro, dollar, unclear] = rows.map(({ id }) => id)
  const byPay = () => index.find({ ...emptyQuery, sort: 'pay' }).ids
  assert.deepEqual(byPay(), [euro, dollar, unclear])
  rates = withReference({ date: '2026-11-25', perEuro: { USD: 1.05 } })
  assert.deepEqual(byPay(), [euro, dollar, unclear])
  await repriceIndex(db, index)
  assert.deepEqual(byPay(), [dollar, euro, unclear])
  const least = index.find({ ...emptyQuery, minPay: 106_000 })
  assert.deepEqual([least.ids, least.payNotStated], [[dollar], 1], 'a sign of several currencies ranks as not stated')
  index.remove([euro!])
  await repriceIndex(db, index)
  assert.deepEqual(byPay(), [dollar, unclear])
})
