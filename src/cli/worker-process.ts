import { fork, type ChildProcess } from 'node:child_process'
import { projectFile } from '../platform/config.ts'

export type WorkerProcess = { stop(): Promise<void> }

const KILL_AFTER_MS = 8_000
const LONGEST_PAUSE_MS = 60_000

/**
 * The background work in a process of its own, so that reading a large board never delays a page. It is started again
 * when it dies, after a pause that doubles. `stop` lets it finish what it holds, and ends it by force after 8 s.
 */
export function startWorkerProcess(
  databaseUrl: string,
  onDeath: (why: string, pauseMs: number) => void,
): WorkerProcess {
  let stopping = false
  let pauseMs = 1_000
  let again: NodeJS.Timeout | undefined
  let child = launch()

  function launch(): ChildProcess {
    const worker = fork(projectFile('src', 'main.ts'), ['work'], {
      env: { ...process.env, DATABASE_URL: databaseUrl }, // eslint-disable-line no-restricted-properties
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const startedAt = Date.now()
    worker.once('exit', (code, signal) => {
      if (stopping) return
      if (Date.now() - startedAt > LONGEST_PAUSE_MS) pauseMs = 1_000
      onDeath(signal ?? `exit code ${code}`, pauseMs)
      again = setTimeout(() => (child = launch()), pauseMs)
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    })
    return worker
  }

  return {
    async stop() {
      stopping = true
      clearTimeout(again)
      await endChild(child)
    },
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  if (child.connected) child.send('stop')
  const force = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS)
  await ended
  clearTimeout(force)
}
