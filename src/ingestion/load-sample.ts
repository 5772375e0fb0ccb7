import { readFileSync } from 'node:fs'
import { lastChangeNumber, putSample } from '../catalogue/index.ts'
import { projectFile } from '../platform/config.ts'
import type { Database } from '../platform/database/index.ts'
import { postingOfSampleLine } from './sample-line.ts'

/**
 * Puts the shipped sample into a catalogue in which nothing has ever happened, so that a fresh site is not empty. A
 * sample that was withdrawn does not come back. Answers how many postings went in.
 */
export async function loadSampleOnce(
  db: Database,
  file = projectFile('data', 'sample', 'postings.jsonl'),
): Promise<{ loaded: number }> {
  if (Number(await lastChangeNumber(db)) > 0) return { loaded: 0 }
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return {
    loaded: await putSample(
      db,
      lines.map((line) => postingOfSampleLine(JSON.parse(line))),
    ),
  }
}
