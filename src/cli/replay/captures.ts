import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceKind } from '../../domain/index.ts'
import { StopError } from '../../platform/stop-error.ts'

export type Capture = { time: string; file: string }
/** One board of a folder with its captures, oldest first. `token` is the name as the folder has it, perhaps escaped. */
export type ReplayBoard = { source: SourceKind; region: string; host: string; token: string; captures: Capture[] }

const FOLDERS: { folder: string; source: SourceKind; region: string; host: string }[] = [
  { folder: 'ashby', source: 'ashby', region: 'global', host: 'api.ashbyhq.com' },
  { folder: 'lever', source: 'lever', region: 'global', host: 'api.lever.co' },
  { folder: 'lever-eu', source: 'lever', region: 'eu', host: 'api.eu.lever.co' },
  { folder: 'greenhouse', source: 'greenhouse', region: 'global', host: 'boards-api.greenhouse.io' },
]

/** Boards of `dir`: `<source>/<board>.json`, or `<source>/<board>/<time>.json` for several captures. Throws StopError. */
export function readCaptures(dir: string): ReplayBoard[] {
  const boards = FOLDERS.flatMap(({ folder, ...address }) =>
    entries(join(dir, folder)).flatMap((entry) => {
      const path = join(dir, folder, entry)
      const captures = statSync(path).isDirectory()
        ? capturesIn(path)
        : entry.endsWith('.json')
          ? [{ time: '', file: path }]
          : []
      return captures.length > 0 ? [{ ...address, token: entry.replace(/\.json$/, ''), captures }] : []
    }),
  )
  if (boards.length === 0) {
    throw new StopError(
      `${dir} holds no boards: ashby/<board>.json, lever/<site>/<time>.json or greenhouse/<board>/<time>.json.`,
    )
  }
  return boards
}

/** Names of a folder in order; none when it is not there. */
function entries(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

const capturesIn = (folder: string): Capture[] =>
  entries(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ time: name.replace(/\.json$/, ''), file: join(folder, name) }))

/** Every moment at which some board changed, in order. */
export const timesOf = (boards: ReplayBoard[]): string[] =>
  [...new Set(boards.flatMap(({ captures }) => captures.map(({ time }) => time)))].filter(Boolean).sort()

/** What a board showed at a moment: its last capture until then, or its first. */
export const captureAt = ({ captures }: ReplayBoard, time: string): Capture =>
  captures.findLast((capture) => capture.time <= time) ?? captures[0]!
