import { parseArgs } from 'node:util'
import { openApp } from '../app.ts'
import { boardHealth, saveBoards, type BoardHealth } from '../catalogue/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { HttpClient } from '../platform/http/index.ts'
import { StopError } from '../platform/stop-error.ts'
import { findBoard } from '../sources/index.ts'
import type { CommandContext } from './command.ts'
import type { Terminal } from './terminal.ts'

export type BoardsDeps = { db: Database; http: HttpClient; terminal: Pick<Terminal, 'line'> }

const USAGE = 'offing boards add <careers URL> [--name <company>], or offing boards list'

/** `boards add` finds the board behind a careers page and keeps it; `boards list` tells how each one fares. */
export async function boards({ args, config, terminal }: CommandContext): Promise<number> {
  const { verb, url, name, from } = readArgs(args)
  await using app = await openApp(config, from ? { loopbackOrigin: from } : {})
  const deps = { db: app.db, http: app.http, terminal }
  return verb === 'add' ? await addBoard(deps, url, name) : await listBoards(deps)
}

type Asked = { verb: 'add' | 'list'; url: string; name?: string; from?: string }

function readArgs(args: string[]): Asked {
  try {
    const options = { name: { type: 'string' }, from: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [verb, url = ''] = positionals
    const isRight = (verb === 'list' && positionals.length === 1) || (verb === 'add' && positionals.length === 2)
    if (!isRight) throw new Error(USAGE)
    return { verb, url, ...values }
  } catch (error) {
    throw new StopError((error as Error).message, { exitCode: 2, cause: error })
  }
}

/** Answers 1 when no board was found; what was tried is told either way. */
export async function addBoard({ db, http, terminal }: BoardsDeps, url: string, name?: string): Promise<number> {
  const search = await findBoard(url, http)
  for (const step of search.tried) terminal.line(`  ${step}`)
  if (!search.found) {
    terminal.line(`Nothing added. ${search.why}`)
    return 1
  }
  const { source, token, region, companyName, postings, titles } = search.found
  const called = name ?? companyName
  const board = { source, token, region, origin: 'operator' as const, ...(called ? { name: called } : {}) }
  const { added } = await saveBoards(db, [board])
  const state = added ? 'Added' : 'Known already'
  terminal.line(`${state}: ${source}/${token}${called ? ` (${called})` : ''}, ${postings} postings now.`)
  if (titles.length > 0) terminal.line(`  Among them: ${titles.join('; ')}.`)
  if (!called) terminal.line(`  ${source} does not say whose board it is: look at the titles, or add it with --name.`)
  return 0
}

export async function listBoards({ db, terminal }: Omit<BoardsDeps, 'http'>): Promise<number> {
  const all = await boardHealth(db)
  for (const board of all) terminal.line(describe(board))
  const troubled = all.filter(({ state }) => state === 'failing' || state === 'held').length
  terminal.line(`${all.length} boards, ${troubled} in trouble.`)
  return 0
}

function describe({
  source,
  token,
  name,
  state,
  open,
  lastCompleteAt,
  failureReason,
  failureDetail,
}: BoardHealth): string {
  const id = `${source}/${token}`.padEnd(40)
  const last = lastCompleteAt ? `read ${lastCompleteAt.toISOString().slice(0, 16).replace('T', ' ')}` : 'never read'
  const trouble = state === 'failing' ? `  ${failureReason}: ${failureDetail ?? ''}` : ''
  return `${id} ${state.padEnd(8)} ${String(open).padStart(5)} open  ${last}  ${name ?? ''}${trouble}`
}
