import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from './tables.ts'

export type Database = Kysely<DB>
export type DatabaseHandle = { db: Database; pool: pg.Pool; url: string; [Symbol.asyncDispose](): Promise<void> }

/** bigint ids and counts stay below 2^53 for any catalogue one machine can hold, and numbers are what the rest works with. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** A pool of connections with typed tables. Errors of idle connections are passed to `onIdleError`; the pool replaces them. */
export function openDatabase(
  url: string,
  options: { max?: number; onIdleError?: (error: Error) => void } = {},
): DatabaseHandle {
  const pool = new pg.Pool({ connectionString: url, max: options.max ?? 10, connectionTimeoutMillis: 10_000 })
  pool.on('error', (error) => options.onIdleError?.(error))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, url, [Symbol.asyncDispose]: () => db.destroy() }
}
