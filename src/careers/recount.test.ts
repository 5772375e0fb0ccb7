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
  type Figures,
  type Question,
  type TallyFollower,
} from './index.ts'
import { inventMarket, inventedCareers, MARKET_DAYS, marketDay, marketFacts, plainTitle } from './invented-market.ts'
import { plainCount } from './plain-count.ts'
import { roleKey } from './role-key.ts'

const byKey = <T extends { key: string }>(rows: readonly T[], value: (row: T) => number) =>
  Object.fromEntries(rows.map((row) => [row.key, value(row)] as const).filter(([, n]) => n > 0))
const whole = (record: Record<string, number> | null) => record ?? {}

/** Every figure of a career against the plain query. Answers how many it has compared. */
async function compare(
  given: { db: Database; figures: Figures; rates: Rates; today: string; titles: { id: number; title: string }[] },
  q: Question,
) {
  const { db, figures, rates, today, titles } = given
  const plain = await plainCount(db, { career: q.career!, today, days: q.days ?? 90, rates, titles })
  let compared = 0
  const same = <T>(what: string, n: number, expected: number, value: T, wanted: () => unknown): void => {
    assert.equal(n, expected, `${q.career} ${what}: n`)
    assert.equal(value === undefined, n < FEWEST_POSTINGS, `${q.career} ${what}: a value from ten on`)
    if (value === undefined) return
    assert.deepEqual(value, wanted(), `${q.career} ${what}`)
    compared++
  }
  const openings = figures.openings(q)
  same('open', openings.n, plain.roles, openings.value?.open, () => plain.open)
  same(
    'new',
    openings.n,
    plain.roles,
    openings.value &&
      Object.fromEntries(
        openings.value.newPerWeek.filter(({ count }) => count > 0).map(({ week, count }) => [week, count]),
      ),
    () => whole(plain.newPerWeek),
  )
  const pay = figures.pay(q)
  same('pay', pay.n, plain.pay.n, pay.value && [pay.value.p25, pay.value.p50, pay.value.p75], () =>
    plain.pay.quartiles!.map((amount) => Math.round(amount)),
  )
  const levels = figures.payByLevel(q)
  same(
    'pay by level',
    levels.n,
    plain.pay.n,
    levels.value && Object.fromEntries(levels.value.map(({ level, n, band }) => [level, [n, band?.p50]])),
    () =>
      Object.fromEntries(
        Object.entries(plain.payByLevel ?? {}).map(([level, { n, median }]) => [
          level,
          [n, n < FEWEST_POSTINGS ? undefined : Math.round(median)],
        ]),
      ),
  )
  const stated = figures.payStated(q)
  same('pay stated', stated.n, plain.roles, stated.value?.stated, () => plain.payStated)
  const skills = figures.skills(q)
  same('skills', skills.n, plain.roles, skills.value && byKey(skills.value, ({ count }) => count), () =>
    whole(plain.skills),
  )
  same('musts', skills.n, plain.roles, skills.value && byKey(skills.value, ({ must }) => must), () =>
    whole(plain.musts),
  )
  const years = figures.years(q)
  same('years', years.n, plain.years.n, years.value?.median, () => plain.years.median)
  for (const kind of ['levels', 'employment', 'benefits'] as const) {
    const { n, value } = figures[kind](q)
    same(kind, n, plain.roles, value && byKey(value, ({ count }) => count), () => whole(plain[kind]))
  }
  const where = figures.where(q)
  same(
    'where',
    where.n,
    plain.roles,
    where.value && [where.value.worldwide, where.value.limited, where.value.notStated],
    () => ['worldwide', 'limited', 'not-stated'].map((scope) => plain.scopes?.[scope] ?? 0),
  )
  same('countries', where.n, plain.roles, where.value && byKey(where.value.countries, ({ count }) => count), () =>
    whole(plain.countries),
  )
  const companies = figures.companies(q)
  same(
    'companies',
    companies.n,
    plain.roles,
    companies.value && Object.fromEntries(companies.value.map(({ slug, count }) => [slug, count])),
    () => plain.companies,
  )
  const open = figures.daysOpen(q)
  same(
    'days open',
    open.n,
    plain.daysOpen.closed,
    open.value && [open.value.closed, open.value.stillOpen, open.value.p50 ?? null],
    () => [plain.daysOpen.closed, plain.daysOpen.stillOpen, plain.daysOpen.median],
  )
  return compared
}

async function follow(db: Database, rates: () => Rates) {
  const tally = new Tally()
  const follower = followTally({ db, tally, rates, everyMs: 10, onError: assert.ifError })
  await follower.ready
  return { tally, follower }
}

const titlesOf = async (db: Database, plain: (title: string) => string) =>
  (await db.selectFrom('posting').select(['id', 'title']).execute()).map(({ id, title }) => ({
    id,
    title: plain(title),
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
  const { tally, follower } = await follow(db, () => rates)
  let today = 0
  const figures = createFigures({ tally, now: () => marketDay(today), keepMs: 0 })
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
      for (const days of [90, 30]) compared += await compare(given, { career, days })
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

  const again = await follow(db, () => rates)
  const anew = createFigures({ tally: again.tally, now: () => marketDay(today), keepMs: 0 })
  for (const career of inventedCareers)
    for (const kind of ['openings', 'pay', 'skills', 'where', 'daysOpen', 'skillPairs', 'skillTrends'] as const)
      assert.deepEqual(anew[kind]({ career }), figures[kind]({ career }), `${kind} after a new start`)
  await again.follower.stop()
  await follower.stop()
})

test('the figures of the sample equal a plain recount, and withdrawing it leaves none', async () => {
  await using database = await freshDatabase()
  const { db } = database
  await loadSampleOnce(db)
  const { tally, follower } = await follow(db, () => shippedRates)
  const now = new Date('2026-11-25T12:00:00Z')
  const figures = createFigures({ tally, now: () => now, keepMs: 0 })
  // only what makes postings one role is taken from the code under test; role-key.test.ts has its cases
  const titles = await titlesOf(db, (title) => roleKey('', title, undefined))
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
  await follower.stop()
})
