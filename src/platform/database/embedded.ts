import { spawn } from 'node:child_process'
import { chownSync, closeSync, existsSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StopError } from '../stop-error.ts'
import { diskFull } from './data-folder.ts'
import { findBinaries, makeOwned, runAsUser, type Binaries } from './embedded-files.ts'
import { makeCluster, placeOf, urlOf, type Place } from './embedded-place.ts'

export type EmbeddedServer = {
  url: string
  /** Starts the server again when it dies, and says so. */
  keepAlive(onDeath: () => void): void
  stop(): Promise<void>
}

const START_TIMEOUT_MS = 30_000
const LOOK_EVERY_MS = 1_000
const LARGEST_LOG_BYTES = 10_000_000

/**
 * Starts the embedded PostgreSQL on a Unix socket with its data in `folder/postgres`, making the cluster at the first
 * start. A server that a crashed Offing left running on this folder is taken over. Throws StopError with advice.
 */
export async function startEmbedded(folder: string, settings: Record<string, string> = {}): Promise<EmbeddedServer> {
  const runAs = runAsUser()
  const place = placeOf(folder, runAs)
  const binaries = findBinaries(runAs)
  if (!existsSync(join(place.data, 'PG_VERSION'))) await makeCluster(place, binaries)
  const launch = async () => (await processLeftBehind(place)) ?? (await startServer(place, binaries, settings))
  let pid = await launch()
  await makeDatabase(place)
  let watch: NodeJS.Timeout | undefined
  let looking = Promise.resolve()
  const look = async (onDeath: () => void) => {
    if (isPostgres(pid)) return
    onDeath()
    pid = await launch().catch(() => pid) // the log has the reason; the next look tries again
  }
  return {
    url: urlOf(place),
    keepAlive(onDeath) {
      watch = setInterval(() => {
        looking = looking.then(() => look(onDeath))
      }, LOOK_EVERY_MS).unref()
    },
    async stop() {
      clearInterval(watch)
      await looking
      await stopServer(pid)
    },
  }
}

/** The address of a server that another process runs on this folder, if one answers. */
export async function findRunning(folder: string): Promise<string | undefined> {
  const url = urlOf(placeOf(folder, runAsUser()))
  return (await canConnect(url)) ? url : undefined
}

/** The postmaster that still runs on this data, or undefined; a pid file that belongs to no such process is taken away. */
async function processLeftBehind(place: Place): Promise<number | undefined> {
  const file = join(place.data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (isPostgres(pid)) {
    for (let tries = 0; tries < 50; tries++) {
      if (await canConnect(urlOf(place, 'postgres'))) return pid
      if (!isPostgres(pid)) break // it was on its way down
      await sleep(100)
    }
  }
  if (isPostgres(pid)) {
    throw new StopError(
      `PostgreSQL (process ${pid}) holds ${place.data} and does not answer. Stop it with \`kill ${pid}\` and start again.`,
    )
  }
  rmSync(file, { force: true })
  return undefined
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0)
    if (process.platform !== 'linux') return true
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function startServer(place: Place, binaries: Binaries, settings: Record<string, string>): Promise<number> {
  if (place.socket !== place.data) makeOwned(place.socket, place.runAs)
  const log = openLog(place)
  const options = Object.entries({ ...standardSettings(place), ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const start = sizeOf(place.log)
  // detached: a Ctrl-C in the terminal must not reach the database before the web server has ended
  const server = spawn(binaries.postgres, ['-D', place.data, ...options], {
    ...place.runAs,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  })
  closeSync(log)
  const ended = new Promise<string>((resolve) => {
    server.once('exit', (code) => resolve(`it ended with ${code}`))
    server.once('error', (error) => resolve(error.message))
  })
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    if (await canConnect(urlOf(place, 'postgres'))) {
      server.unref()
      return server.pid!
    }
    const why = await Promise.race([ended, sleep(20)])
    if (why) throw startFailure(place, why, start)
  }
  server.kill('SIGINT')
  throw startFailure(place, `it did not answer within ${START_TIMEOUT_MS / 1000} s`, start)
}

const standardSettings = (place: Place): Record<string, string> => ({
  listen_addresses: '',
  unix_socket_directories: place.socket,
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '16MB',
  jit: 'off',
  wal_compression: 'on',
  log_min_messages: 'warning',
  timezone: 'UTC',
})

function openLog(place: Place): number {
  if (sizeOf(place.log) > LARGEST_LOG_BYTES) truncateSync(place.log)
  const log = openSync(place.log, 'a')
  if (place.runAs) chownSync(place.log, place.runAs.uid, place.runAs.gid)
  return log
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0)

function startFailure(place: Place, why: string, logStart: number): StopError {
  const said = readFileSync(place.log, 'utf8').slice(logStart).trim().split('\n').slice(-5).join('\n')
  if (/No space left on device/i.test(said)) return diskFull(place.folder)
  return new StopError(`The embedded PostgreSQL did not start: ${why}.\n${said}\nIts log is ${place.log}.`)
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function makeDatabase(place: Place): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(place, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'offing'`)
    if (!rowCount) await client.query('create database offing')
  } finally {
    await client.end()
  }
}

/** Fast shutdown: open transactions are rolled back, all that was committed is kept. */
async function stopServer(pid: number): Promise<void> {
  for (const [signal, waitMs] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (const until = Date.now() + waitMs; Date.now() < until;) {
      if (!isPostgres(pid)) return
      await sleep(20)
    }
  }
}
