/** A web process as the site has it, which tells the delay of its event loop when it is asked. */
import { subscribe } from 'node:diagnostics_channel'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openDatabase } from '../src/platform/database/index.ts'
import { serveOn } from './serve-on.ts'
import { watchTurns, type Turns } from './turns.ts'

/** Milliseconds; `number` is that of the last change in the index. */
export type WebFigures = Turns & {
  p50: number
  p99: number
  max: number
  postings: number
  number: number
  peakMB: number
  /** Whether every posting has been read for the figures of careers. */
  counted: boolean
  /** What this thread used of the processor between a request and the end of its answer, milliseconds each. */
  used: number[]
}

const { db } = openDatabase(process.argv[2]!, { max: 10 })
// 'early': serves as `offing start` does, while postings are still being read for the figures of careers
const site = await serveOn(db, process.argv[2]!)
if (process.argv[3] !== 'early') await site.counted
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
let used: number[] = []
const startedWith = new WeakMap<object, number>()
type Answering = { request: object }
subscribe('http.server.request.start', (told) => void startedWith.set((told as Answering).request, processor()))
subscribe('http.server.response.finish', (told) => {
  const from = startedWith.get((told as Answering).request)
  if (from !== undefined) used.push(processor() - from)
})
const turns = watchTurns()

function processor(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

/** 'since': of the time since it was last asked. */
process.on('message', (message) => {
  const ms = (nanoseconds: number): number => Math.round(nanoseconds / 1e4) / 100
  const figures: WebFigures = {
    p50: ms(delay.percentile(50)),
    p99: ms(delay.percentile(99)),
    max: ms(delay.max),
    ...turns.soFar(),
    postings: site.index.size,
    number: site.number(),
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    counted: site.isCounted(),
    used: message === 'since' ? used : [],
  }
  process.send!(figures)
  if (message === 'since') used = []
  if (message === 'since') delay.reset()
})
process.on('disconnect', () => process.exit(0))
process.send!({ url: site.url })
