import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openApp } from '../app.ts'
import { loadPosting } from '../catalogue/index.ts'
import { shippedRates } from '../domain/index.ts'
import { closeReport, decisions, openReports, type Decision } from '../moderation/index.ts'
import type { Database } from '../platform/database/index.ts'
import { StopError } from '../platform/stop-error.ts'
import type { CommandContext } from './command.ts'
import { caseOf, reportLines } from './reports-view.ts'
import type { Terminal } from './terminal.ts'

export type ReportsDeps = { db: Database; siteUrl: string; terminal: Pick<Terminal, 'line' | 'paint'> }
type Asked = { verb: 'list' } | { verb: 'export'; file: string } | { verb: 'close'; id: number; decision?: Decision }

const USAGE = 'Say: reports, reports export FILE, or reports close N [--as right|wrong|spam].'

/** `offing reports`: what visitors report of the postings, to be looked at by whoever runs the site. */
export async function reports({ args, config, terminal }: CommandContext): Promise<number> {
  const asked = readArgs(args)
  await using app = await openApp(config)
  const deps = { db: app.db, siteUrl: config.siteUrl, terminal }
  // awaited here: the database closes when this function returns
  if (asked.verb === 'export') return await exportReports(deps, asked.file)
  return await (asked.verb === 'close' ? endReport(deps, asked.id, asked.decision) : listReports(deps))
}

/** Throws StopError for anything that is not one of the three. */
export function readArgs(args: string[]): Asked {
  const { positionals, as } = parse(args)
  const [verb = 'list', what, ...more] = positionals
  const asked =
    more.length > 0 ? undefined : verb === 'close' ? closing(what, as) : as === undefined && other(verb, what)
  if (!asked) throw new StopError(USAGE, { exitCode: 2 })
  return asked
}

function other(verb: string, what: string | undefined): Asked | undefined {
  if (verb === 'list' && what === undefined) return { verb }
  return verb === 'export' && what ? { verb, file: what } : undefined
}

function closing(number: string | undefined, as: string | undefined): Asked | undefined {
  const decision = decisions.find((one) => one === as)
  if (!/^[1-9]\d{0,14}$/.test(number ?? '') || (as !== undefined && !decision)) return undefined
  return { verb: 'close', id: Number(number), ...(decision ? { decision } : {}) }
}

function parse(args: string[]): { positionals: string[]; as?: string } {
  try {
    const { values, positionals } = parseArgs({ args, options: { as: { type: 'string' } }, allowPositionals: true })
    return { positionals, ...(values.as === undefined ? {} : { as: values.as }) }
  } catch (error) {
    throw new StopError(`${(error as Error).message}\n${USAGE}`, { exitCode: 2, cause: error })
  }
}

export async function listReports({ db, siteUrl, terminal }: ReportsDeps): Promise<number> {
  const open = await openReports(db)
  for (const report of open) reportLines(report, siteUrl, terminal.paint).forEach((line) => terminal.line(line))
  terminal.line(open.length === 1 ? '1 report is open.' : `${open.length} reports are open.`)
  return 0
}

/** Writes the open reports as cases to be completed. A file that is there already is left as it is: work may be in it. */
export async function exportReports({ db, siteUrl, terminal }: ReportsDeps, file: string): Promise<number> {
  const open = await openReports(db)
  const cases: object[] = []
  for (const report of open) cases.push(caseOf(report, await loadPosting(db, report.postingId, shippedRates), siteUrl))
  try {
    writeFileSync(file, `${JSON.stringify(cases, null, 2)}\n`, { flag: 'wx' })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const why = code === 'EEXIST' ? `${file} is there already; choose another name.` : message
    throw new StopError(why, { cause: error })
  }
  terminal.line(`${open.length} written to ${file}. How to go on: CONTRIBUTING.md, "Turn a report into a case".`)
  return 0
}

export async function endReport({ db, terminal }: ReportsDeps, id: number, decision?: Decision): Promise<number> {
  const isClosed = await closeReport(db, id, decision)
  terminal.line(
    isClosed ? `Report ${id} is closed${decision ? ` as ${decision}` : ''}.` : `There is no open report ${id}.`,
  )
  return isClosed ? 0 : 1
}
