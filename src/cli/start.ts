import { join } from 'node:path'
import { openApp, type App } from '../app.ts'
import { openCountingThread } from '../careers/index.ts'
import { followRates } from '../catalogue/index.ts'
import { followContent, problemLine, type ContentFollower } from '../content/index.ts'
import { loadSampleOnce, registerShippedBoards } from '../ingestion/index.ts'
import { projectFile } from '../platform/config.ts'
import { createIndex, followChanges, repriceIndex, snapshotsOf } from '../search/index.ts'
import { RULES_VERSION } from '../understanding/index.ts'
import { serveSite } from '../web/index.ts'
import type { CommandContext } from './command.ts'
import { followProgress } from './progress.ts'
import { untilStopped } from './signals.ts'
import type { Terminal } from './terminal.ts'
import { startWorkerProcess } from './worker-process.ts'

/** The whole site on one machine: database, schema, sample, pages, and the refresh in a process of its own. */
export async function start({ config, terminal }: CommandContext): Promise<number> {
  terminal.line(`\n${terminal.paint('bold', config.siteName)}  remote tech postings, with evidence\n`)
  const stopped = untilStopped()
  await using app = await openApp(config, {
    alone: true,
    onStep: (step, detail) => terminal.step(step, detail),
    onDatabaseDeath: () => terminal.error('  The database has died; starting it again. Pages go on from memory.'),
  })
  await fillEmptyCatalogue(app, terminal)
  const rates = await followRates({ db: app.db, onError: () => undefined }) // the follower of changes says it already
  await using _ratesEnd = { [Symbol.asyncDispose]: () => rates.stop() }
  const index = createIndex(Date.now, rates.current)
  rates.onChange(() => repriceIndex(app.db, index))
  const onError = () => undefined // the follower of the index says it
  const counting = openCountingThread({ url: app.url, rates: rates.current, onError })
  rates.onChange(() => Promise.resolve(counting.reprice()))
  await using _countingEnd = { [Symbol.asyncDispose]: () => counting.stop() }
  await using following = followIndex(app, index, terminal)
  await following.ready
  // a snapshot has pay as the rates were when it was written
  repriceIndex(app.db, index).catch((error: Error) =>
    terminal.error(`  Pay could not be compared anew: ${error.message}`),
  )
  terminal.step('search', `${index.size.toLocaleString('en')} remote tech postings`)
  const words = followWords(terminal)
  await using _wordsEnd = { [Symbol.asyncDispose]: () => Promise.resolve(words.stop()) }
  const shown = { index, figures: counting.figures, content: words.current }
  const site = await serveSite({ ...app, ...shown, rates: rates.current, log: (text) => terminal.error(text) })
  terminal.step('site', terminal.paint('underline', site.url))
  const endWork = config.refresh ? startRefreshing(app, terminal) : undefined
  terminal.line(`\n  ${terminal.paint('dim', 'Ctrl-C ends it; everything read so far is kept.')}\n`)

  await stopped
  terminal.line('\n  Stopping: pages, background work, database.')
  await site.close()
  await endWork?.()
  return 0
}

/** A piece that is wrong is left out and named; the site stands without it. */
const followWords = (terminal: Terminal): ContentFollower =>
  followContent(projectFile('content'), ({ pieces, problems }) => {
    for (const problem of problems) terminal.error(`  ${problemLine(problem)}`)
    terminal.step('words', `${pieces.length} guides, articles and pages`)
  })

async function fillEmptyCatalogue(app: App, terminal: Terminal): Promise<void> {
  const sample = await loadSampleOnce(app.db)
  if (sample.loaded)
    terminal.step('sample', `${sample.loaded.toLocaleString('en')} archived postings, until real ones arrive`)
  const boards = await registerShippedBoards(app.db)
  terminal.step('boards', `${boards.total.toLocaleString('en')} of companies that hire remotely`)
}

function followIndex(app: App, index: ReturnType<typeof createIndex>, terminal: Terminal) {
  let silent = false
  const follower = followChanges({
    db: app.db,
    index,
    everyMs: 500,
    snapshots: snapshotsOf(index, {
      path: join(app.config.dataFolder, 'search.index'),
      rules: String(RULES_VERSION),
      tell: (line) => terminal.error(`  ${line}`),
    }),
    onError: (error) => {
      if (!silent) terminal.error(`  The database does not answer (${error.message}). Pages go on from memory.`)
      silent = true
      setTimeout(() => (silent = false), 60_000).unref()
    },
  })
  return { ready: follower.ready, [Symbol.asyncDispose]: () => follower.stop() }
}

function startRefreshing(app: App, terminal: Terminal): () => Promise<void> {
  const worker = startWorkerProcess(app.url, (why, pauseMs) =>
    terminal.error(`  The background work ended (${why}); starting it again in ${pauseMs / 1000} s.`),
  )
  const progress = followProgress(app.db, terminal)
  return async () => {
    await progress.stop()
    await worker.stop()
  }
}
