import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { canEnter, findBinaries, installedPackage, runAsUser } from './embedded-files.ts'
import { findRunning, startEmbedded } from './embedded.ts'

const isRoot = process.getuid?.() === 0

function temporaryFolder(mode = 0o755) {
  const folder = mkdtempSync(join(tmpdir(), 'offing-server-'))
  chmodSync(folder, mode)
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer
  } finally {
    await client.end()
  }
}

const postmaster = (folder: string) =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

test('what was committed is there after a stop and a second start', async () => {
  using place = temporaryFolder()
  const first = await startEmbedded(place.folder)
  await ask(first.url, 'create table kept as select 7 as answer')
  assert.equal(await findRunning(place.folder), first.url)
  await first.stop()
  assert.equal(await findRunning(place.folder), undefined)
  const second = await startEmbedded(place.folder)
  assert.equal(await ask(second.url, 'select answer from kept'), 7)
  await second.stop()
})

test('a server left behind by a crash is taken over, and one killed hard is recovered', async () => {
  using place = temporaryFolder()
  const crashed = await startEmbedded(place.folder)
  const pid = postmaster(place.folder)
  const next = await startEmbedded(place.folder)
  assert.equal(postmaster(place.folder), pid, 'the same server goes on')
  await ask(crashed.url, 'create table kept as select 8 as answer')
  process.kill(pid, 'SIGKILL')
  const after = await startEmbedded(place.folder)
  assert.equal(await ask(after.url, 'select answer from kept'), 8)
  await next.stop()
  await after.stop()
})

test('a server that dies is started again, with all that was committed', async () => {
  using place = temporaryFolder()
  const server = await startEmbedded(place.folder)
  const died = new Promise<void>((resolve) => server.keepAlive(resolve))
  await ask(server.url, 'create table kept as select 9 as answer')
  process.kill(postmaster(place.folder), 'SIGKILL')
  await died
  for (let tries = 0; !(await findRunning(place.folder)) && tries < 100; tries++) await sleep(50)
  assert.equal(await ask(server.url, 'select answer from kept'), 9)
  await server.stop()
  assert.equal(await findRunning(place.folder), undefined)
})

test('a stale postmaster.pid whose number belongs to another program does not keep the server down', async () => {
  using place = temporaryFolder()
  await (await startEmbedded(place.folder)).stop()
  writeFileSync(
    join(place.folder, 'postgres', 'postmaster.pid'),
    `${process.pid}\n${place.folder}/postgres\n1700000000\n5432\n`,
  )
  const server = await startEmbedded(place.folder)
  assert.equal(await ask(server.url, 'select 1 as answer'), 1)
  await server.stop()
})

test('library links that npm did not make are mended', () => {
  const { folder } = findBinaries(undefined)
  const link = join(folder, 'lib', 'libpq.so')
  if (!existsSync(link)) return
  unlinkSync(link)
  findBinaries(undefined)
  assert.ok(existsSync(link))
})

test(
  'run by root inside a closed folder, data and programs stand where the server may enter',
  { skip: !isRoot },
  async () => {
    using place = temporaryFolder(0o700)
    const inner = join(place.folder, 'clone', 'var')
    mkdirSync(inner, { recursive: true })
    assert.equal(canEnter(inner, runAsUser()), false)
    const server = await startEmbedded(inner)
    assert.equal(await ask(server.url, 'select 1 as answer'), 1)
    await server.stop()
    const data = realpathSync(join(inner, 'postgres'))
    assert.ok(existsSync(join(data, 'PG_VERSION')), 'a link in the data folder leads to the data')
    rmSync(dirname(data), { recursive: true })
  },
)

test('run by root with closed programs, they are copied to an open place', { skip: !isRoot }, () => {
  using closed = temporaryFolder(0o700)
  using open = temporaryFolder()
  const inside = join(closed.folder, 'linux')
  cpSync(installedPackage()!, inside, { recursive: true, verbatimSymlinks: true })
  const nobody = { uid: 65534, gid: 65534 }
  const binaries = findBinaries(nobody, inside, join(open.folder, 'programs'))
  assert.ok(binaries.postgres.startsWith(open.folder))
  const version = spawnSync(binaries.postgres, ['--version'], { ...nobody, encoding: 'utf8', cwd: '/' })
  assert.match(version.stdout, /\(PostgreSQL\) 18/)
})

test('a platform without the package is told what else it can do', () => {
  assert.throws(() => findBinaries(undefined, null), /no embedded PostgreSQL for .* DATABASE_URL/s)
})
