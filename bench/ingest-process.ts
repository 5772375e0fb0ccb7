/** The refresh of all boards of a replay, as the background work does it, in a process of its own. */
import { openApp, readConfig } from '../src/app.ts'
import { dueBoards, saveBoards } from '../src/catalogue/index.ts'
import { replayedBoards } from '../src/cli/replayed-boards.ts'
import { refreshAll } from '../src/ingestion/index.ts'
import { giveWay } from '../src/platform/give-way.ts'

export type Ingested = { seconds: number; boards: number; failed: number; peakMB: number }

giveWay() // as the background work does
const [url, origin] = process.argv.slice(2) as [string, string]
const config = readConfig({ DATABASE_URL: url })
await using app = await openApp(config, { loopbackOrigin: origin })
await saveBoards(app.db, await replayedBoards(origin))
const boards = await dueBoards(app.db, { all: true, limit: 1_000_000 })
const start = performance.now()
const deps = { db: app.db, http: app.http }
const { done, failed } = await refreshAll(deps, boards, { atOnce: config.workers, serialHosts: false })
const ingested: Ingested = {
  seconds: (performance.now() - start) / 1_000,
  boards: done,
  failed,
  peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
}
process.send!(ingested)
process.disconnect()
