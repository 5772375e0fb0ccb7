import { parseArgs } from 'node:util'
import { openApp } from '../app.ts'
import { reunderstand as readAnew, type Reunderstood } from '../ingestion/index.ts'
import { StopError } from '../platform/stop-error.ts'
import type { CommandContext } from './command.ts'
import { untilStopped } from './signals.ts'
import type { Terminal } from './terminal.ts'

/** Reads what is stored with the rules of today, and tells in how many postings each fact changed. */
export async function reunderstand({ args, config, terminal }: CommandContext): Promise<number> {
  const { all } = readArgs(args)
  await using app = await openApp(config)
  const stopping = new AbortController()
  void untilStopped().then(() => stopping.abort())
  const startedAt = Date.now()
  const onProgress = progressShower(terminal)
  const done = await readAnew(app.db, { all, signal: stopping.signal, onProgress })
  if (terminal.live && done.read) process.stdout.write('\n')
  const seconds = (Date.now() - startedAt) / 1_000
  const stopped = stopping.signal.aborted ? ' Stopped; the same command goes on from here.' : ''
  terminal.line(
    `  ${done.read} postings read anew in ${seconds.toFixed(1)} s, ${done.changed} of them changed.${stopped}`,
  )
  showFields(terminal, done)
  return stopping.signal.aborted ? 1 : 0
}

function readArgs(args: string[]): { all: boolean } {
  try {
    const { values } = parseArgs({ args, options: { all: { type: 'boolean' } } })
    return { all: values.all ?? false }
  } catch (error) {
    throw new StopError((error as Error).message, { exitCode: 2 })
  }
}

function progressShower(terminal: Terminal): (sofar: Reunderstood) => void {
  let next = 0
  return ({ read, total, changed }) => {
    if (Date.now() < next) return
    next = Date.now() + (terminal.live ? 200 : 5_000)
    const text = `  ${read}/${total} postings, ${changed} changed`
    if (terminal.live) process.stdout.write(`\r\x1b[2K${text}`)
    else terminal.line(text)
  }
}

function showFields(terminal: Terminal, { fields }: Reunderstood): void {
  const rows = Object.entries(fields).sort(([, a], [, b]) => b - a)
  const width = Math.max(0, ...rows.map(([name]) => name.length))
  for (const [name, count] of rows) terminal.line(`    ${name.padEnd(width)}  ${String(count).padStart(8)}`)
}
