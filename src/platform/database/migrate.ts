import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { projectFile } from '../config.ts'
import { StopError } from '../stop-error.ts'

const OLDEST_SERVER = 150_000
/** Any number will do as long as only migrations use it: two programs that start at once migrate one after the other. */
const MIGRATION_LOCK = 7_036_411

type Migration = { number: number; name: string; sql: string }

/**
 * Brings the schema to this version: numbered SQL files, forward only, each in one transaction, under a lock.
 * Throws StopError when the server cannot be reached, is older than 15, or holds a newer schema. Returns how many ran.
 */
export async function migrate(url: string, migrations = readMigrations()): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await connect(client)
  try {
    await refuseOldServer(client)
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(
      'create table if not exists migration (number integer primary key, name text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ number: number }>('select number from migration order by number')
    const done = new Set(rows.map((row) => row.number))
    refuseNewerSchema(Math.max(0, ...done), migrations.at(-1)?.number ?? 0)
    const open = migrations.filter((migration) => !done.has(migration.number))
    for (const migration of open) await apply(client, migration)
    return open.length
  } finally {
    await client.end()
  }
}

/** The files of `migrations/`, in order of their numbers; 0001-name.sql. */
export function readMigrations(): Migration[] {
  return readdirSync(projectFile('migrations'))
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      number: Number(file.slice(0, 4)),
      name: file,
      sql: readFileSync(projectFile('migrations', file), 'utf8'),
    }))
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect()
  } catch (error) {
    throw unreachable(client, error)
  }
}

function unreachable(client: pg.Client, error: unknown): StopError {
  const { code, message } = error as { code?: string; message: string }
  const where = `${client.host}:${client.port}, database ${client.database}`
  const advice =
    code === '28P01' || code === '28000'
      ? 'Check the user and the password in DATABASE_URL.'
      : code === '3D000'
        ? 'Make that database first, or correct the name in DATABASE_URL.'
        : 'Check that PostgreSQL runs there and that DATABASE_URL is right, or unset DATABASE_URL to use the embedded server.'
  return new StopError(`The database (${where}) cannot be reached: ${message || code || 'no answer'}.\n${advice}`, {
    cause: error,
  })
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: string; shown: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as shown`,
  )
  const { number, shown } = rows[0]!
  if (Number(number) < OLDEST_SERVER) {
    throw new StopError(
      `The database is PostgreSQL ${shown}; Offing needs 15 or newer. Upgrade it, or unset DATABASE_URL to use the embedded server.`,
    )
  }
}

function refuseNewerSchema(theirs: number, ours: number): void {
  if (theirs <= ours) return
  throw new StopError(
    `The database holds schema ${theirs}, made by a newer Offing; this one knows ${ours}. ` +
      'Start the newer version, or restore a backup from before the upgrade.',
  )
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query('insert into migration (number, name) values ($1, $2)', [migration.number, migration.name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new StopError(`Migration ${migration.name} failed, nothing of it was kept: ${(error as Error).message}`, {
      cause: error,
    })
  }
}
