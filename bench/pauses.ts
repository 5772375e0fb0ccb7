import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import type { IndexRow } from '../src/catalogue/index.ts'
import { putInSlices } from '../src/search/follow-changes.ts'
import { createIndex } from '../src/search/index.ts'
import { snapshotsOf } from '../src/search/snapshots.ts'
import { searchCorpus, type RowCorpus } from './corpus.ts'
import { machine } from './machine.ts'
import type { Report } from './run.ts'
import { watchTurns } from './turns.ts'

/** As many as the follower of changes reads at once. */
const ROWS_AT_ONCE = 20
const CHANGES = 10_000

/**
 * How long readers wait in the worst case: the delay of the event loop while 10,000 postings change at once, as the follower
 * of changes brings them, and while the snapshot is written and read. `cpu` is what the longest turn used of the processor:
 * where other programs take the machine, the delay is longer than that.
 */
export async function benchPauses(args: string[]): Promise<Report> {
  const { values } = parseArgs({
    args,
    options: { postings: { type: 'string', default: '100000' }, json: { type: 'boolean' } },
  })
  const count = Number(values.postings)
  const corpus = packed(searchCorpus(count))
  ;(globalThis as { gc?: () => void }).gc?.()
  const index = createIndex()
  const filling = await during(() => fill(index, corpus, 0, count))
  while (index.tidy());
  const folder = mkdtempSync(join(tmpdir(), 'offing-bench-'))
  const file = {
    path: join(folder, 'search.index'),
    rules: '1',
    tell: (line: string) => void process.stderr.write(line),
  }
  const change = { number: 1, postingId: 1, at: new Date(0).toISOString() }
  try {
    const waiting = await during(async () => void (await new Promise((resolve) => setTimeout(resolve, 2_000))))
    const changing = await during(() => fill(index, changed(corpus, count), 0, CHANGES))
    const writing = await during(() => snapshotsOf(index, file).save(change))
    const again = createIndex()
    const reading = await during(async () => void (await snapshotsOf(again, file).load(() => Promise.resolve(true))))
    const json = {
      corpus: corpus.name,
      postings: count,
      changes: CHANGES,
      filling,
      waiting,
      changing,
      writing,
      reading,
      machine: machine(),
    }
    const line = (what: string, one: Pause) =>
      `${what}: ${one.seconds} s, delay p50 ${one.p50} ms  p99 ${one.p99} ms  max ${one.max} ms; longest turn ${one.turn} ms, of which ${one.cpu} ms processor`
    return {
      json,
      lines: [
        `${count} postings (${corpus.name})`,
        line('filling the empty index', filling),
        line('nothing to do', waiting),
        line(`${CHANGES} changes`, changing),
        line('writing the snapshot', writing),
        line('reading the snapshot', reading),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The rows as JSON outside of the heap, parsed when they are asked for: a web process has no corpus in its heap, and parses
 * what the database answers.
 */
function packed(corpus: RowCorpus): RowCorpus {
  // not in one function: its closures would share, and so keep, what they see
  const { name, count, unique } = corpus
  return { name, count, unique, at: parsing(textsOf(corpus), datesOf(corpus)) }
}

const textsOf = ({ unique, at }: RowCorpus): Buffer[] =>
  Array.from({ length: unique }, (_, i) => Buffer.from(JSON.stringify(at(i))))

const datesOf = ({ count, at }: RowCorpus): Uint32Array =>
  Uint32Array.from({ length: count }, (_, i) => at(i).firstSeenAt.getTime() / 1_000)

const parsing =
  (texts: readonly Buffer[], dates: Uint32Array) =>
  (i: number): IndexRow => ({
    ...(JSON.parse(texts[i % texts.length]!.toString()) as IndexRow),
    id: i + 1,
    firstSeenAt: new Date(dates[i]! * 1_000),
  })

/** Postings from all over the index, each with one word more. */
function changed({ at }: RowCorpus, count: number): Pick<RowCorpus, 'at'> {
  const step = Math.max(1, Math.floor(count / CHANGES))
  return {
    at: (i) => {
      const row = at((i * step) % count)
      return { ...row, text: `${row.text} changed${i % 2_000}` }
    },
  }
}

async function fill(index: ReturnType<typeof createIndex>, { at }: Pick<RowCorpus, 'at'>, from: number, to: number) {
  for (let i = from; i < to; i += ROWS_AT_ONCE)
    await putInSlices(
      index,
      Array.from({ length: Math.min(ROWS_AT_ONCE, to - i) }, (_, k) => at(i + k)),
    )
}

type Pause = { seconds: number; p50: number; p99: number; max: number; turn: number; cpu: number }

async function during(work: () => Promise<void>): Promise<Pause> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const turns = watchTurns()
  delay.enable()
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1_000
  delay.disable()
  return {
    seconds: ms(seconds),
    p50: ms(delay.percentile(50) / 1e6),
    p99: ms(delay.percentile(99) / 1e6),
    max: ms(delay.max / 1e6),
    ...turns.stop(),
  }
}

const ms = (value: number): number => Math.round(value * 100) / 100
