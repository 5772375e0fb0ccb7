import { Worker } from 'node:worker_threads'
import type { Rates } from '../domain/index.ts'
import type { FromThread, RateList, ThreadData, ToThread } from './counting-thread.ts'
import type { State } from './figures.ts'
import type { Asked } from './kept-figures.ts'

export type CountingThread = {
  /** Counts a figure; undefined when that fails, or the thread has ended meanwhile. */
  ask(asked: Asked): Promise<unknown>
  state(): State
  /** Resolves when every posting has been read for the first time, or when stopped before that. */
  ready: Promise<void>
  reprice(): void
  stop(): Promise<void>
}
type Deps = { url: string; rates: () => Rates; everyMs: number; onError: (error: Error) => void }

/** Between the end of a thread that died and the start of another. */
const AGAIN_MS = 5_000
const listOf = (rates: Rates): RateList => [...rates]

/** A thread that holds the tally; one that dies is replaced by another, which reads every posting anew. */
export function startThread({ url, rates, everyMs, onError }: Deps): CountingThread {
  const waiting = new Map<number, (value: unknown) => void>()
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>()
  let state: State = { size: 0, isReady: false, version: 0 }
  let [last, versions] = [0, 0]
  let stopping = false
  let again: NodeJS.Timeout | undefined
  let worker = launch()

  function launch(): Worker {
    const data: ThreadData = { url, rates: listOf(rates()), everyMs }
    const worker = new Worker(new URL('counting-thread.ts', import.meta.url), {
      workerData: data,
      execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'], // package.json names no module type: see main.ts,
    })
    worker.on('message', hear)
    worker.on('error', onError)
    worker.once('exit', ended)
    return worker
  }

  function hear(message: FromThread): void {
    if ('problem' in message) return onError(new Error(message.problem))
    if ('state' in message) {
      // the numbers of a thread that was started anew go on from those of the one before
      state = { ...message.state, version: message.state.version + versions }
      return message.state.isReady ? isReady() : undefined
    }
    if ('error' in message) onError(new Error(`A figure could not be counted: ${message.error}`))
    settle(message.answer, 'value' in message ? message.value : undefined)
  }

  function settle(number: number, value: unknown): void {
    waiting.get(number)?.(value)
    waiting.delete(number)
  }

  function ended(): void {
    for (const number of [...waiting.keys()]) settle(number, undefined)
    if (stopping) return
    versions = state.version
    state = { ...state, isReady: false }
    onError(new Error('The counting of figures has ended and starts again; pages show what was counted before'))
    again = setTimeout(() => (worker = launch()), AGAIN_MS)
  }

  const send = (message: ToThread): void => worker.postMessage(message)
  return {
    ready,
    state: () => state,
    ask: (asked) =>
      new Promise((resolve) => {
        waiting.set(++last, resolve)
        send({ ask: last, ...asked })
      }),
    reprice: () => send({ rates: listOf(rates()) }),
    async stop() {
      stopping = true
      clearTimeout(again)
      await endThread(worker)
      isReady()
    },
  }
}

const STOP_WITHIN_MS = 3_000

/** Lets the thread finish what it is at, and ends it by force when that takes long. */
async function endThread(worker: Worker): Promise<void> {
  if (worker.threadId === -1) return
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  worker.postMessage('stop' satisfies ToThread)
  const force = setTimeout(() => void worker.terminate(), STOP_WITHIN_MS)
  await gone
  clearTimeout(force)
}
