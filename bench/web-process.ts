/** A web process as the site has it, which tells the delay of its event loop when it is asked. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openCounting } from '../src/careers/index.ts'
import { shippedRates } from '../src/domain/index.ts'
import { openDatabase } from '../src/platform/database/index.ts'
import { createIndex, followChanges } from '../src/search/index.ts'
import { serveSite } from '../src/web/index.ts'

/** Milliseconds; `number` is that of the last change in the index. */
export type WebFigures = { p50: number; p99: number; max: number; postings: number; number: number; peakMB: number }

const tell = (text: string): void => void process.stderr.write(`${text}\n`)
const { db } = openDatabase(process.argv[2]!, { max: 10 })
const index = createIndex()
const follower = followChanges({ db, index, everyMs: 500, onError: ({ message }) => tell(message) })
await follower.ready
const config = { siteUrl: 'http://localhost', siteName: 'Offing', trustProxy: false, host: '127.0.0.1', port: 0 }
const onError = ({ message }: Error): void => tell(message)
const { figures } = openCounting({ db, rates: () => shippedRates, onError })
const { url } = await serveSite({ db, index, figures, config, log: tell })
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()

process.on('message', () => {
  const ms = (nanoseconds: number): number => Math.round(nanoseconds / 1e4) / 100
  const told: WebFigures = {
    p50: ms(delay.percentile(50)),
    p99: ms(delay.percentile(99)),
    max: ms(delay.max),
    postings: index.size,
    number: follower.number(),
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  process.send!(told)
})
process.on('disconnect', () => process.exit(0))
process.send!({ url })
