import { textOf } from '../src/domain/index.ts'
import { understand } from '../src/understanding/index.ts'
import { readingCorpus } from './corpus.ts'
import { machine, quantile } from './machine.ts'
import type { Report } from './run.ts'

const PASSES = 5

/** Postings read a second on one core: every fact of every posting, mapped beforehand, median of five passes after one. */
export function benchUnderstand(): Report {
  const { name, postings } = readingCorpus()
  for (const posting of postings) understand(posting)
  const passes = Array.from({ length: PASSES }, () => {
    const start = performance.now()
    for (const posting of postings) understand(posting)
    return (postings.length / (performance.now() - start)) * 1_000
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
    postingsPerSecond: Math.round(quantile(passes, 0.5)),
    passes: passes.map(Math.round),
    p99Ms: round(quantile(times, 0.99)),
    maxMs: round(Math.max(...times)),
    machine: machine(),
  }
  return {
    json,
    lines: [
      `${json.postings} postings (${name}), median ${json.medianCharacters} characters, one core`,
      `${json.postingsPerSecond} postings a second (passes: ${json.passes.join(', ')})`,
      `one posting: p99 ${json.p99Ms} ms, slowest ${json.maxMs} ms`,
    ],
  }
}

const round = (ms: number): number => Math.round(ms * 100) / 100
