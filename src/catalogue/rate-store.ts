import { sql } from 'kysely'
import { shippedRates, withReference, type Rates, type ReferenceRates } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'

/** How the last look at the central bank's file went; a problem leaves the rates as they were. */
export type RateCheck = { checkedAt: Date; takenAt?: Date; problem?: string }

/** The reference rates that were taken last; undefined before the first. */
export async function loadReference(db: Database): Promise<ReferenceRates | undefined> {
  const { rows } = await sql<{ currency: string; perEuro: number; date: string }>`
    select currency, per_euro as "perEuro", to_char(rate_date, 'YYYY-MM-DD') as date from exchange_rate`.execute(db)
  const [first] = rows
  return first && { date: first.date, perEuro: Object.fromEntries(rows.map((row) => [row.currency, row.perEuro])) }
}

/** The rates in force: the reference rates, and the shipped ones for what they do not quote. */
export async function loadRates(db: Database): Promise<Rates> {
  const reference = await loadReference(db)
  return reference ? withReference(reference) : shippedRates
}

/** Takes a file's rates in place of the ones before, whole or not at all. */
export async function saveReference(db: Database, { date, perEuro }: ReferenceRates, at: Date): Promise<void> {
  const [currencies, units] = [Object.keys(perEuro), Object.values(perEuro)]
  await db.transaction().execute(async (transaction) => {
    await sql`delete from exchange_rate`.execute(transaction)
    await sql`
      insert into exchange_rate (currency, per_euro, rate_date)
      select currency, per_euro, ${date}::date
        from unnest(${currencies}::text[], ${units}::float8[]) as rate(currency, per_euro)`.execute(transaction)
    await sql`
      insert into exchange_rate_check (checked_at, taken_at) values (${at}, ${at})
      on conflict (only_row) do update set checked_at = ${at}, taken_at = ${at}, problem = null`.execute(transaction)
  })
}

/** Keeps why a look brought nothing. */
export async function saveRateProblem(db: Database, problem: string, at: Date): Promise<void> {
  await sql`
    insert into exchange_rate_check (checked_at, problem) values (${at}, ${problem})
    on conflict (only_row) do update set checked_at = ${at}, problem = ${problem}`.execute(db)
}

export async function lastRateCheck(db: Database): Promise<RateCheck | undefined> {
  const { rows } = await sql<{ checkedAt: Date; takenAt: Date | null; problem: string | null }>`
    select checked_at as "checkedAt", taken_at as "takenAt", problem from exchange_rate_check`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { checkedAt, takenAt, problem } = row
  return { checkedAt, ...(takenAt ? { takenAt } : {}), ...(problem === null ? {} : { problem }) }
}
