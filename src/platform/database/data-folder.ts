import { execFileSync } from 'node:child_process'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StopError } from '../stop-error.ts'

/** What a server writes at least in its first minutes: an empty cluster, its log and the sample. */
const LEAST_FREE_BYTES = 256 * 1024 * 1024

export type FolderLock = { release(): void }
export type LockHolder = { pid: number; started: string }

/** Makes the data folder, and stops with advice when it cannot be written or its disk is full. */
export function prepareDataFolder(folder: string, freeBytes = readFreeBytes): void {
  try {
    mkdirSync(folder, { recursive: true })
    const probe = join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    throw folderError(folder, error)
  }
  const free = freeBytes(folder)
  if (free < LEAST_FREE_BYTES) throw diskFull(folder, free)
}

function readFreeBytes(folder: string): number {
  const disk = statfsSync(folder)
  return disk.bavail * disk.bsize
}

export const diskFull = (folder: string, free?: number): StopError =>
  new StopError(
    `The disk that holds ${folder} is full${free === undefined ? '' : ` (${Math.floor(free / 1e6)} MB left)`}. ` +
      `Free at least ${LEAST_FREE_BYTES / 2 ** 20} MB, or set DATA_FOLDER to a folder on another disk.`,
  )

function folderError(folder: string, error: unknown): StopError {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder)
  return new StopError(
    `The data folder ${folder} cannot be written (${code ?? String(error)}). ` +
      'Give this user the right to write there, or set DATA_FOLDER to another folder.',
    { cause: error },
  )
}

/**
 * Takes the folder for this process: never two servers on one data folder. A lock whose process is gone is taken over;
 * a process number that was given to another program since then does not count as alive.
 */
export function lockDataFolder(folder: string): FolderLock {
  const path = join(folder, 'offing.lock')
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies LockHolder))
  try {
    for (let tries = 0; tries < 5; tries++) {
      if (tryLink(mine, path)) return { release: () => release(path) }
      const holder = readHolder(path)
      if (holder && isAlive(holder)) throw inUse(folder, holder)
      renameSync(path, `${path}.stale`)
    }
    throw new StopError(`Another process keeps taking ${path}. Wait a moment and start again.`)
  } finally {
    rmSync(mine, { force: true })
  }
}

/** The living process that holds the folder, or undefined. */
export function lockHolder(folder: string): LockHolder | undefined {
  const holder = readHolder(join(folder, 'offing.lock'))
  return holder && isAlive(holder) ? holder : undefined
}

const inUse = (folder: string, holder: LockHolder): StopError =>
  new StopError(
    `Another Offing (process ${holder.pid}) is using the data folder ${folder}. ` +
      'Stop it first, or set DATA_FOLDER and PORT to run a second one beside it.',
  )

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readHolder(path: string): LockHolder | undefined {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder
  } catch {
    return undefined // half written by a machine that lost power: nobody holds it
  }
}

function release(path: string): void {
  if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true })
}

function isAlive(holder: LockHolder): boolean {
  return holder.started !== '' && startOf(holder.pid) === holder.started
}

/** When a process was started, in the system's own words; '' when there is no such process. Tells reused numbers apart. */
function startOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      // the name in brackets may hold blanks: count fields after the last bracket; starttime is field 22
      return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}
