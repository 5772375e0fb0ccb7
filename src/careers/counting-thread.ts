/** The tally and its counting in a thread of its own, so that a figure of every posting holds up no request. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Rates } from '../domain/index.ts'
import { openDatabase } from '../platform/database/index.ts'
import { giveWayInThread } from '../platform/give-way.ts'
import { createFigures, type State } from './figures.ts'
import { followTally } from './follow-tally.ts'
import type { Asked } from './kept-figures.ts'
import { Tally } from './tally.ts'

/** What the thread is given. Rates are a list: `Rates` is a view of a map. */
export type ThreadData = { url: string; rates: RateList; everyMs: number }
export type RateList = readonly (readonly [string, { usd: number; date: string }])[]
export type ToThread = ({ ask: number } & Asked) | { rates: RateList } | 'stop'
export type FromThread =
  { answer: number; value: unknown } | { answer: number; error: string } | { state: State } | { problem: string }

/** Figures that are asked for within moments of each other are counted from the same roles. */
const SHARE_ROLES_MS = 3_000
const TELL_STATE_MS = 200
/** Nobody waits for a turn of this thread: large batches are read faster. */
const ROWS_AT_ONCE = 1_000
const CONNECTIONS = 2

const port = parentPort!
const { url, everyMs, rates: first } = workerData as ThreadData
let rates: Rates = new Map(first)
const tell = (message: FromThread): void => port.postMessage(message)
const database = openDatabase(url, { max: CONNECTIONS })
const tally = new Tally()
const onError = ({ message }: Error): void => tell({ problem: message })
const follower = followTally({ db: database.db, tally, rates: () => rates, everyMs, rowsAtOnce: ROWS_AT_ONCE, onError })
const figures = createFigures({ tally, now: () => new Date(), shareRolesMs: SHARE_ROLES_MS })

let told = ''
function tellState(): void {
  const state = figures.state()
  if (JSON.stringify(state) === told) return
  told = JSON.stringify(state)
  tell({ state })
}
const telling = setInterval(tellState, TELL_STATE_MS)
// after a start the figures are waited for; later ones are shown as they were counted last
void follower.ready.then(() => {
  giveWayInThread()
  tellState()
})

port.on('message', (message: ToThread) => {
  if (message === 'stop') return void stop()
  if ('rates' in message) {
    rates = new Map(message.rates)
    tally.reprice(rates)
    return tellState()
  }
  answer(message)
})

function answer({ ask, kind, args }: { ask: number } & Asked): void {
  try {
    const count = figures[kind as 'pay'] as (...args: readonly unknown[]) => unknown
    tell({ answer: ask, value: count(...args) })
  } catch (error) {
    tell({ answer: ask, error: String(error) })
  }
}

async function stop(): Promise<void> {
  clearInterval(telling)
  await follower.stop()
  await database[Symbol.asyncDispose]()
  port.close()
}
