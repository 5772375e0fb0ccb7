import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate, startEmbedded } from '../src/platform/database/index.ts'

/** The migrated database that every test database is cloned from. */
export const TEMPLATE = 'offing_template'

/** Not durable on purpose: a test database is thrown away. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** Starts a server in a temporary folder and migrates the template that every test database is cloned from. */
export async function startTestServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'offing-test-'))
  chmodSync(folder, 0o755) // run by root, PostgreSQL's own user has to enter it
  const server = await startEmbedded(folder, FAST)
  await query(server.url, `create database ${TEMPLATE}`)
  await migrate(withDatabase(server.url, TEMPLATE))
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const withDatabase = (url: string, name: string): string =>
  url.replace(/^(postgresql:\/\/[^/]*\/)[^?]*/, `$1${name}`)

/** One statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
