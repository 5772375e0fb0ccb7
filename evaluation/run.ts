/**
 * `npm run evaluate`: how right each reader is, on every marked set that is there.
 *
 *   npm run evaluate                            the table, the commonest errors, and evaluation/results.json
 *   npm run evaluate -- --errors skills         every error of one field
 *   npm run evaluate -- --against main          what the working tree mends and breaks against a revision
 *   npm run evaluate -- search              the judged queries of the search: precision at five
 *   npm run evaluate -- --set NAME=FOLDER       one more set: postings.jsonl and labels.jsonl
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { projectFile } from '../src/platform/config.ts'
import { RULES_VERSION, understand } from '../src/understanding/index.ts'
import { difference, differenceLines, withReadersOf } from './against.ts'
import { commonErrors, scoreTable } from './report.ts'
import { resultsOf, type Results } from './results.ts'
import { scoreSet } from './score.ts'
import { presentSets } from './sets.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string' },
    errors: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
  },
})
const named = new Map(options.set.map((pair) => pair.split('=', 2) as [string, string]))
const sets = presentSets(named)
const print = (lines: readonly string[]) => process.stdout.write(lines.join('\n') + '\n')

if (positionals[0] === 'search') {
  const { searchLines } = await import('./search/run.ts')
  print(searchLines())
} else if (options.against) {
  const lines = await withReadersOf(options.against, (before) =>
    sets.flatMap((set) => differenceLines(difference(set, before, understand))),
  )
  print(lines)
} else {
  const scored = sets.map((set) => ({
    set,
    name: set.name,
    size: set.postings.length,
    score: scoreSet(set, understand),
  }))
  print(['', ...scoreTable(scored)])
  for (const { set, score } of scored) print(['', `== ${set.name}`, ...commonErrors(set, score, options.errors)])
  if (!options.errors) writeResults()

  function writeResults() {
    const file = projectFile('evaluation', 'results.json')
    const before = JSON.parse(readFileSync(file, 'utf8')) as Results
    writeFileSync(file, JSON.stringify(resultsOf(scored, before, RULES_VERSION), null, 2) + '\n')
    print(['', 'Written to evaluation/results.json'])
  }
}
