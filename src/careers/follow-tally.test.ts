import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { freshDatabase } from '../../test/fresh-database.ts'
import { inventPostings } from '../../test/invented-postings.ts'
import { reconcile, removeOldChanges, saveBoards } from '../catalogue/index.ts'
import { shippedRates } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { followTally } from './follow-tally.ts'
import { Tally } from './tally.ts'

async function list(db: Database, boardId: number, count: number, at: Date): Promise<void> {
  const listed = inventPostings(count, 'harbour-labs')
  const board = { boardId, listed, complete: true, companyName: 'Harbour Labs', factsVersion: 1, adapter: 'ashby@1' }
  await reconcile(db, { ...board, startedAt: at, fetchedAt: at })
}

test('a tally that was away for longer than changes are kept reads every posting anew', async () => {
  await using database = await freshDatabase()
  const { db } = database
  await saveBoards(db, [{ source: 'ashby', token: 'harbour-labs', origin: 'shipped' }])
  const { id: boardId } = await db.selectFrom('board').select('id').executeTakeFirstOrThrow()
  await list(db, boardId, 6, new Date(Date.now() - 7_200_000))
  let isAway = false
  const flaky = db.withPlugin({
    transformQuery({ node }) {
      if (isAway) throw new Error('the database is away')
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  const tally = new Tally()
  const size = (): number => tally.size
  const follower = followTally({ db: flaky, tally, rates: () => shippedRates, everyMs: 10, onError: () => undefined })
  try {
    await follower.ready
    assert.equal(size(), 6)
    isAway = true
    const { rows } = await sql<{ id: number }>`
      delete from posting where id = (select min(id) from posting) returning id`.execute(db)
    await sql`insert into posting_change (posting_id, kind) values (${rows[0]!.id}, 'withdrawn')`.execute(db)
    await sql`insert into posting_change (posting_id, kind) select max(id), 'changed' from posting`.execute(db)
    assert.equal(await removeOldChanges(db, new Date(Date.now() + 60_000)), 2, 'its opening and its end')
    isAway = false
    for (let tries = 0; tries < 500 && size() !== 5; tries++) await sleep(20)
    assert.ok(!tally.ids().includes(rows[0]!.id))
    assert.equal(size(), 5)
  } finally {
    await follower.stop()
  }
})
