import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { StopError } from '../stop-error.ts'
import { diskFull } from './data-folder.ts'
import { canEnter, makeOwned, OPEN_PLACE, type Binaries, type RunAs } from './embedded-files.ts'

/** Where one embedded server lives, and the user it runs as. */
export type Place = { folder: string; data: string; socket: string; log: string; runAs: RunAs }

const LONGEST_SOCKET_FOLDER = 80 // the whole socket address must stay under 104 bytes

export const urlOf = (place: Place, database = 'offing'): string =>
  `postgresql:///${database}?user=offing&host=${encodeURIComponent(place.socket)}`

/** Data stays in the folder; where PostgreSQL's user cannot enter it, in an open place, with a link left in the folder. */
export function placeOf(folder: string, runAs: RunAs): Place {
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const link = join(folder, 'postgres')
  let data = link
  if (runAs && !canEnter(folder, runAs)) {
    const open = join(OPEN_PLACE, key)
    makeOwned(open, runAs, 0o755)
    data = join(open, 'postgres')
    if (!linkTarget(link)) symlinkSync(data, link)
  }
  const socket = data.length <= LONGEST_SOCKET_FOLDER ? data : join(tmpdir(), `offing-${key}`)
  return { folder, data, socket, log: join(folder, 'postgres.log'), runAs }
}

const linkTarget = (path: string): string | undefined => {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}

/** Made beside its place and moved there when whole, so that a crash in between leaves nothing half made. */
export async function makeCluster(place: Place, binaries: Binaries): Promise<void> {
  const making = `${place.data}.making`
  rmSync(making, { recursive: true, force: true })
  makeOwned(making, place.runAs)
  const options = [
    '-D',
    making,
    '-U',
    'offing',
    '-E',
    'UTF8',
    '--auth=trust',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
  ]
  try {
    await promisify(execFile)(binaries.initdb, options, {
      ...place.runAs,
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    })
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    const { stderr = '' } = error as { stderr?: string }
    if (/No space left|could not write/i.test(stderr)) throw diskFull(place.folder)
    throw new StopError(`PostgreSQL could not make its data folder in ${place.data}:\n${stderr.trim()}`, {
      cause: error,
    })
  }
  renameSync(making, place.data)
}
