import assert from 'node:assert/strict'
import { createServer, type AddressInfo } from 'node:net'
import { test } from 'node:test'
import { freshDatabase } from '../../../test/fresh-database.ts'
import { StopError } from '../stop-error.ts'
import { migrate, readMigrations } from './migrate.ts'

test('migrations run once, in order, and a second start finds nothing to do', async () => {
  await using database = await freshDatabase()
  assert.equal(await migrate(database.url), 0)
  const { rows } = await database.pool.query<{ number: number }>('select number from migration order by number')
  assert.deepEqual(
    rows.map((row) => row.number),
    readMigrations().map((migration) => migration.number),
  )
})

test('two programs that start at once migrate one after the other', async () => {
  await using database = await freshDatabase()
  const more = [...readMigrations(), { number: 9000, name: '9000-more.sql', sql: 'create table more (id int)' }]
  const ran = await Promise.all([migrate(database.url, more), migrate(database.url, more)])
  assert.deepEqual(ran.sort(), [0, 1])
})

test('a migration that fails leaves nothing of itself, and says its name', async () => {
  await using database = await freshDatabase()
  const broken = [
    ...readMigrations(),
    { number: 9000, name: '9000-broken.sql', sql: 'create table half (id int); select no_such_function()' },
  ]
  await assert.rejects(migrate(database.url, broken), stops(/9000-broken\.sql failed, nothing of it was kept/))
  const { rows } = await database.pool.query(`select to_regclass('half') as half`)
  assert.deepEqual(rows, [{ half: null }])
})

test('a newer schema is refused with what to do', async () => {
  await using database = await freshDatabase()
  await database.pool.query(`insert into migration (number, name) values (9999, '9999-from-tomorrow.sql')`)
  await assert.rejects(migrate(database.url), stops(/holds schema 9999.*newer Offing.*restore a backup/s))
})

test('a database that cannot be reached names the place, never the password', async () => {
  const url = 'postgresql://me:hunter2@127.0.0.1:1/offing'
  await assert.rejects(migrate(url), (error: Error) => {
    assert.match(error.message, /127\.0\.0\.1:1, database offing.*cannot be reached.*DATABASE_URL/s)
    assert.doesNotMatch(error.message, /hunter2/)
    return true
  })
})

test('a database name that does not exist says so', async () => {
  await using database = await freshDatabase()
  await assert.rejects(migrate(database.url.replace(/test_\w+/, 'no_such_database')), stops(/Make that database first/))
})

test('a server older than 15 is refused', async () => {
  await using old = await serverThatSays('14.22', '140022')
  await assert.rejects(migrate(old.url), stops(/PostgreSQL 14\.22; Offing needs 15 or newer/))
})

function stops(pattern: RegExp) {
  return (error: Error) => {
    assert.ok(error instanceof StopError, String(error))
    assert.match(error.message, pattern)
    return true
  }
}

/**
 * No PostgreSQL 14 is at hand: this one speaks just enough of the wire protocol to be asked for its version
 * (https://www.postgresql.org/docs/current/protocol-message-formats.html).
 */
async function serverThatSays(shown: string, number: string) {
  const message = (type: string, body: Buffer) => {
    const head = Buffer.alloc(5)
    head.write(type, 0)
    head.writeInt32BE(body.length + 4, 1)
    return Buffer.concat([head, body])
  }
  const column = (name: string) =>
    Buffer.concat([
      Buffer.from(`${name}\0`),
      Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0]),
    ])
  const value = (text: string) => {
    const length = Buffer.alloc(4)
    length.writeInt32BE(text.length)
    return Buffer.concat([length, Buffer.from(text)])
  }
  const ready = message('Z', Buffer.from('I'))
  const server = createServer((socket) => {
    let greeted = false
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      if (!greeted) socket.write(Buffer.concat([message('R', Buffer.from([0, 0, 0, 0])), ready]))
      else if (data[0] === 81)
        socket.write(
          Buffer.concat([
            message('T', Buffer.concat([Buffer.from([0, 2]), column('number'), column('shown')])),
            message('D', Buffer.concat([Buffer.from([0, 2]), value(number), value(shown)])),
            message('C', Buffer.from('SELECT 1\0')),
            ready,
          ]),
        )
      greeted = true
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `postgresql://me@127.0.0.1:${port}/old`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
