import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { freshDatabase } from '../../test/fresh-database.ts'
import { lastChangeNumber, rereadPostings, withdrawSample } from '../catalogue/index.ts'
import { shippedRates, type Rates } from '../domain/index.ts'
import { loadSampleOnce } from '../ingestion/load-sample.ts'
import type { Database } from '../platform/database/index.ts'
import {
  createFigures,
  FEWEST_POSTINGS,
  followTally,
  Tally,
  type Counted,
  type DaysOpen,
  type Figures,
  type Openings,
  type Question,
  type SkillShare,
  type TallyFollower,
} from './index.ts'
import { inventMarket, inventedCareers, MARKET_DAYS, marketDay, marketFacts, plainTitle } from './invented-market.ts'
import { plainCount, type PlainCount } from './plain-count.ts'
import { roleKey } from './role-key.ts'

type Given = {
  db: Database
  figures: Figures
  rates: Rates
  today: string
  titles: { id: number; title: string }[]
}
type Compared = { figures: Figures; q: Question; plain: PlainCount; same: Same }
type Same = <T>(
  what: string,
  counted: Counted<T>,
  n: number,
  pick: (value: T) => unknown,
  wanted: () => unknown,
) => void

/** Every figure of a career against the plain query. Answers how many had enough postings to be compared. */
async function compare({ db, figures, rates, today, titles }: Given, q: Question): Promise<number> {
  const plain = await plainCount(db, { career: q.career!, today, days: q.days!, rates, titles })
  let compared = 0
  const same: Same = (what, { n, value }, expected, pick, wanted) => {
    assert.equal(n, expected, `${q.career} ${what}: n`)
    assert.equal(value === undefined, n < FEWEST_POSTINGS, `${q.career} ${what}: a value from ten on`)
    if (value === undefined) return
    assert.deepEqual(pick(value), wanted(), `${q.career} ${what}`)
    compared++
  }
  for (const part of [comparePay, compareRoles, compareTime]) part({ figures, q, plain, same })
  return compared
}

function comparePay({ figures, q, plain, same }: Compared): void {
  const { pay, payByLevel, payStated } = plain
  const rounded = () => pay.quartiles!.map((amount) => Math.round(amount))
  same('pay', figures.pay(q), pay.n, ({ p25, p50, p75 }) => [p25, p50, p75], rounded)
  same(
    'pay by level',
    figures.payByLevel(q),
    pay.n,
    (levels) => Object.fromEntries(levels.map(({ level, n, band }) => [level, [n, band?.p50]])),
    () =>
      Object.fromEntries(
        Object.entries(payByLevel ?? {}).map(([level, { n, median }]) => [level, [n, n < FEWEST_POSTINGS ? undefined : Math.round(median)]]), // prettier-ignore
      ),
  )
  same(
    'pay stated',
    figures.payStated(q),
    plain.roles,
    ({ stated }) => stated,
    () => payStated,
  )
}

function compareRoles({ figures, q, plain, same }: Compared): void {
  for (const kind of ['levels', 'employment', 'benefits', 'visa', 'workplace'] as const)
    same(kind, figures[kind](q), plain.roles, countsOf, () => plain[kind] ?? {})
  const years = figures.years(q)
  same(
    'years',
    years,
    plain.years.n,
    ({ median }) => median,
    () => plain.years.median,
  )
  const where = figures.where(q)
  const scopes = () => ['worldwide', 'limited', 'not-stated'].map((scope) => plain.scopes?.[scope] ?? 0)
  same('where', where, plain.roles, ({ worldwide, limited, notStated }) => [worldwide, limited, notStated], scopes)
  same(
    'countries',
    where,
    plain.roles,
    ({ countries }) => countsOf(countries),
    () => plain.countries ?? {},
  )
  const bySlug = (all: { slug: string; count: number }[]) =>
    Object.fromEntries(all.map(({ slug, count }) => [slug, count]))
  same('companies', figures.companies(q), plain.roles, bySlug, () => plain.companies)
  const skills = figures.skills(q)
  same('skills', skills, plain.roles, countsOf, () => plain.skills ?? {})
  const musts = (all: SkillShare[]) => countsOf(all.map(({ key, must }) => ({ key, count: must })))
  same('musts', skills, plain.roles, musts, () => plain.musts ?? {})
}

function compareTime({ figures, q, plain, same }: Compared): void {
  const openings = figures.openings(q)
  same(
    'open',
    openings,
    plain.roles,
    ({ open }) => open,
    () => plain.open,
  )
  const perWeek = ({ newPerWeek }: Openings) => countsOf(newPerWeek.map(({ week, count }) => ({ key: week, count })))
  same('new each week', openings, plain.roles, perWeek, () => plain.newPerWeek ?? {})
  const { closed, stillOpen, median } = plain.daysOpen
  const three = (value: DaysOpen) => [value.closed, value.stillOpen, value.p50 ?? null]
  same('days open', figures.daysOpen(q), closed, three, () => [closed, stillOpen, median])
}

const countsOf = (rows: readonly { key: string; count: number }[]): Record<string, number> =>
  Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ key, count }) => [key, count]))

/** A tally that follows the database until it goes out of scope. */
async function follow(db: Database, rates: () => Rates) {
  const tally = new Tally()
  const follower = followTally({ db, tally, rates, everyMs: 10, onError: assert.ifError })
  await follower.ready
  return { tally, follower, [Symbol.asyncDispose]: () => follower.stop() }
}

const titlesOf = async (db: Database, plain: (title: string, places: string[]) => string) =>
  (await db.selectFrom('posting').select(['id', 'title', 'places']).execute()).map(({ id, title, places }) => ({
    id,
    title: plain(title, places),
  }))

/** Waits until the follower has seen the last change, by the change list alone. */
async function caughtUp(db: Database, follower: TallyFollower): Promise<void> {
  const last = await lastChangeNumber(db)
  while (follower.upTo() < last) await setTimeout(5)
}

const rereadFacts = (title: string) =>
  marketFacts(
    inventedCareers.find((career) => title.includes(career))!,
    'senior',
    title.length * 101,
  )

test('figures equal a plain recount while postings open, close, return, are posted again, edited, reread and repriced', async () => {
  await using database = await freshDatabase()
  const { db } = database
  let rates: Rates = shippedRates
  await using following = await follow(db, () => rates)
  const { tally, follower } = following
  let today = 0
  const figures = createFigures({ tally, now: () => marketDay(today) })
  let compared = 0
  const check = async (): Promise<void> => {
    const given = {
      db,
      figures,
      rates,
      today: marketDay(today).toISOString().slice(0, 10),
      titles: await titlesOf(db, plainTitle),
    }
    for (const career of inventedCareers)
      for (const days of [90, 41]) compared += await compare(given, { career, days })
  }
  for await (const day of inventMarket(db)) {
    today = day
    await caughtUp(db, follower)
    await check()
  }
  assert.equal(today, MARKET_DAYS.at(-1))
  assert.ok(compared > 10 * 5, `${compared} figures compared`)

  const { id: boardId } = await db.selectFrom('board').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()
  const longer = { boardId, factsVersion: 2, adapter: 'ashby@1', all: true, afterId: 0, limit: 1_000 }
  await rereadPostings(db, { ...longer, read: (raw) => ({ raw, facts: rereadFacts(raw.title) }) })
  await caughtUp(db, follower)
  await check()

  rates = new Map(
    [...shippedRates].map(([code, rate]) => [code, code === 'EUR' ? { ...rate, usd: rate.usd * 1.31 } : rate]),
  )
  tally.reprice(rates)
  await check()

  await using again = await follow(db, () => rates)
  const anew = createFigures({ tally: again.tally, now: () => marketDay(today) })
  for (const career of inventedCareers)
    for (const kind of ['openings', 'pay', 'skills', 'where', 'daysOpen', 'skillPairs', 'skillTrends'] as const)
      assert.deepEqual(anew[kind]({ career }), figures[kind]({ career }), `${kind} after a new start`)
})

test('the figures of the sample equal a plain recount, and withdrawing it leaves none', async () => {
  await using database = await freshDatabase()
  const { db } = database
  await loadSampleOnce(db)
  await using following = await follow(db, () => shippedRates)
  const { tally, follower } = following
  const now = new Date('2026-11-25T12:00:00Z')
  const figures = createFigures({ tally, now: () => now })
  // only what makes postings one role is taken from the code under test; role-key.test.ts has its cases
  const titles = await titlesOf(db, (title, places) => roleKey('', title, undefined, places))
  const given = { db, figures, rates: shippedRates, today: '2026-11-25', titles }
  let compared = 0
  for (const career of [
    'back-end-developer',
    'data-engineer',
    'devops-engineer',
    'ux-ui-designer',
    'software-engineer',
  ])
    compared += await compare(given, { career, days: 90 })
  assert.ok(compared >= 50, `${compared} figures compared`)
  assert.equal(figures.openings({}).sample, true)
  assert.equal(figures.openings({}).since, undefined, 'nobody has looked at anything yet')
  await withdrawSample(db, 'all')
  await caughtUp(db, follower)
  assert.deepEqual([tally.size, figures.openings({}).n], [0, 0])
})
