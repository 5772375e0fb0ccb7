import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ownSet } from '../evaluation/sets.ts'
import type { RawPosting } from '../src/domain/index.ts'
import { projectFile } from '../src/platform/config.ts'
import { mapPayload } from '../src/sources/index.ts'

export type Corpus = { name: string; postings: RawPosting[] }

/** Archived Ashby boards where they lie beside the checkout, else our own marked postings, repeated to the same number. */
export function readingCorpus(): Corpus {
  const folder = projectFile('..', 'shared', 'corpus', 'ashby')
  if (!existsSync(folder)) return { name: 'our own marked postings, repeated', postings: repeated() }
  const postings = globSync(`${folder}/*.json`).flatMap((file) => {
    const { jobs } = JSON.parse(readFileSync(file, 'utf8')) as { jobs: unknown[] }
    return jobs.flatMap((payload) => mapPayload('ashby', payload, basename(file, '.json')) ?? [])
  })
  return { name: 'archived Ashby boards', postings }
}

const AS_MANY = 6_500

function repeated(): RawPosting[] {
  const own = ownSet().postings.map(({ raw }) => raw)
  return Array.from({ length: AS_MANY }, (_, i) => own[i % own.length]!)
}
