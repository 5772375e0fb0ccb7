import { textOf } from '../src/domain/index.ts'
import { understand } from '../src/understanding/index.ts'
import { readingCorpus } from './corpus.ts'
import { machine, quantile } from './machine.ts'
import type { Report } from './run.ts'

const PASSES = 5

/**
 * Postings read a second on one core: every fact of every posting, mapped beforehand, median of five passes after
 * one. They come board by board, as ingestion reads them: half of their characters stand in blocks that the board has
 * repeated a little before, and reading remembers those (`reading/remembered.ts`). Shuffled, they are read slower.
 */
export function benchUnderstand(): Report {
  const { name, postings } = readingCorpus()
  for (const posting of postings) understand(posting)
  const passes = Array.from({ length: PASSES }, () => {
    const [start, cpu] = [performance.now(), process.cpuUsage()]
    for (const posting of postings) understand(posting)
    const { user, system } = process.cpuUsage(cpu)
    return {
      wall: (postings.length / (performance.now() - start)) * 1_000,
      cpu: (postings.length / (user + system)) * 1_000_000,
    }
  })
  const times = postings.map((posting) => {
    const start = performance.now()
    understand(posting)
    return performance.now() - start
  })
  const json = {
    corpus: name,
    postings: postings.length,
    medianCharacters: quantile(
      postings.map(({ body }) => textOf(body).length),
      0.5,
    ),
    postingsPerSecond: median(passes.map(({ wall }) => wall)),
    /** The same by the processor time used, which other programs on the machine do not lengthen. */
    postingsPerCpuSecond: median(passes.map(({ cpu }) => cpu)),
    passes: passes.map(({ wall }) => Math.round(wall)),
    p99Ms: round(quantile(times, 0.99)),
    maxMs: round(Math.max(...times)),
    machine: machine(),
  }
  return {
    json,
    lines: [
      `${json.postings} postings (${name}), median ${json.medianCharacters} characters, one core`,
      `${json.postingsPerSecond} postings a second (passes: ${json.passes.join(', ')}), ${json.postingsPerCpuSecond} a second of processor time`,
      `one posting: p99 ${json.p99Ms} ms, slowest ${json.maxMs} ms`,
    ],
  }
}

const median = (figures: number[]): number => Math.round(quantile(figures, 0.5))
const round = (ms: number): number => Math.round(ms * 100) / 100
