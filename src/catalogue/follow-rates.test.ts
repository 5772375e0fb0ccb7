import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { freshDatabase } from '../../test/fresh-database.ts'
import { shippedRates } from '../domain/index.ts'
import { followRates } from './follow-rates.ts'
import { saveReference } from './rate-store.ts'

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 5_000; !holds(); await sleep(5))
    if (Date.now() > end) throw new Error('it did not come to hold')
}

test('new rates come into force, once, and who could not take them is told again', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const errors: Error[] = []
  const rates = await followRates({ db, everyMs: 10, onError: (error) => errors.push(error) })
  assert.equal(rates.current(), shippedRates)
  let told = 0
  rates.onChange(() => (++told === 1 ? Promise.reject(new Error('away')) : Promise.resolve()))
  await sleep(50)
  assert.equal(told, 0)
  await saveReference(db, { date: '2026-11-24', perEuro: { USD: 1.25 } }, new Date())
  await until(() => told === 2)
  assert.deepEqual(rates.current().get('EUR'), { usd: 1.25, date: '2026-11-24' })
  const inForce = rates.current()
  await sleep(50)
  assert.deepEqual([told, errors.length, rates.current() === inForce], [2, 1, true])
  await rates.stop()
})

test('while the database is away the old rates stay, and a stop ends the following', async () => {
  const database = await freshDatabase()
  const errors: Error[] = []
  const rates = await followRates({ db: database.db, everyMs: 10, onError: (error) => errors.push(error) })
  await database[Symbol.asyncDispose]()
  await until(() => errors.length > 1)
  assert.equal(rates.current(), shippedRates)
  await rates.stop()
  const { length } = errors
  await sleep(40)
  assert.equal(errors.length, length)
})
