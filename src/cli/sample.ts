import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { SamplePosting } from '../catalogue/index.ts'
import { isListed, type PostingSource } from '../domain/index.ts'
import { sampleLineOf } from '../ingestion/index.ts'
import { projectFile, type Config } from '../platform/config.ts'
import { StopError } from '../platform/stop-error.ts'
import type { CommandContext } from './command.ts'
import { isReplayAddress } from './replayed-boards.ts'
import { fromArchive, fromCatalogue, fromReplay } from './sample-origins.ts'

export const SAMPLE_USAGE =
  'sample build --from catalogue | http://127.0.0.1:N | kind=folder[@YYYY-MM-DD] (more than one if wanted) [--out folder]'
const KINDS = ['greenhouse', 'lever', 'ashby', 'hn']

type Origin = 'catalogue' | { replay: string } | { kind: PostingSource; folder: string; day?: string }

/** `sample build`: writes the facts of remote tech openings, and nothing of their texts, to data/sample. */
export async function sample({ args, config, terminal }: CommandContext): Promise<number> {
  const { from, out } = readArgs(args)
  const lines: string[] = []
  for (const origin of from) {
    const postings = await read(origin, config)
    lines.push(
      ...postings.filter(({ facts }) => isListed(facts)).map((posting) => JSON.stringify(sampleLineOf(posting))),
    )
  }
  if (lines.length === 0) throw new StopError('There is no remote tech opening in what was given.')
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'postings.jsonl'), `${lines.join('\n')}\n`)
  terminal.line(`${lines.length.toLocaleString('en')} postings in ${join(out, 'postings.jsonl')}`)
  return 0
}

function read(origin: Origin, config: Config): SamplePosting[] | Promise<SamplePosting[]> {
  if (origin === 'catalogue') return fromCatalogue(config)
  return 'replay' in origin ? fromReplay(origin.replay, config) : fromArchive(origin.kind, origin.folder, origin.day)
}

function readArgs(args: string[]): { from: Origin[]; out: string } {
  try {
    const options = { from: { type: 'string', multiple: true }, out: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const from = (values.from ?? []).map(readOrigin)
    if (positionals.join() !== 'build' || from.length === 0) throw new Error(`offing ${SAMPLE_USAGE}`)
    return { from, out: values.out ?? projectFile('data', 'sample') }
  } catch (error) {
    throw new StopError((error as Error).message, { exitCode: 2, cause: error })
  }
}

function readOrigin(words: string): Origin {
  if (words === 'catalogue') return words
  if (isReplayAddress(words)) return { replay: words }
  const [, kind = '', folder = '', day] = /^(\w+)=(.+?)(?:@(\d{4}-\d{2}-\d{2}))?$/.exec(words) ?? []
  if (!folder || !KINDS.includes(kind)) throw new Error(`offing ${SAMPLE_USAGE}`)
  return { kind: kind as PostingSource, folder, ...(day ? { day } : {}) }
}
