import { Logger, makeWorkerUtils, parseCronItems, run, type TaskList, type WorkerUtils } from 'graphile-worker'
import type { App } from './app.ts'
import { cleanBoardRuns, dueBoards, loadBoard, removeOldChanges, withdrawSampleWhenEnough } from './catalogue/index.ts'
import { hostOf, refreshRates, refreshSafely } from './ingestion/index.ts'
import { mailMessages } from './moderation/index.ts'
import { openMail } from './platform/mail.ts'
import { freeStuckTasks, joinWorkers } from './platform/dead-workers.ts'
import type { HttpClient } from './platform/http/index.ts'

type RefreshBoard = { boardId: number }
type TaskDeps = Pick<App, 'config' | 'db' | 'pool'> & { http: HttpClient }

/** Everything that happens without a request, and how often. */
const TIMETABLE = [
  { task: 'schedule-due-boards', match: '* * * * *' },
  { task: 'refresh-exchange-rates', match: '20 * * * *' }, // the task itself knows when a new file may be there
  { task: 'mail-messages', match: '* * * * *' },
  { task: 'clean-board-runs', match: '17 3 * * *' },
  { task: 'remove-old-changes', match: '37 3 * * *' },
]

const MOST_AT_ONCE = 2_000
const RUNS_KEPT_DAYS = 30
const DAY_MS = 86_400_000
const STOP_WITHIN_MS = 5_000

/** A task only calls a stage. Any number of processes may run these on one database. */
function tasks({ config, db, http, pool }: TaskDeps, signal: AbortSignal, utils: WorkerUtils): TaskList {
  const send = openMail(config)
  return {
    'schedule-due-boards': async (_, { addJobs }) => {
      await freeStuckTasks(pool, utils)
      await withdrawSampleWhenEnough(db)
      const boards = await dueBoards(db, { limit: MOST_AT_ONCE })
      const specs = boards.map((board) => ({
        identifier: 'refresh-board',
        payload: { boardId: board.id } satisfies RefreshBoard,
        jobKey: `board:${board.id}`,
        queueName: hostOf(board), // each host is asked serially, whatever the number of workers
        maxAttempts: 3,
      }))
      await addJobs(specs, true)
    },
    'refresh-board': async (payload) => {
      const { boardId } = payload as RefreshBoard
      const board = await loadBoard(db, boardId)
      if (!board || board.nextCheckAt > new Date()) return // asked meanwhile, or put off
      await refreshSafely({ db, http, signal }, board)
    },
    'refresh-exchange-rates': async () => void (await refreshRates({ db, http })),
    'mail-messages': async () => {
      if (send) await mailMessages({ db, send, ...config })
    },
    'clean-board-runs': async () => {
      await cleanBoardRuns(db, new Date(Date.now() - RUNS_KEPT_DAYS * DAY_MS))
      await utils.cleanup({ tasks: ['DELETE_PERMAFAILED_JOBS', 'GC_JOB_QUEUES'] })
    },
    'remove-old-changes': async () =>
      void (await removeOldChanges(db, new Date(Date.now() - config.changesKeptDays * DAY_MS))),
  }
}

/** Starts the background work. `stop` lets running tasks end, for at most 5 s; what is cut off is done again next time. */
export async function startTasks(
  app: TaskDeps,
  onError: (text: string) => void = (text) => process.stderr.write(`${text}\n`),
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  const logger = new Logger(() => (level, message) => (String(level) === 'error' ? onError(message) : undefined))
  // the pool replaces a connection that breaks while a task holds it; the task's next query says so
  app.pool.on('connect', (client) => client.on('error', () => undefined))
  const utils = await makeWorkerUtils({ pgPool: app.pool, logger })
  await utils.migrate()
  const leave = await joinWorkers(app.pool, utils)
  const runner = await run({
    pgPool: app.pool,
    logger,
    concurrency: app.config.workers,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: STOP_WITHIN_MS,
    taskList: tasks(app, stopping.signal, utils),
    parsedCronItems: parseCronItems(
      TIMETABLE.map(({ task, match }) => ({
        task,
        match,
        options: { jobKey: task, maxAttempts: 1, backfillPeriod: 0 },
      })),
    ),
  })
  for (const task of ['schedule-due-boards', 'refresh-exchange-rates'])
    await utils.addJob(task, {}, { jobKey: task, maxAttempts: 1 })
  return {
    async stop() {
      stopping.abort()
      const late = new Promise((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref())
      await Promise.race([runner.stop(), late])
      await utils.release()
      leave()
    },
  }
}
