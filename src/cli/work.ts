import { openApp } from '../app.ts'
import { giveWay } from '../platform/give-way.ts'
import { startTasks } from '../tasks.ts'
import type { CommandContext } from './command.ts'
import { untilStopped } from './signals.ts'
import type { Terminal } from './terminal.ts'

/** The background work alone: refreshes boards until it is told to stop, by a signal or by the program that started it. */
export async function work({ config, terminal }: CommandContext): Promise<number> {
  if (process.channel) endInOneLine(terminal)
  giveWay() // to the process that answers readers
  await using app = await openApp(config)
  const tasks = await startTasks(app)
  if (!process.channel) terminal.line('Working in the background. Ctrl-C ends it.')
  await untilStopped()
  const stopped = tasks.stop()
  await app.http.close() // ends what waits for an answer: those boards are asked again next time
  await stopped
  return 0
}

/** What breaks inside the queue while the database is away ends this process; whoever started it starts it again. */
function endInOneLine(terminal: Terminal): void {
  process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
    terminal.error(`  ${error.code ? error.message : (error.stack ?? error.message)}`)
    process.exit(1)
  })
}
