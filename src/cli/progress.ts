import { readProgress, type Progress } from '../ingestion/index.ts'
import type { Database } from '../platform/database/index.ts'
import { progressLine } from './progress-line.ts'
import type { Terminal } from './terminal.ts'

export type ProgressOptions = {
  /** How many boards this command asks; absent: those that are due at any time. */
  total?: number
  /** How often the database is read: about every second for a live line, else every five. */
  everyMs?: number
  /** How often new work is looked for while nothing is due: 15 seconds. */
  idleMs?: number
  out?: { write(text: string): unknown }
}

const ERASE = '\r\x1b[2K'

/**
 * Shows how the refresh goes, whoever does it: one living line in a terminal, plain lines elsewhere, nothing while nothing
 * is due. `stop` ends the line.
 */
export function followProgress(
  db: Database,
  terminal: Terminal,
  options: ProgressOptions = {},
): { stop(): Promise<void> } {
  const { everyMs = terminal.live ? 1_000 : 5_000, idleMs = 15_000, out = process.stdout } = options
  const show = lineWriter(terminal, out)
  const notice = noticeWriter(terminal, show)
  let since = new Date()
  let working = false
  let timer: NodeJS.Timeout | undefined
  let last: Promise<void> = Promise.resolve()

  const look = async (): Promise<void> => {
    const progress = await readProgress(db, since)
    notice(progress)
    const total = options.total ?? Math.max(progress.checked + progress.due, progress.checked)
    const done = Math.min(total, progress.checked)
    // without a network there is nothing to follow: the notice has said when it goes on
    const busy = options.total !== undefined || (progress.due > 0 && !progress.noNetwork)
    if (busy || (working && !progress.noNetwork))
      show.line(progressLine(progress, done, total, (Date.now() - since.getTime()) / 1_000))
    if (working && !busy) show.end()
    if (!busy && !working) since = new Date()
    working = busy
  }
  const again = (): void => {
    // a moment without the database is told elsewhere
    last = look().catch(() => undefined)
    void last.then(() => (timer = stopped ? undefined : setTimeout(again, working ? everyMs : idleMs)))
  }
  let stopped = false
  timer = setTimeout(again, Math.min(everyMs, 1_000))
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await last
      if (options.total !== undefined) await look().catch(() => undefined)
      show.end()
    },
  }
}

type LineWriter = { line(text: string): void; end(): void }

function lineWriter(terminal: Terminal, out: { write(text: string): unknown }): LineWriter {
  const head = `  ${terminal.paint('bold', 'refresh'.padEnd(10))} `
  let shown = ''
  return {
    line(text) {
      if (text === shown) return
      shown = text
      out.write(terminal.live ? `${ERASE}${head}${text}` : `${head}${text}\n`)
    },
    end() {
      if (shown && terminal.live) out.write('\n')
      shown = ''
    },
  }
}

/** Says once that the network is away, and once that it is back. */
function noticeWriter(terminal: Terminal, show: LineWriter): (progress: Progress) => void {
  let away = false
  return ({ noNetwork, open }) => {
    if (noNetwork === away) return
    away = noNetwork
    show.end()
    const shown = open > 0 ? 'what was read before' : 'the sample'
    terminal.line(
      away
        ? `  No network: no source can be reached. Showing ${shown}; trying again every 10 minutes.`
        : '  The network is back.',
    )
  }
}
