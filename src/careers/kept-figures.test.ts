import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { freshDatabase } from '../../test/fresh-database.ts'
import { shippedRates, type Rates } from '../domain/index.ts'
import { loadSampleOnce } from '../ingestion/load-sample.ts'
import { openCounting, openCountingThread, type Question } from './index.ts'
import { keptFigures, type Asked } from './kept-figures.ts'
import { KeptValues } from './kept-values.ts'

const START = Date.UTC(2026, 10, 24, 12)

/** Figures that are counted when the test lets them be: each answer is the number of its asking. */
function setup() {
  const asked: string[] = []
  const gates: (() => void)[] = []
  const state = { size: 12, isReady: true, version: 1 }
  let at = START
  const ask = async ({ kind, args }: Asked): Promise<unknown> => {
    const number = asked.push(`${kind} ${JSON.stringify(args)}`)
    await new Promise<void>((resolve) => gates.push(resolve))
    return { ready: true, n: 20, value: number }
  }
  const figures = keptFigures({ ask, state: () => state }, { now: () => new Date(at), keepMs: 60_000 })
  const open = (question: Question = {}): unknown => figures.openings(question).value
  /** Lets the figure that is being counted be counted. */
  const count = async (): Promise<void> => {
    gates.shift()?.()
    await setTimeout(1)
  }
  return { figures, open, asked, count, state, pass: (ms: number) => void (at += ms) }
}

test('a figure that nobody has counted is not ready, and is there once it has been counted', async () => {
  const { figures, open, asked, count } = setup()
  const first = figures.openings({ career: 'data-engineer', days: 30 })
  assert.deepEqual([first.ready, first.value, first.window], [false, undefined, { from: '2026-10-26', to: '2026-11-24' }]) // prettier-ignore
  assert.equal(open({ days: 30, career: 'data-engineer' }), undefined)
  await count()
  assert.equal(open({ career: 'data-engineer', days: 30 }), 1)
  assert.equal(asked.length, 1, 'asked for once, whatever the order of its parts')
})

test('a figure is kept under changes, and given as it was while it is counted anew', async () => {
  const { open, asked, count, state, pass } = setup()
  open()
  await count()
  state.version++
  pass(59_000)
  assert.deepEqual([open(), asked.length], [1, 1], 'kept')
  pass(2_000)
  assert.deepEqual([open(), open()], [1, 1], 'as it was')
  assert.equal(asked.length, 2, 'being counted')
  await count()
  assert.equal(open(), 2)
  pass(3_600_000)
  assert.deepEqual([open(), asked.length], [2, 2], 'nothing has changed')
  pass(86_400_000)
  assert.equal(open(), 2, 'of another day: as it was')
  assert.equal(asked.length, 3)
})

test('what somebody waits for is counted before what is only counted anew', async () => {
  const { figures, open, asked, count, state, pass } = setup()
  for (const career of ['data-engineer', 'qa-engineer', 'cloud-engineer']) {
    open({ career })
    await count()
  }
  state.version++
  pass(61_000)
  const anew = ['data-engineer', 'qa-engineer', 'cloud-engineer'].map((career) => open({ career }))
  assert.deepEqual(anew, [1, 2, 3])
  const drawn = figures.settled(() => Promise.resolve(figures.pay({}).value))
  await count()
  await count()
  assert.deepEqual([asked[3], asked[4]], ['openings [{"career":"data-engineer"}]', 'pay [{}]'])
  assert.equal(await drawn, 5, 'drawn again when it was there')
})

test('a page is drawn once where nothing is missing, and not for ever where a figure cannot be counted', async () => {
  const figures = keptFigures(
    { ask: () => Promise.resolve(undefined), state: () => ({ size: 1, isReady: true, version: 1 }) },
    { now: () => new Date(START) },
  )
  let drawings = 0
  const draw = (): Promise<boolean> => (drawings++, Promise.resolve(figures.pay({}).ready))
  assert.equal(await figures.settled(draw), false)
  assert.equal(drawings, 4)
  await figures.settled(() => (drawings++, Promise.resolve()))
  assert.equal(drawings, 5)
})

test('a thread counts the same as is counted here, after a change of rates too', async () => {
  await using database = await freshDatabase()
  await loadSampleOnce(database.db)
  let rates: Rates = shippedRates
  const deps = { rates: () => rates, everyMs: 20, onError: assert.ifError }
  const [thread, here] = [
    openCountingThread({ ...deps, url: database.url }),
    openCounting({ ...deps, db: database.db }),
  ]
  try {
    await Promise.all([thread.ready, here.ready])
    const same = async (): Promise<void> => {
      for (const kind of ['pay', 'skills', 'where', 'companies', 'daysOpen'] as const) {
        const question = { career: 'back-end-developer', days: 400 }
        const found = await thread.figures.settled(() => Promise.resolve(thread.figures[kind](question)))
        assert.deepEqual({ ...found, countedAt: '' }, { ...here.figures[kind](question), countedAt: '' }, kind)
      }
    }
    await same()
    const before = here.figures.pay({}).value!.p50
    rates = new Map([...rates].map(([code, rate]) => [code, { ...rate, usd: rate.usd * 2 }]))
    here.reprice()
    const { version } = thread.figures.state()
    thread.reprice()
    while (thread.figures.state().version === version) await setTimeout(5)
    const again = await thread.figures.settled(() => Promise.resolve(thread.figures.pay({ days: 399 }).value?.p50))
    assert.equal(again, here.figures.pay({ days: 399 }).value!.p50)
    assert.notEqual(again, before)
  } finally {
    await Promise.all([thread.stop(), here.stop()])
  }
})

test('no more is kept than may be, and what was asked for longest ago goes first', () => {
  const kept = new KeptValues<string>(10)
  kept.set('a', 'a', 4)
  kept.set('b', 'b', 4)
  kept.get('a')
  kept.set('c', 'c', 4)
  assert.deepEqual([kept.get('a'), kept.get('b'), kept.get('c'), kept.weight], ['a', undefined, 'c', 8])
  kept.set('d', 'd', 11)
  assert.deepEqual([kept.get('d'), kept.get('a'), kept.weight], [undefined, 'a', 8])
})
