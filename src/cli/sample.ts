import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { SamplePosting } from '../catalogue/index.ts'
import { isListed, type PostingSource, type SourceKind } from '../domain/index.ts'
import { readShippedBoards, sampleLineOf } from '../ingestion/index.ts'
import { projectFile } from '../platform/config.ts'
import { StopError } from '../platform/stop-error.ts'
import { mapPayload } from '../sources/index.ts'
import { understand } from '../understanding/index.ts'
import { readHiringPosts } from './hiring-posts.ts'
import type { CommandContext } from './index.ts'

const USAGE = 'offing sample build --from kind=folder [--from kind=folder] [--out folder]'

/** `sample build`: reads folders of recorded boards and writes the facts of their remote tech openings to data/sample. */
export function sample({ args, terminal }: Pick<CommandContext, 'args' | 'terminal'>): Promise<number> {
  const { from, out } = readArgs(args)
  const names = companyNames()
  const lines = from
    .flatMap(({ kind, folder }) => readFolder(kind, folder, names))
    .filter(({ facts }) => isListed(facts))
    .map((posting) => JSON.stringify(sampleLineOf(posting)))
  if (lines.length === 0) throw new StopError('No remote tech opening in these folders.')
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'postings.jsonl'), lines.join('\n') + '\n')
  terminal.line(`${lines.length.toLocaleString('en')} postings in ${join(out, 'postings.jsonl')}`)
  return Promise.resolve(0)
}

type Asked = { from: { kind: PostingSource; folder: string }[]; out: string }

function readArgs(args: string[]): Asked {
  try {
    const options = { from: { type: 'string', multiple: true }, out: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const from = (values.from ?? []).map((words) => {
      const [kind = '', folder = ''] = words.split('=')
      if (!folder || !['greenhouse', 'lever', 'ashby', 'hn'].includes(kind)) throw new Error(USAGE)
      return { kind: kind as PostingSource, folder }
    })
    if (positionals.join() !== 'build' || from.length === 0) throw new Error(USAGE)
    return { from, out: values.out ?? projectFile('data', 'sample') }
  } catch (error) {
    throw new StopError((error as Error).message, { exitCode: 2, cause: error })
  }
}

/** So many months of "Who is hiring?" are young enough to show. */
const HIRING_MONTHS = 20

const readFolder = (kind: PostingSource, folder: string, names: Map<string, string>): SamplePosting[] =>
  kind === 'hn'
    ? readHiringPosts(folder, HIRING_MONTHS)
    : recordedBoards(folder).flatMap((board) => postingsOf(kind, board, names))

type RecordedBoard = { token: string; payloads: unknown[] }

/** A file is a board, named by its token; a folder is a board recorded several times, of which the last counts. */
function recordedBoards(folder: string): RecordedBoard[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('_'))
    .sort()
    .map((name) => {
      const path = join(folder, name)
      const file = statSync(path).isDirectory() ? join(path, readdirSync(path).sort().at(-1)!) : path
      const json = JSON.parse(readFileSync(file, 'utf8')) as unknown[] | { jobs?: unknown[] }
      const payloads = Array.isArray(json) ? json : (json.jobs ?? [])
      return { token: decodeURIComponent(basename(name, '.json')), payloads }
    })
}

function postingsOf(
  source: SourceKind,
  { token, payloads }: RecordedBoard,
  names: Map<string, string>,
): SamplePosting[] {
  return payloads.flatMap((payload) => {
    const raw = mapPayload(source, payload, token)
    if (!raw) return []
    const companyName = raw.companyName ?? names.get(`${source}/${token}`) ?? spelledOut(token)
    return [{ source, token, companyName, raw, facts: understand({ ...raw, companyName }) }]
  })
}

const companyNames = (): Map<string, string> =>
  new Map(readShippedBoards().flatMap(({ source, token, name }) => (name ? [[`${source}/${token}`, name]] : [])))

/** "harbour-labs" is shown as "Harbour Labs" until its board says better. */
const spelledOut = (token: string): string =>
  token
    .split(/[-_ ]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
