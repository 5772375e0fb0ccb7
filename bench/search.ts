import { parseArgs } from 'node:util'
import type { IndexRow } from '../src/catalogue/index.ts'
import { categoryOf } from '../src/domain/index.ts'
import { tokenise } from '../src/search/tokenise.ts'
import { searchCorpus, type RowCorpus } from './corpus.ts'
import type { Answered, Asked, BenchRow, BenchRows, Engine } from './engines/engine.ts'
import { fts5 } from './engines/fts5.ts'
import { miniSearch } from './engines/minisearch.ts'
import { offing } from './engines/ours.ts'
import { postgres } from './engines/postgres.ts'
import { machine, quantile } from './machine.ts'
import { questions } from './queries.ts'
import type { Report } from './run.ts'

const ENGINES: Record<string, () => Engine> = {
  offing,
  'sqlite-fts5': fts5,
  minisearch: miniSearch,
  postgresql: postgres,
}
const ROUNDS = 5
/** From here on only ours is measured unless others are named: the peers do not fit into the machine's memory. */
const MANY = 300_000

/**
 * Searching, side by side: the same postings, tokens and questions for every engine, each question asked of all engines in
 * turn, five rounds; exact totals are compared, so that nobody wins by answering something else.
 */
export async function benchSearch(args: string[]): Promise<Report> {
  const { values } = parseArgs({
    args,
    options: {
      postings: { type: 'string', default: '100000' },
      engines: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const count = Number(values.postings)
  const names = values.engines?.split(',') ?? (count > MANY ? ['offing'] : Object.keys(ENGINES))
  const corpus = searchCorpus(count)
  const rows = benchRows(corpus)
  const built = []
  for (const engine of names.map((each) => ENGINES[each]!())) built.push({ engine, ...(await buildOf(engine, rows)) })
  const asked = questions()
  const measured = await measure(
    built.map(({ engine }) => engine),
    asked,
  )
  const ours = built.find(({ engine }) => engine.askAsTyped)?.engine
  const own = ours && measureOwn(ours, asked)
  for (const { engine } of built) await engine.close()
  return report({ corpus: corpus.name, count, asked, built, measured, own })
}

/** The words of a posting that is repeated are found once. */
function benchRows({ count, unique, at }: RowCorpus): BenchRows {
  const known: BenchRow[] = []
  const rowAt = (i: number): BenchRow => {
    const first = (known[i % unique] ??= benchRow(at(i % unique)))
    // a getter of `first` would be called by a spread
    return Object.create(first, { row: { value: at(i), enumerable: true } }) as BenchRow
  }
  return {
    length: count,
    *[Symbol.iterator]() {
      for (let i = 0; i < count; i++) yield rowAt(i)
    },
  }
}

function benchRow(row: IndexRow): BenchRow {
  const { facts, title, company, text, places } = row
  const words = (some: string): string => tokenise(some).join(' ')
  let tokens: BenchRow['tokens'] | undefined
  return {
    row,
    // only the peers ask for them
    get tokens(): BenchRow['tokens'] {
      return (tokens ??= {
        title: words(title),
        company: words(company),
        skills: words((facts.skills?.value ?? []).map((skill) => skill.name).join('\n')),
        body: words(`${places.join('\n')}\n${text}`),
      })
    },
    category: categoryOf(facts.career.value.slug) ?? 'not-stated',
    career: facts.career.value.slug,
    level: facts.level?.value ?? 'not-stated',
    company: row.companySlug,
    skills: [...new Set((facts.skills?.value ?? []).map((skill) => skill.name))],
  }
}

async function buildOf(engine: Engine, rows: BenchRows) {
  const start = performance.now()
  const { bytes, parts } = await engine.build(rows)
  return {
    seconds: (performance.now() - start) / 1_000,
    bytesAPosting: bytes === undefined ? undefined : bytes / rows.length,
    parts: parts && Object.fromEntries(Object.entries(parts).map(([name, each]) => [name, ms(each / rows.length)])),
  }
}

type Measured = { times: number[]; answers: Answered[] }

/** Each question of each engine in turn, so that a slow moment of the machine hits all alike; one unmeasured round first. */
async function measure(engines: readonly Engine[], asked: readonly Asked[]): Promise<Map<string, Measured>> {
  const measured = new Map<string, Measured>(engines.map(({ name }) => [name, { times: [], answers: [] }]))
  for (let round = 0; round <= ROUNDS; round++)
    for (const question of asked)
      for (const engine of engines) {
        const start = performance.now()
        const answer = await engine.ask(question)
        const took = performance.now() - start
        const one = measured.get(engine.name)!
        if (round > 0) one.times.push(took)
        else one.answers.push(answer)
      }
  return measured
}

/** What the others do not have: questions as they are typed, and completion after each of the first letters of their words. */
function measureOwn(engine: Engine, asked: readonly Asked[]) {
  const words = [...new Set(asked.flatMap((one) => one.words.split(' ')).filter(Boolean))]
  const prefixes = words.flatMap((word) => [1, 2, 3, 4, 5].map((length) => word.slice(0, length)))
  const [typed, completing]: number[][] = [[], []]
  for (let round = 0; round <= ROUNDS; round++) {
    const isMeasured = round > 0
    for (const one of asked) timed(() => engine.askAsTyped!(one), isMeasured ? typed! : [])
    for (const prefix of prefixes) timed(() => engine.complete!(prefix), isMeasured ? completing! : [])
  }
  return {
    asTyped: spread(typed!),
    completion: spread(completing!),
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

function timed(work: () => unknown, into: number[]): void {
  const start = performance.now()
  work()
  into.push(performance.now() - start)
}

const spread = (times: readonly number[]) => ({
  p50: ms(quantile(times, 0.5)),
  p99: ms(quantile(times, 0.99)),
  max: ms(Math.max(...times)),
})

type Run = {
  own?: ReturnType<typeof measureOwn>
  corpus: string
  count: number
  asked: readonly Asked[]
  built: { engine: Engine; seconds: number; bytesAPosting?: number; parts?: Record<string, number> }[]
  measured: Map<string, Measured>
}

function report({ corpus, count, asked, built, measured, own }: Run): Report {
  const ours = measured.get('offing')
  const engines = built.map(({ engine, seconds, bytesAPosting }) => {
    const { times, answers } = measured.get(engine.name)!
    return {
      name: engine.name,
      setUp: engine.setUp,
      p50: ms(quantile(times, 0.5)),
      p99: ms(quantile(times, 0.99)),
      max: ms(Math.max(...times)),
      buildSeconds: ms(seconds),
      bytesAPosting: bytesAPosting === undefined ? null : Math.round(bytesAPosting),
      sameTotals: ours ? answers.filter(({ total }, i) => total === ours.answers[i]!.total).length : null,
      slowerThanOurs: ours ? ms(quantile(times, 0.5) / quantile(ours.times, 0.5)) : null,
    }
  })
  const byKind = Object.fromEntries(
    [...new Set(asked.map(({ kind }) => kind))].map((kind) => [
      kind,
      ours
        ? {
            p50: ms(quantile(timesOf(kind, asked, ours.times), 0.5)),
            p99: ms(quantile(timesOf(kind, asked, ours.times), 0.99)),
          }
        : null,
    ]),
  )
  const json = {
    corpus,
    postings: count,
    questions: asked.length,
    rounds: ROUNDS,
    engines,
    oursByKind: byKind,
    oursBytesByPart: built.find(({ parts }) => parts)?.parts ?? null,
    own: own ?? null,
    machine: machine(),
  }
  const lines = [
    `${count} postings (${corpus}), ${asked.length} questions, ${ROUNDS} rounds, five exact facets and the best 25`,
    ...engines.map(
      (one) =>
        `${one.name.padEnd(12)} p50 ${one.p50} ms   p99 ${one.p99} ms   max ${one.max} ms   built in ${one.buildSeconds} s   ${one.bytesAPosting ?? '?'} bytes a posting   same totals ${one.sameTotals} of ${asked.length}   ${one.slowerThanOurs} x ours`,
    ),
    ...(own ? [ownLine(own), `ours, bytes a posting: ${JSON.stringify(json.oursBytesByPart)}`] : []),
    ...Object.entries(byKind).map(([kind, time]) => `  ours, ${kind}: p50 ${time?.p50} ms  p99 ${time?.p99} ms`),
  ]
  return { json, lines }
}

const ownLine = ({ asTyped, completion, peakMB }: ReturnType<typeof measureOwn>): string =>
  `ours, as typed and all facets: p50 ${asTyped.p50} ms   p99 ${asTyped.p99} ms; completion p50 ${completion.p50} ms   p99 ${completion.p99} ms; process at most ${peakMB} MB`

const timesOf = (kind: string, asked: readonly Asked[], times: readonly number[]): number[] =>
  times.filter((_, i) => asked[i % asked.length]!.kind === kind)
const ms = (value: number): number => Math.round(value * 1_000) / 1_000
