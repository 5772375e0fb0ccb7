import { openCountingThread } from '../src/careers/index.ts'
import { followContent } from '../src/content/index.ts'
import { shippedRates } from '../src/domain/index.ts'
import { projectFile } from '../src/platform/config.ts'
import type { Database } from '../src/platform/database/index.ts'
import { createIndex, followChanges, type SearchIndex } from '../src/search/index.ts'
import { serveSite } from '../src/web/index.ts'

/** `number` is that of the last change in the index. */
export type Served = {
  index: SearchIndex
  url: string
  number(): number
  /** Resolves when every posting has been read for the figures of careers. */
  counted: Promise<void>
  isCounted(): boolean
  [Symbol.asyncDispose](): Promise<void>
}

/** All that `offing start` has in its own process, on a database that is there, served on any free port. */
export async function serveOn(db: Database, databaseUrl: string): Promise<Served> {
  await using undo = new AsyncDisposableStack()
  const tell = (text: string): void => void process.stderr.write(`${text}\n`)
  const onError = ({ message }: Error): void => tell(message)
  const index = createIndex()
  const follower = followChanges({ db, index, everyMs: 500, onError })
  undo.defer(() => follower.stop())
  const counting = openCountingThread({ url: databaseUrl, rates: () => shippedRates, onError })
  undo.defer(() => counting.stop())
  await follower.ready
  const words = followContent(projectFile('content'), () => undefined)
  undo.defer(() => words.stop())
  const config = { siteUrl: 'http://localhost', siteName: 'Offing', trustProxy: false, host: '127.0.0.1', port: 0 }
  const site = await serveSite({ db, index, figures: counting.figures, content: words.current, config, log: tell })
  undo.defer(() => site.close())
  const kept = undo.move()
  return {
    index,
    url: site.url,
    number: () => follower.number(),
    counted: counting.ready,
    isCounted: () => counting.figures.state().isReady,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}
