import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedRates } from '../domain/index.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import {
  changesSince,
  lastChangeNumber,
  loadCards,
  loadCompany,
  loadIndexRows,
  loadPosting,
  openCounts,
  reconcile,
} from './index.ts'
import { hour, invent, inventBoard, listAt } from './invented.ts'
import { loadPayloads } from './payload-store.ts'

test('a list that is read for the first time opens its postings, and they read back as they went in', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await inventBoard(db)
  const first = invent('a', {
    text: 'Nul \0 and \ud800 half',
    postedAt: { at: '2026-01-02T00:00:00Z', precision: 'day' },
  })
  const done = await reconcile(db, listAt(boardId, 0, [first, invent('b'), invent('b')]))
  assert.deepEqual(done, {
    outcome: 'complete',
    listed: 2,
    opened: 2,
    changed: 0,
    unchanged: 0,
    closed: 0,
    reopened: 0,
  })

  const [a, b] = await loadIndexRows(db)
  assert.equal(a!.text, 'Nul \uFFFD and \uFFFD half')
  assert.equal(a!.companySlug, 'harbour-labs')
  const cards = await loadCards(db, [b!.id, 999, a!.id], shippedRates)
  assert.deepEqual(
    cards.map(({ title }) => title),
    ['Back-end Engineer b', 'Back-end Engineer a'],
  )
  const page = await loadPosting(db, a!.id, shippedRates)
  assert.equal(page!.slug, `back-end-engineer-a-harbour-labs-${a!.id}`)
  assert.deepEqual(page!.postedAt, new Date('2026-01-02T00:00:00Z'))
  assert.deepEqual(page!.firstSeenAt, hour(0))
  assert.deepEqual(page!.facts, first.facts)
  assert.equal('closedAt' in page!, false)
  assert.deepEqual((await loadCompany(db, 'harbour-labs'))!.openIds.sort(), [a!.id, b!.id])
  assert.deepEqual(await openCounts(db), { open: 2, sample: 0, boards: 1, companies: 1, lastConfirmedAt: hour(0) })
  const changes = await changesSince(db, 0)
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ['opened', 'opened'],
  )
  assert.equal(await lastChangeNumber(db), changes.at(-1)!.number)
})

test('an edit is kept with the names of what differs and the old short values; the dates tell it apart from a look', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await inventBoard(db)
  const pay = {
    value: [{ min: 1, max: 2, currency: 'EUR', period: 'year' as const, kind: 'base' as const }],
    evidence: [],
    rule: 'x@1',
  }
  await reconcile(db, listAt(boardId, 0, [invent('a', { facts: { pay } }), invent('b')]))
  const edited = invent('a', {
    title: 'Staff Engineer',
    text: 'We keep tide tables and lights.',
    payload: { id: 'a', v: 2 },
  })
  const done = await reconcile(db, listAt(boardId, 5, [edited, invent('b')]))
  assert.deepEqual([done.changed, done.unchanged], [1, 1])
  const change = (await changesSince(db, 0)).at(-1)!
  const page = (await loadPosting(db, change.postingId, shippedRates))!
  assert.deepEqual(page.changes[0], {
    kind: 'changed',
    fields: ['body', 'pay', 'title'],
    before: { title: 'Back-end Engineer a', pay: pay.value },
    at: hour(5),
  })
  assert.deepEqual([page.firstSeenAt, page.lastChangedAt, page.lastConfirmedAt], [hour(0), hour(5), hour(5)])
  assert.deepEqual(await loadPayloads(db, [page.id]), new Map([[page.id, { id: 'a', v: 2 }]]))
  assert.equal((await loadIndexRows(db, [page.id]))[0]!.title, 'Staff Engineer')
})

test('the second look at the same list changes nothing: neither noise, nor order, nor another turn of the keys', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await inventBoard(db)
  const places = [
    { words: 'Lisbon', path: 'places[0]', country: 'PT' },
    { words: 'Porto', path: 'places[1]', country: 'PT' },
  ]
  const first = invent('a', {
    places,
    tags: ['x', 'y'],
    updatedAt: { at: '2026-01-01T00:00:00Z', precision: 'second' },
  })
  const turned = [
    { country: 'PT', path: 'places[0]', words: 'Porto' },
    { country: 'PT', path: 'places[1]', words: 'Lisbon' },
  ]
  const second = invent('a', {
    places: turned,
    tags: ['y', 'x'],
    updatedAt: { at: '2026-02-02T00:00:00Z', precision: 'second' },
  })
  await reconcile(db, listAt(boardId, 0, [first]))
  const before = await lastChangeNumber(db)
  const done = await reconcile(db, listAt(boardId, 5, [second]))
  assert.deepEqual([done.changed, done.unchanged], [0, 1])
  assert.equal(await lastChangeNumber(db), before)
})

test('other rules or another adapter reread a posting; the employer has changed nothing', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await inventBoard(db)
  const level = { value: 'senior' as const, evidence: [], rule: 'level@2' }
  await reconcile(db, listAt(boardId, 0, [invent('a'), invent('b')]))
  const reread = listAt(boardId, 1, [invent('a', { facts: { level } }), invent('b')], { factsVersion: 2 })
  assert.deepEqual([(await reconcile(db, reread)).changed, (await changesSince(db, 2)).length], [0, 1])
  const [change] = await changesSince(db, 2)
  assert.deepEqual([change!.kind, change!.fields], ['reread', ['level']])
  const versions = await db.selectFrom('posting').select('facts_version').execute()
  assert.deepEqual(
    versions.map((row) => row.facts_version),
    [2, 2],
  )

  const mapped = invent('b', { department: 'Harbour' })
  const remapped = listAt(boardId, 2, [invent('a', { facts: { level } }), mapped], {
    factsVersion: 2,
    adapter: 'ashby@2',
  })
  assert.equal((await reconcile(db, remapped)).changed, 0)
  const last = (await changesSince(db, 3)).at(-1)!
  assert.equal(last.kind, 'reread')
  assert.equal((await loadPosting(db, last.postingId, shippedRates))!.lastChangedAt, undefined)
})

test('a posting that comes back under another id within 90 days says which one it repeats', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await inventBoard(db)
  const role = { title: 'Pilot', places: [{ words: 'Remote', path: 'location' }] }
  const others = ['x', 'y', 'z'].map((id) => invent(id))
  await reconcile(db, listAt(boardId, 0, [invent('1', role), ...others]))
  await reconcile(db, listAt(boardId, 24, [invent('2', role), invent('3', { ...role, title: 'Cook' }), ...others]))
  await reconcile(db, listAt(boardId, 48, others))
  await reconcile(db, listAt(boardId, 48 + 91 * 24, [invent('4', role), ...others]))
  const rows = await db.selectFrom('posting').select(['id', 'native_id', 'repost_of']).orderBy('id').execute()
  const idOf = (nativeId: string) => rows.find((row) => row.native_id === nativeId)!.id
  assert.deepEqual(
    rows.filter((row) => row.repost_of !== null).map((row) => [row.native_id, row.repost_of]),
    [['2', idOf('1')]],
  )
})

test('two boards at once that bring the same new companies do not wait for each other', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boards = await Promise.all(['one', 'two', 'three'].map((token) => inventBoard(db, token)))
  const named = (order: number[]) => order.map((n) => invent(`${n}`, { companyName: `Company ${n}` }))
  await Promise.all([
    reconcile(db, listAt(boards[0]!, 0, named([1, 2, 3, 4]))),
    reconcile(db, listAt(boards[1]!, 0, named([4, 3, 2, 1]))),
    reconcile(db, listAt(boards[2]!, 0, named([2, 4, 1, 3]))),
  ])
  assert.equal((await db.selectFrom('company').select('id').execute()).length, 5)
  assert.equal((await openCounts(db)).open, 12)
})

test('a board of a thousand postings goes in, is edited and goes, in slices that nobody notices', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const boardId = await inventBoard(db)
  const many = Array.from({ length: 1_000 }, (_, n) => invent(`n${n}`))
  assert.equal((await reconcile(db, listAt(boardId, 0, many))).opened, 1_000)
  const edited = many.map((posting) => ({ ...posting, raw: { ...posting.raw, title: 'Other' } }))
  assert.equal((await reconcile(db, listAt(boardId, 1, edited))).changed, 1_000)
  assert.equal((await reconcile(db, listAt(boardId, 2, edited))).unchanged, 1_000)
  assert.equal(
    (
      await loadPayloads(
        db,
        (await loadIndexRows(db)).map(({ id }) => id),
      )
    ).size,
    1_000,
  )
  assert.equal((await changesSince(db, 0)).length, 2_000)
})
