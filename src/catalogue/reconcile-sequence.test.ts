import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedRates } from '../domain/index.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import type { Database } from '../platform/database/index.ts'
import { changesSince, loadIndexRows, loadPosting, reconcile } from './index.ts'
import { hour, invent, inventBoard, listAt } from './invented.ts'

/** Numbers that look random and are the same every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647
    return state % sides
  }
}

type Model = Map<string, { title: string; open: boolean; seen: number; opened: number; reopened: number }>

/** What a board does in an hour: some postings go, some come or come back, some are edited. Returns the next list. */
function live(model: Model, roll: (sides: number) => number, hours: number): void {
  for (let n = 0; n < 16; n++) {
    const id = `p${n}`
    const known = model.get(id)
    const listed = known?.open ? roll(8) > 0 : roll(5) === 0
    if (!listed) {
      if (known) known.open = false
      continue
    }
    const title = known && roll(6) > 0 ? known.title : `Title ${roll(1_000)}`
    const opened = known?.opened ?? hours
    const reopened = (known?.reopened ?? 0) + (known && !known.open ? 1 : 0)
    model.set(id, { title, open: true, seen: hours, opened, reopened })
  }
}

const openIn = (model: Model) => [...model].filter(([, { open }]) => open)
const listOf = (model: Model) => openIn(model).map(([id, { title }]) => invent(id, { title }))

test('whatever a board does, the catalogue and the change list say the same as the board', async () => {
  await using database = await freshDatabase()
  const { db } = database
  for (const seed of [11, 12, 13]) {
    const roll = dice(seed)
    const boardId = await inventBoard(db, `board-${seed}`)
    const model: Model = new Map()
    const titles = new Map<string, string>()
    for (let hours = 0; hours < 25; hours++) {
      live(model, roll, hours)
      const open = openIn(model)
      const edited = open.filter(([id, { title }]) => titles.has(id) && titles.get(id) !== title).length
      const done = await reconcile(db, listAt(boardId, hours, listOf(model)))
      assert.equal(done.listed, open.length)
      assert.equal(done.opened + done.changed + done.unchanged + done.reopened, open.length)
      assert.ok(done.changed <= edited)
      if (done.outcome === 'held') await rewind(db, model, boardId)
      for (const [id, { title }] of model) titles.set(id, title)
    }
    await compare(db, boardId, model)
  }
  await followed(db)
})

/** A held list closes nothing: the model takes back what it had closed. */
async function rewind(db: Database, model: Model, boardId: number): Promise<void> {
  const rows = await db
    .selectFrom('posting')
    .select(['native_id', 'closed_at'])
    .where('board_id', '=', boardId)
    .execute()
  for (const row of rows) model.get(row.native_id)!.open = row.closed_at === null
}

async function compare(db: Database, boardId: number, model: Model): Promise<void> {
  const rows = await db.selectFrom('posting').selectAll().where('board_id', '=', boardId).execute()
  const found = rows.map((row) => [
    row.native_id,
    {
      title: row.title,
      open: row.closed_at === null,
      seen: (row.last_confirmed_at.getTime() - hour(0).getTime()) / 3_600_000,
      opened: (row.first_seen_at.getTime() - hour(0).getTime()) / 3_600_000,
      reopened: row.reopened_count,
    },
  ])
  assert.deepEqual(Object.fromEntries(found), Object.fromEntries(model))
}

/** Someone who only reads the change list ends with the same open postings, and each posting's own story agrees. */
async function followed(db: Database): Promise<void> {
  const open = new Set<number>()
  for (let after = 0; ;) {
    const changes = await changesSince(db, after, 50)
    if (changes.length === 0) break
    after = changes.at(-1)!.number
    for (const { postingId, kind } of changes) {
      if (kind === 'opened' || kind === 'reopened') open.add(postingId)
      if (kind === 'closed') assert.ok(open.delete(postingId), 'only what is open closes')
      if (kind === 'changed') assert.ok(open.has(postingId), 'only what is open changes')
    }
  }
  const rows = await loadIndexRows(db, undefined, 0, 10_000)
  assert.deepEqual(
    rows.map(({ id }) => id),
    [...open].sort((a, b) => a - b),
  )
  const page = await loadPosting(db, rows[0]!.id, shippedRates)
  assert.equal(page!.changes.filter(({ kind }) => kind === 'reopened').length, page!.reopenedCount)
}
