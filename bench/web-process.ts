/** A web process as the site has it, which tells the delay of its event loop when it is asked. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openDatabase } from '../src/platform/database/index.ts'
import { serveOn } from './serve-on.ts'

/** Milliseconds; `number` is that of the last change in the index. */
export type WebFigures = { p50: number; p99: number; max: number; postings: number; number: number; peakMB: number }

const { db } = openDatabase(process.argv[2]!, { max: 10 })
const site = await serveOn(db)
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()

process.on('message', () => {
  const ms = (nanoseconds: number): number => Math.round(nanoseconds / 1e4) / 100
  const figures: WebFigures = {
    p50: ms(delay.percentile(50)),
    p99: ms(delay.percentile(99)),
    max: ms(delay.max),
    postings: site.index.size,
    number: site.number(),
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  process.send!(figures)
})
process.on('disconnect', () => process.exit(0))
process.send!({ url: site.url })
