import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { openDatabase, type DatabaseHandle } from '../src/platform/database/index.ts'
import { query, startTestServer, TEMPLATE, withDatabase } from './test-server.ts'

/** Set by test/run.ts: one real server for the whole run, with a migrated database to clone. */
const GIVEN = 'OFFING_TEST_SERVER'

let own: Promise<{ url: string; stop(): Promise<void> }> | undefined

async function serverUrl(): Promise<string> {
  const given = process.env[GIVEN]
  if (given) return given
  own ??= startTestServer()
  const { url } = await own
  return url
}
after(async () => {
  if (own) await (await own).stop()
})

/** A migrated, empty database of its own on a real PostgreSQL: `await using database = await freshDatabase()`. */
export async function freshDatabase(): Promise<DatabaseHandle> {
  const server = await serverUrl()
  const name = `test_${randomBytes(6).toString('hex')}`
  await query(server, `create database ${name} template ${TEMPLATE}`)
  const handle = openDatabase(withDatabase(server, name))
  return {
    ...handle,
    [Symbol.asyncDispose]: async () => {
      await handle[Symbol.asyncDispose]()
      await query(server, `drop database if exists ${name} with (force)`)
    },
  }
}
