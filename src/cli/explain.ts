import { existsSync, readFileSync, statSync } from 'node:fs'
import { shippedRates, textOf, type Facts, type RawPosting, type SourceKind } from '../domain/index.ts'
import { StopError } from '../platform/stop-error.ts'
import { mapPayload } from '../sources/index.ts'
import { understand } from '../understanding/index.ts'
import { explainLines, type Explained } from './explain-view.ts'
import { goldRecordSchema, rawPostingOf } from './gold-record.ts'
import type { CommandContext } from './command.ts'

const LARGEST_FILE = 8 * 1024 * 1024

/** `offing explain <id | address | file>`: one posting's facts, each with the words it was read from. */
export async function explain({ args, config, terminal }: CommandContext): Promise<number> {
  const [what, ...more] = args
  if (!what || more.length > 0)
    throw new StopError('Say one posting: its number, its address, or a file.', { exitCode: 2 })
  const explained = existsSync(what) ? fromFile(what) : await fromCatalogue(what, config)
  for (const line of explainLines(explained, (style, text) => terminal.paint(style, text))) terminal.line(line)
  return 0
}

/** A file holds one posting: a record of the marked set, or what a source answers for one posting. Read anew. */
export function fromFile(path: string): Explained {
  if (statSync(path).size > LARGEST_FILE) throw new StopError(`${path} is larger than one posting can be.`)
  const raw = rawFrom(parse(path))
  if (!raw) throw new StopError(`${path} is neither a marked record nor a posting of Ashby, Greenhouse or Lever.`)
  return explainedOf(raw, understand(raw))
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch (error) {
    throw new StopError(`${path} cannot be read as JSON: ${(error as Error).message}`)
  }
}

function rawFrom(json: unknown): RawPosting | undefined {
  const record = goldRecordSchema.safeParse(json)
  if (record.success) return rawPostingOf(record.data)
  const kind = kindOf(json)
  return kind && mapPayload(kind, json, 'file')
}

/** Each source has a field that no other has. */
function kindOf(json: unknown): SourceKind | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  if ('jobUrl' in json || 'descriptionHtml' in json) return 'ashby'
  if ('hostedUrl' in json) return 'lever'
  return 'absolute_url' in json ? 'greenhouse' : undefined
}

async function fromCatalogue(what: string, config: CommandContext['config']): Promise<Explained> {
  const id = idOf(what)
  if (id === undefined)
    throw new StopError(`"${what.slice(0, 80)}" is neither a file nor the number or address of a posting.`)
  const [{ openApp }, { loadPosting }] = await Promise.all([import('../app.ts'), import('../catalogue/index.ts')])
  await using app = await openApp(config)
  const posting = await loadPosting(app.db, id, shippedRates)
  if (!posting) throw new StopError(`There is no posting ${id}.`)
  return explainedOf({ ...posting.raw, body: posting.body }, posting.facts)
}

/** "123", "/postings/back-end-engineer-harbour-labs-123" and the same with a host name before it. */
export function idOf(what: string): number | undefined {
  const digits = /(?:^|-)(\d{1,15})\/?(?:[?#].*)?$/.exec(what)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

const explainedOf = (raw: RawPosting, facts: Facts): Explained => ({
  title: raw.title,
  company: raw.companyName,
  places: raw.places.map(({ words }) => words),
  text: textOf(raw.body),
  facts,
})
