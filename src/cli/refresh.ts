import { parseArgs } from 'node:util'
import { openApp, type App } from '../app.ts'
import { dueBoards, saveBoards, type BoardToCheck, type NewBoard } from '../catalogue/index.ts'
import { refreshAll } from '../ingestion/index.ts'
import { StopError } from '../platform/stop-error.ts'
import type { CommandContext } from './command.ts'
import { followProgress } from './progress.ts'
import { duration } from './progress-line.ts'
import { isReplayAddress, replayedBoards } from './replayed-boards.ts'
import { untilStopped } from './signals.ts'

const OPTIONS = {
  from: { type: 'string' },
  board: { type: 'string', multiple: true },
  all: { type: 'boolean' },
} as const
const MANY = 1_000_000
type Asked = { from?: string; board?: string[]; all?: boolean }

/** Refreshes boards once and ends: those that are due, all, or those named. Exit code 1 when any of them failed. */
export async function refresh({ args, config, terminal }: CommandContext): Promise<number> {
  const asked = readArgs(args)
  const named = asked.board?.map(readBoardName)
  await using app = await openApp(config, asked.from ? { loopbackOrigin: asked.from } : {})
  const replayed = asked.from ? await replayedBoards(asked.from) : undefined
  const boards = await chooseBoards(app, named ?? replayed, asked.all)
  const stopping = new AbortController()
  void untilStopped().then(() => stopping.abort())
  const startedAt = Date.now()
  const progress = followProgress(app.db, terminal, { total: boards.length })
  const deps = { db: app.db, http: app.http, signal: stopping.signal }
  const result = await refreshAll(deps, boards, { atOnce: config.workers, serialHosts: !asked.from })
  await progress.stop()
  const took = duration((Date.now() - startedAt) / 1_000)
  const ended = stopping.signal.aborted ? 'stopped' : 'done'
  terminal.line(`  ${ended}: ${result.done} of ${boards.length} boards in ${took}, ${result.failed} failed`)
  return result.failed > 0 || stopping.signal.aborted ? 1 : 0
}

function readArgs(args: string[]): Asked {
  try {
    const { values } = parseArgs({ args, options: { ...OPTIONS, once: { type: 'boolean' } } })
    if (values.from !== undefined && !isReplayAddress(values.from)) {
      throw new Error('--from takes the address of a replay on this machine, such as http://127.0.0.1:4100')
    }
    return values
  } catch (error) {
    throw new StopError((error as Error).message, { exitCode: 2 })
  }
}

/** Boards that are named, or that a replay has, are added when they are not known yet. */
async function chooseBoards({ db }: App, wanted: NewBoard[] | undefined, all = false): Promise<BoardToCheck[]> {
  if (!wanted) return dueBoards(db, { all, limit: MANY })
  await saveBoards(db, wanted)
  const key = ({ source, token }: { source: string; token: string }) => `${source}/${token}`
  const keys = new Set(wanted.map(key))
  return (await dueBoards(db, { all: true, limit: MANY })).filter((board) => keys.has(key(board)))
}

function readBoardName(name: string): NewBoard {
  const match = /^(greenhouse|lever|ashby)\/([^\s/]{1,120})$/.exec(name)
  if (!match)
    throw new StopError(`--board takes kind/token, such as greenhouse/example, not "${name.slice(0, 80)}"`, {
      exitCode: 2,
    })
  return { source: match[1] as NewBoard['source'], token: match[2]!, origin: 'operator' }
}
